#include "matching/weights.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include <fmt/format.h>

namespace talentmatch::matching {

Result<Weights> checked_weights(const Weights& given) {
    Error error{ErrorKind::invalid_input, "weights_invalid", "Poids invalides.", {}};
    for (std::size_t i = 0; i < criterion_count; ++i) {
        if (given[i] >= 0 && given[i] <= largest_weight) continue;
        const auto name = std::string(text_of(static_cast<Criterion>(i)));
        error.fields.push_back(
            given[i] < 0
                ? FieldError{{"body", "weights", name}, "greater_than_equal", "Un poids ne peut pas être négatif."}
                : FieldError{{"body", "weights", name},
                             "less_than_equal",
                             fmt::format("Un poids vaut au plus {}.", largest_weight)});
    }
    if (std::ranges::all_of(given, [](int weight) { return weight == 0; }))
        error.fields.push_back({{"body", "weights"}, "all_zero", "Au moins un poids doit être positif."});
    if (!error.fields.empty()) return std::unexpected(std::move(error));
    return given;
}

Weights rescaled(const Weights& weights, const std::array<bool, criterion_count>& has_data) {
    constexpr int whole = 1000;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < criterion_count; ++i) sum += has_data[i] ? weights[i] : 0;
    Weights scaled{};
    if (sum <= 0) return scaled;

    std::array<std::int64_t, criterion_count> remainders{};
    int left = whole;
    for (std::size_t i = 0; i < criterion_count; ++i) {
        if (!has_data[i]) continue;
        const auto share = std::int64_t{weights[i]} * whole;
        scaled[i] = static_cast<int>(share / sum);
        remainders[i] = share % sum;
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
