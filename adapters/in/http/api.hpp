// The REST application: what it needs, and how it is made. The server knows it as an Application only.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "http/application.hpp"

namespace talentmatch::use_cases {
class AccountUseCase;
class CollaborationUseCase;
class CompanyUseCase;
class ConsultantUseCase;
class CvAnalysisUseCase;
class MatchExplanationUseCase;
class MatchUseCase;
class PortfolioUseCase;
class MatchingWeightsUseCase;
class RankingLogUseCase;
class SkillAliasUseCase;
class SkillUseCase;
class TenderIntakeUseCase;
class TenderUseCase;
}  // namespace talentmatch::use_cases

namespace talentmatch::http {

/// The core, as the handlers call it. Everything outlives the application.
struct Services {
    use_cases::AccountUseCase& accounts;
    use_cases::CompanyUseCase& companies;
    use_cases::SkillUseCase& skills;
    use_cases::ConsultantUseCase& consultants;
    use_cases::TenderUseCase& tenders;
    use_cases::MatchUseCase& matches;
    use_cases::CollaborationUseCase& collaborations;
    use_cases::CvAnalysisUseCase& cv_analysis;
    use_cases::PortfolioUseCase& portfolios;
    use_cases::MatchingWeightsUseCase& matching_weights;
    use_cases::MatchExplanationUseCase& match_explanations;
    use_cases::RankingLogUseCase& rankings;
    use_cases::SkillAliasUseCase& skill_aliases;
    use_cases::TenderIntakeUseCase& tender_intake;
};

/// Whether requests can be served, and if not, what is missing; no more is told to anybody.
enum class Readiness { ready, database_down, database_not_writable, files_not_writable };

struct ApplicationSettings {
    std::string api_prefix = "/api/v1";  ///< the specification's API_V1_STR
    std::filesystem::path docs_assets;   ///< holds swagger-ui-dist/ and redoc/ as npm installs them (node_modules)
    std::filesystem::path temporary_files = std::filesystem::temp_directory_path();
    std::int64_t json_limit_bytes = std::int64_t{1024} * 1024;
    std::int64_t upload_limit_bytes = std::int64_t{20} * 1024 * 1024;
    std::function<Readiness()> readiness = [] { return Readiness::ready; };  ///< for /health/ready, on a worker

    /// For /health/ready, asked when the database answers: what the server still waits for ("loading", "stale"); empty
    /// when nothing. That is the status it answers, with 503.
    std::function<std::string_view()> waits_for = [] { return std::string_view{}; };

    /// Told of every answer 500 with what really happened; the client hears nothing of it. Never a body, never a
    /// secret.
    std::function<void(std::string_view route, std::string_view what)> report_bug = [](auto, auto) {};
};

[[nodiscard]] std::unique_ptr<Application> make_application(const Services& services, ApplicationSettings settings);

/// The OpenAPI 3.1 document, the same bytes each time; committed as api/openapi.json.
[[nodiscard]] std::string openapi_document(std::string_view api_prefix = "/api/v1");

}  // namespace talentmatch::http
