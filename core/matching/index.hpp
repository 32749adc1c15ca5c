// Every consultant who may be ranked, prepared once: an immutable snapshot that answers rankings without reading
// anything again. Pure: no clock, no I/O; any number of threads may ask one snapshot at once, without locks.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "matching/ranking.hpp"

namespace talentmatch::matching {

class Engine;
struct Knowledge;
struct TenderProfile;

/// A tender read once, for as many questions as come; owns what it refers to.
class PreparedTender {
public:
    PreparedTender(std::shared_ptr<const Knowledge> knowledge, Tender tender);
    PreparedTender(PreparedTender&&) noexcept;
    PreparedTender& operator=(PreparedTender&&) noexcept;
    ~PreparedTender();

    [[nodiscard]] const Tender& tender() const;

    /// What `requested` amounts to for this tender: criteria it says nothing about weigh 0, the rest adds up to 1 000.
    [[nodiscard]] Weights applied(const Weights& requested) const;

    [[nodiscard]] const TenderProfile& profile() const;

private:
    struct Content;
    std::unique_ptr<const Content> content_;
};

class Index {
public:
    class Content;

    /// For builders only.
    explicit Index(std::shared_ptr<const Content> content);

    /// The snapshot after a committed change; what did not change is shared with this one, which stays as it is. A
    /// consultant in `upserts` replaces the one with the same id. Unknown removals count nothing. An id in both is
    /// removed.
    [[nodiscard]] std::shared_ptr<const Index> with(std::span<const Offer> upserts,
                                                    std::span<const ConsultantId> removals) const;

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] bool contains(ConsultantId id) const;

    /// Bytes of the snapshot's own data, shared parts counted once; without taxonomy and places.
    [[nodiscard]] std::size_t memory_bytes() const;

    /// Everybody of `eligible` at or above the least score. The others are never scored.
    [[nodiscard]] Ranking rank(const PreparedTender& tender, const Eligible& eligible, Date today,
                               const RankingRequest& request) const;

    /// The other direction: these tenders for one consultant, whoever's he is. Nothing when the index does not hold
    /// him.
    [[nodiscard]] std::optional<Ranking> rank_tenders(ConsultantId consultant,
                                                      std::span<const PreparedTender* const> tenders, Date today,
                                                      const RankingRequest& request) const;

    /// One pair, the same numbers as in any ranking. Nothing when the index does not hold the consultant.
    [[nodiscard]] std::optional<Assessment> assess(ConsultantId consultant, const PreparedTender& tender, Date today,
                                                   const WeightChoice& weights, Explain explain = Explain::full) const;

    /// The best pairs over everybody of `eligible` and all these tenders, exact.
    [[nodiscard]] Ranking best_pairs(std::span<const PreparedTender* const> tenders, const Eligible& eligible,
                                     Date today, const RankingRequest& request) const;

private:
    std::shared_ptr<const Content> content_;
};

/// Builds the first snapshot in batches, so that nobody has to hold all consultants and their texts at once.
class IndexBuilder {
public:
    explicit IndexBuilder(const Engine& engine);
    IndexBuilder(IndexBuilder&&) noexcept;
    IndexBuilder& operator=(IndexBuilder&&) noexcept;
    ~IndexBuilder();

    /// Reads and keeps what matters; `offer` may go afterwards. The last one added with an id counts.
    void add(const Offer& offer);

    /// The snapshot of everything added. The builder is empty afterwards.
    [[nodiscard]] std::shared_ptr<const Index> finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

[[nodiscard]] std::shared_ptr<const Index> build_index(const Engine& engine, std::span<const Offer> offers);

}  // namespace talentmatch::matching
