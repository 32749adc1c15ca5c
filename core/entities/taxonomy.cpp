#include "entities/taxonomy.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include <fmt/format.h>

#include "entities/text_fold.hpp"
#include "entities/tsv.hpp"

namespace talentmatch {
namespace {

enum Column : std::size_t { slug, name, name_fr, category, aliases, implies, siblings, ambiguous, column_count };

constexpr std::array<std::string_view, column_count> column_names{"slug",    "name",    "name_fr",  "category",
                                                                  "aliases", "implies", "siblings", "ambiguous"};

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_separator(char c) { return c == ' ' || c == '-' || c == '.' || c == '_'; }

/// "/" and "&" bind what stands around them: "CI / CD" is "CI/CD", "R & D" is "R&D".
bool binds(char c) { return c == '/' || c == '&'; }

std::unexpected<Error> invalid(std::size_t line, const std::string& what) {
    return fail(ErrorKind::invalid_input, "taxonomy_invalid", fmt::format("Ligne {} : {}.", line, what));
}

bool is_slug(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

std::vector<std::string> read_list(std::string_view cell) {
    std::vector<std::string> items;
    for (const auto piece : split(cell, '|'))
        if (const auto item = trimmed(piece); !item.empty()) items.emplace_back(item);
    return items;
}

/// Which cell of a line holds each column.
Result<std::array<std::size_t, column_count>> read_header(const TsvLine& line) {
    std::array<std::size_t, column_count> at{};
    for (std::size_t column = 0; column < column_count; ++column) {
        const auto found = std::ranges::find(line.cells, column_names.at(column));
        if (found == line.cells.end())
            return invalid(line.number, fmt::format("la colonne « {} » manque", column_names.at(column)));
        at.at(column) = static_cast<std::size_t>(found - line.cells.begin());
    }
    return at;
}

Result<TaxonomySkill> read_skill(const TsvLine& line, const std::array<std::size_t, column_count>& at,
                                 std::size_t cells) {
    if (line.cells.size() != cells)
        return invalid(line.number, fmt::format("{} colonnes au lieu de {}", line.cells.size(), cells));
    const auto cell = [&](Column column) { return line.cells[at.at(column)]; };
    if (!is_slug(cell(slug))) return invalid(line.number, fmt::format("identifiant « {} » incorrect", cell(slug)));
    if (fold_skill_name(cell(name)).empty()) return invalid(line.number, "le nom manque");
    const auto known = parse_enum<SkillCategory>(cell(category));
    if (!known) return invalid(line.number, fmt::format("catégorie « {} » inconnue", cell(category)));
    if (cell(ambiguous) != "0" && cell(ambiguous) != "1")
        return invalid(line.number, fmt::format("« ambiguous » vaut 0 ou 1, pas « {} »", cell(ambiguous)));

    TaxonomySkill skill;
    skill.slug = cell(slug);
    skill.name = cell(name);
    if (!cell(name_fr).empty()) skill.name_fr = cell(name_fr);
    skill.category = *known;
    skill.aliases = read_list(cell(aliases));
    skill.implies = read_list(cell(implies));
    skill.siblings = read_list(cell(siblings));
    skill.is_ambiguous = cell(ambiguous) == "1";
    return skill;
}

std::size_t count_words(std::string_view folded) {
    return static_cast<std::size_t>(std::ranges::count(folded, ' ')) + 1;
}

}  // namespace

std::string fold_skill_name(std::string_view raw) {
    const std::string text = fold_text(raw);
    std::string out;
    out.reserve(text.size());
    bool blank = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool starts_word = out.empty() || blank;
        const bool is_leading_dot = c == '.' && starts_word && (i == 0 || text[i - 1] != '.') && i + 1 < text.size() &&
                                    is_letter_or_digit(text[i + 1]);
        if (is_separator(c) && !is_leading_dot) {
            blank = !out.empty();
            continue;
        }
        if (blank && !binds(c) && !binds(out.back())) out += ' ';
        blank = false;
        out += c;
    }
    return out;
}

Result<Taxonomy> Taxonomy::parse(std::string_view tsv) {
    const auto lines = read_tsv(tsv);
    if (lines.empty()) return invalid(1, "la table est vide");
    const auto at = read_header(lines.front());
    if (!at) return fail(at);

    Taxonomy taxonomy;
    for (const auto& line : std::span(lines).subspan(1)) {
        auto skill = read_skill(line, *at, lines.front().cells.size());
        if (!skill) return fail(skill);
        const auto index = taxonomy.skills_.size();
        if (!taxonomy.by_slug_.emplace(skill->slug, index).second)
            return invalid(line.number, fmt::format("identifiant « {} » en double", skill->slug));

        std::vector<std::string_view> spellings{skill->name};
        spellings.insert(spellings.end(), skill->aliases.begin(), skill->aliases.end());
        // The French name may fold to the English one ("Résilience"); every other spelling is unique.
        if (skill->name_fr && fold_skill_name(*skill->name_fr) != fold_skill_name(skill->name))
            spellings.emplace_back(*skill->name_fr);
        for (const auto spelling : spellings) {
            auto folded = fold_skill_name(spelling);
            if (folded.empty()) return invalid(line.number, fmt::format("écriture « {} » vide", spelling));
            taxonomy.longest_name_words_ = std::max(taxonomy.longest_name_words_, count_words(folded));
            if (!taxonomy.by_folded_name_.emplace(std::move(folded), index).second)
                return invalid(line.number, fmt::format("écriture « {} » en double", spelling));
        }
        taxonomy.skills_.push_back(std::move(*skill));
    }
    for (std::size_t i = 0; i < taxonomy.skills_.size(); ++i)
        for (const auto* list : {&taxonomy.skills_[i].implies, &taxonomy.skills_[i].siblings})
            for (const auto& other : *list)
                if (!taxonomy.by_slug_.contains(other) || other == taxonomy.skills_[i].slug)
                    return invalid(lines[i + 1].number, fmt::format("lien vers « {} » impossible", other));
    return taxonomy;
}

Taxonomy Taxonomy::with(std::span<const Spelling> spellings) const {
    Taxonomy wider = *this;
    for (const auto& [text, slug, name, category] : spellings) {
        const auto [entry, is_new] = wider.by_slug_.try_emplace(slug, wider.skills_.size());
        if (is_new) {
            TaxonomySkill own;
            own.slug = slug;
            own.name = name;
            own.category = category;
            wider.skills_.push_back(std::move(own));
        }
        const auto index = entry->second;
        for (auto folded : {fold_skill_name(name), fold_skill_name(text)}) {
            if (folded.empty()) continue;
            wider.longest_name_words_ = std::max(wider.longest_name_words_, count_words(folded));
            wider.by_folded_name_.try_emplace(std::move(folded), index);
        }
    }
    return wider;
}

const TaxonomySkill* Taxonomy::by_slug(std::string_view wanted) const {
    const auto found = by_slug_.find(std::string(wanted));
    return found == by_slug_.end() ? nullptr : &skills_[found->second];
}

const TaxonomySkill* Taxonomy::by_name(std::string_view wanted) const {
    const auto found = by_folded_name_.find(fold_skill_name(wanted));
    return found == by_folded_name_.end() ? nullptr : &skills_[found->second];
}

std::vector<const TaxonomySkill*> Taxonomy::implied_by(std::string_view start) const {
    std::vector<const TaxonomySkill*> found;
    const auto* from = by_slug(start);
    if (from == nullptr) return found;
    std::unordered_set<std::string_view> seen{from->slug};
    for (std::size_t next = 0; from != nullptr; from = next < found.size() ? found[next++] : nullptr)
        for (const auto& other : from->implies)
            if (seen.insert(other).second) found.push_back(by_slug(other));
    return found;
}

bool Taxonomy::are_siblings(std::string_view a, std::string_view b) const {
    const auto lists = [this](std::string_view one, std::string_view other) {
        const auto* skill = by_slug(one);
        return skill != nullptr && std::ranges::find(skill->siblings, other) != skill->siblings.end();
    };
    return lists(a, b) || lists(b, a);
}

}  // namespace talentmatch
