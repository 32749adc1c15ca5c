#include "matching/vocabulary.hpp"

#include <utility>

#include "matching/roles.hpp"
#include "matching/words.hpp"

namespace talentmatch::matching {

Vocabulary::Slot& Vocabulary::slot_of(std::uint64_t hash) {
    auto at = hash & (slots_.size() - 1);
    while (slots_[at].is_used && slots_[at].word.hash != hash) at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
}

const KnownWord& Vocabulary::look_up(std::string_view folded) {
    const auto hash = hash_of(folded);
    if (const auto& known = slot_of(hash); known.is_used) return known.word;
    if (++used_ * 2 > slots_.size()) grow();
    const auto stem = stem_of(folded);
    const auto stem_hash = stem.empty() ? 0U : short_hash(hash_of(stem));
    auto& slot = slot_of(hash);
    slot = {{hash, stem_hash, relations_.spelled(chained(0, hash)), relations_.counts_from(hash),
             relations_.counts_to(hash), is_title_filler(hash), may_end_role(hash)},
            true};
    return slot.word;
}

void Vocabulary::clear() {
    slots_.assign(first_slots, Slot{});
    slots_.shrink_to_fit();
    used_ = 0;
}

void Vocabulary::grow() {
    const auto old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const auto& slot : old)
        if (slot.is_used) slot_of(slot.word.hash) = slot;
}

}  // namespace talentmatch::matching
