// The whole application on memory adapters, without a socket: the same wiring as production, other adapters outside.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <utility>

#include "html/portfolio_renderer.hpp"
#include "http/api.hpp"
#include "matching/engine.hpp"
#include "ports/document_reader.hpp"
#include "support/fake_token_signer.hpp"
#include "support/world.hpp"
#include "use_cases/accounts.hpp"
#include "use_cases/collaborations.hpp"
#include "use_cases/companies.hpp"
#include "use_cases/consultants.hpp"
#include "use_cases/cv_analysis.hpp"
#include "use_cases/match_explanations.hpp"
#include "use_cases/matches.hpp"
#include "use_cases/matching_weights.hpp"
#include "use_cases/portfolio.hpp"
#include "use_cases/rankings.hpp"
#include "use_cases/tender_intake.hpp"
#include "use_cases/tenders.hpp"

namespace talentmatch::testing {

/// Reads plain text, one run a line. A file's first word may ask for an error: "#file_encrypted",
/// "#reader_unavailable".
class FakeDocumentReader final : public ports::DocumentReader {
public:
    [[nodiscard]] Result<ports::FileFacts> identify(const std::filesystem::path& file,
                                                    std::string_view file_name) const override {
        const std::string text = content(file);
        if (text.empty()) return fail(ErrorKind::invalid_input, "file_empty", "Ce fichier est vide.");
        if (!file_name.ends_with(".txt"))
            return fail(ErrorKind::unsupported, "file_type_unsupported",
                        "Ce type de fichier n'est pas pris en charge.");
        if (text.starts_with("#file_too_large"))
            return fail(ErrorKind::too_large, "file_too_large", "Ce fichier est trop volumineux.");
        return ports::FileFacts{DocumentFormat::txt, static_cast<std::int64_t>(text.size()),
                                std::to_string(std::hash<std::string>{}(text))};
    }

    [[nodiscard]] Result<Document> read(const std::filesystem::path& file, DocumentFormat) const override {
        const std::string text = content(file);
        if (text.starts_with("#file_encrypted"))
            return fail(ErrorKind::invalid_input, "file_encrypted", "Ce fichier est protégé par un mot de passe.");
        if (text.starts_with("#reader_unavailable"))
            return fail(ErrorKind::unavailable, "reader_unavailable", "fork: /usr/lib/secret-path: EAGAIN");
        Document document;
        document.pages = {{595, 842}};
        std::istringstream lines(text.starts_with("#") ? "" : text);
        int number = 0;
        for (std::string line; std::getline(lines, line);) {
            const double top = 20.0 * ++number;
            document.runs.push_back({.page = 1, .box = {40, top, 400, top + 12}, .text = line, .line = number});
        }
        return document;
    }

private:
    static std::string content(const std::filesystem::path& file) {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
};

/// Everything between the socket and the database, in one object.
class House {
public:
    World world;
    FakeTokenSigner signer;
    FakeDocumentReader reader;

    std::shared_ptr<const Taxonomy> taxonomy = std::make_shared<const Taxonomy>(
        Taxonomy::parse("slug\tname\tname_fr\tcategory\taliases\timplies\tsiblings\tambiguous\n"
                        "kotlin\tKotlin\t\tprogramming_language\t\t\tjava\t0\n"
                        "java\tJava\t\tprogramming_language\t\t\t\t0\n"
                        "spring\tSpring\t\tframework\t\t\t\t0\n"
                        "spring-boot\tSpring Boot\t\tframework\t\tspring\t\t0\n")
            .value());
    std::shared_ptr<const Gazetteer> gazetteer = std::make_shared<const Gazetteer>(
        Gazetteer::parse("name\tcountry\tlatitude\tlongitude\tpopulation\tother_names\n"
                         "Lyon\tFR\t45.74846\t4.84671\t522969\t\n")
            .value());
    matching::Engine engine{taxonomy, gazetteer};

    use_cases::AccountUseCase accounts{world.users, world.hasher, signer, world.clock, std::chrono::minutes{30}};
    use_cases::CompanyUseCase companies{world.companies, world.clock};
    use_cases::SkillUseCase skills{world.skills, world.clock};
    use_cases::ConsultantUseCase consultants{world.consultants, world.skills, world.clock};
    use_cases::TenderUseCase tenders{world.tenders, world.skills, world.clock};
    use_cases::KeptIndex index{world.changes, world.source, engine};
    use_cases::MatchUseCase matches{world.matches,  world.pool, index,      world.weights,
                                    world.rankings, engine,     world.clock};
    use_cases::CollaborationUseCase collaborations{world.collaborations, world.clock};
    use_cases::SkillAliasUseCase skill_aliases{world.skill_aliases, world.skills, taxonomy, world.clock};
    use_cases::CvAnalysisUseCase cv_analysis{
        world.resumes, world.consultants, world.skills, skill_aliases, world.objects, reader, taxonomy, world.clock};
    html::PortfolioRenderer portfolio_renderer;
    use_cases::PortfolioUseCase portfolios{world.consultants, world.resumes,      world.tenders,
                                           world.companies,   portfolio_renderer, world.clock};

    use_cases::MatchingWeightsUseCase matching_weights{world.weights, world.clock};
    use_cases::MatchExplanationUseCase match_explanations{world.matches, world.pool, world.weights, engine,
                                                          world.clock};
    use_cases::RankingLogUseCase rankings{world.rankings};
    use_cases::TenderIntakeUseCase tender_intake{world.tenders, world.skills, skill_aliases,
                                                 reader,        gazetteer,    world.clock};

    std::unique_ptr<http::Application> application = make();

    /// Another one over the same core: other settings.
    [[nodiscard]] std::unique_ptr<http::Application> make(http::ApplicationSettings settings = {}) {
        return http::make_application(
            {accounts, companies, skills, consultants, tenders, matches, collaborations, cv_analysis, portfolios,
             matching_weights, match_explanations, rankings, skill_aliases, tender_intake},
            std::move(settings));
    }

    [[nodiscard]] std::string token_of(const Actor& actor) const {
        const Instant now = world.clock.now();
        return signer.sign({actor.user, now, now + std::chrono::minutes{30}}).value().reveal();
    }
};

}  // namespace talentmatch::testing
