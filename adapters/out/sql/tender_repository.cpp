#include "sql/tender_repository.hpp"

#include <array>

#include <fmt/format.h>

#include "entities/search_text.hpp"
#include "ports/errors.hpp"
#include "sql/list_json.hpp"
#include "sql/references.hpp"
#include "sql/skill_lists.hpp"
#include "sql/tender_rows.hpp"
#include "sql/text_search.hpp"
#include "sql/visibility.hpp"

namespace talentmatch::sql {
namespace {

Query select_tenders() { return Query{fmt::format("SELECT {} FROM tenders t WHERE 1 = 1", tender_columns)}; }

void narrow(Query& query, const ports::TenderFilter& filter, Engine engine) {
    if (filter.company_id) query.also("t.company_id = :company").bind("company", *filter.company_id);
    if (filter.status) query.also("t.status = :status").bind("status", *filter.status);
    if (filter.starts_after) query.also("t.start_date >= :starts_after").bind("starts_after", *filter.starts_after);
    if (filter.starts_before) query.also("t.start_date <= :starts_before").bind("starts_before", *filter.starts_before);
    if (filter.deadline_after)
        query.also("t.deadline >= :deadline_after").bind("deadline_after", *filter.deadline_after);
    if (filter.deadline_before)
        query.also("t.deadline <= :deadline_before").bind("deadline_before", *filter.deadline_before);
    if (filter.query) only_found(query, engine, "tenders", "t", *filter.query);
    if (!filter.skills.empty()) only_with_all_skills(query, engine, skills_of_tenders, "t.id", filter.skills);
}

Query& bind_fields(Query& query, const Tender& t) {
    return query.bind("title", t.title)
        .bind("client_name", t.client_name)
        .bind("description", t.description)
        .bind("start_date", t.start_date)
        .bind("end_date", t.end_date)
        .bind("deadline", t.deadline)
        .bind("status", t.status)
        .bind("location", t.location)
        .bind("remote_work", t.remote_work)
        .bind("remote_days", t.remote_days)
        .bind("budget", t.budget)
        .bind("daily_rate_max", t.daily_rate_max)
        .bind("required_consultants", t.required_consultants)
        .bind("experience_years", t.experience_years)
        .bind("languages", to_json(t.languages))
        .bind("certifications", to_json(t.certifications))
        .bind("search_text", search_text(t))
        .bind("updated_at", t.updated_at);
}

Result<Tender> one(Connection& connection, const Query& query) {
    std::vector<Tender> found;
    connection.each(query, [&](Row& row) { found.push_back(tender_of(row)); });
    if (found.empty()) return ports::tender_not_found();
    load_skills(connection, found);
    return std::move(found.front());
}

constexpr std::array meanings{Meaning{"tenders_company_id_fkey", &ports::company_not_found},
                              Meaning{"tender_skills_skill_id_fkey", &ports::skill_not_found},
                              Meaning{"tender_skills_pkey", &ports::skill_exists}};

}  // namespace

Result<std::vector<Tender>> TenderRepository::list(const Actor& actor, const ports::TenderFilter& filter, Page page) {
    return database_.snapshot([&](Connection& connection) -> Result<std::vector<Tender>> {
        auto query = select_tenders();
        only_visible_tenders(query, actor);
        narrow(query, filter, connection.engine());
        query.add(" ORDER BY t.id LIMIT :limit OFFSET :skip").bind("limit", page.limit).bind("skip", page.skip);
        std::vector<Tender> tenders;
        connection.each(query, [&](Row& row) { tenders.push_back(tender_of(row)); });
        load_skills(connection, tenders);
        return tenders;
    });
}

Result<Tender> TenderRepository::by_id(const Actor& actor, TenderId id) {
    return database_.snapshot([&](Connection& connection) {
        auto query = select_tenders();
        query.also("t.id = :id").bind("id", id);
        only_visible_tenders(query, actor);
        return one(connection, query);
    });
}

constexpr auto insert_tender = R"(
INSERT INTO tenders (company_id, title, client_name, description, start_date, end_date, deadline, status, location,
    remote_work, remote_days, budget, daily_rate_max, required_consultants, experience_years, languages, certifications, search_text,
    created_at, updated_at)
VALUES (:company_id, :title, :client_name, :description, :start_date, :end_date, :deadline, :status, :location,
    :remote_work, :remote_days, :budget, :daily_rate_max, :required_consultants, :experience_years, :languages, :certifications, :search_text,
    :created_at, :updated_at)
RETURNING id)";

Result<Tender> TenderRepository::create(const Actor& actor, const Tender& row) {
    if (!actor.owns(row.company_id)) return ports::company_not_found();
    return database_.write(meanings, [&](Connection& connection) -> Result<Tender> {
        if (!company_exists(connection, row.company_id)) return ports::company_not_found();
        auto stored = row;
        if (const auto completed = complete_skills(connection, stored.company_id, stored.skills); !completed)
            return fail(completed);
        Query query{insert_tender};
        bind_fields(query, stored).bind("company_id", row.company_id).bind("created_at", row.created_at);
        connection.fetch(query, stored.id);
        insert_skills(connection, stored);
        return stored;
    });
}

constexpr auto update_tender = R"(
UPDATE tenders
SET title = :title, client_name = :client_name, description = :description, start_date = :start_date,
    end_date = :end_date, deadline = :deadline, status = :status, location = :location, remote_work = :remote_work,
    remote_days = :remote_days, budget = :budget,
    daily_rate_max = :daily_rate_max, required_consultants = :required_consultants,
    experience_years = :experience_years, languages = :languages, certifications = :certifications,
    search_text = :search_text, updated_at = :updated_at
WHERE id = :id)";

constexpr auto delete_tender_skills = R"(
DELETE FROM tender_skills WHERE tender_id = :id)";

Result<Tender> TenderRepository::update(const Actor& actor, TenderId id, const ports::Decision<Tender>& decide) {
    return database_.write(meanings, [&](Connection& connection) -> Result<Tender> {
        auto load = select_tenders();
        load.also("t.id = :id").bind("id", id);
        only_visible_tenders(load, actor);
        const auto stored = one(connection, load.add(for_update(connection.engine(), "t")));
        if (!stored) return stored;

        auto decided = ports::decided_on(*stored, decide);
        if (!decided) return decided;
        if (const auto completed = complete_skills(connection, decided->company_id, decided->skills); !completed)
            return fail(completed);
        Query store{update_tender};
        connection.execute(bind_fields(store, *decided).bind("id", id));
        if (decided->skills != stored->skills) {
            connection.execute(Query{delete_tender_skills}.bind("id", id));
            insert_skills(connection, *decided);
        }
        return decided;
    });
}

constexpr auto delete_tender = R"(
DELETE FROM tenders AS t WHERE t.id = :id)";

Result<void> TenderRepository::remove(const Actor& actor, TenderId id) {
    return database_.write({}, [&](Connection& connection) -> Result<void> {
        Query query{delete_tender};
        query.bind("id", id);
        only_visible_tenders(query, actor);
        if (connection.execute(query) == 0) return ports::tender_not_found();
        return {};
    });
}

}  // namespace talentmatch::sql
