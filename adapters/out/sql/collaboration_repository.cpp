#include "sql/collaboration_repository.hpp"

#include <array>

#include "ports/errors.hpp"
#include "sql/references.hpp"

namespace talentmatch::sql {
namespace {

constexpr auto select_collaborations = R"(
SELECT k.id, k.initiator_company_id, i.name, k.partner_company_id, p.name, k.status, k.start_date, k.end_date, k.terms,
    k.created_at, k.updated_at
FROM collaborations k
JOIN companies i ON i.id = k.initiator_company_id
JOIN companies p ON p.id = k.partner_company_id
WHERE 1 = 1)";

Collaboration collaboration_of(Row& row) {
    Collaboration k;
    row.read(k.id, k.initiator_company_id, k.initiator_company.name, k.partner_company_id, k.partner_company.name,
             k.status, k.start_date, k.end_date, k.terms, k.created_at, k.updated_at);
    k.initiator_company.id = k.initiator_company_id;
    k.partner_company.id = k.partner_company_id;
    return k;
}

void only_visible(Query& query, const Actor& actor) {
    if (actor.sees_everything()) return;
    query.also("k.initiator_company_id = :actor_company OR k.partner_company_id = :actor_company")
        .bind("actor_company", actor.company);
}

Query& bind_fields(Query& query, const Collaboration& k) {
    return query.bind("status", k.status)
        .bind("start_date", k.start_date)
        .bind("end_date", k.end_date)
        .bind("terms", k.terms)
        .bind("updated_at", k.updated_at);
}

Result<Collaboration> one(Connection& connection, const Query& query) {
    std::optional<Collaboration> found;
    connection.each(query, [&](Row& row) { found = collaboration_of(row); });
    if (!found) return ports::collaboration_not_found();
    return *std::move(found);
}

constexpr std::array meanings{Meaning{"collaborations_open_pair_key", &ports::collaboration_exists},
                              Meaning{"collaborations_initiator_company_id_fkey", &ports::company_not_found},
                              Meaning{"collaborations_partner_company_id_fkey", &ports::company_not_found}};

}  // namespace

Result<std::vector<Collaboration>> CollaborationRepository::list(const Actor& actor,
                                                                 const ports::CollaborationFilter& filter, Page page) {
    return database_.read([&](Connection& connection) -> Result<std::vector<Collaboration>> {
        Query query{select_collaborations};
        only_visible(query, actor);
        if (filter.status) query.also("k.status = :status").bind("status", *filter.status);
        if (filter.company_id)
            query.also("k.initiator_company_id = :company OR k.partner_company_id = :company")
                .bind("company", *filter.company_id);
        query.add(" ORDER BY k.id LIMIT :limit OFFSET :skip").bind("limit", page.limit).bind("skip", page.skip);
        std::vector<Collaboration> collaborations;
        connection.each(query, [&](Row& row) { collaborations.push_back(collaboration_of(row)); });
        return collaborations;
    });
}

Result<Collaboration> CollaborationRepository::by_id(const Actor& actor, CollaborationId id) {
    return database_.read([&](Connection& connection) {
        Query query{select_collaborations};
        query.also("k.id = :id").bind("id", id);
        only_visible(query, actor);
        return one(connection, query);
    });
}

constexpr auto insert_collaboration = R"(
INSERT INTO collaborations (initiator_company_id, partner_company_id, status, start_date, end_date, terms, created_at,
    updated_at)
VALUES (:initiator, :partner, :status, :start_date, :end_date, :terms, :created_at, :updated_at)
RETURNING id)";

Result<Collaboration> CollaborationRepository::create(const Actor& actor, const Collaboration& row) {
    if (!actor.owns(row.initiator_company_id)) return ports::company_not_found();
    return database_.write(meanings, [&](Connection& connection) -> Result<Collaboration> {
        if (!company_exists(connection, row.initiator_company_id) ||
            !company_exists(connection, row.partner_company_id))
            return ports::company_not_found();
        CollaborationId id;
        Query insert{insert_collaboration};
        bind_fields(insert, row)
            .bind("initiator", row.initiator_company_id)
            .bind("partner", row.partner_company_id)
            .bind("created_at", row.created_at);
        connection.fetch(insert, id);
        Query load{select_collaborations};
        return one(connection, load.also("k.id = :id").bind("id", id));
    });
}

constexpr auto update_collaboration = R"(
UPDATE collaborations
SET status = :status, start_date = :start_date, end_date = :end_date, terms = :terms, updated_at = :updated_at
WHERE id = :id)";

Result<Collaboration> CollaborationRepository::update(const Actor& actor, CollaborationId id,
                                                      const ports::Decision<Collaboration>& decide) {
    return database_.write(meanings, [&](Connection& connection) -> Result<Collaboration> {
        Query load{select_collaborations};
        load.also("k.id = :id").bind("id", id);
        only_visible(load, actor);
        const auto stored = one(connection, load.add(for_update(connection.engine(), "k")));
        if (!stored) return stored;

        auto decided = ports::decided_on(*stored, decide);
        if (!decided) return decided;

        Query store{update_collaboration};
        connection.execute(bind_fields(store, *decided).bind("id", id));
        decided->initiator_company = stored->initiator_company;
        decided->partner_company = stored->partner_company;
        return decided;
    });
}

constexpr auto delete_collaboration = R"(
DELETE FROM collaborations WHERE id = :id)";

Result<void> CollaborationRepository::remove(const Actor& actor, CollaborationId id) {
    return database_.write({}, [&](Connection& connection) -> Result<void> {
        Query load{select_collaborations};
        load.also("k.id = :id").bind("id", id);
        only_visible(load, actor);
        const auto stored = one(connection, load.add(for_update(connection.engine(), "k")));
        if (!stored) return fail(stored);
        const bool shared_nothing =
            stored->status == CollaborationStatus::pending || stored->status == CollaborationStatus::declined;
        if (!actor.owns(stored->initiator_company_id) || !shared_nothing) return ports::collaboration_not_removable();
        connection.execute(Query{delete_collaboration}.bind("id", id));
        return {};
    });
}

}  // namespace talentmatch::sql
