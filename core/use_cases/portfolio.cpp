#include "use_cases/portfolio.hpp"

#include "use_cases/access.hpp"

namespace talentmatch::use_cases {

PortfolioUseCase::PortfolioUseCase(ports::ConsultantRepository& consultants, ports::ResumeRepository& resumes,
                                   ports::TenderRepository& tenders, ports::CompanyRepository& companies,
                                   const ports::PortfolioRenderer& renderer, const ports::Clock& clock)
    : consultants_(consultants),
      resumes_(resumes),
      tenders_(tenders),
      companies_(companies),
      renderer_(renderer),
      clock_(clock) {}

Result<ResumeProfile> PortfolioUseCase::newest_profile(const Actor& actor, ConsultantId consultant) const {
    const ports::ResumeFilter filter{.consultant_id = consultant, .status = ResumeStatus::analysed};
    const auto resumes = resumes_.list(actor, filter, {.skip = 0, .limit = Page::max_limit});
    if (!resumes) return fail(resumes);
    if (resumes->empty()) return ResumeProfile{};
    const auto newest = resumes_.by_id(actor, resumes->back().id);
    if (!newest) return fail(newest);
    return newest->profile;
}

Result<std::string> PortfolioUseCase::generate_portfolio(const Actor& actor, ConsultantId consultant,
                                                         std::optional<TenderId> tender,
                                                         const PortfolioOptions& options) const {
    if (const auto allowed = require(actor, Permission::read_consultants); !allowed) return fail(allowed);
    const auto person = consultants_.by_id(actor, consultant);
    if (!person) return fail(person);
    std::optional<Tender> wish;
    if (tender) {
        auto found = tenders_.by_id(actor, *tender);
        if (!found) return fail(found);
        wish = *std::move(found);
    }
    const auto company = companies_.by_id(actor, person->company_id);
    if (!company) return fail(company);
    const auto profile = newest_profile(actor, consultant);
    if (!profile) return fail(profile);
    return renderer_.html(
        portfolio_of(*person, *profile, wish ? &*wish : nullptr, company->name, options, day_of(clock_.now())));
}

}  // namespace talentmatch::use_cases
