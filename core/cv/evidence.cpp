#include "cv/evidence.hpp"

#include <algorithm>

#include "cv/utf8.hpp"

namespace talentmatch::cv {

Evidence evidence_of(const Line& line, Method method, int confidence) {
    if (line.source == TextSource::ocr) confidence = std::max(0, confidence - 10);
    return Evidence{line.page, line.box, shortened(single_spaced(line.text), 200), method, confidence};
}

}  // namespace talentmatch::cv
