// Where a Word document's characters stand: the piece table (MS-DOC 2.8.35 and 2.9.177).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "word/byte_view.hpp"

namespace talentmatch::cvtext {

/// One character and where it stands in the file, for its properties.
struct WordCharacter {
    char16_t unit = 0;
    std::uint32_t offset = 0;
};

/// All characters in the document's order: main text, footnotes, headers, comments, endnotes, text boxes.
/// Throws Refusal: broken, too_complex (length).
[[nodiscard]] std::vector<WordCharacter> word_characters(const ByteView& piece_table, const ByteView& document);

}  // namespace talentmatch::cvtext
