// What a stored match was computed from, kept beside it: enough to say later why the score was what it was, and what
// has changed since.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/date.hpp"
#include "entities/enum_names.hpp"
#include "entities/id.hpp"
#include "entities/score.hpp"
#include "matching/weights.hpp"

namespace talentmatch::ports {

/// One value that the score saw: {"tender.daily_rate_max", "", "600"}, {"consultant.skills", "Kotlin", "expert 6"}.
/// Long texts are present as their SHA-256 only.
struct InputValue {
    std::string field;
    std::string key;  ///< which one, of a list
    std::string value;

    auto operator<=>(const InputValue&) const = default;
};

/// A criterion as it was: the numbers without the reasons.
struct BasisCriterion {
    matching::Criterion criterion = matching::Criterion::skills;
    int weight = 0;  ///< applied, in permille
    bool has_tender_data = true;
    bool has_consultant_data = true;
    Score score;

    bool operator==(const BasisCriterion&) const = default;
};

/// A match that is older than this record has none of it: `input_hash` is empty then.
struct MatchBasis {
    std::string input_hash;  ///< SHA-256 of engine version, day, weights and inputs: equal hashes, equal scores
    Date today;
    CompanyId weights_company;       ///< whose weights they are, or would be
    matching::WeightChoice weights;  ///< as asked for
    int engine_version = 0;
    std::optional<Score> cap;
    int confidence = 100;                  ///< percent
    std::vector<BasisCriterion> criteria;  ///< in the order of the enum
    std::vector<InputValue> inputs;        ///< sorted

    [[nodiscard]] bool is_kept() const { return !input_hash.empty(); }

    bool operator==(const MatchBasis&) const = default;
};

}  // namespace talentmatch::ports

namespace talentmatch {

template <>
struct EnumNames<matching::WeightsOrigin> {
    using O = matching::WeightsOrigin;
    static constexpr std::array<std::pair<O, std::string_view>, 3> names{
        {{O::defaults, "defaults"}, {O::company, "company"}, {O::request, "request"}}};
};

}  // namespace talentmatch
