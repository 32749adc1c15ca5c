// /collaborations: invite a company, answer, suspend, end.
#include "use_cases/collaborations.hpp"
#include "http/dto/collaboration.hpp"
#include "http/v1/handlers.hpp"
#include "http/v1/routes.hpp"

namespace talentmatch::http::v1 {
namespace {

Result<std::vector<dto::CollaborationOut>> list(const Services& services, const Caller& caller,
                                                const Query<dto::CollaborationQuery>& query) {
    const use_cases::CollaborationFilter filter{query->status, query->company_id};
    return each(services.collaborations.get_all_collaborations(caller.actor, filter, page_of(*query)),
                dto::collaboration_out);
}

Result<Created<dto::CollaborationOut>> create(const Services& services, const Caller& caller,
                                              const Body<dto::CollaborationCreate>& body) {
    return made(services.collaborations.create_collaboration(caller.actor, dto::collaboration_of(*body)),
                dto::collaboration_out);
}

Result<dto::CollaborationOut> read(const Services& services, const Caller& caller, CollaborationId id) {
    return one(services.collaborations.get_collaboration_by_id(caller.actor, id), dto::collaboration_out);
}

Result<dto::CollaborationOut> update(const Services& services, const Caller& caller, CollaborationId id,
                                     const Body<dto::CollaborationUpdate>& body) {
    const auto change = [&](Collaboration& collaboration) { dto::apply(*body, collaboration); };
    return one(services.collaborations.update_collaboration(caller.actor, id, change), dto::collaboration_out);
}

Result<void> erase(const Services& services, const Caller& caller, CollaborationId id) {
    return services.collaborations.delete_collaboration(caller.actor, id);
}

}  // namespace

std::vector<Route> collaborations() {
    using enum Permission;
    return {
        get("/collaborations", Access::with(read_collaborations), "Liste les collaborations", list),
        post("/collaborations", Access::with(write_collaborations), "Invite une entreprise", create),
        get("/collaborations/{collaboration_id}", Access::with(read_collaborations), "Une collaboration", read),
        put("/collaborations/{collaboration_id}", Access::with(write_collaborations),
            "Répond, suspend, reprend ou termine", update),
        remove("/collaborations/{collaboration_id}", Access::with(write_collaborations),
               "Retire une invitation sans effet", erase),
    };
}

}  // namespace talentmatch::http::v1
