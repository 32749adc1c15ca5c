#include "sql/consultant_source.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "sql/consultant_rows.hpp"

namespace talentmatch::sql {
namespace {

using ports::IndexedConsultant;

constexpr auto indexed_consultants = R"(
SELECT {}, {}
FROM consultants c
WHERE 1 = 1)";

Query select_indexed() { return Query{fmt::format(indexed_consultants, consultant_columns, newest_resume_text)}; }

/// The query's consultants with the skills of all of them.
std::vector<IndexedConsultant> load(Connection& connection, const Query& query) {
    std::vector<IndexedConsultant> found;
    std::vector<std::int64_t> ids;
    connection.each(query, [&](Row& row) {
        auto& entry = found.emplace_back(consultant_of(row));
        std::optional<std::string> text;
        row.read(text);
        entry.resume_text = std::move(text).value_or(std::string{});
        ids.push_back(entry.consultant.id.value());
    });
    if (found.empty()) return found;
    auto skills = select_consultant_skills();
    skills.also(is_one_of_numbers(connection.engine(), "x.consultant_id", ":ids"))
        .bind("ids", number_list(connection.engine(), ids));
    auto owner = found.begin();
    each_consultant_skill(connection, skills, [&](ConsultantId id, ConsultantSkill&& skill) {
        while (owner->consultant.id != id) ++owner;
        owner->consultant.skills.push_back(std::move(skill));
    });
    return found;
}

}  // namespace

Result<std::vector<IndexedConsultant>> ConsultantSource::consultants_after(ConsultantId after, int limit) {
    return database_.snapshot([&](Connection& connection) -> Result<std::vector<IndexedConsultant>> {
        auto query = select_indexed();
        query.also("c.id > :after").bind("after", after);
        return load(connection, query.add(" ORDER BY c.id LIMIT :limit").bind("limit", limit));
    });
}

Result<std::vector<IndexedConsultant>> ConsultantSource::consultants(std::span<const ConsultantId> ids) {
    std::vector<std::int64_t> numbers;
    for (const auto id : ids) numbers.push_back(id.value());
    return database_.snapshot([&](Connection& connection) -> Result<std::vector<IndexedConsultant>> {
        auto query = select_indexed();
        query.also(is_one_of_numbers(connection.engine(), "c.id", ":ids"))
            .bind("ids", number_list(connection.engine(), numbers));
        return load(connection, query.add(" ORDER BY c.id"));
    });
}

}  // namespace talentmatch::sql
