// What an entry of a profile says, as named texts: for telling two entries apart and for telling a person the
// difference. Evidence is no part of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entities/resume_profile.hpp"

namespace talentmatch::use_cases {

struct Fact {
    std::string_view name;  ///< "company"; empty for an entry that is one value
    std::string value;

    bool operator==(const Fact&) const = default;
};

/// Only what is said: absent values are no facts. In a fixed order.
using Facts = std::vector<Fact>;

[[nodiscard]] Facts facts_of(const std::string& text);
[[nodiscard]] Facts facts_of(const SpokenLanguage& language);
[[nodiscard]] Facts facts_of(const Certification& certification);
[[nodiscard]] Facts facts_of(const Mobility& mobility);
[[nodiscard]] Facts facts_of(const Availability& availability);
[[nodiscard]] Facts facts_of(const Pay& pay);
[[nodiscard]] Facts facts_of(const Position& position);
[[nodiscard]] Facts facts_of(const Education& education);
[[nodiscard]] Facts facts_of(const ResumeSkill& skill);

template <class Value>
[[nodiscard]] Facts facts_of(const Found<Value>& found) {
    return facts_of(found.value);
}

/// The entry in one line: its first facts.
[[nodiscard]] std::string line_of(const Facts& facts);

/// How much two entries look like the same one, 0 to 20; from `same_entry` on they are.
inline constexpr int same_entry = 5;
[[nodiscard]] int likeness(const Position& a, const Position& b);
[[nodiscard]] int likeness(const Education& a, const Education& b);
[[nodiscard]] int likeness(const ResumeSkill& a, const ResumeSkill& b);
[[nodiscard]] int likeness(const Found<std::string>& a, const Found<std::string>& b);
[[nodiscard]] int likeness(const Found<SpokenLanguage>& a, const Found<SpokenLanguage>& b);
[[nodiscard]] int likeness(const Found<Certification>& a, const Found<Certification>& b);
[[nodiscard]] int likeness(const Found<Pay>& a, const Found<Pay>& b);

}  // namespace talentmatch::use_cases
