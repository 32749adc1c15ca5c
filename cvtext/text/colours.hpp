// Colours as eyes see them.
#pragma once

#include <cstdint>

namespace talentmatch::cvtext {

/// Two colours, 0xRRGGBB, too close for a human eye: contrast below about 1.1 to 1.
[[nodiscard]] bool looks_the_same(std::uint32_t a, std::uint32_t b);

}  // namespace talentmatch::cvtext
