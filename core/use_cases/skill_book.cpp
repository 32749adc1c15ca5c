#include "use_cases/skill_book.hpp"

#include "entities/text_fold.hpp"
#include "ports/errors.hpp"

namespace talentmatch::use_cases {

bool is_askable(const std::string& name) {
    const auto characters = count_characters(name);
    return characters && *characters > 0 && *characters <= 100 && !name.contains('\0');
}

Result<void> SkillBook::ask(ports::SkillRepository& repository, const Actor& actor, const std::vector<SkillId>& ids,
                            const std::vector<std::string>& names) {
    if (!ids.empty()) {
        const auto found = repository.by_ids(actor, ids);
        if (!found) return fail(found);
        for (const auto& skill : *found) learn(skill);
    }
    if (!names.empty()) {
        const auto found = repository.by_names(actor, names);
        if (!found) return fail(found);
        for (const auto& skill : *found) learn(skill);
    }
    return {};
}

const Skill* SkillBook::find(SkillId id, const std::string& name) const {
    if (!id.is_stored()) {
        const auto text = fold_text(name);
        if (const auto named = by_name_.find(text); named != by_name_.end())
            id = named->second;
        else if (const auto other = by_alias_.find(text); other != by_alias_.end())
            id = other->second;
        else
            return nullptr;
    }
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &found->second;
}

void SkillBook::learn(const Skill& skill) {
    if (skill.company_id && *skill.company_id != owner_) return;
    by_id_.insert_or_assign(skill.id, skill);
    learn_name(by_name_, skill.slug, skill);
    learn_name(by_name_, skill.name, skill);
    if (skill.name_fr) learn_name(by_name_, *skill.name_fr, skill);
    for (const auto& alias : skill.aliases) learn_name(by_alias_, alias, skill);
}

/// The platform's skill wins over a company's own of the same name: that is the one a ranking knows.
void SkillBook::learn_name(std::map<std::string, SkillId>& names, const std::string& name, const Skill& skill) {
    const auto [entry, is_new] = names.try_emplace(fold_text(name), skill.id);
    if (!is_new && !skill.company_id && by_id_.at(entry->second).company_id) entry->second = skill.id;
}

void SkillBook::add_unknown(std::size_t index, SkillId id, FieldErrors& errors) {
    errors.add({"skills", std::to_string(index), id.is_stored() ? "skill_id" : "name"}, "value_error",
               "Compétence inconnue.");
}

Result<Skill> find_skill(ports::SkillRepository& repository, const Actor& actor, SkillId id, const std::string& name) {
    if (id.is_stored()) return repository.by_id(actor, id);
    if (name.empty()) {
        FieldErrors errors;
        errors.add({"skill_id"}, "missing", "Indiquez la compétence par skill_id ou par name.");
        return fail(errors.result());
    }
    const auto found = is_askable(name) ? repository.by_names(actor, {&name, 1}) : Result<std::vector<Skill>>();
    if (!found) return fail(found);
    SkillBook book{actor.company};
    for (const auto& skill : *found) book.learn(skill);
    if (const auto* best = book.find({}, name); best != nullptr) return *best;
    return ports::skill_not_found();
}

}  // namespace talentmatch::use_cases
