// The fields of a profile that persons correct, each named once, and what their entries have in common.
// Private to core/use_cases.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "entities/resume_profile.hpp"
#include "use_cases/profile_facts.hpp"

namespace talentmatch::use_cases {

/// visit.one(name, member) for single values, visit.many(name, member) for lists.
template <class Visit>
void each_field(Visit&& visit) {
    using P = ResumeProfile;
    visit.one("first_name", &P::first_name);
    visit.one("last_name", &P::last_name);
    visit.one("email", &P::email);
    visit.one("phone", &P::phone);
    visit.one("location", &P::location);
    visit.one("title", &P::title);
    visit.one("summary", &P::summary);
    visit.one("mobility", &P::mobility);
    visit.one("availability", &P::availability);
    visit.one("work_permit", &P::work_permit);
    visit.many("links", &P::links);
    visit.many("driving_licences", &P::driving_licences);
    visit.many("pay", &P::pay);
    visit.many("nationalities", &P::nationalities);
    visit.many("positions", &P::positions);
    visit.many("education", &P::education);
    visit.many("languages", &P::languages);
    visit.many("certifications", &P::certifications);
    visit.many("skills", &P::skills);
}

template <class Entry>
[[nodiscard]] const Evidence& evidence_of(const Entry& entry) {
    return entry.evidence;
}

[[nodiscard]] inline const Evidence& evidence_of(const ResumeSkill& skill) {
    static const Evidence nowhere;
    return skill.evidence.empty() ? nowhere : skill.evidence.front();
}

template <class Entry>
[[nodiscard]] const std::optional<Verification>& verified(const Entry& entry) {
    return evidence_of(entry).verified;
}

template <class Entry>
void set_evidence(Entry& entry, const Evidence& evidence) {
    entry.evidence = evidence;
}

inline void set_evidence(ResumeSkill& skill, const Evidence& evidence) {
    if (skill.evidence.empty()) skill.evidence.emplace_back();
    skill.evidence.front() = evidence;
}

[[nodiscard]] inline std::string entry_name(std::string_view field, std::size_t index) {
    return std::string(field) + "[" + std::to_string(index) + "]";
}

/// Which of `others` each entry is, the surest pairs first; every one is taken once. O(n m log(n m)).
template <class Entry, class Score>
[[nodiscard]] std::vector<std::optional<std::size_t>> pair_up(const std::vector<Entry>& entries,
                                                              const std::vector<Entry>& others, Score score) {
    struct Pair {
        int points;
        std::size_t entry;
        std::size_t other;
    };
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < entries.size(); ++i)
        for (std::size_t j = 0; j < others.size(); ++j)
            if (const int points = score(i, j); points >= same_entry) pairs.push_back({points, i, j});
    std::ranges::sort(pairs, [](const Pair& a, const Pair& b) {
        return std::tuple(-a.points, a.entry, a.other) < std::tuple(-b.points, b.entry, b.other);
    });
    std::vector<std::optional<std::size_t>> found(entries.size());
    std::vector<bool> is_taken(others.size());
    for (const auto& pair : pairs) {
        if (found[pair.entry] || is_taken[pair.other]) continue;
        found[pair.entry] = pair.other;
        is_taken[pair.other] = true;
    }
    return found;
}

/// tell(field, before, after) for every fact that differs.
template <class Tell>
void each_difference(const std::string& field, const Facts& before, const Facts& after, Tell tell) {
    const auto value_of = [](const Facts& facts, std::string_view name) -> std::optional<std::string> {
        const auto found = std::ranges::find(facts, name, &Fact::name);
        return found == facts.end() ? std::nullopt : std::optional(found->value);
    };
    const auto path = [&](std::string_view name) { return name.empty() ? field : field + "." + std::string(name); };
    for (const auto& fact : before)
        if (const auto now = value_of(after, fact.name); now != fact.value) tell(path(fact.name), fact.value, now);
    for (const auto& fact : after)
        if (!value_of(before, fact.name)) tell(path(fact.name), std::optional<std::string>(), fact.value);
}

}  // namespace talentmatch::use_cases
