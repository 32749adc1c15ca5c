// Pieces of text side by side -> one text: where blanks belong, and letter-spaced words joined.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace talentmatch::cv {

/// A word and the white space before it, in parts of the font size.
struct Piece {
    std::string text;
    double gap = 0;
};

/// "S U M M A RY" -> "SUMMARY": four single letters in a row are one word; wider gaps between them part words.
[[nodiscard]] std::string join_pieces(const std::vector<Piece>& pieces);

/// The same for a text whose gaps are only known as blanks.
[[nodiscard]] std::string join_letter_spaced(std::string_view text);

/// Icon glyphs (private use) and control characters away; blanks kept.
[[nodiscard]] std::string without_icons(std::string_view text);

/// The text behind a list sign ("•", "-", "▪", ...); the text itself when there is none.
[[nodiscard]] std::string_view behind_bullet(std::string_view text);

/// Nothing but a list sign of ASCII, or a dash: the text stands apart from it.
[[nodiscard]] bool is_bullet(std::string_view text);

}  // namespace talentmatch::cv
