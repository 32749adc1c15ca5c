// The taxonomy's graph by number instead of by name, computed once, so that scoring never touches a string.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entities/taxonomy.hpp"

namespace talentmatch::matching {

/// A taxonomy entry's position in Taxonomy::skills(); negative for a skill without one.
using Entry = std::int32_t;
inline constexpr Entry no_entry = -1;

/// How a skill somebody has stands to the skill that is asked, best first.
enum class Relation : std::uint8_t {
    same,
    implies,      ///< Spring Boot for an asked Java
    implies_far,  ///< the same over another skill
    sibling,      ///< PostgreSQL for an asked MySQL
    foundation,   ///< Java for an asked Spring Boot
    none,
};

/// An entry and how somebody who has it stands to the skill that is asked.
struct Related {
    Entry entry = no_entry;
    Relation relation = Relation::none;
};

/// Bit n says "of n words".
using WordCounts = std::uint16_t;
inline constexpr std::size_t longest_spelling = 8;  ///< in words; longer names are not looked for in texts

/// Immutable once built; refers to the taxonomy, which has to live as long.
class Relations {
public:
    explicit Relations(const Taxonomy& taxonomy);

    [[nodiscard]] Entry entry_of(std::string_view name) const;
    [[nodiscard]] const TaxonomySkill& skill(Entry entry) const;
    [[nodiscard]] std::size_t size() const { return taxonomy_->skills().size(); }

    /// The entries that stand to `asked` in some way, itself included, by entry; empty for no_entry. O(size).
    [[nodiscard]] std::vector<Related> towards(Entry asked) const;

    /// The entry whose spelling is this sequence of folded words (chained hashes); ambiguous ones are never found,
    /// since a word of a text alone does not name them.
    [[nodiscard]] Entry spelled(std::uint64_t hash) const;

    /// How many words the spellings have that start or end with this folded word: bit n for n words. Nearly every
    /// sequence of a text is refused by the two, without being looked up.
    [[nodiscard]] WordCounts counts_from(std::uint64_t word_hash) const;
    [[nodiscard]] WordCounts counts_to(std::uint64_t word_hash) const;

private:
    void add_spelling(std::string_view spelling, Entry entry);

    struct Implied {
        Entry entry;
        bool is_direct;
    };

    const Taxonomy* taxonomy_;
    std::vector<std::vector<Implied>> implied_;
    std::vector<std::vector<Entry>> siblings_;
    std::unordered_map<std::uint64_t, Entry> spellings_;
    std::unordered_map<std::uint64_t, WordCounts> starts_;
    std::unordered_map<std::uint64_t, WordCounts> ends_;
};

}  // namespace talentmatch::matching
