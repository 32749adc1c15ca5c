#include "cv/positions/unheaded.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "cv/dates/dates.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t longest_head = 120;  // bytes
constexpr std::size_t least_entries = 2;

bool begins_an_entry(const Line& line, Date today) {
    if (line.bullet || line.text.size() > longest_head || line.text.ends_with(".")) return false;
    return std::ranges::any_of(find_dates(line.text, today), &DateSpan::is_range);
}

/// The dated line, or the line above it when that is the entry's first: bold, and nearer to it than to what stands
/// above.
std::size_t begin_of_entry(const std::vector<Line>& lines, std::size_t dated) {
    if (dated == 0) return dated;
    const auto& above = lines[dated - 1];
    const bool leads = above.bold && !above.bullet && above.region == lines[dated].region &&
                       above.gap > lines[dated].gap && above.text.size() <= longest_head;
    return leads ? dated - 1 : dated;
}

bool is_experience(const Block& block) { return block.section == Section::experience && !block.lines.empty(); }

bool may_hold_positions(const Block& block) {
    return block.section == Section::header || block.section == Section::summary || block.section == Section::other;
}

}  // namespace

std::vector<Block> with_positions(std::vector<Block> blocks, Date today) {
    if (std::ranges::any_of(blocks, is_experience)) return blocks;
    const auto dated = [&](const Line& line) { return begins_an_entry(line, today); };
    for (auto at = blocks.begin(); at != blocks.end(); ++at) {
        auto& lines = at->lines;
        if (!may_hold_positions(*at) || std::ranges::count_if(lines, dated) < std::ptrdiff_t{least_entries}) continue;
        const auto first = static_cast<std::size_t>(std::ranges::find_if(lines, dated) - lines.begin());
        const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(begin_of_entry(lines, first));
        Block experience{Section::experience, at->heading, {begin, lines.end()}};
        lines.erase(begin, lines.end());
        blocks.insert(std::next(at), std::move(experience));
        break;
    }
    return blocks;
}

}  // namespace talentmatch::cv
