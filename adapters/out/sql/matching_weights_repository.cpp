#include "sql/matching_weights_repository.hpp"

#include <array>

#include "ports/errors.hpp"
#include "sql/visibility.hpp"
#include "sql/weights_json.hpp"

namespace talentmatch::sql {
namespace {

using ports::CompanyWeights;

// A company without versions is one row of NULLs; a company that the actor does not see is none.
constexpr auto select_weights = R"(
SELECT c.id, w.version, w.weights, w.note, w.restored_from, w.created_by, w.created_at
FROM companies c
LEFT JOIN matching_weights w ON w.company_id = c.id
WHERE 1 = 1)";

CompanyWeights weights_of(Row& row) {
    CompanyWeights w;
    std::optional<int> version;
    std::optional<std::string> weights;
    std::optional<UserId> created_by;
    std::optional<Instant> created_at;
    row.read(w.company_id, version, weights, w.note, w.restored_from, created_by, created_at);
    if (!version) return w;
    w.version = *version;
    w.weights = weights_from_json(weights.value_or(std::string{}));
    w.created_by = created_by.value_or(UserId{});
    w.created_at = created_at.value_or(Instant{});
    return w;
}

Query of_company(const Actor& actor, CompanyId company) {
    Query query{select_weights};
    query.also("c.id = :company").bind("company", company);
    only_owned(query, actor, "c.id");
    return query;
}

Result<CompanyWeights> newest(Connection& connection, const Actor& actor, CompanyId company) {
    std::optional<CompanyWeights> found;
    connection.each(of_company(actor, company).add(" ORDER BY w.version DESC LIMIT 1"),
                    [&](Row& row) { found = weights_of(row); });
    if (!found) return ports::company_not_found();
    return *std::move(found);
}

constexpr auto lock_company = R"(
SELECT c.id FROM companies c WHERE c.id = :company)";

// The company is locked, so that only the user can be missing.
constexpr std::array meanings{Meaning{any_foreign_key, &ports::user_not_found}};

}  // namespace

Result<CompanyWeights> MatchingWeightsRepository::current(const Actor& actor, CompanyId company) {
    return database_.read([&](Connection& connection) { return newest(connection, actor, company); });
}

Result<std::vector<CompanyWeights>> MatchingWeightsRepository::history(const Actor& actor, CompanyId company,
                                                                       Page page) {
    return database_.snapshot([&](Connection& connection) -> Result<std::vector<CompanyWeights>> {
        if (const auto seen = newest(connection, actor, company); !seen) return fail(seen);
        std::vector<CompanyWeights> versions;
        connection.each(of_company(actor, company)
                            .add(" AND w.version IS NOT NULL ORDER BY w.version DESC LIMIT :limit OFFSET :skip")
                            .bind("limit", page.limit)
                            .bind("skip", page.skip),
                        [&](Row& row) { versions.push_back(weights_of(row)); });
        return versions;
    });
}

Result<CompanyWeights> MatchingWeightsRepository::by_version(const Actor& actor, CompanyId company, int version) {
    return database_.snapshot([&](Connection& connection) -> Result<CompanyWeights> {
        if (const auto seen = newest(connection, actor, company); !seen) return fail(seen);
        std::optional<CompanyWeights> found;
        connection.each(of_company(actor, company).also("w.version = :version").bind("version", version),
                        [&](Row& row) { found = weights_of(row); });
        if (!found) return ports::weights_version_not_found();
        return *std::move(found);
    });
}

constexpr auto insert_weights = R"(
INSERT INTO matching_weights (company_id, version, weights, note, restored_from, created_by, created_at)
VALUES (:company_id, :version, :weights, :note, :restored_from, :created_by, :created_at))";

Result<CompanyWeights> MatchingWeightsRepository::append(const Actor& actor, CompanyId company,
                                                         const ports::Decision<CompanyWeights>& decide) {
    return database_.write(meanings, [&](Connection& connection) -> Result<CompanyWeights> {
        // Two versions at once queue at the company's row: there is no row of theirs to lock yet.
        Query lock{lock_company};
        only_owned(lock.bind("company", company), actor, "c.id");
        if (!connection.exists(lock.add(for_update(connection.engine(), "c")))) return ports::company_not_found();
        const auto stored = newest(connection, actor, company);
        if (!stored) return stored;
        auto decided = decide(*stored);
        if (!decided) return decided;
        decided->company_id = company;
        decided->version = stored->version + 1;
        connection.execute(Query{insert_weights}
                               .bind("company_id", company)
                               .bind("version", decided->version)
                               .bind("weights", to_json(decided->weights))
                               .bind("note", decided->note)
                               .bind("restored_from", decided->restored_from)
                               .bind("created_by", decided->created_by)
                               .bind("created_at", decided->created_at));
        return decided;
    });
}

}  // namespace talentmatch::sql
