// Looks up the skills that an entity names, all in two questions, before anything is decided.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ports/skill_repository.hpp"
#include "use_cases/field_errors.hpp"

namespace talentmatch::use_cases {

/// A text that a repository can be asked for: UTF-8 without NUL, not empty, not longer than a name.
[[nodiscard]] bool is_askable(const std::string& name);

/// Skills are named by id or, with id 0, by slug, name or alias ("Kafka" is Apache Kafka); a name goes before an alias,
/// and case and accents do not count (fold_text).
/// Only the platform's and the owner's count.
class SkillBook {
public:
    explicit SkillBook(CompanyId owner) : owner_(owner) {}

    /// One skill, by all its names; of another company's nothing is learned.
    void learn(const Skill& skill);

    /// Skills that a stored entity has already: nobody needs to ask for them.
    template <class Skills>
    void learn_linked(const Skills& skills) {
        for (const auto& skill : skills) {
            Skill known;
            known.id = skill.skill_id;
            known.name = skill.name;
            known.category = skill.category;
            by_id_.try_emplace(known.id, std::move(known));
        }
    }

    /// One batch question for the ids and one for the names that this book does not hold yet.
    /// @error invalid_input "fields_invalid" too many skills in one list
    template <class Skills>
    [[nodiscard]] Result<void> look_up(ports::SkillRepository& repository, const Actor& actor, const Skills& skills) {
        FieldErrors errors;
        check_list_size("skills", skills.size(), errors);
        if (!errors.empty()) return errors.result();
        std::vector<SkillId> ids;
        std::vector<std::string> names;
        for (const auto& skill : skills) {
            if (find(skill.skill_id, skill.name) != nullptr) continue;
            if (skill.skill_id.is_stored())
                ids.push_back(skill.skill_id);
            else if (is_askable(skill.name))
                names.push_back(skill.name);
        }
        return ask(repository, actor, ids, names);
    }

    /// The skill that `id`, or `name` when the id is 0, stands for; nothing when it is unknown.
    [[nodiscard]] const Skill* find(SkillId id, const std::string& name) const;

    /// Fills id, name and category of every skill; unknown ones become field errors at ("skills", N, ...).
    template <class Skills>
    void resolve(Skills& skills, FieldErrors& errors) const {
        for (std::size_t i = 0; i < skills.size(); ++i) {
            if (const auto* known = find(skills[i].skill_id, skills[i].name); known != nullptr)
                fill(skills[i], *known);
            else
                add_unknown(i, skills[i].skill_id, errors);
        }
    }

    /// The same, but unknown skills and repetitions are left out.
    template <class Skills>
    void keep_known(Skills& skills) const {
        Skills kept;
        std::map<SkillId, bool> seen;
        for (auto& skill : skills) {
            const auto* known = find(skill.skill_id, skill.name);
            if (known == nullptr || !seen.emplace(known->id, true).second) continue;
            fill(skill, *known);
            kept.push_back(std::move(skill));
        }
        skills = std::move(kept);
    }

private:
    [[nodiscard]] Result<void> ask(ports::SkillRepository& repository, const Actor& actor,
                                   const std::vector<SkillId>& ids, const std::vector<std::string>& names);
    void learn_name(std::map<std::string, SkillId>& names, const std::string& name, const Skill& skill);
    static void add_unknown(std::size_t index, SkillId id, FieldErrors& errors);

    template <class EntitySkill>
    static void fill(EntitySkill& skill, const Skill& known) {
        skill.skill_id = known.id;
        skill.name = known.name;
        skill.category = known.category;
    }

    CompanyId owner_;
    std::map<SkillId, Skill> by_id_;
    std::map<std::string, SkillId> by_name_;
    std::map<std::string, SkillId> by_alias_;
};

/// The one skill that `id`, or `name` (a slug or a name) when the id is 0, stands for.
/// @error not_found "skill_not_found"; invalid_input "fields_invalid" when neither is given
[[nodiscard]] Result<Skill> find_skill(ports::SkillRepository& repository, const Actor& actor, SkillId id,
                                       const std::string& name);

}  // namespace talentmatch::use_cases
