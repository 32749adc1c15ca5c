// /consultants/{consultant_id}/portfolio: the document that goes to the client.
#include <fmt/format.h>

#include "http/dto/portfolio.hpp"
#include "http/v1/handlers.hpp"
#include "http/v1/routes.hpp"
#include "use_cases/portfolio.hpp"

namespace talentmatch::http::v1 {
namespace {

PortfolioLanguage language_of(const Caller& caller) {
    return caller.language == Language::en ? PortfolioLanguage::en : PortfolioLanguage::fr;
}

Result<HtmlPage> read(const Services& services, const Caller& caller, ConsultantId id,
                      const Query<dto::PortfolioQuery>& query) {
    const use_cases::PortfolioOptions options{.name = plain(query->name),
                                              .language = query->lang.value_or(language_of(caller))};
    return one(services.portfolios.generate_portfolio(caller.actor, id, query->tender_id, options),
               [&](const std::string& html) { return HtmlPage{html, fmt::format("dossier-{}.html", id.value())}; });
}

}  // namespace

std::vector<Route> portfolios() {
    return {get("/consultants/{consultant_id}/portfolio", Access::with(Permission::read_consultants),
                "Le dossier de compétences pour un client (HTML, sans coordonnées ni tarif)", read)};
}

}  // namespace talentmatch::http::v1
