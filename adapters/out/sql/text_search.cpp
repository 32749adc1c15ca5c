#include "sql/text_search.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "entities/search_text.hpp"

namespace talentmatch::sql {
namespace {

constexpr std::size_t most_indexed_words = 3;         // of so many different statements, and what more would narrow
constexpr std::size_t fewest_indexed_characters = 3;  // a trigram
constexpr std::size_t most_indexed_characters = 64;

bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

std::size_t character_count(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, starts_character));
}

std::string first_characters(std::string_view text, std::size_t count) {
    const auto* end = text.begin();
    for (; end != text.end(); ++end)
        if (starts_character(*end) && count-- == 0) break;
    return {text.begin(), end};
}

/// The longest words, which are the rarest; the beginning of each is enough to narrow.
std::vector<std::string> indexed_words(std::vector<std::string> words) {
    std::erase_if(words, [](const std::string& word) { return character_count(word) < fewest_indexed_characters; });
    std::ranges::sort(words, std::ranges::greater{}, [](const std::string& word) { return character_count(word); });
    if (words.size() > most_indexed_words) words.resize(most_indexed_words);
    for (auto& word : words) word = first_characters(word, most_indexed_characters);
    return words;
}

}  // namespace

void only_found(Query& query, Engine engine, std::string_view table, std::string_view alias, std::string_view text) {
    refuse_unstorable(text);
    const auto words = search_words(text);
    if (words.empty()) return;
    if (const auto indexed = indexed_words(words); !indexed.empty()) {
        query.also(is_in_search_index(engine, table, alias, indexed.size()));
        bind_indexed_words(query, engine, indexed);
    }
    query.also(holds_every_word(engine, fmt::format("{}.search_text", alias), ":search_words"))
        .bind("search_words", word_list(engine, words));
}

}  // namespace talentmatch::sql
