// What a ranking is asked, and what it answers.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "entities/consultant.hpp"
#include "entities/date.hpp"
#include "entities/tender.hpp"
#include "matching/assessment.hpp"
#include "matching/weights.hpp"

namespace talentmatch::matching {

/// A consultant as the engine reads it; the text is the newest resume's, empty without one.
struct Offer {
    const Consultant* consultant = nullptr;
    std::string_view resume_text;
};

/// How much an answer says beside the numbers, which are the same for all three.
enum class Explain {
    none,     ///< weights and sub-scores
    summary,  ///< and for each criterion the reason that tells most
    full,     ///< and every reason, and what would raise the score
};

/// Whether bounds may skip consultants who cannot come into the answer. The answer is the same, bit for bit.
enum class ScanKind { pruned, exhaustive };

/// Which assessments a ranking answers.
struct RankingRequest {
    Score min_score{};
    int limit = 500;
    WeightChoice weights{};
    Explain explain = Explain::full;
    ScanKind scan = ScanKind::pruned;
};

/// A sorted list of the companies whose consultants may be ranked; nothing: all of them.
using Eligible = std::optional<std::vector<CompanyId>>;

struct Ranking {
    std::vector<Assessment> best;  ///< at or above the least score, best first, ties by consultant id, then tender id
    std::size_t eligible = 0;      ///< pairs that the answer is exact over
    std::size_t scored = 0;        ///< of them, those whose score was computed to the end; bounds told of the rest
    Weights requested{};

    bool operator==(const Ranking&) const = default;
};

}  // namespace talentmatch::matching
