// Scores consultants against tenders: exact, deterministic, explained. Pure: no clock, no I/O, no shared state.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entities/consultant.hpp"
#include "entities/gazetteer.hpp"
#include "entities/taxonomy.hpp"
#include "entities/tender.hpp"
#include "matching/assessment.hpp"

namespace talentmatch::matching {

class Relations;

/// A consultant as the engine sees it; the text is the newest resume's, empty without one.
struct Offer {
    const Consultant* consultant = nullptr;
    std::string_view resume_text;
};

/// Which assessments a ranking answers.
struct RankingRequest {
    Score min_score;
    int limit = 500;
};

/// Immutable once built, so any number of threads may ask it at once.
class Engine {
public:
    /// Version of the weights and rules below; stored with every match.
    static constexpr int weights_version = 1;

    Engine(std::shared_ptr<const Taxonomy> taxonomy, std::shared_ptr<const Gazetteer> gazetteer);

    /// One pair. The same function as `rank`: the two never disagree, whoever asks.
    /// @param today decides about availability without dates on the tender
    [[nodiscard]] Assessment assess(const Tender& tender, const Offer& offer, Date today) const;

    /// Everybody at or above `min_score`, best first, ties by consultant id. O(offers).
    [[nodiscard]] std::vector<Assessment> rank(const Tender& tender, std::span<const Offer> offers, Date today,
                                               RankingRequest request) const;

    /// The other direction: the tenders for one consultant, best first, ties by tender id.
    [[nodiscard]] std::vector<Assessment> rank(const Offer& offer, std::span<const Tender* const> tenders, Date today,
                                               RankingRequest request) const;

private:
    std::shared_ptr<const Taxonomy> taxonomy_;
    std::shared_ptr<const Gazetteer> gazetteer_;
    std::shared_ptr<const Relations> relations_;
};

}  // namespace talentmatch::matching
