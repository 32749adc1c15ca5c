// The document for the client: a consultant's dossier, told for one tender (spec 3.2.2: generate_portfolio).
#pragma once

#include <optional>
#include <string>

#include "entities/actor.hpp"
#include "entities/portfolio.hpp"
#include "entities/resume.hpp"
#include "entities/tender.hpp"
#include "ports/clock.hpp"
#include "ports/company_repository.hpp"
#include "ports/consultant_repository.hpp"
#include "ports/portfolio_renderer.hpp"
#include "ports/resume_repository.hpp"
#include "ports/tender_repository.hpp"

namespace talentmatch::use_cases {

struct PortfolioOptions {
    PortfolioName name = PortfolioName::trigram;
    PortfolioLanguage language = PortfolioLanguage::fr;
};

class PortfolioUseCase {
public:
    PortfolioUseCase(ports::ConsultantRepository& consultants, ports::ResumeRepository& resumes,
                     ports::TenderRepository& tenders, ports::CompanyRepository& companies,
                     const ports::PortfolioRenderer& renderer, const ports::Clock& clock);

    /// The page as HTML. Missions and education come from the newest analysed CV that is linked to the consultant;
    /// everything else is the consultant's record. Own company only: a partner's people are seen through matching.
    /// @error forbidden "permission_missing"
    /// @error not_found "consultant_not_found", "tender_not_found"
    [[nodiscard]] Result<std::string> generate_portfolio(const Actor& actor, ConsultantId consultant,
                                                         std::optional<TenderId> tender,
                                                         const PortfolioOptions& options) const;

private:
    [[nodiscard]] Result<ResumeProfile> newest_profile(const Actor& actor, ConsultantId consultant) const;

    ports::ConsultantRepository& consultants_;
    ports::ResumeRepository& resumes_;
    ports::TenderRepository& tenders_;
    ports::CompanyRepository& companies_;
    const ports::PortfolioRenderer& renderer_;
    const ports::Clock& clock_;
};

/// What the page says, before it is a page. Pure.
[[nodiscard]] Portfolio portfolio_of(const Consultant& consultant, const ResumeProfile& profile, const Tender* tender,
                                     const std::string& company, const PortfolioOptions& options, Date today);

/// "Claire Moreau" is "CMO"; "Jean-Marc d'Ormesson" is "JOR": particles do not count.
[[nodiscard]] std::string trigram_of(const std::string& first_name, const std::string& last_name);

}  // namespace talentmatch::use_cases
