#include "sql/match_repository.hpp"

#include <array>

#include "ports/errors.hpp"
#include "sql/match_basis_json.hpp"
#include "sql/visibility.hpp"

namespace talentmatch::sql {
namespace {

constexpr auto select_matches = R"(
SELECT m.id, m.consultant_id, m.tender_id, m.company_id, m.match_score, m.status, m.notes, m.weights_version,
    m.created_at, m.updated_at,
    c.company_id, cc.name, c.first_name, c.last_name, c.title, c.experience_years, c.availability_status,
    c.availability_date, c.daily_rate, c.location, c.remote_work,
    t.company_id, tc.name, t.title, t.client_name, t.status, t.start_date, t.end_date, t.location, t.remote_work
FROM matches m
JOIN consultants c ON c.id = m.consultant_id
JOIN companies cc ON cc.id = c.company_id
JOIN tenders t ON t.id = m.tender_id
JOIN companies tc ON tc.id = t.company_id
WHERE 1 = 1)";

Match match_of(Row& row, const Actor& actor) {
    Match m;
    auto& c = m.consultant;
    auto& t = m.tender;
    std::string first_name;
    std::string last_name;
    row.read(m.id, m.consultant_id, m.tender_id, m.company_id, m.match_score, m.status, m.notes, m.weights_version,
             m.created_at, m.updated_at);
    row.read(c.company_id, c.company_name, first_name, last_name, c.title, c.experience_years, c.availability_status,
             c.availability_date, c.daily_rate, c.location, c.remote_work);
    row.read(t.company_id, t.company_name, t.title, t.client_name, t.status, t.start_date, t.end_date, t.location,
             t.remote_work);
    c.id = m.consultant_id;
    t.id = m.tender_id;
    c.display_name = actor.owns(c.company_id) ? first_name + " " + last_name : shortened_name(first_name, last_name);
    return m;
}

Result<Match> one(Connection& connection, const Query& query, const Actor& actor) {
    std::optional<Match> found;
    connection.each(query, [&](Row& row) { found = match_of(row, actor); });
    if (!found) return ports::match_not_found();
    return *std::move(found);
}

/// The company of one side, when the actor may bring it into a match.
std::optional<CompanyId> side(Connection& connection, Query& query, const Actor& actor, std::string_view company_column,
                              Date today) {
    if (actor.sees_only_self()) return std::nullopt;
    if (!actor.sees_everything()) only_own_and_partners(query, actor.company, company_column, today);
    CompanyId company;
    if (!connection.fetch(query, company)) return std::nullopt;
    return company;
}

constexpr auto company_of_consultant = R"(
SELECT c.company_id FROM consultants c WHERE c.id = :id)";

constexpr auto company_of_tender = R"(
SELECT t.company_id FROM tenders t WHERE t.id = :id)";

/// The two sides exist and the actor may bring them together.
Result<void> check_sides(Connection& connection, const Actor& actor, const Match& row, Date today) {
    Query consultant{company_of_consultant};
    const auto of_consultant = side(connection, consultant.bind("id", row.consultant_id), actor, "c.company_id", today);
    if (!of_consultant) return ports::consultant_not_found();
    Query tender{company_of_tender};
    const auto of_tender = side(connection, tender.bind("id", row.tender_id), actor, "t.company_id", today);
    if (!of_tender) return ports::tender_not_found();
    if (!actor.owns(*of_consultant) && !actor.owns(*of_tender)) return ports::consultant_not_found();
    return {};
}

constexpr std::array meanings{Meaning{"matches_consultant_tender_key", &ports::match_exists},
                              Meaning{"matches_consultant_id_fkey", &ports::consultant_not_found},
                              Meaning{"matches_tender_id_fkey", &ports::tender_not_found},
                              Meaning{"matches_company_id_fkey", &ports::company_not_found}};

}  // namespace

Result<std::vector<Match>> MatchRepository::list(const Actor& actor, const ports::MatchFilter& filter, Page page,
                                                 Date today) {
    return database_.read([&](Connection& connection) -> Result<std::vector<Match>> {
        Query query{select_matches};
        only_visible_matches(query, actor, today);
        if (!filter.consultant_id && !filter.tender_id) only_matches_of_own_sides(query, actor);
        if (filter.consultant_id) query.also("m.consultant_id = :consultant").bind("consultant", *filter.consultant_id);
        if (filter.tender_id) query.also("m.tender_id = :tender").bind("tender", *filter.tender_id);
        if (filter.status) query.also("m.status = :status").bind("status", *filter.status);
        if (filter.min_score) query.also("m.match_score >= :min_score").bind("min_score", *filter.min_score);
        query.add(" ORDER BY m.id LIMIT :limit OFFSET :skip").bind("limit", page.limit).bind("skip", page.skip);
        std::vector<Match> matches;
        connection.each(query, [&](Row& row) { matches.push_back(match_of(row, actor)); });
        return matches;
    });
}

Result<Match> MatchRepository::by_id(const Actor& actor, MatchId id, Date today) {
    return database_.read([&](Connection& connection) {
        Query query{select_matches};
        query.also("m.id = :id").bind("id", id);
        only_visible_matches(query, actor, today);
        return one(connection, query, actor);
    });
}

constexpr auto insert_match = R"(
INSERT INTO matches (consultant_id, tender_id, company_id, match_score, status, notes, weights_version, created_at,
    updated_at)
VALUES (:consultant_id, :tender_id, :company_id, :match_score, :status, :notes, :weights_version, :created_at,
    :updated_at)
RETURNING id)";

constexpr auto insert_basis = R"(
INSERT INTO match_bases (match_id, input_hash, document) VALUES (:match_id, :input_hash, :document))";

Result<Match> MatchRepository::create(const Actor& actor, const Match& row, const ports::MatchBasis& basis,
                                      Date today) {
    return database_.write(meanings, [&](Connection& connection) -> Result<Match> {
        if (const auto checked = check_sides(connection, actor, row, today); !checked) return fail(checked);
        MatchId id;
        connection.fetch(Query{insert_match}
                             .bind("consultant_id", row.consultant_id)
                             .bind("tender_id", row.tender_id)
                             .bind("company_id", row.company_id)
                             .bind("match_score", row.match_score)
                             .bind("status", row.status)
                             .bind("notes", row.notes)
                             .bind("weights_version", row.weights_version)
                             .bind("created_at", row.created_at)
                             .bind("updated_at", row.updated_at),
                         id);
        if (basis.is_kept())
            connection.execute(Query{insert_basis}
                                   .bind("match_id", id)
                                   .bind("input_hash", basis.input_hash)
                                   .bind("document", to_json(basis)));
        Query load{select_matches};
        return one(connection, load.also("m.id = :id").bind("id", id), actor);
    });
}

constexpr auto select_basis = R"(
SELECT b.input_hash, b.document
FROM matches m
JOIN consultants c ON c.id = m.consultant_id
JOIN tenders t ON t.id = m.tender_id
LEFT JOIN match_bases b ON b.match_id = m.id
WHERE 1 = 1)";

Result<ports::MatchBasis> MatchRepository::basis(const Actor& actor, MatchId id, Date today) {
    return database_.read([&](Connection& connection) -> Result<ports::MatchBasis> {
        Query query{select_basis};
        query.also("m.id = :id").bind("id", id);
        only_visible_matches(query, actor, today);
        std::optional<std::string> hash;
        std::optional<std::string> document;
        if (!connection.fetch(query, hash, document)) return ports::match_not_found();
        if (!hash || !document) return ports::MatchBasis{};
        auto basis = match_basis_from_json(*document);
        basis.input_hash = *std::move(hash);
        return basis;
    });
}

constexpr auto update_match = R"(
UPDATE matches
SET match_score = :match_score, status = :status, notes = :notes, weights_version = :weights_version,
    updated_at = :updated_at
WHERE id = :id)";

Result<Match> MatchRepository::update(const Actor& actor, MatchId id, const ports::Decision<Match>& decide,
                                      Date today) {
    return database_.write(meanings, [&](Connection& connection) -> Result<Match> {
        Query load{select_matches};
        load.also("m.id = :id").bind("id", id);
        only_visible_matches(load, actor, today);
        const auto stored = one(connection, load.add(for_update(connection.engine(), "m")), actor);
        if (!stored) return stored;

        auto decided = ports::decided_on(*stored, decide);
        if (!decided) return decided;

        connection.execute(Query{update_match}
                               .bind("match_score", decided->match_score)
                               .bind("status", decided->status)
                               .bind("notes", decided->notes)
                               .bind("weights_version", decided->weights_version)
                               .bind("updated_at", decided->updated_at)
                               .bind("id", id));
        auto answer = *stored;
        answer.match_score = decided->match_score;
        answer.status = decided->status;
        answer.notes = std::move(decided->notes);
        answer.weights_version = decided->weights_version;
        answer.updated_at = decided->updated_at;
        return answer;
    });
}

constexpr auto delete_match = R"(
DELETE FROM matches AS m WHERE m.id = :id)";

Result<void> MatchRepository::remove(const Actor& actor, MatchId id) {
    if (actor.sees_only_self()) return ports::match_not_found();
    return database_.write({}, [&](Connection& connection) -> Result<void> {
        Query query{delete_match};
        query.bind("id", id);
        only_owned(query, actor, "m.company_id");
        if (connection.execute(query) == 0) return ports::match_not_found();
        return {};
    });
}

}  // namespace talentmatch::sql
