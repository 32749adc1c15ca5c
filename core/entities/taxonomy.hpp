// The skills of the trade and how they relate, read once from data/skills.tsv and never changed while running.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entities/result.hpp"
#include "entities/skill.hpp"

namespace talentmatch {

/// One skill of data/skills.tsv.
struct TaxonomySkill {
    std::string slug;  ///< stable: "spring-boot"
    std::string name;  ///< "Spring Boot"
    std::optional<std::string> name_fr;
    SkillCategory category = SkillCategory::other;
    std::vector<std::string> aliases;   ///< other spellings, French ones included: "springboot"
    std::vector<std::string> implies;   ///< slugs: who knows this knows those ("spring-boot" implies "spring", "java")
    std::vector<std::string> siblings;  ///< slugs: does the same job ("mysql" ~ "postgresql"); read in both directions
    bool is_ambiguous = false;          ///< also an ordinary word or letter: Go, R, Chef. Needs corroboration in a text

    bool operator==(const TaxonomySkill&) const = default;
};

/// Folds a skill's spelling for comparison: UTF-8 lower case without accents; blanks, hyphens, dots and underscores
/// between letters count as one blank ("Node.js" = "node js", "C++" and "C#" keep their signs, ".NET" keeps its dot).
[[nodiscard]] std::string fold_skill_name(std::string_view name);

class Taxonomy {
public:
    /// Reads the tab-separated table (columns named in its first line; lists separated by "|").
    /// @error invalid_input "taxonomy_invalid" with the line number: unknown slug or category, duplicate slug or alias
    [[nodiscard]] static Result<Taxonomy> parse(std::string_view tsv);

    /// The same with more spellings: each names a skill by slug; an unknown slug becomes a skill of its own, without
    /// relations. A spelling that is known already keeps its meaning.
    struct Spelling {
        std::string text;
        std::string slug;
        std::string name;
        SkillCategory category = SkillCategory::other;
    };
    [[nodiscard]] Taxonomy with(std::span<const Spelling> spellings) const;

    [[nodiscard]] std::span<const TaxonomySkill> skills() const { return skills_; }

    /// By slug. O(1).
    [[nodiscard]] const TaxonomySkill* by_slug(std::string_view slug) const;

    /// By any spelling: name, French name or alias, folded. O(length).
    [[nodiscard]] const TaxonomySkill* by_name(std::string_view name) const;

    /// Everything `slug` implies, directly or over others, nearest first, without itself.
    [[nodiscard]] std::vector<const TaxonomySkill*> implied_by(std::string_view slug) const;

    /// True when one lists the other as a sibling.
    [[nodiscard]] bool are_siblings(std::string_view a, std::string_view b) const;

    /// How many blank-separated words the longest folded spelling has; bounds a longest-first search in a text.
    [[nodiscard]] std::size_t longest_name_words() const { return longest_name_words_; }

private:
    std::vector<TaxonomySkill> skills_;
    std::unordered_map<std::string, std::size_t> by_slug_;
    std::unordered_map<std::string, std::size_t> by_folded_name_;
    std::size_t longest_name_words_ = 0;
};

}  // namespace talentmatch
