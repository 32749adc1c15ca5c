#include "entities/money.hpp"

#include <fmt/format.h>

namespace talentmatch {

std::optional<Money> Money::parse(std::string_view decimal) {
    const bool negative = decimal.starts_with('-');
    if (negative) decimal.remove_prefix(1);
    const auto point = decimal.find('.');
    const auto whole = decimal.substr(0, point);
    auto fraction = point == std::string_view::npos ? std::string_view{} : decimal.substr(point + 1);
    if (whole.empty() || whole.size() > 13 || (point != std::string_view::npos && fraction.empty()))
        return std::nullopt;
    while (fraction.size() > 2 && fraction.ends_with('0')) fraction.remove_suffix(1);
    if (fraction.size() > 2) return std::nullopt;

    std::int64_t cents = 0;
    const auto append = [&cents](char c) {
        if (c < '0' || c > '9') return false;
        cents = cents * 10 + (c - '0');
        return true;
    };
    for (const char c : whole)
        if (!append(c)) return std::nullopt;
    for (std::size_t i = 0; i < 2; ++i)
        if (!append(i < fraction.size() ? fraction[i] : '0')) return std::nullopt;
    return Money{negative ? -cents : cents};
}

std::string Money::to_decimal() const {
    const auto magnitude = cents_ < 0 ? -cents_ : cents_;
    auto text = fmt::format("{}{}", cents_ < 0 ? "-" : "", magnitude / 100);
    const auto rest = magnitude % 100;
    if (rest == 0) return text;
    return rest % 10 == 0 ? fmt::format("{}.{}", text, rest / 10) : fmt::format("{}.{:02}", text, rest);
}

}  // namespace talentmatch
