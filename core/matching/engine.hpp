// Scores consultants against tenders: exact, deterministic, explained. Pure: no clock, no I/O, no shared state.
// Reads profiles anew on each call; an Index keeps them.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "entities/gazetteer.hpp"
#include "entities/taxonomy.hpp"
#include "matching/index.hpp"
#include "matching/ranking.hpp"

namespace talentmatch::matching {

/// Immutable once built, so any number of threads may ask it at once.
class Engine {
public:
    /// Version of the default weights and of the rules; stored with every match.
    static constexpr int weights_version = default_weights_version;

    Engine(std::shared_ptr<const Taxonomy> taxonomy, std::shared_ptr<const Gazetteer> gazetteer);

    /// One pair. The same function as `rank`: the two never disagree, whoever asks.
    /// @param today decides about availability without dates on the tender
    [[nodiscard]] Assessment assess(const Tender& tender, const Offer& offer, Date today,
                                    const WeightChoice& weights = {}) const;

    /// The tender read once, for an Index.
    [[nodiscard]] PreparedTender prepare(Tender tender) const;

    /// Everybody at or above `min_score`, best first, ties by consultant id. O(offers).
    [[nodiscard]] std::vector<Assessment> rank(const Tender& tender, std::span<const Offer> offers, Date today,
                                               const RankingRequest& request) const;

    /// The other direction: the tenders for one consultant, best first, ties by tender id.
    [[nodiscard]] std::vector<Assessment> rank(const Offer& offer, std::span<const Tender* const> tenders, Date today,
                                               const RankingRequest& request) const;

    [[nodiscard]] const std::shared_ptr<const Knowledge>& knowledge() const { return knowledge_; }

private:
    std::shared_ptr<const Knowledge> knowledge_;
};

}  // namespace talentmatch::matching
