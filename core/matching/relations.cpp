#include "matching/relations.hpp"

#include <algorithm>

#include "matching/has.hpp"
#include "matching/words.hpp"

namespace talentmatch::matching {
namespace {

constexpr std::size_t index_of(Entry entry) { return static_cast<std::size_t>(entry); }

}  // namespace

Relations::Relations(const Taxonomy& taxonomy)
    : taxonomy_(&taxonomy), implied_(taxonomy.skills().size()), siblings_(taxonomy.skills().size()) {
    const auto skills = taxonomy.skills();
    const auto position = [&](const TaxonomySkill* skill) { return static_cast<Entry>(skill - skills.data()); };
    for (std::size_t i = 0; i < skills.size(); ++i) {
        const auto self = static_cast<Entry>(i);
        for (const auto* implied : taxonomy.implied_by(skills[i].slug))
            implied_[i].push_back({position(implied), has(skills[i].implies, implied->slug)});
        for (const auto& slug : skills[i].siblings)
            if (const auto* sibling = taxonomy.by_slug(slug)) {
                siblings_[i].push_back(position(sibling));
                siblings_[index_of(position(sibling))].push_back(self);
            }
        if (skills[i].is_ambiguous) continue;
        add_spelling(skills[i].name, self);
        if (skills[i].name_fr) add_spelling(*skills[i].name_fr, self);
        for (const auto& alias : skills[i].aliases) add_spelling(alias, self);
    }
}

void Relations::add_spelling(std::string_view spelling, Entry entry) {
    const auto words = folded_words(spelling);
    if (words.empty() || words.size() > longest_spelling) return;
    std::uint64_t hash = 0;
    for (const auto& word : words) hash = chained(hash, hash_of(word));
    spellings_.emplace(hash, entry);
    const auto bit = static_cast<WordCounts>(1U << words.size());
    starts_[hash_of(words.front())] |= bit;
    ends_[hash_of(words.back())] |= bit;
}

Entry Relations::entry_of(std::string_view name) const {
    const auto* skill = taxonomy_->by_name(name);
    return skill == nullptr ? no_entry : static_cast<Entry>(skill - taxonomy_->skills().data());
}

const TaxonomySkill& Relations::skill(Entry entry) const { return taxonomy_->skills()[index_of(entry)]; }

Entry Relations::spelled(std::uint64_t hash) const {
    const auto found = spellings_.find(hash);
    return found == spellings_.end() ? no_entry : found->second;
}

WordCounts Relations::counts_from(std::uint64_t word_hash) const {
    const auto found = starts_.find(word_hash);
    return found == starts_.end() ? WordCounts{} : found->second;
}

WordCounts Relations::counts_to(std::uint64_t word_hash) const {
    const auto found = ends_.find(word_hash);
    return found == ends_.end() ? WordCounts{} : found->second;
}

std::vector<Related> Relations::towards(Entry asked) const {
    if (asked < 0) return {};
    std::vector<Relation> relations(size(), Relation::none);
    const auto improve = [&](Entry entry, Relation relation) {
        relations[index_of(entry)] = std::min(relations[index_of(entry)], relation);
    };
    improve(asked, Relation::same);
    for (const auto& [entry, is_direct] : implied_[index_of(asked)]) improve(entry, Relation::foundation);
    for (const auto entry : siblings_[index_of(asked)]) improve(entry, Relation::sibling);
    for (std::size_t i = 0; i < implied_.size(); ++i)
        for (const auto& [entry, is_direct] : implied_[i])
            if (entry == asked) improve(static_cast<Entry>(i), is_direct ? Relation::implies : Relation::implies_far);
    std::vector<Related> related;
    for (std::size_t i = 0; i < relations.size(); ++i)
        if (relations[i] != Relation::none) related.push_back({static_cast<Entry>(i), relations[i]});
    return related;
}

}  // namespace talentmatch::matching
