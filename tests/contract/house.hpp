// The repositories of one adapter over an empty database, and the fixture that every contract test stands on.
#pragma once

#include <memory>
#include <string>

#include <gtest/gtest.h>

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

namespace talentmatch::test {

class House {
public:
    virtual ~House() = default;
    virtual ports::CompanyRepository& companies() = 0;
    virtual ports::UserRepository& users() = 0;
    virtual ports::SkillRepository& skills() = 0;
    virtual ports::SkillAliasRepository& skill_aliases() = 0;
    virtual ports::ConsultantRepository& consultants() = 0;
    virtual ports::TenderRepository& tenders() = 0;
    virtual ports::MatchRepository& matches() = 0;
    virtual ports::CollaborationRepository& collaborations() = 0;
    virtual ports::ResumeRepository& resumes() = 0;
    virtual ports::MatchingPool& pool() = 0;
    virtual ports::ChangeFeed& changes() = 0;
    virtual ports::ConsultantSource& source() = 0;
    virtual ports::MatchingWeightsRepository& weights() = 0;
    virtual ports::RankingLog& rankings() = 0;
};

/// `adapter` is "memory", "sqlite" or "postgresql".
[[nodiscard]] std::unique_ptr<House> build_house(const std::string& adapter);

/// The instant that is `second` seconds after 1 March 2026, 8:00 UTC, and 250 microseconds.
[[nodiscard]] Instant at(int second);
[[nodiscard]] Date day(const char* iso);

/// An empty database, and short ways to fill it. What does not work fails the test.
class ContractTest : public ::testing::TestWithParam<const char*> {
protected:
    void SetUp() override;

    [[nodiscard]] House& house() { return *house_; }

    Company add_company(const std::string& name);
    User add_user(CompanyId company, Role role, const std::string& email);
    /// Of the platform without a company.
    Skill add_skill(const std::string& name, std::optional<CompanyId> company = std::nullopt);
    Consultant add_consultant(CompanyId company, const std::string& last_name, const std::vector<SkillId>& skills = {});
    Tender add_tender(CompanyId company, const std::string& title, TenderStatus status = TenderStatus::open,
                      const std::vector<SkillId>& skills = {});
    Collaboration add_collaboration(CompanyId initiator, CompanyId partner,
                                    CollaborationStatus status = CollaborationStatus::active);
    Match add_match(ConsultantId consultant, TenderId tender, CompanyId company);
    Resume add_resume(CompanyId company, UserId by, const std::string& sha256);

    [[nodiscard]] static Actor manager(CompanyId company) { return {UserId{1}, company, Role::manager}; }
    /// Sees everything, and belongs nowhere.
    [[nodiscard]] static Actor admin() { return {UserId{1}, CompanyId{0}, Role::admin}; }

    static inline const Date today = std::chrono::sys_days{std::chrono::year{2026} / 3 / 1};

private:
    std::unique_ptr<House> house_;
};

/// The code of the error; empty when there is none.
template <class T>
[[nodiscard]] std::string code_of(const Result<T>& result) {
    return result ? std::string{} : result.error().code;
}

/// The value, or an exception that names the error: for what a test only needs.
template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().code + ": " + result.error().message);
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}

/// The ids of rows, for comparing lists.
template <class Rows>
[[nodiscard]] std::vector<std::int64_t> ids_of(const Result<Rows>& rows) {
    std::vector<std::int64_t> ids;
    for (const auto& row : must(rows)) ids.push_back(row.id.value());
    return ids;
}

[[nodiscard]] inline std::string name_of_parameter(const ::testing::TestParamInfo<const char*>& parameter) {
    return parameter.param;
}

}  // namespace talentmatch::test

/// Runs the suite over every adapter.
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): GoogleTest offers only a macro
#define TM_EVERY_ADAPTER(Suite) \
    INSTANTIATE_TEST_SUITE_P(Over, Suite, ::testing::Values("memory", "sqlite", "postgresql"), name_of_parameter)
