// Words of a text, folded so that accents, case and the endings of French and English do not tell them apart.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace talentmatch::matching {

/// One word. `folded` lives until the next call of `next`.
struct Word {
    std::string_view folded;  ///< lower case ASCII where Latin; "c++", "c#", ".net" keep their signs
    std::string_view source;  ///< as written
};

/// Walks over the words of UTF-8 text. Words are letters and digits; everything else separates. Never fails: broken
/// UTF-8 counts as letters. A word's fold is cut at 48 bytes.
class WordReader {
public:
    explicit WordReader(std::string_view text) : text_(text) {}

    [[nodiscard]] std::optional<Word> next();

private:
    static constexpr std::size_t longest = 48;

    [[nodiscard]] bool take_letter();
    void take_ascii();
    void append(char c);

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t size_ = 0;
    std::array<char, longest> folded_{};
};

/// FNV-1a, 64 bits: the same on every machine.
[[nodiscard]] constexpr std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 14'695'981'039'346'656'037ULL;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211ULL;
    return hash;
}

/// Whether two words of one text stand side by side, a blank between: "Power BI", "full stack".
[[nodiscard]] bool is_one_phrase(std::string_view before, std::string_view after);

/// How stems are told apart in texts; never 0.
[[nodiscard]] constexpr std::uint32_t short_hash(std::uint64_t hash) {
    const auto upper = static_cast<std::uint32_t>(hash >> 32U);
    return upper == 0 ? 1U : upper;
}

/// The hash of a sequence that `next` continues.
[[nodiscard]] constexpr std::uint64_t chained(std::uint64_t hash, std::uint64_t next) {
    return (hash * 0x9E37'79B9'7F4A'7C15ULL) ^ next;
}

/// The folded words of a text, in order.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

/// What a folded word is about: its stem, in the trade's English where French has a cognate or a fixed translation
/// ("développement", "developer" -> "develop"; "réseaux" -> "network"). Empty for words that say nothing.
[[nodiscard]] std::string stem_of(std::string_view folded);

}  // namespace talentmatch::matching
