// /skills/aliases and /skills/suggest: what a company calls its skills, and which ones a text names.
#include "use_cases/skill_aliases.hpp"
#include "http/dto/skill_alias.hpp"
#include "http/v1/handlers.hpp"
#include "http/v1/routes.hpp"

namespace talentmatch::http::v1 {
namespace {

Result<std::vector<dto::SkillAliasOut>> list(const Services& services, const Caller& caller,
                                             const Query<dto::SkillAliasQuery>& query) {
    return each(services.skill_aliases.get_all_aliases(caller.actor, page_of(*query)), dto::skill_alias_out);
}

Result<Created<dto::SkillAliasOut>> create(const Services& services, const Caller& caller,
                                           const Body<dto::SkillAliasIn>& body) {
    return made(services.skill_aliases.add_alias(caller.actor, body->alias.value, body->skill_id.value_or(SkillId()),
                                                 plain(body->name).value_or("")),
                dto::skill_alias_out);
}

Result<void> erase(const Services& services, const Caller& caller, SkillAliasId id) {
    return services.skill_aliases.delete_alias(caller.actor, id);
}

Result<std::vector<dto::SkillSuggestionOut>> suggest(const Services& services, const Caller& caller,
                                                     const Body<dto::SkillTextIn>& body) {
    return each(services.skill_aliases.suggest_skills(caller.actor, body->text.value), dto::skill_suggestion_out);
}

}  // namespace

std::vector<Route> skill_aliases() {
    using enum Permission;
    return {
        post("/skills/suggest", Access::with(read_skills), "Les compétences qu'un texte nomme, connues ou non",
             suggest),
        get("/skills/aliases", Access::with(read_skills), "Les écritures propres à l'entreprise", list),
        post("/skills/aliases", Access::with(write_skills), "Apprend une écriture d'une compétence", create),
        remove("/skills/aliases/{alias_id}", Access::with(write_skills), "Oublie une écriture", erase),
    };
}

}  // namespace talentmatch::http::v1
