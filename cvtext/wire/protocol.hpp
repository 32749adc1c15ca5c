// What the child prints and the adapter reads: lines of tab-separated fields, so that both sides stay small.
//
//     talentmatch-cvtext  2
//     page    WIDTH HEIGHT                                  one per page, in order
//     run     PAGE LEFT TOP RIGHT BOTTOM SIZE STYLE COLOUR SOURCE HIDDEN LINE TEXT
//     title   TEXT            (at most once each: title, author, modified)
//     unread  PAGE            beyond the pages that are read, or a picture of text that was not recognised in time
//     picture PAGE            a large picture stands there beside the text, and was not read
//     end     NUMBER OF RUNS
//
// Lengths are whole hundredths of a point; STYLE is "-", "b", "i" or "bi"; COLOUR six hex digits; SOURCE and HIDDEN the
// names of their enums. In TEXT a backslash, tab, newline or carriage return is written \\ \t \n \r, so no text can
// forge a field or a record. Without its `end` line an answer is not an answer: the child died while writing.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "entities/document.hpp"

namespace talentmatch::cvtext {

inline constexpr int protocol_version = 2;
inline constexpr std::size_t max_pages = 60;            ///< that are read
inline constexpr std::size_t max_listed_pages = 1'000;  ///< more is no document for people
inline constexpr std::size_t max_runs = 100'000;
inline constexpr std::size_t max_answer_bytes = std::size_t{32} << 20;

/// How the child ends. The numbers are its exit statuses; a signal means the same as `broken`, or `too_complex` when a
/// limit sent it.
enum class Outcome {
    ok = 0,
    encrypted = 10,
    broken = 11,
    too_complex = 12,
    unsupported = 13,
    cannot_start = 14,   ///< usage, or the sandbox could not be closed: nothing was opened
    out_of_memory = 15,  ///< the memory granted to one document was not enough
};

/// The whole answer as text.
[[nodiscard]] std::string encode(const Document& document);

/// The document, or what is wrong with the answer (for the log). Accepts nothing that `encode` would not write, except
/// that a length may be off the page.
[[nodiscard]] std::expected<Document, std::string> decode(std::string_view answer);

}  // namespace talentmatch::cvtext
