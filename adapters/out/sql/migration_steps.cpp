#include "sql/migration_steps.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "entities/search_text.hpp"

namespace talentmatch::sql {
namespace {

using SearchTexts = std::vector<std::pair<std::int64_t, std::string>>;

constexpr std::int64_t rows_at_once = 500;

constexpr auto companies_after = R"(
SELECT id, name FROM companies WHERE id > :after ORDER BY id LIMIT :most)";

std::string company_text(Row& row) {
    Company company;
    row.read(company.name);
    return search_text(company);
}

constexpr auto consultants_after = R"(
SELECT id, first_name, last_name, title, bio, location FROM consultants WHERE id > :after ORDER BY id LIMIT :most)";

std::string consultant_text(Row& row) {
    Consultant consultant;
    row.read(consultant.first_name, consultant.last_name, consultant.title, consultant.bio, consultant.location);
    return search_text(consultant);
}

constexpr auto tenders_after = R"(
SELECT id, title, client_name, description FROM tenders WHERE id > :after ORDER BY id LIMIT :most)";

std::string tender_text(Row& row) {
    Tender tender;
    row.read(tender.title, tender.client_name, tender.description);
    return search_text(tender);
}

void store(Connection& connection, std::string_view table, const SearchTexts& texts) {
    const auto update = fmt::format("UPDATE {} SET search_text = :text WHERE id = :id", table);
    for (const auto& [id, text] : texts) connection.execute(Query{update}.bind("text", text).bind("id", id));
}

/// `select` answers an id and what `text_of` reads, after one id and in their order.
void fill(Connection& connection, std::string_view table, const char* select, std::string (*text_of)(Row&)) {
    for (std::int64_t last = 0;;) {
        SearchTexts texts;
        connection.each(Query{select}.bind("after", last).bind("most", rows_at_once), [&](Row& row) {
            row.read(last);
            texts.emplace_back(last, text_of(row));
        });
        if (texts.empty()) return;
        store(connection, table, texts);
    }
}

constexpr auto skill_names = R"(
SELECT s.id, s.name, s.name_fr, a.alias
FROM skills s
LEFT JOIN skill_aliases a ON a.skill_id = s.id
ORDER BY s.id, a.position)";

void fill_skills(Connection& connection) {
    std::vector<Skill> skills;
    connection.each(Query{skill_names}, [&](Row& row) {
        Skill skill;
        std::optional<std::string> alias;
        row.read(skill.id, skill.name, skill.name_fr, alias);
        if (skills.empty() || skills.back().id != skill.id) skills.push_back(std::move(skill));
        if (alias) skills.back().aliases.push_back(*std::move(alias));
    });
    SearchTexts texts;
    for (const auto& skill : skills) texts.emplace_back(skill.id.value(), search_text(skill));
    store(connection, "skills", texts);
}

void fill_search_texts(Connection& connection) {
    fill(connection, "companies", companies_after, company_text);
    fill(connection, "consultants", consultants_after, consultant_text);
    fill(connection, "tenders", tenders_after, tender_text);
    fill_skills(connection);
}

}  // namespace

MigrationStep step_of(std::string_view migration_name) {
    return migration_name == "search_text" ? &fill_search_texts : nullptr;
}

}  // namespace talentmatch::sql
