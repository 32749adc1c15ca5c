#include "matching/segment.hpp"

#include <algorithm>

#include "matching/criteria.hpp"

namespace talentmatch::matching {
namespace {

template <class T>
std::size_t bytes_of(const std::vector<T>& values) {
    return values.capacity() * sizeof(T);
}

/// Adds the numbers of the pairs with this key.
template <class Key>
void gather(const std::vector<std::pair<Key, std::uint32_t>>& pairs, Key key, std::vector<std::uint32_t>& numbers) {
    for (auto at = std::ranges::lower_bound(pairs, std::pair(key, std::uint32_t{0}));
         at != pairs.end() && at->first == key; ++at)
        numbers.push_back(at->second);
}

}  // namespace

std::optional<RowNumber> Segment::row_of(ConsultantId id) const {
    const auto found = std::ranges::lower_bound(ids, id);
    if (found == ids.end() || *found != id) return std::nullopt;
    return static_cast<RowNumber>(found - ids.begin());
}

std::size_t Segment::bytes() const {
    std::size_t nested = 0;
    for (const auto& list : languages) nested += bytes_of(list);
    for (const auto& list : certifications) {
        nested += bytes_of(list);
        for (const auto& name : list) nested += name.capacity();
    }
    return sizeof(Segment) + nested + bytes_of(ids) + bytes_of(companies) + bytes_of(facts) + bytes_of(length_classes) +
           bytes_of(experiences) + bytes_of(rates) + bytes_of(freedoms) + bytes_of(wishes) + bytes_of(skill_begins) +
           bytes_of(row_skills) + bytes_of(row_grades) + bytes_of(company_ids) + bytes_of(skills) + bytes_of(titles) +
           bytes_of(locations) + bytes_of(places) + bytes_of(languages) + bytes_of(certifications) +
           characters.capacity() + bytes_of(stems) + bytes_of(specialities) + skill_rows.bytes() +
           bytes_of(skill_grades) + named_rows.bytes() + term_rows.bytes() + bytes_of(term_counts) +
           bytes_of(term_most) + bytes_of(skills_by_id) + bytes_of(skills_by_name) + bytes_of(skills_by_entry);
}

std::vector<std::uint32_t> Segment::skills_towards(const AskedSkill& asked) const {
    std::vector<std::uint32_t> numbers;
    if (asked.skill->skill_id.is_stored()) gather(skills_by_id, asked.skill->skill_id.value(), numbers);
    gather(skills_by_name, asked.key.folded_name, numbers);
    for (const auto& related : asked.related) gather(skills_by_entry, related.entry, numbers);
    std::ranges::sort(numbers);
    const auto repeated = std::ranges::unique(numbers);
    numbers.erase(repeated.begin(), repeated.end());
    return numbers;
}

OfferedSkill Segment::offered(std::uint32_t skill) const {
    const auto& record = skills[skill];
    return {record.id,    text(record.name), record.key,      Proficiency::intermediate,
            std::nullopt, std::nullopt,      stems_of(record)};
}

void Segment::read_facts(RowNumber row, OfferProfile& profile) const {
    const auto& one = facts[row];
    profile.id = ids[row];
    profile.company = company_ids[companies[row]];
    profile.experience_years = experiences[one.experience];
    profile.availability_status = freedoms[one.freedom].status;
    profile.availability_date = freedoms[one.freedom].from;
    profile.notice_days = freedoms[one.freedom].notice_days;
    profile.daily_rate = rates[one.rate];
    const auto& wish = wishes[one.wish];
    const auto& location = locations[wish.location];
    profile.location = text(location.text);
    profile.place = location.place ? &places[*location.place] : nullptr;
    profile.remote_work = wish.remote_work;
    profile.max_travel_distance = wish.max_travel_distance;
    profile.languages = languages[one.languages];
    profile.certifications = certifications[one.certifications];
    const auto& title = titles[one.title];
    profile.title_text = text(title.text);
    profile.title = title_of(title);
    profile.career = Career(one.career);
    profile.text_length = one.text_length;
    profile.has_resume = one.has_resume;
}

void Segment::read_skills(RowNumber row, OfferProfile& profile) const {
    profile.skills.clear();
    for (auto at = skill_begins[row]; at < skill_begins[row + 1U]; ++at) {
        auto& skill = profile.skills.emplace_back(offered(row_skills[at]));
        skill.proficiency = level_of(row_grades[at]);
        skill.years = years_of(row_grades[at]);
        skill.last_used = last_used_of(use_of(row_grades[at]));
    }
}

Sought Segment::seek(const TenderProfile& tender) const {
    Sought sought;
    const auto seek_term = [&](std::uint32_t stem) {
        if (const auto list = term_rows.find(stem); !list.empty()) sought.terms.push_back({stem, list});
    };
    for (const auto& term : tender.terms) seek_term(term.stem);
    for (const auto& asked : tender.skills) {
        if (const auto list = named_rows.find(asked.key.entry); !list.empty())
            sought.named.push_back({asked.key.entry, list});
        if (asked.key.entry != no_entry) continue;
        for (const auto stem : asked.stems)
            if (!tender.has_term(stem)) seek_term(stem);
    }
    return sought;
}

void Segment::read(RowNumber row, const Sought& sought, OfferProfile& profile) const {
    read_facts(row, profile);
    read_skills(row, profile);
    profile.named_in_text.clear();
    profile.terms.clear();
    std::vector<OfferedTerm> beside;  ///< that the texts do not say
    for (const auto& term : sought.terms) {
        const auto at = term_rows.position(term.list, row);
        if (!at) continue;
        if (term_counts[*at] > 0)
            profile.terms.push_back({term.stem, term_counts[*at]});
        else
            beside.push_back({term.stem, 1});
    }
    for (const auto& named : sought.named)
        if (named_rows.position(named.list, row)) profile.named_in_text.push_back(named.entry);
    profile.terms_of_texts = profile.terms.size();
    profile.terms.insert(profile.terms.end(), beside.begin(), beside.end());
}

}  // namespace talentmatch::matching
