// The tables of english.cpp: French sentences with facts and their English, and the English of each error's code.
#pragma once

#include <span>
#include <string_view>

namespace talentmatch::use_cases {

struct Sentence {
    std::string_view french;   ///< each {} stands for a fact
    std::string_view english;  ///< the same facts in the same order
};

struct English {
    std::string_view code;
    std::string_view text;
};

[[nodiscard]] std::span<const Sentence> english_sentences();
[[nodiscard]] std::span<const English> english_codes();

}  // namespace talentmatch::use_cases
