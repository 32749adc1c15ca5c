#include "cv/layout/evidence.hpp"

#include <algorithm>

#include "cv/text/utf8.hpp"

namespace talentmatch::cv {

Evidence evidence_of(const Line& line, Method method, int confidence, std::string_view raw) {
    if (line.source == TextSource::ocr) confidence = std::max(0, confidence - 10);
    Evidence evidence{line.page, line.box, shortened(single_spaced(line.text), 200), method, confidence};
    if (raw.empty()) return evidence;
    evidence.raw = shortened(single_spaced(raw), 200);
    if (line.segments.size() < 2) return evidence;
    for (const auto& segment : line.segments)
        if (segment.text.contains(raw)) {
            evidence.box = segment.box;
            break;
        }
    return evidence;
}

}  // namespace talentmatch::cv
