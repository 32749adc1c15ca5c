#include "entities/email.hpp"

#include <algorithm>

namespace talentmatch {
namespace {

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool is_local_char(char c) {
    static constexpr std::string_view marks = ".!#$%&'*+/=?^_`{|}~-";
    return is_letter_or_digit(c) || marks.find(c) != std::string_view::npos;
}

bool is_domain(std::string_view domain) {
    bool dotted = false;
    while (true) {
        const auto dot = domain.find('.');
        const auto label = domain.substr(0, dot);
        if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
        if (!std::ranges::all_of(label, [](char c) { return is_letter_or_digit(c) || c == '-'; })) return false;
        if (dot == std::string_view::npos) return dotted && label.size() >= 2;
        dotted = true;
        domain.remove_prefix(dot + 1);
    }
}

}  // namespace

std::optional<Email> Email::parse(std::string_view text) {
    if (text.size() > 254) return std::nullopt;
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto at = lower.find('@');
    if (at == std::string::npos || at == 0 || at > 64) return std::nullopt;
    const auto local = std::string_view{lower}.substr(0, at);
    if (!std::ranges::all_of(local, is_local_char) || local.front() == '.' || local.back() == '.' ||
        local.find("..") != std::string_view::npos)
        return std::nullopt;
    if (!is_domain(std::string_view{lower}.substr(at + 1))) return std::nullopt;
    return Email{std::move(lower)};
}

}  // namespace talentmatch
