// /tenders: the same for calls for tender.
#include "use_cases/tenders.hpp"
#include "http/dto/tender.hpp"
#include "http/v1/handlers.hpp"
#include "http/v1/routes.hpp"

namespace talentmatch::http::v1 {
namespace {

Result<std::vector<dto::TenderOut>> list(const Services& services, const Caller& caller,
                                         const Query<dto::TenderQuery>& query) {
    const use_cases::TenderFilter filter{.company_id = query->company_id,
                                         .status = query->status,
                                         .query = plain(query->query),
                                         .skills = plain(query->skills),
                                         .starts_after = query->starts_after,
                                         .starts_before = query->starts_before,
                                         .deadline_after = query->deadline_after,
                                         .deadline_before = query->deadline_before};
    return each(services.tenders.get_all_tenders(caller.actor, filter, page_of(*query)), dto::tender_out);
}

Result<Created<dto::TenderOut>> create(const Services& services, const Caller& caller,
                                       const Body<dto::TenderCreate>& body) {
    return made(services.tenders.create_tender(caller.actor, dto::tender_of(*body)), dto::tender_out);
}

Result<dto::TenderOut> read(const Services& services, const Caller& caller, TenderId id) {
    return one(services.tenders.get_tender_by_id(caller.actor, id), dto::tender_out);
}

Result<dto::TenderOut> update(const Services& services, const Caller& caller, TenderId id,
                              const Body<dto::TenderUpdate>& body) {
    const auto change = [&](Tender& tender) { dto::apply(*body, tender); };
    return one(services.tenders.update_tender(caller.actor, id, change), dto::tender_out);
}

Result<void> erase(const Services& services, const Caller& caller, TenderId id) {
    return services.tenders.delete_tender(caller.actor, id);
}

std::vector<dto::TenderSkillOut> skills_out(const Tender& tender) { return dto::skills_out(tender); }

Result<std::vector<dto::TenderSkillOut>> skills_of(const Services& services, const Caller& caller, TenderId id) {
    return one(services.tenders.get_tender_by_id(caller.actor, id), skills_out);
}

Result<Created<dto::TenderOut>> add_skill(const Services& services, const Caller& caller, TenderId id,
                                          const Body<dto::TenderSkillIn>& body) {
    return made(services.tenders.add_skill_to_tender(caller.actor, id, dto::tender_skill_of(*body)), dto::tender_out);
}

Result<void> remove_skill(const Services& services, const Caller& caller, TenderId id, SkillId skill) {
    const auto result = services.tenders.remove_skill_from_tender(caller.actor, id, skill);
    if (!result) return fail(result);
    return {};
}

}  // namespace

std::vector<Route> tenders() {
    using enum Permission;
    return {
        get("/tenders", Access::with(read_tenders), "Liste les appels d'offres, avec filtres", list),
        post("/tenders", Access::with(write_tenders), "Crée un appel d'offres", create),
        get("/tenders/{tender_id}", Access::with(read_tenders), "Un appel d'offres", read),
        put("/tenders/{tender_id}", Access::with(write_tenders), "Modifie un appel d'offres", update),
        remove("/tenders/{tender_id}", Access::with(delete_tenders), "Supprime un appel d'offres", erase),
        get("/tenders/{tender_id}/skills", Access::with(read_tenders), "Les compétences demandées", skills_of),
        post("/tenders/{tender_id}/skills", Access::with(write_tenders),
             "Demande une compétence, ou en change l'importance", add_skill),
        remove("/tenders/{tender_id}/skills/{skill_id}", Access::with(write_tenders), "Ne demande plus une compétence",
               remove_skill),
    };
}

}  // namespace talentmatch::http::v1
