// The parts of an index and how they change: small segments come with each change and grow together, as a
// log-structured merge tree does (O'Neil et al., 1996), so that a change costs what it touches.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "matching/knowledge.hpp"
#include "matching/profile.hpp"
#include "matching/segment.hpp"
#include "matching/segment_builder.hpp"

namespace talentmatch::matching {

/// A segment as one snapshot sees it.
struct Part {
    std::shared_ptr<const Segment> segment;
    std::shared_ptr<const RowSet> gone;  ///< nullptr: nobody

    [[nodiscard]] std::size_t live() const { return segment->rows() - (gone ? gone->size() : 0); }
    [[nodiscard]] bool is_gone(std::size_t row) const { return gone && gone->has(row); }
};

using Parts = std::vector<Part>;

/// Takes the ids out of the parts; unknown ones count nothing. O(ids x parts x log rows).
void take_out(Parts& parts, std::span<const ConsultantId> ids);

/// Grows together what is small, and packs anew what is mostly gone. What costs much happens rarely.
void settle(Parts& parts);

/// Where somebody stands.
struct RowPlace {
    std::size_t part = 0;
    RowNumber row = 0;
};
[[nodiscard]] std::optional<RowPlace> find_row(const Parts& parts, ConsultantId id);

/// Reads profiles for one index and all that come from it, with what was read before still known. A second thread that
/// comes meanwhile reads with a fresh one: nobody waits.
class Workshop {
public:
    explicit Workshop(std::shared_ptr<const Knowledge> knowledge)
        : knowledge_(std::move(knowledge)), preparer_(*knowledge_) {}

    /// Calls `work` with a Preparer.
    template <class Work>
    void with_preparer(Work work) {
        if (is_busy_.test_and_set(std::memory_order_acquire)) {
            Preparer fresh(*knowledge_);
            work(fresh);
            return;
        }
        work(preparer_);
        is_busy_.clear(std::memory_order_release);
    }

    [[nodiscard]] const std::shared_ptr<const Knowledge>& knowledge() const { return knowledge_; }

private:
    std::shared_ptr<const Knowledge> knowledge_;
    Preparer preparer_;
    std::atomic_flag is_busy_;
};

}  // namespace talentmatch::matching
