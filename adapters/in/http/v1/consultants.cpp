// /consultants (spec 5.2.1).
#include "use_cases/consultants.hpp"
#include "http/dto/consultant.hpp"
#include "http/dto/resume.hpp"
#include "http/v1/handlers.hpp"
#include "http/v1/routes.hpp"
#include "use_cases/cv_analysis.hpp"

namespace talentmatch::http::v1 {
namespace {

Result<std::vector<dto::ConsultantOut>> list(const Services& services, const Caller& caller,
                                             const Query<dto::ConsultantQuery>& query) {
    const use_cases::ConsultantFilter filter{.company_id = query->company_id,
                                             .availability_status = dto::status_of(query->availability_status),
                                             .availability_unstated = dto::is_unknown(query->availability_status),
                                             .query = plain(query->query),
                                             .skills = plain(query->skills),
                                             .available_from = query->available_from,
                                             .user_id = {}};
    return each(services.consultants.get_all_consultants(caller.actor, filter, page_of(*query)), dto::consultant_out);
}

Result<Created<dto::ConsultantOut>> create(const Services& services, const Caller& caller,
                                           const Body<dto::ConsultantCreate>& body) {
    return made(services.consultants.create_consultant(caller.actor, dto::consultant_of(*body)), dto::consultant_out);
}

Result<dto::ConsultantOut> read(const Services& services, const Caller& caller, ConsultantId id) {
    return one(services.consultants.get_consultant_by_id(caller.actor, id), dto::consultant_out);
}

Result<dto::ConsultantOut> update(const Services& services, const Caller& caller, ConsultantId id,
                                  const Body<dto::ConsultantUpdate>& body) {
    const auto change = [&](Consultant& consultant) { dto::apply(*body, consultant); };
    return one(services.consultants.update_consultant(caller.actor, id, change), dto::consultant_out);
}

Result<void> erase(const Services& services, const Caller& caller, ConsultantId id) {
    return services.consultants.delete_consultant(caller.actor, id);
}

Result<std::vector<dto::ConsultantSkillOut>> skills_of(const Services& services, const Caller& caller,
                                                       ConsultantId id) {
    return one(services.consultants.get_consultant_by_id(caller.actor, id), dto::skills_out);
}

Result<Created<dto::ConsultantOut>> add_skill(const Services& services, const Caller& caller, ConsultantId id,
                                              const Body<dto::ConsultantSkillIn>& body) {
    const ConsultantSkill skill = dto::consultant_skill_of(*body);
    return made(services.consultants.add_skill_to_consultant(caller.actor, id, skill), dto::consultant_out);
}

Result<void> remove_skill(const Services& services, const Caller& caller, ConsultantId id, SkillId skill) {
    const auto result = services.consultants.remove_skill_from_consultant(caller.actor, id, skill);
    if (!result) return fail(result);
    return {};
}

Result<Created<dto::AttachedCvOut>> attach_cv(const Services& services, const Caller& caller, ConsultantId id,
                                              const SentFile& upload) {
    return made(services.cv_analysis.process_cv(caller.actor, id, upload.file->path, upload.file->file_name),
                [&](const use_cases::AttachedCv& cv) { return dto::attached_cv_out(cv, caller.language); });
}

}  // namespace

std::vector<Route> consultants() {
    using enum Permission;
    return {
        get("/consultants", Access::with(read_consultants), "Liste les consultants, avec filtres", list),
        post("/consultants", Access::with(write_consultants), "Crée un consultant", create),
        get("/consultants/{consultant_id}", Access::with(read_consultants), "Un consultant", read),
        put("/consultants/{consultant_id}", Access::with(write_consultants), "Modifie un consultant", update),
        remove("/consultants/{consultant_id}", Access::with(delete_consultants), "Supprime un consultant", erase),
        get("/consultants/{consultant_id}/skills", Access::with(read_consultants), "Les compétences d'un consultant",
            skills_of),
        post("/consultants/{consultant_id}/skills", Access::with(write_consultants),
             "Ajoute une compétence, ou en change le niveau", add_skill),
        remove("/consultants/{consultant_id}/skills/{skill_id}", Access::with(write_consultants),
               "Retire une compétence", remove_skill),
        post("/consultants/{consultant_id}/cv", Access::with(analyse_cvs),
             "Attache un CV, l'analyse et remplit ce qui manque au consultant", attach_cv),
    };
}

}  // namespace talentmatch::http::v1
