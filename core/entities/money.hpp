// Euro amounts in whole cents, so that no sum is ever rounded.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace talentmatch {

class Money {
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money cents(std::int64_t cents) { return Money{cents}; }
    [[nodiscard]] static constexpr Money euros(std::int64_t euros) { return Money{euros * 100}; }

    /// Reads a decimal number of euros: "550", "550.5", "0.01"; nothing for more than two decimals, a sign other than
    /// a leading minus, an exponent, or an amount beyond 10^13 euros.
    [[nodiscard]] static std::optional<Money> parse(std::string_view decimal);

    [[nodiscard]] constexpr std::int64_t in_cents() const { return cents_; }

    /// The shortest exact decimal: "550", "550.5", "0.01".
    [[nodiscard]] std::string to_decimal() const;

    constexpr auto operator<=>(const Money&) const = default;

private:
    constexpr explicit Money(std::int64_t cents) : cents_(cents) {}

    std::int64_t cents_ = 0;
};

}  // namespace talentmatch
