// When a stated look hides text in a flowing document.
#pragma once

#include <cstdint>

#include "entities/document.hpp"

namespace talentmatch::cvtext {

inline constexpr double default_size = 11;
/// Beyond 24 bits, so equal to no real colour: "whatever can be read", and "some marker pen".
inline constexpr std::uint32_t automatic_colour = 0x0100'0000;
inline constexpr std::uint32_t some_highlight = 0x0200'0000;

[[nodiscard]] Hidden hidden_by(bool vanished, double size, std::uint32_t colour, std::uint32_t background);

}  // namespace talentmatch::cvtext
