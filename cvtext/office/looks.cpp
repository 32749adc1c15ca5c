#include "office/looks.hpp"

#include "text/colours.hpp"

namespace talentmatch::cvtext {

Hidden hidden_by(bool vanished, double size, std::uint32_t colour, std::uint32_t background) {
    constexpr double tiny_points = 2.0;
    constexpr std::uint32_t real = 0x00FF'FFFF;
    if (vanished) return Hidden::invisible;
    if (size < tiny_points) return Hidden::tiny;
    if (colour > real || background > real) return Hidden::no;
    return looks_the_same(colour, background) ? Hidden::same_colour : Hidden::no;
}

}  // namespace talentmatch::cvtext
