#include "sql/store.hpp"

#include <algorithm>

#include "sql/change_feed.hpp"
#include "sql/collaboration_repository.hpp"
#include "sql/company_repository.hpp"
#include "sql/consultant_repository.hpp"
#include "sql/consultant_source.hpp"
#include "sql/database.hpp"
#include "sql/match_repository.hpp"
#include "sql/matching_pool.hpp"
#include "sql/matching_weights_repository.hpp"
#include "sql/migrations.hpp"
#include "sql/ranking_log.hpp"
#include "sql/resume_repository.hpp"
#include "sql/skill_alias_repository.hpp"
#include "sql/skill_repository.hpp"
#include "sql/tender_repository.hpp"
#include "sql/user_repository.hpp"

namespace talentmatch::sql {

namespace {

/// By now the file is there; should it go away, an empty one in its place would hide that.
Settings of_running(Settings settings) {
    if (auto* file = std::get_if<SqliteFile>(&settings.engine); file != nullptr)
        file->if_missing = SqliteFile::IfMissing::refuse;
    return settings;
}

}  // namespace

struct Store::Rooms {
    explicit Rooms(const Settings& settings) : database(of_running(settings)) {}

    Database database;
    CompanyRepository companies{database};
    UserRepository users{database};
    SkillRepository skills{database};
    SkillAliasRepository skill_aliases{database};
    ConsultantRepository consultants{database};
    TenderRepository tenders{database};
    MatchRepository matches{database};
    CollaborationRepository collaborations{database};
    ResumeRepository resumes{database};
    MatchingPool matching_pool{database};
    ChangeFeed changes{database};
    ConsultantSource consultant_source{database};
    MatchingWeightsRepository matching_weights{database};
    RankingLog rankings{database};
};

Store::Store(const Settings& settings) : rooms_(std::make_unique<Rooms>(settings)) {}
Store::~Store() = default;

ports::CompanyRepository& Store::companies() { return rooms_->companies; }
ports::UserRepository& Store::users() { return rooms_->users; }
ports::SkillRepository& Store::skills() { return rooms_->skills; }
ports::SkillAliasRepository& Store::skill_aliases() { return rooms_->skill_aliases; }
ports::ConsultantRepository& Store::consultants() { return rooms_->consultants; }
ports::TenderRepository& Store::tenders() { return rooms_->tenders; }
ports::MatchRepository& Store::matches() { return rooms_->matches; }
ports::CollaborationRepository& Store::collaborations() { return rooms_->collaborations; }
ports::ResumeRepository& Store::resumes() { return rooms_->resumes; }
ports::MatchingPool& Store::matching_pool() { return rooms_->matching_pool; }
ports::ChangeFeed& Store::changes() { return rooms_->changes; }
ports::ConsultantSource& Store::consultant_source() { return rooms_->consultant_source; }
ports::MatchingWeightsRepository& Store::matching_weights() { return rooms_->matching_weights; }
ports::RankingLog& Store::rankings() { return rooms_->rankings; }

constexpr auto say_one = R"(
SELECT 1)";

Result<void> Store::ping() {
    return rooms_->database.read([](Connection& connection) -> Result<void> {
        static_cast<void>(connection.exists(Query{say_one}));
        return {};
    });
}

constexpr auto count_write_probe = R"(
UPDATE write_probe SET count = count + 1)";

Result<void> Store::try_writing() {
    return rooms_->database.write({}, [](Connection& connection) -> Result<void> {
        static_cast<void>(connection.execute(Query{count_write_probe}));
        return {};
    });
}

Result<std::unique_ptr<Store>> open(const Settings& settings) {
    const auto status = migration_status(settings);
    if (!status) return fail(status);
    if (!std::ranges::all_of(*status, [](const MigrationStatus& step) { return step.applied_at.has_value(); }))
        return fail(ErrorKind::wrong_state, "schema_outdated",
                    "Le schéma de la base n'est pas à jour : lancez « talentmatch migrate up ».");
    return std::make_unique<Store>(settings);
}

}  // namespace talentmatch::sql
