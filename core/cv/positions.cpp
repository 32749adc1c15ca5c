#include "cv/positions.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "cv/entries.hpp"
#include "cv/evidence.hpp"
#include "cv/head_parts.hpp"
#include "cv/labels.hpp"
#include "cv/paragraphs.hpp"
#include "cv/position_details.hpp"
#include "cv/single_head.hpp"
#include "cv/towns.hpp"
#include "cv/utf8.hpp"
#include "cv/vocabulary.hpp"

namespace talentmatch::cv {
namespace {

/// A place in the head that all entries of a CV share: row and column.
using Slot = std::pair<int, int>;

struct Part {
    std::string text;
    Slot slot;
    int job = 0;  // how much it looks like a title
    Look look;
};

struct Head {
    std::vector<Part> parts;
    std::vector<Label> labels;  // "Client : Exemple" beside the dates
    std::string whole;          // the text of a head that is one segment with commas
    std::optional<std::string> location;
    std::optional<Slot> place_slot;  // where the place stood
};

/// The parts of one head, places set aside.
Head take_parts(const Entry& entry) {
    Head head;
    if (entry.head.size() == 1 && cut_at_commas(entry.head.front().text).size() > 1)
        head.whole = entry.head.front().text;
    for (const auto& part : entry.head) {
        int column = part.column * 10;
        if (auto label = label_of(std::string_view{part.text}); label && !label->value.empty()) {
            head.labels.push_back(std::move(*label));
            continue;
        }
        for (auto& text : cut_at_signs(part.text)) {
            if (is_place(text) && (job_words(text) == 0)) {
                if (!head.location) head.location = text, head.place_slot = Slot{part.row, column};
                continue;
            }
            if (count_letters(text) == 0 || text.contains('@')) continue;
            const int job = job_words(text);
            head.parts.push_back({std::move(text), {part.row, column++}, job, part.look});
        }
    }
    return head;
}

/// Where the entries of a CV have what.
struct Slots {
    std::optional<Slot> title;
    std::set<Slot> places;
    HeadHabit habit = HeadHabit::unknown;
};

/// The slot whose parts look most like titles over all entries.
std::optional<Slot> title_slot(const std::vector<Head>& heads) {
    std::map<Slot, int> votes;
    for (const auto& head : heads)
        for (const auto& part : head.parts) votes[part.slot] += std::min(part.job, 4);
    std::optional<Slot> best;
    int most = 0;
    for (const auto& [slot, count] : votes)
        if (count > most) best = slot, most = count;
    return best;
}

/// Company and place, as they stand together: "Wavy, Paris", "Orange (Lille)", "BNP Paribas - Client: X".
void tidy_company(Position& position, const Gazetteer* towns) {
    if (!position.company) return;
    auto [name, inside] = cut_brackets(*position.company);
    if (!inside.empty() && !name.empty()) {
        const auto folded = fold(inside);
        if (may_be_place(inside) && !position.location) position.location = inside;
        if (folded.starts_with("client")) position.client = std::string{trim(std::string_view{inside}.substr(6), ": ")};
        position.company = name;
    }
    const auto signs = cut_at_signs(*position.company);
    if (signs.size() > 1 && is_place(signs.back())) {
        if (!position.location) position.location = signs.back();
        position.company = signs.front();
    }
    const auto parts = cut_at_commas(*position.company);
    if (parts.size() > 1 &&
        (is_place_or_town(parts.back(), towns) || (parts.size() == 2 && may_be_place(parts.back())))) {
        if (!position.location) position.location = parts.back();
        position.company = parts.front();
    }
    const auto folded = fold(*position.company);
    for (const std::string_view lead : {"chez ", "at ", "client ", "societe ", "entreprise "})
        if (folded.starts_with(lead)) {
            position.company = std::string{trim(std::string_view{*position.company}.substr(lead.size()), ": ")};
            break;
        }
}

/// "Développeur, Exemple" beside a town that nobody knows, where other entries have theirs.
bool is_title_with_company(const Part& title, const Part& other, const std::set<Slot>& place_slots) {
    const auto commas = cut_at_commas(title.text);
    return commas.size() == 2 && job_words(commas.front()) > 1 && job_words(commas.back()) == 0 &&
           !is_place(commas.back()) && place_slots.contains(other.slot) && may_be_place(other.text);
}

/// "Craft Coach - Staff Engineer": two trades in one segment, the company elsewhere.
void take_second_trade(const Head& head, const Part& title, const Part* company, Position& position) {
    const auto is_same_segment = [&](const Part& part) {
        return part.slot.first == title.slot.first && part.slot.second / 10 == title.slot.second / 10;
    };
    if (company == nullptr || is_same_segment(*company) || title.job < 2) return;
    for (const auto& part : head.parts)
        if (is_same_segment(part) && part.slot.second == title.slot.second + 1 && part.job > 1)
            position.title += " - " + part.text;
}

/// Beside the title a town where other entries have theirs, or one of the gazetteer behind another part; the company
/// elsewhere.
const Part* place_among(const Head& head, const Part& title, const Slots& slots, const Gazetteer* towns) {
    if (head.location || head.parts.size() < 3) return nullptr;
    int behind = 0;  // parts that are no titles
    for (const auto& part : head.parts) {
        if (&part == &title || part.job > 0) continue;
        const bool is_town_behind = behind++ > 0 && is_town(part.text, towns);
        const bool is_place_here = is_town_behind || (slots.places.contains(part.slot) && may_be_place(part.text));
        if (part.slot.first == title.slot.first && is_place_here) return &part;
    }
    return nullptr;
}

void assign(const Head& head, const Slots& slots, const Gazetteer* towns, Position& position) {
    position.location = head.location;
    if (head.parts.empty()) return;
    const bool one_segment = is_cut_by_commas(head.whole, slots.habit, towns);
    if (head.parts.size() == 1 || one_segment) {
        cut_single_head(one_segment ? head.whole : head.parts.front().text, position, towns);
        return;
    }
    const Part* title = nullptr;
    for (const auto& part : head.parts)
        if (slots.title && part.slot == *slots.title) title = &part;
    const auto best = std::ranges::max_element(head.parts, {}, &Part::job);
    if (title == nullptr || (title->job == 0 && best->job > 1)) title = &*best;
    if (title->job == 0) title = head.parts.data();
    position.title = title->text;
    const Part* town = place_among(head, *title, slots, towns);
    if (town != nullptr) position.location = town->text;
    const Part* company = nullptr;
    for (const auto& part : head.parts) {
        if (&part == title || &part == town) continue;
        if (company == nullptr || (company->job > 0 && part.job == 0)) company = &part;
    }
    take_second_trade(head, *title, company, position);
    const auto [before, employer] = cut_at_employer(position.title);
    if (!employer.empty() && job_words(before) > 0 && !is_place(employer)) {
        position.title = before;
        if (company == nullptr || company->job > 0 || fold(company->text) == fold(employer))
            position.company = employer;
        else
            position.client = employer;
    }
    const auto commas = cut_at_commas(position.title);
    // "Développeuse, Exemple, Lille." says all, whatever stands below it
    if (company != nullptr && !position.company && company->slot.first > title->slot.first &&
        has_company_before_town(position.title, towns)) {
        cut_single_head(position.title, position, towns);
        return;
    }
    if (company != nullptr && is_title_with_company(*title, *company, slots.places)) {
        const auto place = company->text;
        cut_single_head(title->text, position, towns);
        if (!position.location) position.location = place;
        return;
    }
    if (company != nullptr && !position.company) {
        // "Développeur, Orange" beside a part that is a title too is a company in the same part
        if (company->job > 1 && commas.size() > 1 && job_words(commas.back()) == 0) {
            cut_single_head(position.title, position, towns);
            return;
        }
        position.company = company->text;
        take_title_from_company(position, " - ");
    }
}

/// A company's heading above several positions: larger than the title under it.
std::optional<std::string> group_company(const Head& head, const Position& position) {
    if (!position.company || head.parts.size() < 2 || head.parts.front().text != *position.company) return std::nullopt;
    const auto& title = head.parts[1];
    const bool larger =
        head.parts.front().look.size > title.look.size && head.parts.front().slot.first < title.slot.first;
    return larger ? position.company : std::nullopt;
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

}  // namespace

std::vector<ReadPosition> read_positions(const std::vector<Block>& blocks, Date today, const Gazetteer* towns) {
    std::vector<Line> lines;
    for (const auto& block : blocks)
        if (block.section == Section::experience) lines.insert(lines.end(), block.lines.begin(), block.lines.end());
    const auto entries = cut_entries(lines, {.wants_title = true}, today);
    std::vector<Head> heads;
    for (const auto& entry : entries) heads.push_back(take_parts(entry));
    Slots slots{title_slot(heads), {}, HeadHabit::unknown};
    for (const auto& head : heads) {
        if (head.place_slot) slots.places.insert(*head.place_slot);
        if (has_company_behind_dash(head.whole, towns)) slots.habit = HeadHabit::company_behind_dash;
    }
    std::vector<ReadPosition> positions;
    std::vector<bool> is_period;  // of each position
    std::optional<std::string> group;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto& entry = entries[i];
        ReadPosition read;
        auto& position = read.position;
        assign(heads[i], slots, towns, position);
        if (auto company = group_company(heads[i], position))
            group = std::move(company);
        else if (position.company)
            group.reset();
        tidy_company(position, towns);
        for (const auto& label : heads[i].labels) apply_label(label, read);
        read_labels(entry, read);
        tell_client_from_employer(position);
        take_company_from_place(position);
        if (!position.company && group && !position.title.empty()) position.company = group;
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
    std::vector<std::pair<int, std::size_t>> order;
    for (std::size_t i = 0; i < positions.size(); ++i) order.emplace_back(-newest(positions[i].position), i);
    std::ranges::sort(order);
    std::vector<ReadPosition> sorted;
    for (const auto& [key, i] : order) sorted.push_back(std::move(positions[i]));
    return sorted;
}

}  // namespace talentmatch::cv
