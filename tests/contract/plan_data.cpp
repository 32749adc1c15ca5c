#include "contract/plan_data.hpp"

#include <string>

#include <fmt/format.h>

#include "sql/connection.hpp"

namespace talentmatch::test {
namespace {

constexpr auto created = "'2026-01-01T00:00:00.000000Z'";
constexpr auto company = "CASE WHEN i % 2 = 0 THEN 7 ELSE 1 + i % 20 END";

/// A row for each `i` from 1 on.
void insert(sql::Connection& connection, int rows, const std::string& into, const std::string& values) {
    connection.script(fmt::format(
        "INSERT INTO {} WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) SELECT {} FROM n",
        into, rows, values));
}

std::string date(sql::Engine engine, const std::string& text) {
    return engine == sql::Engine::sqlite ? text : fmt::format("CAST({} AS date)", text);
}

void fill_accounts(sql::Connection& connection) {
    insert(connection, 400, "companies (id, name, created_at, search_text)",
           fmt::format("i, 'Company ' || i, {}, 'company ' || i", created));
    insert(connection, 2000, "users (id, company_id, email, full_name, role, is_active, password_hash, created_at)",
           fmt::format("i, {}, 'u' || i || '@x.example', 'User', CASE i WHEN 5 THEN 'sales' ELSE 'recruiter' END, "
                       "i <> 6, 'x', {}",
                       company, created));
    insert(connection, 2000, "skills (id, slug, name, category, created_at, search_text)",
           fmt::format("i, 'skill-' || i, 'Skill ' || i, CASE i WHEN 5 THEN 'cloud' ELSE 'other' END, {}, "
                       "'skill ' || i",
                       created));
}

void fill_people(sql::Connection& connection) {
    insert(connection, 2000,
           "consultants (id, company_id, first_name, last_name, title, availability_status, availability_date, "
           "remote_work, languages, certifications, created_at, search_text)",
           fmt::format("i, {}, 'Claire', 'Name ' || i, 'Title', CASE i WHEN 5 THEN 'unavailable' WHEN 9 THEN "
                       "'available' ELSE 'on_mission' END, {}, FALSE, '[]', '[]', {}, 'claire name ' || i",
                       company, date(connection.engine(), "CASE i WHEN 6 THEN '2026-01-01' ELSE '2026-06-15' END"),
                       created));
    insert(connection, 2000, "consultant_skills (consultant_id, skill_id, proficiency)", "i, i, 'expert'");
    insert(connection, 2000,
           "resumes (id, company_id, consultant_id, uploaded_by, file_name, format, size_bytes, sha256, object_key, "
           "status, parser_version, text, profile, created_at)",
           fmt::format("i, {}, i, i, 'cv.pdf', 'pdf', 1, 'x' || i, 'k' || i, CASE i WHEN 5 THEN 'failed' ELSE "
                       "'analysed' END, 1, '', '{{}}', {}",
                       company, created));
}

void fill_tenders(sql::Connection& connection) {
    insert(
        connection, 2000,
        "tenders (id, company_id, title, client_name, description, start_date, deadline, status, remote_work, "
        "required_consultants, languages, certifications, created_at, search_text)",
        fmt::format(
            "i, {0}, 'Title', 'Client', '', {1}, {1}, CASE i WHEN 5 THEN 'draft' ELSE 'open' END, FALSE, 1, '[]', "
            "'[]', {2}, 'title ' || i",
            company,
            date(connection.engine(), "CASE i WHEN 5 THEN '2026-12-31' WHEN 6 THEN '2026-01-01' ELSE '2026-06-15' END"),
            created));
    insert(connection, 2000, "tender_skills (tender_id, skill_id, importance)", "i, i, 'required'");
    insert(connection, 2000,
           "matches (id, consultant_id, tender_id, company_id, match_score, status, weights_version, created_at)",
           fmt::format("i, i, i, {}, i * 400, CASE i WHEN 5 THEN 'rejected' ELSE 'suggested' END, 1, {}", company,
                       created));
    insert(connection, 190, "collaborations (id, initiator_company_id, partner_company_id, status, created_at)",
           fmt::format("i, 1 + i % 20, 1 + (i + 1 + i / 20) % 20, CASE i WHEN 5 THEN 'ended' ELSE 'declined' END, {}",
                       created));
}

}  // namespace

void fill_for_plans(const sql::Settings& settings) {
    sql::Connection connection{settings};
    fill_accounts(connection);
    fill_people(connection);
    fill_tenders(connection);
    // PostgreSQL's autovacuum does this in time; SQLite's planner works without.
    if (connection.engine() == sql::Engine::postgresql) connection.script("ANALYZE");
}

}  // namespace talentmatch::test
