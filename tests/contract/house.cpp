#include "contract/house.hpp"

#include "memory/change_feed.hpp"
#include "memory/collaboration_repository.hpp"
#include "memory/company_repository.hpp"
#include "memory/consultant_repository.hpp"
#include "memory/consultant_source.hpp"
#include "memory/match_repository.hpp"
#include "memory/matching_pool.hpp"
#include "memory/matching_weights_repository.hpp"
#include "memory/ranking_log.hpp"
#include "memory/resume_repository.hpp"
#include "memory/skill_alias_repository.hpp"
#include "memory/skill_repository.hpp"
#include "memory/tender_repository.hpp"
#include "memory/user_repository.hpp"
#include "sql/migrations.hpp"
#include "sql/store.hpp"
#include "support/postgres.hpp"
#include "support/temporary_directory.hpp"

namespace talentmatch::test {
namespace {

class MemoryHouse final : public House {
public:
    ports::CompanyRepository& companies() override { return companies_; }
    ports::UserRepository& users() override { return users_; }
    ports::SkillRepository& skills() override { return skills_; }
    ports::SkillAliasRepository& skill_aliases() override { return skill_aliases_; }
    ports::ConsultantRepository& consultants() override { return consultants_; }
    ports::TenderRepository& tenders() override { return tenders_; }
    ports::MatchRepository& matches() override { return matches_; }
    ports::CollaborationRepository& collaborations() override { return collaborations_; }
    ports::ResumeRepository& resumes() override { return resumes_; }
    ports::MatchingPool& pool() override { return pool_; }
    ports::ChangeFeed& changes() override { return changes_; }
    ports::ConsultantSource& source() override { return source_; }
    ports::MatchingWeightsRepository& weights() override { return weights_; }
    ports::RankingLog& rankings() override { return rankings_; }

private:
    memory::Database database_;
    memory::CompanyRepository companies_{database_};
    memory::UserRepository users_{database_};
    memory::SkillRepository skills_{database_};
    memory::SkillAliasRepository skill_aliases_{database_};
    memory::ConsultantRepository consultants_{database_};
    memory::TenderRepository tenders_{database_};
    memory::MatchRepository matches_{database_};
    memory::CollaborationRepository collaborations_{database_};
    memory::ResumeRepository resumes_{database_};
    memory::MatchingPool pool_{database_};
    memory::ChangeFeed changes_{database_};
    memory::ConsultantSource source_{database_};
    memory::MatchingWeightsRepository weights_{database_};
    memory::RankingLog rankings_{database_};
};

/// `Place` owns the database's file or the server's database.
template <class Place>
class SqlHouse final : public House {
public:
    SqlHouse() : store_(must(sql::open(place_.settings()))) {}

    ports::CompanyRepository& companies() override { return store_->companies(); }
    ports::UserRepository& users() override { return store_->users(); }
    ports::SkillRepository& skills() override { return store_->skills(); }
    ports::SkillAliasRepository& skill_aliases() override { return store_->skill_aliases(); }
    ports::ConsultantRepository& consultants() override { return store_->consultants(); }
    ports::TenderRepository& tenders() override { return store_->tenders(); }
    ports::MatchRepository& matches() override { return store_->matches(); }
    ports::CollaborationRepository& collaborations() override { return store_->collaborations(); }
    ports::ResumeRepository& resumes() override { return store_->resumes(); }
    ports::MatchingPool& pool() override { return store_->matching_pool(); }
    ports::ChangeFeed& changes() override { return store_->changes(); }
    ports::ConsultantSource& source() override { return store_->consultant_source(); }
    ports::MatchingWeightsRepository& weights() override { return store_->matching_weights(); }
    ports::RankingLog& rankings() override { return store_->rankings(); }

private:
    Place place_;
    std::unique_ptr<sql::Store> store_;
};

class SqliteDatabase {
public:
    SqliteDatabase() : settings_{.engine = sql::SqliteFile{folder_.path() / "test.db"}} {
        must(sql::migrate_up(settings_));
    }

    [[nodiscard]] const sql::Settings& settings() const { return settings_; }

private:
    testing::TemporaryDirectory folder_;
    sql::Settings settings_;
};

}  // namespace

std::unique_ptr<House> build_house(const std::string& adapter) {
    if (adapter == "memory") return std::make_unique<MemoryHouse>();
    if (adapter == "sqlite") return std::make_unique<SqlHouse<SqliteDatabase>>();
    return std::make_unique<SqlHouse<PostgresDatabase>>();
}

Instant at(int second) {
    return std::chrono::sys_days{std::chrono::year{2026} / 3 / 1} + std::chrono::hours{8} +
           std::chrono::seconds{second} + std::chrono::microseconds{250};
}

Date day(const char* iso) { return parse_date(iso).value(); }

void ContractTest::SetUp() {
    if (std::string{GetParam()} == "postgresql" && !postgres_is_missing().empty())
        GTEST_SKIP() << postgres_is_missing();
    house_ = build_house(GetParam());
}

Company ContractTest::add_company(const std::string& name) {
    Company company;
    company.name = name;
    company.created_at = at(0);
    return must(house().companies().create(admin(), company));
}

User ContractTest::add_user(CompanyId company, Role role, const std::string& email) {
    return must(house().users().create(admin(), User{.id = {},
                                                     .company_id = company,
                                                     .email = Email::parse(email).value(),
                                                     .full_name = "Claire Moreau",
                                                     .role = role,
                                                     .is_active = true,
                                                     .password_hash = Secret{"$2b$12$hash"},
                                                     .created_at = at(0),
                                                     .updated_at = {}}));
}

Skill ContractTest::add_skill(const std::string& name, std::optional<CompanyId> company) {
    Skill skill;
    skill.company_id = company;
    skill.name = name;
    skill.slug = name;
    skill.category = SkillCategory::framework;
    skill.created_at = at(0);
    return must(house().skills().create(admin(), skill));
}

Consultant ContractTest::add_consultant(CompanyId company, const std::string& last_name,
                                        const std::vector<SkillId>& skills) {
    Consultant consultant;
    consultant.company_id = company;
    consultant.first_name = "Claire";
    consultant.last_name = last_name;
    consultant.title = "Développeuse";
    consultant.availability_status = AvailabilityStatus::available;
    consultant.created_at = at(0);
    for (const auto id : skills) {
        ConsultantSkill skill;
        skill.skill_id = id;
        consultant.skills.push_back(skill);
    }
    return must(house().consultants().create(admin(), consultant));
}

Tender ContractTest::add_tender(CompanyId company, const std::string& title, TenderStatus status,
                                const std::vector<SkillId>& skills) {
    Tender tender;
    tender.company_id = company;
    tender.title = title;
    tender.client_name = "Banque du Rhône";
    tender.description = "Refonte";
    tender.status = status;
    tender.created_at = at(0);
    for (const auto id : skills) {
        TenderSkill skill;
        skill.skill_id = id;
        tender.skills.push_back(skill);
    }
    return must(house().tenders().create(admin(), tender));
}

Collaboration ContractTest::add_collaboration(CompanyId initiator, CompanyId partner, CollaborationStatus status) {
    Collaboration collaboration;
    collaboration.initiator_company_id = initiator;
    collaboration.partner_company_id = partner;
    collaboration.status = status;
    collaboration.created_at = at(0);
    return must(house().collaborations().create(admin(), collaboration));
}

Match ContractTest::add_match(ConsultantId consultant, TenderId tender, CompanyId company) {
    Match match;
    match.consultant_id = consultant;
    match.tender_id = tender;
    match.company_id = company;
    match.match_score = Score::millionths(700'000);
    match.created_at = at(0);
    return must(house().matches().create(admin(), match, {}, today));
}

Resume ContractTest::add_resume(CompanyId company, UserId by, const std::string& sha256) {
    Resume resume;
    resume.company_id = company;
    resume.uploaded_by = by;
    resume.file_name = "cv.pdf";
    resume.sha256 = sha256;
    resume.object_key = "resumes/" + sha256;
    resume.created_at = at(0);
    return must(house().resumes().create(admin(), resume));
}

}  // namespace talentmatch::test
