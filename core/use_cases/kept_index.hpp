// The index that is kept: everybody who may be ranked, in memory, as the database has them at the moment of the
// question.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <unordered_map>

#include "matching/engine.hpp"
#include "ports/change_feed.hpp"
#include "ports/consultant_source.hpp"
#include "use_cases/match_inputs.hpp"

namespace talentmatch::use_cases {

/// One state of everybody; never changes.
struct IndexSnapshot {
    std::shared_ptr<const matching::Index> index;
    std::map<CompanyId, PopulationFingerprint> populations;  ///< of the companies that have consultants

    /// Of all consultants of these companies together.
    [[nodiscard]] PopulationFingerprint population_of(std::span<const CompanyId> companies) const;
};

/// Safe from any thread. A snapshot is immutable and lives as long as somebody holds it; whoever ranks waits for nobody
/// who ranks, and for the database only while it tells what has changed.
class KeptIndex {
public:
    using Snapshot = std::shared_ptr<const IndexSnapshot>;

    enum class State {
        loading,  ///< there is no index yet
        current,
        stale,  ///< the database could not tell what has changed: rankings go on with what is known
    };

    KeptIndex(ports::ChangeFeed& feed, ports::ConsultantSource& source, const matching::Engine& engine);

    /// Everybody as committed before this call, by whatever server. When the database cannot tell what has changed, or
    /// while everything is loaded anew: the last snapshot.
    /// @error unavailable "index_loading" there is no snapshot yet and somebody else is loading it
    /// @error whatever the ports answer, when there is no snapshot yet
    [[nodiscard]] Result<Snapshot> current();

    /// Reads what has changed, or everything where that is needed. For the thread that follows.
    /// @error whatever the ports answer; nothing is lost, call again
    [[nodiscard]] Result<void> catch_up();

    /// Forgets changes that every follower has had the time to read.
    [[nodiscard]] Result<void> prune();

    [[nodiscard]] State state() const;

    /// How many consultants the last snapshot holds.
    [[nodiscard]] std::size_t size() const;

    /// Ends a load that is on its way, and any later one: the program is about to stop.
    /// A load then answers @error unavailable "index_given_up"
    void give_up() { is_given_up_ = true; }

private:
    /// What the writer must know of a consultant to take him out again.
    struct Row {
        CompanyId company;
        std::uint64_t fingerprint = 0;
    };
    using Rows = std::unordered_map<ConsultantId, Row>;

    [[nodiscard]] static Row row_of(const ports::IndexedConsultant& one);
    [[nodiscard]] Snapshot published() const;
    void publish(Snapshot snapshot);

    // The caller of these holds following_.
    [[nodiscard]] Result<void> look();
    [[nodiscard]] Result<void> follow();
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<void> apply(std::span<const ConsultantId> changed);

    ports::ChangeFeed& feed_;
    ports::ConsultantSource& source_;
    const matching::Engine& engine_;

    std::mutex following_;  ///< one follows at a time
    std::atomic<std::uint64_t> looks_ = 0;
    ports::FeedPosition position_;
    Result<void> last_look_;
    Rows rows_;

    std::atomic<bool> is_loading_ = true;
    std::atomic<bool> is_stale_ = false;
    std::atomic<bool> is_given_up_ = false;
    mutable std::mutex publishing_;  ///< held to copy or swap one pointer (libstdc++ 12's atomic one is racy for TSan)
    Snapshot snapshot_;
};

}  // namespace talentmatch::use_cases
