// What is known of a word, looked up once per word instead of once per occurrence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "matching/relations.hpp"

namespace talentmatch::matching {

struct KnownWord {
    std::uint64_t hash = 0;
    std::uint32_t stem = 0;       ///< hash of its stem; 0 for a word that says nothing
    Entry skill = no_entry;       ///< that the word alone names
    WordCounts starts_skill = 0;  ///< of the spellings of skills that start here
    WordCounts ends_skill = 0;    ///< of those that end here
    bool is_title_filler = false;
    bool ends_role = false;  ///< a role phrase may end here
};

/// Grows with what it reads; one per thread and ranking.
class Vocabulary {
public:
    explicit Vocabulary(const Relations& relations) : relations_(relations), slots_(first_slots) {}

    /// The reference lives until the next call.
    [[nodiscard]] const KnownWord& look_up(std::string_view folded);

    [[nodiscard]] std::size_t size() const { return used_; }
    void clear();

private:
    static constexpr std::size_t first_slots = 4096;

    struct Slot {
        KnownWord word;
        bool is_used = false;
    };

    [[nodiscard]] Slot& slot_of(std::uint64_t hash);
    void grow();

    const Relations& relations_;
    std::vector<Slot> slots_;  ///< open addressing by hash; at most half are used
    std::size_t used_ = 0;
};

}  // namespace talentmatch::matching
