#include "cv/positions/position_heads.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>

#include "cv/text/head_parts.hpp"
#include "cv/text/towns.hpp"
#include "cv/text/utf8.hpp"
#include "cv/text/vocabulary.hpp"

namespace talentmatch::cv {
namespace {

/// "CDI", "temps plein": how somebody was employed, not as what.
bool is_contract(std::string_view text) {
    static constexpr std::array<std::string_view, 12> contracts{
        "cdi",       "cdd",       "interim",   "temps plein", "temps partiel", "full time",
        "full-time", "part time", "part-time", "contract",    "permanent",     "portage salarial"};
    return among(contracts, fold(trim(text, "().")));
}

/// "Technicien (CDD)", "Technicien / intérim": the title alone.
std::string without_contract(std::string text) {
    if (const auto [outside, inside] = cut_brackets(text); is_contract(inside)) return outside;
    if (const auto at = text.rfind(" / ");
        at != std::string::npos && is_contract(std::string_view{text}.substr(at + 3)))
        text.resize(at);
    return text;
}

/// The slot whose parts look most like titles over all entries.
std::optional<Slot> title_slot(const std::vector<PositionHead>& heads) {
    std::map<Slot, int> votes;
    for (const auto& head : heads)
        for (const auto& part : head.parts) votes[part.slot] += std::min(part.job, 4);
    std::optional<Slot> best;
    int most = 0;
    for (const auto& [slot, count] : votes)
        if (count > most) best = slot, most = count;
    return best;
}

/// Cuts at signs, but not between the two names of one company: "EXCO - Exemple Conseil".
std::vector<std::string> cut_between_names(std::string_view text) {
    auto parts = cut_at_signs(text);
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        if (!are_initials(parts[i], parts[i + 1]) && !are_initials(parts[i + 1], parts[i])) continue;
        const auto begin = text.find(parts[i]);
        const auto end = text.find(parts[i + 1], begin + parts[i].size()) + parts[i + 1].size();
        parts[i] = text.substr(begin, end - begin);
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
    return parts;
}

/// "Développeur, Exemple" beside a town that nobody knows, where other entries have theirs.
bool is_title_with_company(const PositionPart& title, const PositionPart& other, const std::set<Slot>& place_slots) {
    const auto commas = cut_at_commas(title.text);
    return commas.size() == 2 && job_words(commas.front()) > 1 && job_words(commas.back()) == 0 &&
           !is_place(commas.back()) && place_slots.contains(other.slot) && may_be_place(other.text);
}

bool is_same_segment(const PositionPart& one, const PositionPart& other) {
    return one.slot.first == other.slot.first && one.slot.second / 10 == other.slot.second / 10;
}

/// "Craft Coach - Staff Engineer", "DDD - Architecture Consultant": one title, whose company stands elsewhere.
void take_whole_title(const PositionHead& head, const PositionPart& title, const PositionPart* company,
                      const PositionPart* town, Position& position) {
    if (company == nullptr || is_same_segment(*company, title) || title.job < 2) return;
    std::string whole;
    bool has_all = true;
    for (const auto& part : head.parts) {
        if (!is_same_segment(part, title)) continue;
        if (&part == town || is_contract(part.text) || is_same_name(part.text, company->text)) {
            has_all = false;
            continue;
        }
        whole += (whole.empty() ? "" : " - ") + part.text;
    }
    position.title = has_all && squash(title.segment) == squash(whole) ? title.segment : whole;
}

/// "Ingénieur - Exemple chez Exemple", "Développeur - API at Exemple": what stands in front of the employer says the
/// company's name once more, or what the title is about.
void untangle_employer(Position& position) {
    if (!position.company) return;
    auto [before, employer] = cut_at_employer(*position.company);
    if (employer.empty() || position.title.empty() || job_words(before) > 1) return;
    if (!is_same_name(before, employer)) return;
    position.company = std::move(employer);
}

/// "Arras" behind "Exemple Logiciels", whose weak words of a trade make no title.
bool is_town_behind(const PositionPart& company, const PositionPart& part) {
    return company.job < 2 && is_same_segment(company, part) && part.slot.second == company.slot.second + 1 &&
           may_be_place(part.text);
}

/// "chez Exemple - Arras" on a line of its own: the part right behind the company is its town.
void take_town_behind(const PositionHead& head, const PositionPart& title, const PositionPart* company,
                      Position& position) {
    if (company == nullptr || position.location || is_same_segment(title, *company)) return;
    for (const auto& part : head.parts)
        if (part.job == 0 && is_town_behind(*company, part)) position.location = part.text;
}

/// "Ingénieure - mission chez Exemple": cut at its client, the title ends with a word that led to it.
std::string without_mission(std::string title) {
    const auto folded = fold_with_origin(title);
    for (const std::string_view tail :
         {" en mission", " mission", " en prestation", " prestation", " en regie", " detache", " detachee"})
        if (folded.text.ends_with(tail) && folded.text.size() > tail.size())
            return std::string{
                trim(std::string_view{title}.substr(0, folded.origin[folded.text.size() - tail.size()]), ",:;-|(")};
    return title;
}

/// "Développeuse chez Exemple - Arras": the employer stands in the title's part, and its town behind it.
bool is_town_of_employer(const PositionPart& title, const PositionPart& behind) {
    return is_same_segment(title, behind) && behind.slot.second == title.slot.second + 1 && may_be_place(behind.text);
}

/// Beside the title a town where other entries have theirs, or one of the gazetteer behind another part; the company
/// elsewhere.
const PositionPart* place_among(const PositionHead& head, const PositionPart& title, const Slots& slots,
                                const Gazetteer* towns) {
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

const PositionPart* title_among(const PositionHead& head, const Slots& slots) {
    const PositionPart* title = nullptr;
    for (const auto& part : head.parts)
        if (slots.title && part.slot == *slots.title) title = &part;
    const auto best = std::ranges::max_element(head.parts, {}, &PositionPart::job);
    if (title == nullptr || (title->job == 0 && best->job > 1)) title = &*best;
    return title->job == 0 ? head.parts.data() : title;
}

/// "Développeuse chez Exemple": the employer, or the client where the company stands elsewhere.
void take_employer(const PositionPart& title, const PositionPart* company, Position& position) {
    const auto [before, employer] = cut_at_employer(position.title);
    if (employer.empty() || job_words(before) == 0 || is_place(employer)) return;
    position.title = without_mission(before);
    if (company != nullptr && is_town_of_employer(title, *company)) {
        position.company = employer;
        if (!position.location) position.location = company->text;
    } else if (company == nullptr || company->job > 0 || fold(company->text) == fold(employer)) {
        position.company = employer;
    } else {
        position.client = employer;
    }
}

}  // namespace

PositionHead parts_of_position(const Entry& entry) {
    PositionHead head;
    if (entry.head.size() == 1 && cut_at_commas(entry.head.front().text).size() > 1)
        head.whole = entry.head.front().text;
    for (const auto& part : entry.head) {
        int column = part.column * 10;
        if (auto label = label_of(std::string_view{part.text}); label && !label->value.empty()) {
            head.labels.push_back(std::move(*label));
            continue;
        }
        for (auto& text : cut_between_names(part.text)) {
            if (is_place(text) && (job_words(text) == 0)) {
                if (!head.location) head.location = text, head.place_slot = Slot{part.row, column};
                continue;
            }
            if (count_letters(text) == 0 || text.contains('@') || is_contract(text)) continue;
            if (auto client = client_of(text); client && column > part.column * 10) {
                head.labels.push_back({LabelKind::client, std::move(*client)});
                continue;
            }
            text = without_contract(std::move(text));
            const int job = job_words(text);
            head.parts.push_back({std::move(text), {part.row, column++}, job, part.look, part.text});
        }
    }
    return head;
}

Slots slots_of(const std::vector<PositionHead>& heads, const Gazetteer* towns) {
    Slots slots{title_slot(heads), {}, HeadHabit::unknown};
    for (const auto& head : heads) {
        if (head.place_slot) slots.places.insert(*head.place_slot);
        if (has_company_behind_dash(head.whole, towns)) slots.habit = HeadHabit::company_behind_dash;
    }
    return slots;
}

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
    } else if (signs.size() == 2 && position.location && may_be_place(signs.back())) {
        const bool is_there = position.location->starts_with(signs.back() + ",");
        const bool is_country_only = is_country(*position.location);
        if (is_country_only) position.location = signs.back() + ", " + *position.location;
        if (is_there || is_country_only) position.company = signs.front();
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

void assign_head(const PositionHead& head, const Slots& slots, const Gazetteer* towns, Position& position) {
    position.location = head.location;
    if (head.parts.empty()) return;
    const bool one_segment = is_cut_by_commas(head.whole, slots.habit, towns);
    if (head.parts.size() == 1 || one_segment) {
        cut_single_head(one_segment ? head.whole : head.parts.front().text, position, towns);
        return;
    }
    const auto* title = title_among(head, slots);
    position.title = title->text;
    const PositionPart* town = place_among(head, *title, slots, towns);
    if (town != nullptr) position.location = town->text;
    const PositionPart* company = nullptr;
    for (const auto& part : head.parts) {
        if (&part == title || &part == town) continue;
        if (company == nullptr || (company->job > 0 && part.job == 0 && !is_town_behind(*company, part)))
            company = &part;
    }
    take_whole_title(head, *title, company, town, position);
    take_town_behind(head, *title, company, position);
    take_employer(*title, company, position);
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
        const bool is_whole = std::ranges::count(title->text, '(') == std::ranges::count(title->text, ')');
        if (company->job > 1 && is_whole && commas.size() > 1 && job_words(commas.back()) == 0) {
            cut_single_head(position.title, position, towns);
            return;
        }
        position.company = company->text;
        take_title_from_company(position, " - ");
        untangle_employer(position);
    }
}

}  // namespace talentmatch::cv
