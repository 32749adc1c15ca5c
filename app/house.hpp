// The composition: every adapter behind its port, every use case over its ports. The only room that sees both sides.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "config.hpp"
#include "cvtext/document_reader.hpp"
#include "entities/result.hpp"
#include "html/portfolio_renderer.hpp"
#include "log/logger.hpp"
#include "matching/engine.hpp"
#include "ports/object_store.hpp"
#include "ports/password_hasher.hpp"
#include "ports/token_signer.hpp"
#include "queued_ranking_log.hpp"
#include "sql/store.hpp"
#include "system_clock.hpp"
#include "use_cases/accounts.hpp"
#include "use_cases/collaborations.hpp"
#include "use_cases/companies.hpp"
#include "use_cases/consultants.hpp"
#include "use_cases/cv_analysis.hpp"
#include "use_cases/kept_index.hpp"
#include "use_cases/match_explanations.hpp"
#include "use_cases/matches.hpp"
#include "use_cases/matching_weights.hpp"
#include "use_cases/portfolio.hpp"
#include "use_cases/rankings.hpp"
#include "use_cases/tender_intake.hpp"
#include "use_cases/tenders.hpp"

namespace talentmatch::app {

/// Where the configuration says the rows are.
[[nodiscard]] sql::Settings database_settings(const Config& config);

/// The child program and its limits.
[[nodiscard]] cvtext::Settings reader_settings(const Config& config);

/// Everything a command needs, alive as long as this object. Built in the order of the members.
class House {
public:
    /// Opens the database (its schema brought up to date), makes `data_dir` and the secret where they are missing, and
    /// brings the platform's skills in line with this release.
    /// @error whatever the parts answer: "database_unavailable", "schema_newer", "secret_key_unreadable", ...
    /// `report_trouble` is told, from any thread, why the database could not answer; it lives as long as the house.
    [[nodiscard]] static Result<std::unique_ptr<House>> open(
        const Config& config, std::function<void(std::string_view)> report_trouble = [](std::string_view) {});

    House(const House&) = delete;
    House& operator=(const House&) = delete;

    SystemClock clock;
    std::unique_ptr<sql::Store> store;
    std::unique_ptr<ports::PasswordHasher> hasher;
    std::unique_ptr<ports::TokenSigner> signer;
    std::unique_ptr<ports::ObjectStore> objects;
    cvtext::DocumentReader reader;
    html::PortfolioRenderer portfolio_renderer;
    matching::Engine engine;
    use_cases::KeptIndex index;
    QueuedRankingLog ranking_log;  ///< stores what waits before the database closes

    use_cases::AccountUseCase accounts;
    use_cases::CompanyUseCase companies;
    use_cases::SkillUseCase skills;
    use_cases::ConsultantUseCase consultants;
    use_cases::TenderUseCase tenders;
    use_cases::MatchUseCase matches;
    use_cases::CollaborationUseCase collaborations;
    use_cases::SkillAliasUseCase skill_aliases;
    use_cases::CvAnalysisUseCase cv_analysis;
    use_cases::PortfolioUseCase portfolios;
    use_cases::MatchingWeightsUseCase matching_weights;
    use_cases::MatchExplanationUseCase match_explanations;
    use_cases::RankingLogUseCase rankings;
    use_cases::TenderIntakeUseCase tender_intake;

private:
    House(const Config& config, const Secret& key, std::unique_ptr<sql::Store> opened,
          const std::function<void(std::string_view)>& report_trouble);
};

}  // namespace talentmatch::app
