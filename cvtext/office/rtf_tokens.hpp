// RTF cut into its tokens; what they mean is decided elsewhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace talentmatch::cvtext {

enum class RtfTokenKind { open, close, word, symbol, byte, text };

struct RtfToken {
    RtfTokenKind kind = RtfTokenKind::text;
    std::string_view text = {};                   ///< the word's name; a symbol's character; the text between markup
    std::optional<int> parameter = std::nullopt;  ///< a word's number
    unsigned char byte = 0;                       ///< of \'hh
};

/// The character that a word such as "endash" stands for; nothing when it stands for none.
[[nodiscard]] std::optional<char32_t> rtf_character(std::string_view word);

class RtfTokens {
public:
    explicit RtfTokens(std::string_view bytes) : rest_(bytes) {}

    /// Nothing: the end.
    [[nodiscard]] std::optional<RtfToken> next();
    /// Passes over a \bin's bytes.
    void skip_bytes(std::size_t count);

private:
    RtfToken control();

    std::string_view rest_;
};

}  // namespace talentmatch::cvtext
