// The whole database behind the repository ports: what the composition opens, and nothing else of this folder is
// needed.
#pragma once

#include <memory>

#include "entities/result.hpp"
#include "ports/change_feed.hpp"
#include "ports/collaboration_repository.hpp"
#include "ports/company_repository.hpp"
#include "ports/consultant_repository.hpp"
#include "ports/consultant_source.hpp"
#include "ports/match_repository.hpp"
#include "ports/matching_pool.hpp"
#include "ports/matching_weights_repository.hpp"
#include "ports/ranking_log.hpp"
#include "ports/resume_repository.hpp"
#include "ports/skill_alias_repository.hpp"
#include "ports/skill_repository.hpp"
#include "ports/tender_repository.hpp"
#include "ports/user_repository.hpp"
#include "sql/settings.hpp"

namespace talentmatch::sql {

/// Safe from any thread; so are the repositories, which live as long as the store.
class Store {
public:
    explicit Store(const Settings& settings);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    [[nodiscard]] ports::CompanyRepository& companies();
    [[nodiscard]] ports::UserRepository& users();
    [[nodiscard]] ports::SkillRepository& skills();
    [[nodiscard]] ports::SkillAliasRepository& skill_aliases();
    [[nodiscard]] ports::ConsultantRepository& consultants();
    [[nodiscard]] ports::TenderRepository& tenders();
    [[nodiscard]] ports::MatchRepository& matches();
    [[nodiscard]] ports::CollaborationRepository& collaborations();
    [[nodiscard]] ports::ResumeRepository& resumes();
    [[nodiscard]] ports::MatchingPool& matching_pool();
    [[nodiscard]] ports::ChangeFeed& changes();
    [[nodiscard]] ports::ConsultantSource& consultant_source();
    [[nodiscard]] ports::MatchingWeightsRepository& matching_weights();
    [[nodiscard]] ports::RankingLog& rankings();

    /// One question to the server, for health checks.
    /// @error unavailable "database_unavailable"
    [[nodiscard]] Result<void> ping();

    /// One small change that is stored, for health checks: fails when the disk is full or the server read-only.
    /// @error unavailable "database_unavailable"; internal "database_failed"
    [[nodiscard]] Result<void> try_writing();

private:
    struct Rooms;
    std::unique_ptr<Rooms> rooms_;
};

/// Opens a database whose schema is the one of this binary; run `migrate_up` before.
/// @error unavailable "database_unavailable"
/// @error wrong_state "schema_outdated", "schema_newer", "migration_changed"
[[nodiscard]] Result<std::unique_ptr<Store>> open(const Settings& settings);

}  // namespace talentmatch::sql
