// Phrases in a folded, tokenised text: what the readers of wishes look for.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "cv/dates/date_tokens.hpp"

namespace talentmatch::cv {

/// A text cut into words, numbers and signs, folded, that answers where phrases stand. Apostrophes, hyphens and dots
/// between words are passed over.
class PhraseText {
public:
    explicit PhraseText(std::string_view text) : text_(text), tokens_(tokenise_dates(text)) {}

    [[nodiscard]] std::size_t size() const { return tokens_.tokens.size(); }
    [[nodiscard]] const DateToken& operator[](std::size_t at) const { return tokens_.tokens[at]; }
    [[nodiscard]] bool is_word(std::size_t at) const { return at < size() && (*this)[at].kind == TokenKind::word; }
    [[nodiscard]] bool is_number(std::size_t at) const { return at < size() && (*this)[at].kind == TokenKind::number; }
    [[nodiscard]] bool is_sign(std::size_t at, char sign) const {
        return at < size() && (*this)[at].kind == TokenKind::sign && (*this)[at].text[0] == sign;
    }
    [[nodiscard]] std::string_view word(std::size_t at) const { return is_word(at) ? (*this)[at].text : ""; }

    /// Behind the phrase that begins at `at`; nothing when another text stands there. A word that ends with "*" is a
    /// beginning: "disponib*".
    [[nodiscard]] std::optional<std::size_t> behind(std::size_t at, std::string_view phrase) const;

    /// Where the first of the phrases begins, from `from` on.
    [[nodiscard]] std::optional<std::size_t> find(std::initializer_list<std::string_view> phrases,
                                                  std::size_t from = 0) const;
    [[nodiscard]] bool has(std::initializer_list<std::string_view> phrases) const { return find(phrases).has_value(); }

    /// The original's bytes from one token up to another.
    [[nodiscard]] std::string_view original(std::size_t first, std::size_t behind) const;

private:
    std::string_view text_;
    DateTokens tokens_;
};

/// "3", "trois", "three" -> 3, up to twelve in words; nothing for another token.
[[nodiscard]] std::optional<int> small_number(const PhraseText& text, std::size_t at);

}  // namespace talentmatch::cv
