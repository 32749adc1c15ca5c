// /skills: the platform's taxonomy, and what a company added to it.
#include "http/dto/skill.hpp"
#include "http/v1/handlers.hpp"
#include "http/v1/routes.hpp"
#include "use_cases/companies.hpp"

namespace talentmatch::http::v1 {
namespace {

Result<std::vector<dto::SkillOut>> list(const Services& services, const Caller& caller,
                                        const Query<dto::SkillQuery>& query) {
    const use_cases::SkillFilter filter{plain(query->query), query->category};
    return each(services.skills.get_all_skills(caller.actor, filter, page_of(*query)), dto::skill_out);
}

Result<Created<dto::SkillOut>> create(const Services& services, const Caller& caller,
                                      const Body<dto::SkillCreate>& body) {
    return made(services.skills.create_skill(caller.actor, dto::skill_of(*body)), dto::skill_out);
}

Result<dto::SkillOut> read(const Services& services, const Caller& caller, SkillId id) {
    return one(services.skills.get_skill_by_id(caller.actor, id), dto::skill_out);
}

Result<dto::SkillOut> update(const Services& services, const Caller& caller, SkillId id,
                             const Body<dto::SkillUpdate>& body) {
    const auto change = [&](Skill& skill) { dto::apply(*body, skill); };
    return one(services.skills.update_skill(caller.actor, id, change), dto::skill_out);
}

Result<void> erase(const Services& services, const Caller& caller, SkillId id) {
    return services.skills.delete_skill(caller.actor, id);
}

}  // namespace

std::vector<Route> skills() {
    using enum Permission;
    return {
        get("/skills", Access::with(read_skills), "Liste les compétences, par nom", list),
        post("/skills", Access::with(write_skills), "Ajoute une compétence à l'entreprise", create),
        get("/skills/{skill_id}", Access::with(read_skills), "Une compétence", read),
        put("/skills/{skill_id}", Access::with(write_skills), "Modifie une compétence de l'entreprise", update),
        remove("/skills/{skill_id}", Access::with(write_skills), "Supprime une compétence inutilisée", erase),
    };
}

}  // namespace talentmatch::http::v1
