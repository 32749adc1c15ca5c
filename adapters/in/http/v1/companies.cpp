// /companies: the own one, and those it collaborates with.
#include "use_cases/companies.hpp"
#include "http/dto/company.hpp"
#include "http/v1/handlers.hpp"
#include "http/v1/routes.hpp"

namespace talentmatch::http::v1 {
namespace {

Result<std::vector<dto::CompanyOut>> list(const Services& services, const Caller& caller,
                                          const Query<dto::CompanyQuery>& query) {
    const use_cases::CompanyFilter filter{plain(query->query)};
    return each(services.companies.get_all_companies(caller.actor, filter, page_of(*query)), dto::company_out);
}

Result<Created<dto::CompanyOut>> create(const Services& services, const Caller& caller,
                                        const Body<dto::CompanyCreate>& body) {
    return made(services.companies.create_company(caller.actor, dto::company_of(*body)), dto::company_out);
}

Result<dto::CompanyOut> read(const Services& services, const Caller& caller, CompanyId id) {
    return one(services.companies.get_company_by_id(caller.actor, id), dto::company_out);
}

Result<dto::CompanyOut> update(const Services& services, const Caller& caller, CompanyId id,
                               const Body<dto::CompanyUpdate>& body) {
    const auto change = [&](Company& company) { dto::apply(*body, company); };
    return one(services.companies.update_company(caller.actor, id, change), dto::company_out);
}

Result<void> erase(const Services& services, const Caller& caller, CompanyId id) {
    return services.companies.delete_company(caller.actor, id);
}

}  // namespace

std::vector<Route> companies() {
    using enum Permission;
    return {
        get("/companies", Access::with(read_company), "Liste les entreprises visibles", list),
        post("/companies", Access::with(create_company), "Crée une entreprise", create),
        get("/companies/{company_id}", Access::with(read_company), "Une entreprise", read),
        put("/companies/{company_id}", Access::with(write_company), "Modifie une entreprise", update),
        remove("/companies/{company_id}", Access::with(create_company), "Supprime une entreprise vide", erase),
    };
}

}  // namespace talentmatch::http::v1
