#include "cv/positions/positions.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "cv/entries/entries.hpp"
#include "cv/layout/evidence.hpp"
#include "cv/layout/paragraphs.hpp"
#include "cv/positions/position_details.hpp"
#include "cv/positions/position_heads.hpp"
#include "cv/positions/single_head.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

/// A company above several of its positions.
struct Group {
    std::string company;
    std::optional<std::string> location;
};

/// A company's heading above several positions: larger than the title under it.
bool is_group(const PositionHead& head, const Position& position) {
    if (!position.company || head.parts.size() < 2 || head.parts.front().text != *position.company) return false;
    const auto& title = head.parts[1];
    return head.parts.front().look.size > title.look.size && head.parts.front().slot.first < title.slot.first;
}

/// "Janvier 2019" alone, on the position that follows all the others and right after them: the person is there still.
void leave_newest_open(std::vector<ReadPosition>& positions, const std::vector<bool>& is_period) {
    constexpr int longest_pause = 3;  // months
    const auto begin_of = [](const ReadPosition& read) {
        return read.position.start ? first_month(*read.position.start) : 0;
    };
    const auto newest = std::ranges::max_element(positions, {}, begin_of);
    if (newest == positions.end() || !newest->position.start || !newest->position.start->month) return;
    int last = 0;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const bool is_newest = positions.begin() + static_cast<std::ptrdiff_t>(i) == newest;
        if (is_newest == is_period[i]) return;
        if (is_newest) continue;
        if (!positions[i].position.end || !positions[i].position.end->month) return;
        last = std::max(last, last_month(*positions[i].position.end));
    }
    if (const int pause = begin_of(*newest) - last; pause < 0 || pause > longest_pause) return;
    newest->position.end.reset();
    newest->position.is_current = true;
}

bool has_content(const Position& position) { return !position.title.empty() || position.company; }

int newest(const Position& position) {
    if (position.is_current) return 1'000'000;
    if (position.end) return last_month(*position.end);
    return position.start ? last_month(*position.start) : -1;
}

std::vector<ReadPosition> newest_first(std::vector<ReadPosition> positions) {
    std::vector<std::pair<int, std::size_t>> order;
    for (std::size_t i = 0; i < positions.size(); ++i) order.emplace_back(-newest(positions[i].position), i);
    std::ranges::sort(order);
    std::vector<ReadPosition> sorted;
    for (const auto& [key, i] : order) sorted.push_back(std::move(positions[i]));
    return sorted;
}

}  // namespace

std::vector<ReadPosition> read_positions(const std::vector<Block>& blocks, Date today, const Gazetteer* towns) {
    std::vector<Line> lines;
    for (const auto& block : blocks)
        if (block.section == Section::experience) lines.insert(lines.end(), block.lines.begin(), block.lines.end());
    const auto entries = cut_entries(lines, {.wants_title = true}, today);
    std::vector<PositionHead> heads;
    for (const auto& entry : entries) heads.push_back(parts_of_position(entry));
    const auto slots = slots_of(heads, towns);
    std::vector<ReadPosition> positions;
    std::vector<bool> is_period;  // of each position
    std::optional<Group> group;
    std::set<std::string> places;  // of positions whose company is known
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto& entry = entries[i];
        ReadPosition read;
        auto& position = read.position;
        assign_head(heads[i], slots, towns, position);
        const bool begins_group = is_group(heads[i], position);
        if (!begins_group && position.company) group.reset();
        tidy_company(position, towns);
        if (begins_group) group = Group{*position.company, position.location};
        for (const auto& label : heads[i].labels) apply_label(label, read);
        read_labels(entry, read);
        const bool is_in_group = group && !begins_group && !position.company && !position.title.empty();
        if (is_in_group && position.client) position.company = group->company;
        tell_client_from_employer(position);
        const bool is_known_place = position.location && places.contains(fold(*position.location));
        if (!is_known_place) take_company_from_place(position);
        if (position.company && position.location) places.insert(fold(*position.location));
        if (is_in_group && !position.company) position.company = group->company;
        if (is_in_group && !position.location) position.location = group->location;
        if (entry.dates) {
            position.start = entry.dates->start;
            position.end = entry.dates->finish;
            position.is_current = entry.dates->is_current;
        }
        if (!has_content(position)) continue;
        position.description = join_paragraphs(entry.body);
        position.evidence = evidence_of(entry.first, Method::layout, entry.dates ? 85 : 60);
        add_details(entry, read);
        read.body = entry.body;
        positions.push_back(std::move(read));
        is_period.push_back(entry.dates && entry.dates->is_range);
    }
    leave_newest_open(positions, is_period);
    return newest_first(std::move(positions));
}

}  // namespace talentmatch::cv
