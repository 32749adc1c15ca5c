// Great-circle distance in 64-bit integers only, so that no compiler, FPU or libm can change a result.
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "entities/gazetteer.hpp"

namespace talentmatch {
namespace {

// Fixed point with 30 fraction bits: one unit is 6 mm on the ground.
constexpr int bits = 30;
constexpr std::int64_t one = std::int64_t{1} << bits;
constexpr std::int64_t earth_radius_km = 6371;  // mean radius, IUGG
constexpr std::int32_t quarter_turn_e5 = 90 * 100'000;

constexpr std::int64_t fixed(double value) {
    return static_cast<std::int64_t>(value * static_cast<double>(one) + (value < 0 ? -0.5 : 0.5));
}

constexpr std::int64_t multiply(std::int64_t a, std::int64_t b) { return (a * b) >> bits; }

/// Horner's rule in x squared, times x: the odd series of sine and arc sine.
template <std::size_t N>
std::int64_t odd_series(const std::array<std::int64_t, N>& coefficients, std::int64_t x) {
    const auto square = multiply(x, x);
    std::int64_t sum = 0;
    for (std::size_t i = N; i-- > 0;) sum = multiply(sum, square) + coefficients.at(i);
    return multiply(sum, x);
}

/// Sine of 0 to 90 degrees. Taylor; the first term left out is below 2^-37.
std::int64_t sine_of_quarter(std::int32_t degrees_e5) {
    constexpr std::array<std::int64_t, 8> series{
        one,
        fixed(-1.0 / 6),
        fixed(1.0 / 120),
        fixed(-1.0 / 5'040),
        fixed(1.0 / 362'880),
        fixed(-1.0 / 39'916'800),
        fixed(1.0 / 6'227'020'800),
        0,
    };
    constexpr std::int64_t radian_e5 = 196'506'604;  // pi / 18 000 000, with 50 fraction bits
    return odd_series(series, (degrees_e5 * radian_e5) >> 20);
}

/// Sine of -360 to 450 degrees.
std::int64_t sine(std::int32_t degrees_e5) {
    constexpr std::int32_t turn = 4 * quarter_turn_e5;
    degrees_e5 = ((degrees_e5 % turn) + turn) % turn;
    const bool is_south = degrees_e5 >= 2 * quarter_turn_e5;
    if (is_south) degrees_e5 -= 2 * quarter_turn_e5;
    if (degrees_e5 > quarter_turn_e5) degrees_e5 = 2 * quarter_turn_e5 - degrees_e5;
    const auto value = sine_of_quarter(degrees_e5);
    return is_south ? -value : value;
}

std::int64_t cosine(std::int32_t degrees_e5) { return sine(degrees_e5 + quarter_turn_e5); }

/// The whole part of the square root. sqrt is correctly rounded (IEEE 754); the loop puts the last unit right.
std::int64_t square_root(std::int64_t value) {
    auto root = static_cast<std::int64_t>(std::sqrt(static_cast<double>(value)));
    while (root * root > value) --root;
    while ((root + 1) * (root + 1) <= value) ++root;
    return root;
}

struct Direction {
    std::array<std::int64_t, 3> axes;
};

Direction direction_of(const Place& place) {
    const auto across = cosine(place.latitude_e5);
    return {{multiply(across, cosine(place.longitude_e5)), multiply(across, sine(place.longitude_e5)),
             sine(place.latitude_e5)}};
}

}  // namespace

// The haversine is the square of half the chord between two unit vectors; with the vectors at hand, half their sum is
// the cosine of the same half angle, and the pair stays exact from neighbours to antipodes.
int distance_km(const Place& a, const Place& b) {
    const auto u = direction_of(a);
    const auto v = direction_of(b);
    std::int64_t difference = 0;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        difference += (u.axes.at(i) - v.axes.at(i)) * (u.axes.at(i) - v.axes.at(i));
        sum += (u.axes.at(i) + v.axes.at(i)) * (u.axes.at(i) + v.axes.at(i));
    }
    const auto half_sine = square_root(difference) / 2;
    const auto half_cosine = square_root(sum) / 2;
    const bool is_far = half_sine > half_cosine;

    // asin(x) = 2 asin(x / (2 cos(asin(x) / 2))): the series then runs below 0.39 and ten terms reach 2^-30.
    const auto x = is_far ? half_cosine : half_sine;
    const auto y = is_far ? half_sine : half_cosine;
    const auto cosine_of_half = square_root(((one + y) / 2) << bits);
    constexpr std::array<std::int64_t, 10> series{
        one,
        fixed(1.0 / 6),
        fixed(3.0 / 40),
        fixed(5.0 / 112),
        fixed(35.0 / 1'152),
        fixed(63.0 / 2'816),
        fixed(231.0 / 13'312),
        fixed(143.0 / 10'240),
        fixed(6'435.0 / 557'056),
        fixed(12'155.0 / 1'245'184),
    };
    const auto part = 2 * odd_series(series, (x << bits) / (2 * cosine_of_half));
    const auto half_angle = is_far ? fixed(3.14159265358979323846 / 2) - part : part;
    return static_cast<int>((2 * half_angle * earth_radius_km + one / 2) >> bits);
}

}  // namespace talentmatch
