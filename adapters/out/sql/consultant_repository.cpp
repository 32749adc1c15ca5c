#include "sql/consultant_repository.hpp"

#include <array>

#include <fmt/format.h>

#include "entities/match.hpp"
#include "entities/search_text.hpp"
#include "ports/errors.hpp"
#include "sql/consultant_rows.hpp"
#include "sql/list_json.hpp"
#include "sql/references.hpp"
#include "sql/skill_lists.hpp"
#include "sql/text_search.hpp"
#include "sql/visibility.hpp"

namespace talentmatch::sql {
namespace {

Query select_consultants() {
    return Query{fmt::format("SELECT {} FROM consultants c WHERE 1 = 1", consultant_columns)};
}

void narrow(Query& query, const ports::ConsultantFilter& filter, Engine engine) {
    if (filter.company_id) query.also("c.company_id = :company").bind("company", *filter.company_id);
    if (filter.user_id) query.also("c.user_id = :user").bind("user", *filter.user_id);
    if (filter.availability_status)
        query.also("c.availability_status = :availability").bind("availability", *filter.availability_status);
    if (filter.availability_unstated) query.also("c.availability_status IS NULL");
    if (filter.available_from)
        query
            .also(
                "c.availability_date <= :available_from OR (c.availability_status = 'available' AND "
                "c.availability_date IS NULL AND COALESCE(c.notice_period_days, 0) <= :notice_up_to)")
            .bind("available_from", *filter.available_from)
            .bind("notice_up_to", filter.notice_up_to);
    if (filter.query) only_found(query, engine, "consultants", "c", *filter.query);
    if (!filter.skills.empty()) only_with_all_skills(query, engine, skills_of_consultants, "c.id", filter.skills);
}

/// The skills' names and categories, and everything else that the row refers to.
Result<void> complete(Connection& connection, Consultant& row) {
    if (const auto completed = complete_skills(connection, row.company_id, row.skills); !completed) return completed;
    if (row.user_id && !user_is_of(connection, *row.user_id, row.company_id)) return ports::user_not_found();
    return {};
}

Query& bind_fields(Query& query, const Consultant& c) {
    return query.bind("user_id", c.user_id)
        .bind("first_name", c.first_name)
        .bind("last_name", c.last_name)
        .bind("email", c.email)
        .bind("phone", c.phone)
        .bind("title", c.title)
        .bind("experience_years", c.experience_years)
        .bind("availability_status", c.availability_status)
        .bind("availability_date", c.availability_date)
        .bind("notice_period_days", c.notice_period_days)
        .bind("hourly_rate", c.hourly_rate)
        .bind("daily_rate", c.daily_rate)
        .bind("bio", c.bio)
        .bind("location", c.location)
        .bind("remote_work", c.remote_work)
        .bind("max_travel_distance", c.max_travel_distance)
        .bind("languages", to_json(c.languages))
        .bind("certifications", to_json(c.certifications))
        .bind("search_text", search_text(c))
        .bind("updated_at", c.updated_at);
}

Result<Consultant> one(Connection& connection, const Query& query) {
    std::vector<Consultant> found;
    connection.each(query, [&](Row& row) { found.push_back(consultant_of(row)); });
    if (found.empty()) return ports::consultant_not_found();
    load_skills(connection, found);
    return std::move(found.front());
}

constexpr std::array meanings{Meaning{"consultants_user_id_key", &ports::consultant_user_taken},
                              Meaning{"consultants_user_id_fkey", &ports::user_not_found},
                              Meaning{"consultants_company_id_fkey", &ports::company_not_found},
                              Meaning{"consultant_skills_skill_id_fkey", &ports::skill_not_found},
                              Meaning{"consultant_skills_pkey", &ports::skill_exists}};

}  // namespace

Result<std::vector<Consultant>> ConsultantRepository::list(const Actor& actor, const ports::ConsultantFilter& filter,
                                                           Page page) {
    return database_.snapshot([&](Connection& connection) -> Result<std::vector<Consultant>> {
        auto query = select_consultants();
        only_visible_consultants(query, actor);
        narrow(query, filter, connection.engine());
        query.add(" ORDER BY c.id LIMIT :limit OFFSET :skip").bind("limit", page.limit).bind("skip", page.skip);
        std::vector<Consultant> consultants;
        connection.each(query, [&](Row& row) { consultants.push_back(consultant_of(row)); });
        load_skills(connection, consultants);
        return consultants;
    });
}

Result<Consultant> ConsultantRepository::by_id(const Actor& actor, ConsultantId id) {
    return database_.snapshot([&](Connection& connection) {
        auto query = select_consultants();
        query.also("c.id = :id").bind("id", id);
        only_visible_consultants(query, actor);
        return one(connection, query);
    });
}

constexpr auto insert_consultant = R"(
INSERT INTO consultants (user_id, company_id, first_name, last_name, email, phone, title, experience_years,
    availability_status, availability_date, notice_period_days, hourly_rate, daily_rate, bio, location, remote_work,
    max_travel_distance, languages, certifications, search_text, created_at, updated_at)
VALUES (:user_id, :company_id, :first_name, :last_name, :email, :phone, :title, :experience_years,
    :availability_status, :availability_date, :notice_period_days, :hourly_rate, :daily_rate, :bio, :location, :remote_work,
    :max_travel_distance, :languages, :certifications, :search_text, :created_at,
    :updated_at)
RETURNING id)";

Result<Consultant> ConsultantRepository::create(const Actor& actor, const Consultant& row) {
    if (!actor.owns(row.company_id)) return ports::company_not_found();
    return database_.write(meanings, [&](Connection& connection) -> Result<Consultant> {
        if (!company_exists(connection, row.company_id)) return ports::company_not_found();
        auto stored = row;
        if (const auto completed = complete(connection, stored); !completed) return fail(completed);
        Query query{insert_consultant};
        bind_fields(query, stored).bind("company_id", row.company_id).bind("created_at", row.created_at);
        connection.fetch(query, stored.id);
        insert_skills(connection, stored);
        return stored;
    });
}

constexpr auto update_consultant = R"(
UPDATE consultants
SET user_id = :user_id, first_name = :first_name, last_name = :last_name, email = :email, phone = :phone,
    title = :title, experience_years = :experience_years, availability_status = :availability_status,
    availability_date = :availability_date, notice_period_days = :notice_period_days, hourly_rate = :hourly_rate, daily_rate = :daily_rate, bio = :bio,
    location = :location, remote_work = :remote_work, max_travel_distance = :max_travel_distance,
    languages = :languages, certifications = :certifications, search_text = :search_text,
    updated_at = :updated_at
WHERE id = :id)";

constexpr auto delete_consultant_skills = R"(
DELETE FROM consultant_skills WHERE consultant_id = :id)";

Result<Consultant> ConsultantRepository::update(const Actor& actor, ConsultantId id,
                                                const ports::Decision<Consultant>& decide) {
    return database_.write(meanings, [&](Connection& connection) -> Result<Consultant> {
        auto load = select_consultants();
        load.also("c.id = :id").bind("id", id);
        only_visible_consultants(load, actor);
        const auto stored = one(connection, load.add(for_update(connection.engine(), "c")));
        if (!stored) return stored;

        auto decided = ports::decided_on(*stored, decide);
        if (!decided) return decided;
        if (const auto completed = complete(connection, *decided); !completed) return fail(completed);
        Query store{update_consultant};
        connection.execute(bind_fields(store, *decided).bind("id", id));
        if (decided->skills != stored->skills) {
            connection.execute(Query{delete_consultant_skills}.bind("id", id));
            insert_skills(connection, *decided);
        }
        return decided;
    });
}

constexpr auto select_commitments = R"(
SELECT m.status FROM matches m WHERE m.consultant_id = :id)";

/// A client knows of this consultant. Locks the matches, so that none is submitted before the consultant is gone.
bool is_committed(Connection& connection, ConsultantId id) {
    Query query{select_commitments};
    bool found = false;
    connection.each(query.bind("id", id).add(for_update(connection.engine(), "m")), [&](Row& row) {
        MatchStatus status{};
        row.read(status);
        found = found || status == MatchStatus::submitted || status == MatchStatus::accepted;
    });
    return found;
}

constexpr auto lock_consultant = R"(
SELECT c.id FROM consultants c WHERE 1 = 1)";

constexpr auto delete_consultant = R"(
DELETE FROM consultants WHERE id = :id)";

Result<void> ConsultantRepository::remove(const Actor& actor, ConsultantId id) {
    return database_.write({}, [&](Connection& connection) -> Result<void> {
        Query seen{lock_consultant};
        seen.also("c.id = :id").bind("id", id);
        only_visible_consultants(seen, actor);
        if (!connection.exists(seen.add(for_update(connection.engine(), "c")))) return ports::consultant_not_found();
        if (is_committed(connection, id)) return ports::consultant_committed();
        connection.execute(Query{delete_consultant}.bind("id", id));
        return {};
    });
}

}  // namespace talentmatch::sql
