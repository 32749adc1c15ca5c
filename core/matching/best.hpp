// The best pairs seen so far, and the score below which nobody comes in any more.
#pragma once

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>
#include <vector>

#include "matching/ranking.hpp"

namespace talentmatch::matching {

struct ScoredPair {
    Score score;
    ConsultantId consultant;
    TenderId tender;
    std::size_t position = 0;  ///< where the caller finds the pair again
};

/// Higher score first, ties by consultant id, then tender id.
[[nodiscard]] inline bool is_better(const ScoredPair& a, const ScoredPair& b) {
    if (a.score != b.score) return a.score > b.score;
    return std::tie(a.consultant, a.tender) < std::tie(b.consultant, b.tender);
}

class Best {
public:
    explicit Best(const RankingRequest& request)
        : floor_(request.min_score), limit_(static_cast<std::size_t>(std::max(request.limit, 0))) {}

    /// A pair whose score is lower cannot come in; one with this score still may, by its id.
    [[nodiscard]] Score floor() const { return floor_; }
    [[nodiscard]] bool takes_nobody() const { return limit_ == 0; }

    void add(const ScoredPair& pair) {
        if (limit_ == 0 || pair.score < floor_) return;
        if (heap_.size() == limit_) {
            if (!is_better(pair, heap_.front())) return;
            std::ranges::pop_heap(heap_, is_better);
            heap_.pop_back();
        }
        heap_.push_back(pair);
        std::ranges::push_heap(heap_, is_better);
        if (heap_.size() == limit_) floor_ = std::max(floor_, heap_.front().score);
    }

    /// Best first. Nothing is left.
    [[nodiscard]] std::vector<ScoredPair> take() {
        std::ranges::sort(heap_, is_better);
        return std::exchange(heap_, {});
    }

private:
    Score floor_;
    std::size_t limit_;
    std::vector<ScoredPair> heap_;  ///< the worst in front
};

}  // namespace talentmatch::matching
