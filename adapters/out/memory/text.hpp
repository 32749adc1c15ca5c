// What a database does with texts: compares ignoring ASCII case, refuses NUL.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entities/result.hpp"
#include "ports/errors.hpp"

namespace talentmatch::memory {

/// ASCII letters in lower case; every other byte as it is.
[[nodiscard]] std::string lower_ascii(std::string_view text);

[[nodiscard]] inline bool same_ignoring_case(std::string_view a, std::string_view b) {
    return lower_ascii(a) == lower_ascii(b);
}

[[nodiscard]] inline bool contains_ignoring_case(std::string_view text, std::string_view part) {
    return lower_ascii(text).find(lower_ascii(part)) != std::string::npos;
}

[[nodiscard]] inline bool has_nul(std::string_view text) { return text.find('\0') != std::string_view::npos; }
[[nodiscard]] inline bool has_nul(const std::string& text) { return has_nul(std::string_view{text}); }
[[nodiscard]] inline bool has_nul(const std::optional<std::string>& text) { return text && has_nul(*text); }
[[nodiscard]] bool has_nul(const std::vector<std::string>& texts);

/// @error invalid_input "text_has_nul" when one of the texts holds a NUL
template <class... Texts>
[[nodiscard]] Result<void> refuse_nul(const Texts&... texts) {
    if ((has_nul(texts) || ...)) return ports::text_has_nul();
    return {};
}

}  // namespace talentmatch::memory
