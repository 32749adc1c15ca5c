// WCAG's contrast ratio, for eyes that cannot see a difference.
#include "text/colours.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace talentmatch::cvtext {
namespace {

double luminance(std::uint32_t colour) {
    constexpr std::array<std::pair<unsigned, double>, 3> channels{{{16U, 0.2126}, {8U, 0.7152}, {0U, 0.0722}}};
    double sum = 0;
    for (const auto& [shift, weight] : channels) {
        const double channel = static_cast<double>((colour >> shift) & 0xFFU) / 255.0;
        sum += weight * (channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4));
    }
    return sum;
}

}  // namespace

bool looks_the_same(std::uint32_t a, std::uint32_t b) {
    constexpr int max_step = 28;
    for (unsigned shift = 0; shift <= 16; shift += 8) {
        const int difference = static_cast<int>((a >> shift) & 0xFFU) - static_cast<int>((b >> shift) & 0xFFU);
        if (std::abs(difference) > max_step) return false;
    }
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05) < 1.1;
}

}  // namespace talentmatch::cvtext
