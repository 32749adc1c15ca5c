// A line cut into what date rules look at: words, numbers and signs, folded, with their place in the original.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace talentmatch::cv {

enum class TokenKind { word, number, sign };

struct DateToken {
    TokenKind kind = TokenKind::sign;
    std::string_view text;  ///< into DateTokens::folded
    int value = 0;          ///< numbers of at most four digits
    std::size_t begin = 0;  ///< bytes of the original
    std::size_t end = 0;
    bool glued_before = false;  ///< a letter or digit stands right before
    bool blank_before = false;
};

struct DateTokens {
    std::string folded;
    std::vector<DateToken> tokens;
};

/// `folded` is kept beside the tokens since they point into it.
[[nodiscard]] DateTokens tokenise_dates(std::string_view text);

/// "janv", "janvier", "january" -> 1; 0 for no month.
[[nodiscard]] int month_of(std::string_view word);

[[nodiscard]] bool is_season(std::string_view word);

}  // namespace talentmatch::cv
