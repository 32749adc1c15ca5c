#include "use_cases/skill_aliases.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "cv/reader.hpp"
#include "cv/text/utf8.hpp"
#include "use_cases/access.hpp"
#include "use_cases/skill_book.hpp"

namespace talentmatch::use_cases {
namespace {

/// Words that every second line holds: as a spelling of a skill they would be found everywhere.
bool is_everyday_word(std::string_view folded) {
    static constexpr std::array<std::string_view, 48> words{
        "de",      "du",       "des",     "la",     "le",    "les",    "et",     "en",      "un",      "une",
        "au",      "aux",      "pour",    "par",    "sur",   "dans",   "avec",   "the",     "and",     "of",
        "for",     "with",     "in",      "on",     "to",    "at",     "as",     "or",      "ou",      "an",
        "is",      "it",       "equipe",  "team",   "work",  "projet", "client", "clients", "mission", "missions",
        "project", "projects", "projets", "annees", "years", "mois",   "month",  "ans"};
    return std::ranges::find(words, folded) != words.end();
}

bool is_worth_learning(const std::string& folded) {
    return folded.size() >= 2 && folded.size() <= 100 && !is_everyday_word(folded);
}

}  // namespace

SkillAliasUseCase::SkillAliasUseCase(ports::SkillAliasRepository& aliases, ports::SkillRepository& skills,
                                     std::shared_ptr<const Taxonomy> taxonomy, const ports::Clock& clock)
    : aliases_(aliases), skills_(skills), taxonomy_(std::move(taxonomy)), clock_(clock) {}

Result<std::vector<SkillAlias>> SkillAliasUseCase::get_all_aliases(const Actor& actor, Page page) const {
    if (const auto allowed = require(actor, Permission::read_skills); !allowed) return fail(allowed);
    return aliases_.list(actor, page);
}

Result<SkillAlias> SkillAliasUseCase::add_alias(const Actor& actor, const std::string& alias, SkillId skill,
                                                const std::string& skill_name) {
    if (const auto allowed = require(actor, Permission::write_skills); !allowed) return fail(allowed);
    FieldErrors errors;
    errors.check_text({"alias"}, std::string_view{alias}, {2, 100});
    const auto folded = fold_skill_name(alias);
    if (errors.empty() && !is_worth_learning(folded))
        errors.add({"alias"}, "value_error",
                   "Un mot courant serait reconnu partout : donnez une écriture plus précise.");
    if (const auto valid = errors.result(); !valid) return fail(valid);
    const auto known = find_skill(skills_, actor, skill, skill_name);
    if (!known) return fail(known);
    if (const auto* taken = taxonomy_->by_name(alias); taken != nullptr && taken->slug != known->slug)
        return fail(ErrorKind::conflict, "skill_alias_taken",
                    "Cette écriture désigne déjà « " + taken->name + " » pour tout le monde.");
    SkillAlias row;
    row.company_id = actor.company;
    row.skill_id = known->id;
    row.alias = alias;
    row.folded = folded;
    row.created_by = actor.user;
    row.created_at = clock_.now();
    return aliases_.put(actor, row);
}

Result<void> SkillAliasUseCase::delete_alias(const Actor& actor, SkillAliasId id) {
    if (const auto allowed = require(actor, Permission::write_skills); !allowed) return allowed;
    return aliases_.remove(actor, id);
}

Result<std::shared_ptr<const Taxonomy>> SkillAliasUseCase::taxonomy_of(const Actor& actor, CompanyId company) const {
    const auto aliases = aliases_.of_company(actor, company);
    if (!aliases) return fail(aliases);
    if (aliases->empty()) return taxonomy_;
    std::vector<Taxonomy::Spelling> spellings;
    for (const auto& alias : *aliases)
        spellings.push_back({alias.alias, alias.skill_slug, alias.skill_name, alias.skill_category});
    return std::make_shared<const Taxonomy>(taxonomy_->with(spellings));
}

Result<std::vector<SkillAlias>> SkillAliasUseCase::learn(const Actor& actor, CompanyId company,
                                                         std::span<const SkillRename> renames) {
    std::vector<std::string> names;
    for (const auto& rename : renames)
        if (const auto& name = rename.slug.value_or(rename.to); is_askable(name)) names.push_back(name);
    std::vector<SkillAlias> learned;
    if (names.empty()) return learned;
    const auto skills = skills_.by_names(actor, names);
    if (!skills) return fail(skills);
    SkillBook book{company};
    for (const auto& skill : *skills) book.learn(skill);
    for (const auto& rename : renames) {
        const auto folded = fold_skill_name(rename.from);
        const auto* target = book.find({}, rename.slug.value_or(rename.to));
        if (target == nullptr || !is_worth_learning(folded) || taxonomy_->by_name(rename.from) != nullptr) continue;
        SkillAlias row;
        row.company_id = company;
        row.skill_id = target->id;
        row.alias = rename.from;
        row.folded = folded;
        row.created_by = actor.user;
        row.created_at = clock_.now();
        auto stored = aliases_.put(actor, row);
        if (!stored) return fail(stored);
        learned.push_back(*std::move(stored));
    }
    return learned;
}

Result<std::vector<SkillSuggestion>> SkillAliasUseCase::suggest_skills(const Actor& actor,
                                                                       std::string_view text) const {
    if (const auto allowed = require(actor, Permission::read_skills); !allowed) return fail(allowed);
    const auto taxonomy = taxonomy_of(actor, actor.company);
    if (!taxonomy) return fail(taxonomy);
    auto found = cv::suggest_skills(text, **taxonomy);
    const auto profile = cv::read_profile(document_of_text(text), **taxonomy, day_of(clock_.now()));
    for (auto skill : profile.skills) {
        if (std::ranges::any_of(found, [&](const ResumeSkill& one) {
                return skill.slug ? one.slug == skill.slug : fold_skill_name(one.name) == fold_skill_name(skill.name);
            }))
            continue;
        for (auto& evidence : skill.evidence) evidence.page = 0, evidence.box = {};
        found.push_back(std::move(skill));
    }
    return with_ids(actor, std::move(found));
}

Result<std::vector<SkillSuggestion>> SkillAliasUseCase::with_ids(const Actor& actor,
                                                                 std::vector<ResumeSkill> found) const {
    std::vector<std::string> slugs;
    for (const auto& skill : found)
        if (skill.slug) slugs.push_back(*skill.slug);
    SkillBook book{actor.company};
    if (!slugs.empty()) {
        const auto known = skills_.by_names(actor, slugs);
        if (!known) return fail(known);
        for (const auto& skill : *known) book.learn(skill);
    }
    std::vector<SkillSuggestion> suggestions;
    for (auto& skill : found) {
        const auto* known = skill.slug ? book.find({}, *skill.slug) : nullptr;
        const auto id = known != nullptr ? std::optional(known->id) : std::nullopt;
        suggestions.push_back({std::move(skill), id});
    }
    return suggestions;
}

Document document_of_text(std::string_view text) {
    static constexpr double line_height = 14;
    static constexpr std::size_t most_lines = 5'000;
    Document document;
    int number = 0;
    for (std::size_t at = 0; at < text.size() && document.runs.size() < most_lines;) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = cv::trim(text.substr(at, end - at), "\r");
        ++number;
        if (!line.empty()) {
            TextRun run;
            run.box = {40, line_height * number, 40 + 5.5 * static_cast<double>(line.size()),
                       line_height * number + 11};
            run.text = line;
            run.font_size = 11;
            run.line = number;
            document.runs.push_back(std::move(run));
        }
        at = end + 1;
    }
    document.pages = {{595, line_height * (number + 2)}};
    return document;
}

}  // namespace talentmatch::use_cases
