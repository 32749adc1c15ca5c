#include "sql/matching_pool.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "ports/errors.hpp"
#include "sql/consultant_rows.hpp"
#include "sql/tender_rows.hpp"
#include "sql/visibility.hpp"

namespace talentmatch::sql {
namespace {

constexpr auto pool_consultants = R"(
SELECT {}, p.name, {}
FROM consultants c
JOIN companies p ON p.id = c.company_id
WHERE 1 = 1)";

constexpr auto pool_tenders = R"(
SELECT {}, p.name
FROM tenders t
JOIN companies p ON p.id = t.company_id
WHERE 1 = 1)";

constexpr std::string_view can_be_answered = "t.status IN ('open', 'in_progress')";

CompanyId own_company(const Actor& actor, CompanyId owner) { return actor.sees_everything() ? owner : actor.company; }

void only_reached(Query& query, CompanyId own, ports::Reach reach, std::string_view company_column, Date today) {
    switch (reach) {
        case ports::Reach::own_company:
            query.also(fmt::format("{} = :own_company", company_column)).bind("own_company", own);
            return;
        case ports::Reach::with_partners:
            only_own_and_partners(query, own, company_column, today);
            return;
    }
}

/// Runs the same condition twice: for the rows, and for all their skills at once.
template <class Condition>
std::vector<ports::PoolConsultant> load_consultants(Connection& connection, const Condition& condition) {
    Query query{fmt::format(pool_consultants, consultant_columns, newest_resume_text)};
    condition(query);
    std::vector<ports::PoolConsultant> pool;
    connection.each(query.add(" ORDER BY c.id"), [&](Row& row) {
        auto& entry = pool.emplace_back(consultant_of(row));
        std::optional<std::string> text;
        row.read(entry.company_name, text);
        entry.resume_text = std::move(text).value_or(std::string{});
    });
    auto skills = select_consultant_skills();
    condition(skills);
    auto owner = pool.begin();
    each_consultant_skill(connection, skills, [&](ConsultantId id, ConsultantSkill&& skill) {
        while (owner->consultant.id != id) ++owner;
        owner->consultant.skills.push_back(std::move(skill));
    });
    return pool;
}

template <class Condition>
std::vector<ports::PoolTender> load_tenders(Connection& connection, const Condition& condition) {
    Query query{fmt::format(pool_tenders, tender_columns)};
    condition(query);
    std::vector<ports::PoolTender> pool;
    connection.each(query.add(" ORDER BY t.id"), [&](Row& row) {
        auto& entry = pool.emplace_back(tender_of(row));
        row.read(entry.company_name);
    });
    auto skills = select_tender_skills();
    condition(skills);
    auto owner = pool.begin();
    each_tender_skill(connection, skills, [&](TenderId id, TenderSkill&& skill) {
        while (owner->tender.id != id) ++owner;
        owner->tender.skills.push_back(std::move(skill));
    });
    return pool;
}

}  // namespace

Result<std::vector<ports::PoolConsultant>> MatchingPool::consultants(const Actor& actor, CompanyId owner,
                                                                     ports::Reach reach, Date today) {
    if (actor.sees_only_self()) return {};
    return database_.snapshot([&](Connection& connection) -> Result<std::vector<ports::PoolConsultant>> {
        return load_consultants(connection, [&](Query& query) {
            only_reached(query, own_company(actor, owner), reach, "c.company_id", today);
        });
    });
}

constexpr auto reached_companies = R"(
SELECT p.id FROM companies p WHERE 1 = 1)";

Result<std::vector<CompanyId>> MatchingPool::companies(const Actor& actor, CompanyId owner, ports::Reach reach,
                                                       Date today) {
    std::vector<CompanyId> companies;
    if (actor.sees_only_self()) return companies;
    return database_.read([&](Connection& connection) -> Result<std::vector<CompanyId>> {
        Query query{reached_companies};
        only_reached(query, own_company(actor, owner), reach, "p.id", today);
        companies.clear();
        connection.each(query.add(" ORDER BY p.id"), [&](Row& row) { row.read(companies.emplace_back()); });
        return companies;
    });
}

constexpr auto named_consultants = R"(
SELECT {}, p.name
FROM consultants c
JOIN companies p ON p.id = c.company_id
WHERE 1 = 1)";

Result<std::vector<ports::PoolConsultant>> MatchingPool::consultants_by_id(const Actor& actor, CompanyId owner,
                                                                           std::span<const ConsultantId> ids,
                                                                           Date today) {
    if (actor.sees_only_self() || ids.empty()) return {};
    std::vector<std::int64_t> numbers;
    for (const auto id : ids) numbers.push_back(id.value());
    return database_.read([&](Connection& connection) -> Result<std::vector<ports::PoolConsultant>> {
        Query query{fmt::format(named_consultants, consultant_columns)};
        query.also(is_one_of_numbers(connection.engine(), "c.id", ":ids"))
            .bind("ids", number_list(connection.engine(), numbers));
        only_own_and_partners(query, own_company(actor, owner), "c.company_id", today);
        std::vector<ports::PoolConsultant> found;
        connection.each(query.add(" ORDER BY c.id"), [&](Row& row) {
            auto& entry = found.emplace_back(consultant_of(row));
            row.read(entry.company_name);
        });
        return found;
    });
}

Result<std::vector<ports::PoolTender>> MatchingPool::tenders(const Actor& actor, CompanyId owner, ports::Reach reach,
                                                             Date today) {
    if (actor.sees_only_self()) return {};
    return database_.snapshot([&](Connection& connection) -> Result<std::vector<ports::PoolTender>> {
        return load_tenders(connection, [&](Query& query) {
            const auto own = own_company(actor, owner);
            only_reached(query, own, reach, "t.company_id", today);
            query.also(fmt::format("{} OR (t.company_id = :drafts_of AND t.status = 'draft')", can_be_answered))
                .bind("drafts_of", own);
        });
    });
}

Result<ports::PoolConsultant> MatchingPool::consultant(const Actor& actor, ConsultantId id, Date today) {
    if (actor.sees_only_self()) return ports::consultant_not_found();
    return database_.snapshot([&](Connection& connection) -> Result<ports::PoolConsultant> {
        auto found = load_consultants(connection, [&](Query& query) {
            query.also("c.id = :id").bind("id", id);
            if (!actor.sees_everything()) only_own_and_partners(query, actor.company, "c.company_id", today);
        });
        if (found.empty()) return ports::consultant_not_found();
        return std::move(found.front());
    });
}

Result<ports::PoolTender> MatchingPool::tender(const Actor& actor, TenderId id, Date today) {
    if (actor.sees_only_self()) return ports::tender_not_found();
    return database_.snapshot([&](Connection& connection) -> Result<ports::PoolTender> {
        auto found = load_tenders(connection, [&](Query& query) {
            query.also("t.id = :id").bind("id", id);
            if (actor.sees_everything()) return;
            only_own_and_partners(query, actor.company, "t.company_id", today);
            query.also(fmt::format("{} OR t.company_id = :answerable_to", can_be_answered))
                .bind("answerable_to", actor.company);
        });
        if (found.empty()) return ports::tender_not_found();
        return std::move(found.front());
    });
}

}  // namespace talentmatch::sql
