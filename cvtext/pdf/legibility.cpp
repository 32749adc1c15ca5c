#include "pdf/legibility.hpp"

#include <string_view>

namespace talentmatch::cvtext {
namespace {

constexpr std::string_view vowels = "aeiouAEIOU";

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::size_t visible_letters(const std::vector<TextRun>& runs) {
    std::size_t letters = 0;
    for (const auto& run : runs) letters += run.hidden == Hidden::no ? run.text.size() : 0;
    return letters;
}

bool is_gibberish(const std::vector<TextRun>& runs) {
    constexpr std::size_t enough_to_tell = 150;
    std::size_t letters = 0;
    std::size_t with_vowels = 0;
    std::size_t beyond_ascii = 0;
    std::size_t digits = 0;
    std::size_t others = 0;
    for (const auto& run : runs) {
        if (run.hidden != Hidden::no) continue;
        for (const char c : run.text) {
            if (is_ascii_letter(c)) {
                ++letters;
                with_vowels += vowels.find(c) != std::string_view::npos ? 1U : 0U;
            } else if ((static_cast<unsigned char>(c) & 0x80U) != 0) {
                ++beyond_ascii;
            } else if (c >= '0' && c <= '9') {
                ++digits;
            } else if (c != ' ') {
                ++others;
            }
        }
    }
    const auto all = letters + digits + others;
    if (all < enough_to_tell || beyond_ascii > all / 2) return false;
    // French and English have about 40 of these in a hundred letters.
    const bool few_vowels = letters >= enough_to_tell && with_vowels * 100 < letters * 20;
    const bool few_letters = letters * 100 < all * 30 && others > digits;
    return few_vowels || few_letters;
}

}  // namespace talentmatch::cvtext
