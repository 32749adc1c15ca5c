#include "cv/skills/skill_lists.hpp"

#include <algorithm>
#include <utility>

#include "cv/sections/headings.hpp"
#include "cv/skills/skill_text.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr int least_known = 4;

/// Skills side by side with blanks only between them ("Git Docker MLflow", as badges are set): how many; 0 when other
/// words stand among them.
int badges(std::string_view entry, const Taxonomy& taxonomy) {
    int count = 0;
    std::size_t named = 0;
    for (const auto& mention : find_skills(entry, TextKind::list, taxonomy)) {
        if (mention.is_ambiguous && count == 0) return 0;
        ++count;
        named += count_letters(entry.substr(mention.begin, mention.end - mention.begin));
    }
    return named == count_letters(entry) ? count : 0;
}

/// Known entries of a line that could be part of a list; -1 for a line that could not.
int known_entries(const Line& line, const Taxonomy& taxonomy) {
    if (line.text.size() > 300 || line.text.contains("://") || line.text.contains('@')) return -1;
    const auto entries = split(line.text, ",;/|\t");
    int known = 0;
    for (const auto entry : entries) {
        if (words_of(entry).size() > 5) return -1;
        known += taxonomy.by_name(entry) != nullptr ? 1 : badges(entry, taxonomy);
    }
    return known;
}

struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;  // behind
    int known = 0;
};

/// The best stretch: from a known line to a known line, never three unknown ones in a row, at least half of them known.
Stretch find_stretch(const std::vector<Line>& lines, const Taxonomy& taxonomy) {
    Stretch best;
    Stretch current;
    std::size_t known_lines = 0;
    std::size_t unknown_in_a_row = 0;
    const auto close = [&] {
        if (known_lines * 2 >= current.last - current.first && current.known > best.known) best = current;
        current = Stretch{};
        known_lines = unknown_in_a_row = 0;
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const int known = known_entries(lines[i], taxonomy);
        if (known > 0) {
            if (current.known == 0) current.first = i;
            current.last = i + 1;
            current.known += known;
            ++known_lines;
            unknown_in_a_row = 0;
        } else if (current.known > 0 && (known < 0 || ++unknown_in_a_row > 4)) {
            close();
        }
    }
    close();
    return best;
}

/// Names of a few words, one or more a line; no sentences, dates, addresses.
bool is_list(const Block& block) {
    return !block.lines.empty() && std::ranges::all_of(block.lines, [](const Line& line) {
        return line.text.size() <= 60 && words_of(line.text).size() <= 7 && !line.text.ends_with('.') &&
               !line.text.contains('@') && !line.text.contains("://") && std::ranges::count_if(line.text, is_digit) < 4;
    });
}

/// Lines that name a skill of the taxonomy.
std::size_t naming_lines(const Block& block, const Taxonomy& taxonomy) {
    return static_cast<std::size_t>(std::ranges::count_if(block.lines, [&](const Line& line) {
        return std::ranges::any_of(find_skills(line.text, TextKind::list, taxonomy),
                                   [](const SkillMention& mention) { return !mention.is_ambiguous; });
    }));
}

/// A heading that nobody knows above a list: a group of skills when most of its lines name some, or when it stands
/// between other groups of skills and looks like them.
void take_unknown_groups(std::vector<Block>& blocks, const Taxonomy& taxonomy) {
    const auto is_open = [](const Block& block) {
        return block.section == Section::other && !block.heading.empty() && !heading_of(block.heading) &&
               is_list(block);
    };
    for (auto& block : blocks) {
        if (!is_open(block)) continue;
        const auto naming = naming_lines(block, taxonomy);
        const bool is_one_row = block.lines.size() == 1 && known_entries(block.lines.front(), taxonomy) >= 2;
        if (is_one_row || (naming >= 2 && naming * 2 >= block.lines.size())) block.section = Section::skills;
    }
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        auto& block = blocks[i];
        if (!is_open(block) || blocks[i - 1].section != Section::skills || blocks[i - 1].lines.empty()) continue;
        const auto& above = blocks[i - 1].lines.back();
        const auto& first = block.lines.front();
        const bool goes_on = i + 1 < blocks.size() && blocks[i + 1].section == Section::skills;
        if (above.region == first.region && look_of(above) == look_of(first) &&
            (goes_on || naming_lines(block, taxonomy) > 0))
            block.section = Section::skills;
    }
}

}  // namespace

std::vector<Block> with_skill_lists(std::vector<Block> blocks, const Taxonomy& taxonomy) {
    take_unknown_groups(blocks, taxonomy);
    std::vector<Block> all;
    for (auto& block : blocks) {
        const bool open = block.section == Section::summary || block.section == Section::contact ||
                          block.section == Section::other || block.section == Section::header;
        const auto stretch = open ? find_stretch(block.lines, taxonomy) : Stretch{};
        if (stretch.known < least_known) {
            all.push_back(std::move(block));
            continue;
        }
        const auto at = [&](std::size_t i) { return block.lines.begin() + static_cast<std::ptrdiff_t>(i); };
        Block skills{Section::skills, "", {at(stretch.first), at(stretch.last)}};
        Block rest{block.section == Section::header ? Section::other : block.section,
                   block.heading,
                   {at(stretch.last), block.lines.end()}};
        block.lines.erase(at(stretch.first), block.lines.end());
        all.push_back(std::move(block));
        all.push_back(std::move(skills));
        if (!rest.lines.empty()) all.push_back(std::move(rest));
    }
    return all;
}

}  // namespace talentmatch::cv
