#include "cv/skills/skill_groups.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "cv/sections/sections.hpp"
#include "cv/skills/skill_text.hpp"
#include "cv/text/list_words.hpp"

namespace talentmatch::cv {
namespace {

bool is_list(const Line& line) {
    return line.text.find_first_of(",;|") != std::string::npos || line.text.contains("\u2022");
}

bool is_above_list(const Line& line, const Line& next) {
    const bool above_list = next.bullet || !next.bold || next.text.find_first_of(",;") != std::string::npos;
    const bool stands_out = (line.bold && !next.bold) || line.size > next.size + 0.6;
    return above_list && stands_out;
}

/// Most lines that look like this one above a list name no skill.
bool looks_like_categories(const std::vector<Line>& lines, std::size_t i, const Taxonomy& taxonomy) {
    if (!is_list(lines[i + 1])) return false;
    int categories = 0;
    int skills = 0;
    for (std::size_t n = 0; n + 1 < lines.size(); ++n) {
        if (lines[n].segments.size() > 1 || is_list(lines[n]) || !is_list(lines[n + 1])) continue;
        if (look_of(lines[n]) != look_of(lines[i]) || !is_above_list(lines[n], lines[n + 1])) continue;
        ++(names_a_skill(lines[n].text, taxonomy) ? skills : categories);
    }
    return categories >= 2 && categories >= skills;
}

/// "Databases    advanced" above its list in smaller letters: a group and how well it is known.
bool is_rated_group(const Line& line, const Line& next, const Taxonomy& taxonomy) {
    return line.segments.size() == 2 && is_level(line.segments.back().text) && line.size > next.size + 0.6 &&
           !is_list(line) && !names_a_skill(line.segments.front().text, taxonomy);
}

}  // namespace

bool is_turned_label(const Segment& segment) {
    constexpr double tallest = 1.6;  // in the size of its letters, of one letter
    const double width = segment.box.right - segment.box.left;
    const double height = segment.box.bottom - segment.box.top;
    return segment.letters >= 3 && width > 0 && width < tallest * segment.size && height > tallest * segment.size;
}

bool is_category(const std::vector<Line>& lines, std::size_t i, const Taxonomy& taxonomy) {
    const auto& line = lines[i];
    if (line.segments.size() == 1 && line.source != TextSource::ocr && is_turned_label(line.segments.front()))
        return true;
    if (i + 1 < lines.size() && is_rated_group(line, lines[i + 1], taxonomy)) return true;
    if (line.segments.size() > 1 && i + 1 < lines.size()) {  // a row of names above a row of lists
        const auto skills = std::ranges::count_if(
            line.segments, [&](const Segment& segment) { return names_a_skill(segment.text, taxonomy); });
        const bool labels = static_cast<std::size_t>(skills) * 2 < line.segments.size() &&
                            lines[i + 1].segments.size() == line.segments.size();
        return line.bold && !lines[i + 1].bold && (labels || line.size > lines[i + 1].size + 0.6);
    }
    if (line.bullet || line.segments.size() > 1 || is_list(line) || i + 1 >= lines.size()) return false;
    if (!is_above_list(line, lines[i + 1])) return false;
    return !names_a_skill(line.text, taxonomy) || looks_like_categories(lines, i, taxonomy);
}

std::optional<std::string> whole_row(const Line& line, const Line& next, const Taxonomy& taxonomy) {
    if (line.segments.size() < 2 || next.segments.size() != 1 || next.region != line.region) return std::nullopt;
    const auto& below = next.segments.front();
    std::string row;
    bool is_whole = false;
    for (std::size_t n = 0; n < line.segments.size(); ++n) {
        const auto& cell = line.segments[n];
        row += (n == 0 ? "" : "\t") + cell.text;
        const bool is_above = n > 0 && std::abs(cell.box.left - below.box.left) < 2;
        if (!is_above || taxonomy.by_name(cell.text + " " + below.text) == nullptr) continue;
        row += " " + below.text;
        is_whole = true;
    }
    return is_whole ? std::optional{row} : std::nullopt;
}

}  // namespace talentmatch::cv
