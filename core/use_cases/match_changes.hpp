// What is different between two computations of one pair: as data, and in a sentence.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ports/match_basis.hpp"

namespace talentmatch::use_cases {

enum class ChangeKind { added, removed, changed };

/// One value that differs. Of a list the key says which item: {"consultant.skills", "Kotlin"}.
struct MatchChange {
    ChangeKind kind = ChangeKind::changed;
    std::string field;  ///< "today", "engine_version", "weights.skills", "tender.title", "consultant.daily_rate", ...
    std::string key;
    std::optional<std::string> before;  ///< nothing when there was none, or for a text that is known by its digest only
    std::optional<std::string> after;

    bool operator==(const MatchChange&) const = default;
};

/// Day, engine and weights first, then the tender's and the consultant's values by name.
[[nodiscard]] std::vector<MatchChange> changes_between(const ports::MatchBasis& then, const ports::MatchBasis& now);

/// "TJM du consultant : 500 € → 550 €".
[[nodiscard]] std::string sentence(const MatchChange& change, matching::Language language);

}  // namespace talentmatch::use_cases

namespace talentmatch {

template <>
struct EnumNames<use_cases::ChangeKind> {
    using K = use_cases::ChangeKind;
    static constexpr std::array<std::pair<K, std::string_view>, 3> names{
        {{K::added, "added"}, {K::removed, "removed"}, {K::changed, "changed"}}};
};

}  // namespace talentmatch
