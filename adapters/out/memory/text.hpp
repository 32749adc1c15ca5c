// What a database does with texts: compares ignoring ASCII case, refuses NUL.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entities/result.hpp"
#include "entities/search_text.hpp"
#include "ports/errors.hpp"

namespace talentmatch::memory {

/// ASCII letters in lower case; every other byte as it is.
[[nodiscard]] std::string lower_ascii(std::string_view text);

[[nodiscard]] inline bool same_ignoring_case(std::string_view a, std::string_view b) {
    return lower_ascii(a) == lower_ascii(b);
}

/// The row has every word of the query, as entities/search_text.hpp says.
template <class Entity>
[[nodiscard]] bool is_found(const Entity& row, std::string_view query) {
    return holds_every_word(search_text(row), search_words(query));
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
