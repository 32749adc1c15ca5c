#include "matching/weights.hpp"

namespace talentmatch::matching {

Weights rescaled(const Weights& weights, const std::array<bool, criterion_count>& has_data) {
    constexpr int whole = 1000;
    int sum = 0;
    for (std::size_t i = 0; i < criterion_count; ++i) sum += has_data[i] ? weights[i] : 0;
    Weights scaled{};
    if (sum <= 0) return scaled;

    std::array<int, criterion_count> remainders{};
    int left = whole;
    for (std::size_t i = 0; i < criterion_count; ++i) {
        if (!has_data[i]) continue;
        scaled[i] = weights[i] * whole / sum;
        remainders[i] = weights[i] * whole % sum;
        left -= scaled[i];
    }
    for (; left > 0; --left) {
        std::size_t largest = 0;
        for (std::size_t i = 1; i < criterion_count; ++i)
            if (remainders[i] > remainders[largest]) largest = i;
        ++scaled[largest];
        remainders[largest] = -1;
    }
    return scaled;
}

}  // namespace talentmatch::matching
