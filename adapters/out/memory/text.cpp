#include "memory/text.hpp"

#include <algorithm>

namespace talentmatch::memory {

std::string lower_ascii(std::string_view text) {
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

bool has_nul(const std::vector<std::string>& texts) {
    return std::ranges::any_of(texts, [](const std::string& text) { return has_nul(text); });
}

}  // namespace talentmatch::memory
