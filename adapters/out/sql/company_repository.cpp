#include "sql/company_repository.hpp"

#include <array>

#include "entities/search_text.hpp"
#include "ports/errors.hpp"
#include "sql/text_search.hpp"

namespace talentmatch::sql {
namespace {

constexpr auto select_companies = R"(
SELECT c.id, c.name, c.siren, c.description, c.website, c.email, c.phone, c.location, c.created_at, c.updated_at
FROM companies c
WHERE 1 = 1)";

Company company_of(Row& row) {
    Company company;
    row.read(company.id, company.name, company.siren, company.description, company.website, company.email,
             company.phone, company.location, company.created_at, company.updated_at);
    return company;
}

constexpr auto is_own_or_collaborates = R"(
c.id IN (SELECT CAST(:actor_company AS bigint)
         UNION ALL
         SELECT k.partner_company_id FROM collaborations k WHERE k.initiator_company_id = :actor_company
         UNION ALL
         SELECT k.initiator_company_id FROM collaborations k WHERE k.partner_company_id = :actor_company))";

void only_visible(Query& query, const Actor& actor) {
    if (actor.sees_everything()) return;
    query.also(is_own_or_collaborates).bind("actor_company", actor.company);
}

void only_own(Query& query, const Actor& actor) {
    if (actor.sees_everything()) return;
    query.also("c.id = :actor_company").bind("actor_company", actor.company);
}

Query& bind_fields(Query& query, const Company& company) {
    return query.bind("name", company.name)
        .bind("siren", company.siren)
        .bind("description", company.description)
        .bind("website", company.website)
        .bind("email", company.email)
        .bind("phone", company.phone)
        .bind("location", company.location)
        .bind("search_text", search_text(company))
        .bind("updated_at", company.updated_at);
}

Result<Company> one(Connection& connection, const Query& query) {
    std::optional<Company> found;
    connection.each(query, [&](Row& row) { found = company_of(row); });
    if (!found) return ports::company_not_found();
    return *std::move(found);
}

constexpr std::array taken{Meaning{"companies_name_key", &ports::company_exists},
                           Meaning{"companies_siren_key", &ports::company_exists}};
constexpr std::array in_use{Meaning{any_foreign_key, &ports::company_in_use}};

}  // namespace

Result<std::vector<Company>> CompanyRepository::list(const Actor& actor, const ports::CompanyFilter& filter,
                                                     Page page) {
    return database_.read([&](Connection& connection) -> Result<std::vector<Company>> {
        Query query{select_companies};
        only_visible(query, actor);
        if (filter.name_contains) only_found(query, connection.engine(), "companies", "c", *filter.name_contains);
        query.add(" ORDER BY c.id LIMIT :limit OFFSET :skip").bind("limit", page.limit).bind("skip", page.skip);
        std::vector<Company> companies;
        connection.each(query, [&](Row& row) { companies.push_back(company_of(row)); });
        return companies;
    });
}

Result<Company> CompanyRepository::by_id(const Actor& actor, CompanyId id) {
    return database_.read([&](Connection& connection) {
        Query query{select_companies};
        query.also("c.id = :id").bind("id", id);
        only_visible(query, actor);
        return one(connection, query);
    });
}

constexpr auto insert_company = R"(
INSERT INTO companies (name, siren, description, website, email, phone, location, search_text, created_at,
    updated_at)
VALUES (:name, :siren, :description, :website, :email, :phone, :location, :search_text, :created_at, :updated_at)
RETURNING id)";

Result<Company> CompanyRepository::create(const Actor& /*actor*/, const Company& row) {
    return database_.write(taken, [&](Connection& connection) -> Result<Company> {
        auto stored = row;
        Query query{insert_company};
        bind_fields(query, row).bind("created_at", row.created_at);
        connection.fetch(query, stored.id);
        return stored;
    });
}

constexpr auto update_company = R"(
UPDATE companies
SET name = :name, siren = :siren, description = :description, website = :website, email = :email, phone = :phone,
    location = :location, search_text = :search_text, updated_at = :updated_at
WHERE id = :id)";

Result<Company> CompanyRepository::update(const Actor& actor, CompanyId id, const ports::Decision<Company>& decide) {
    return database_.write(taken, [&](Connection& connection) -> Result<Company> {
        Query load{select_companies};
        load.also("c.id = :id").bind("id", id);
        only_own(load, actor);
        const auto stored = one(connection, load.add(for_update(connection.engine(), "c")));
        if (!stored) return stored;

        auto decided = ports::decided_on(*stored, decide);
        if (!decided) return decided;

        Query store{update_company};
        bind_fields(store, *decided).bind("id", id);
        connection.execute(store);
        return decided;
    });
}

constexpr auto delete_company = R"(
DELETE FROM companies WHERE id = :id)";

Result<void> CompanyRepository::remove(const Actor& actor, CompanyId id) {
    if (!actor.sees_everything()) return ports::company_not_found();
    return database_.write(in_use, [&](Connection& connection) -> Result<void> {
        if (connection.execute(Query{delete_company}.bind("id", id)) == 0) return ports::company_not_found();
        return {};
    });
}

}  // namespace talentmatch::sql
