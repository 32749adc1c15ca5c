// The one table of what reasons say to people.
#pragma once

#include <span>
#include <string_view>

namespace talentmatch::matching {

/// `{s}` is the subject, `{0}` and `{1}` are facts; `{0:level}` says how a fact is shown (sentences.cpp).
struct SentencePattern {
    std::string_view code;
    std::string_view fr;
    std::string_view en;
};

/// Every code that a criterion can give, in alphabetical order.
[[nodiscard]] std::span<const SentencePattern> sentence_patterns();

}  // namespace talentmatch::matching
