#include "sql/consultant_rows.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace talentmatch::sql {

Consultant consultant_of(Row& row) {
    Consultant c;
    row.read(c.id, c.user_id, c.company_id, c.first_name, c.last_name, c.email, c.phone, c.title, c.experience_years,
             c.availability_status, c.availability_date, c.notice_period_days, c.hourly_rate, c.daily_rate, c.bio,
             c.location, c.remote_work, c.max_travel_distance, c.languages, c.certifications, c.created_at,
             c.updated_at);
    return c;
}

constexpr auto consultant_skills = R"(
SELECT x.consultant_id, x.skill_id, s.name, s.category, x.proficiency, x.years_experience, x.details, x.last_used
FROM consultant_skills x
JOIN skills s ON s.id = x.skill_id
JOIN consultants c ON c.id = x.consultant_id
WHERE 1 = 1)";

Query select_consultant_skills() { return Query{consultant_skills}; }

void each_consultant_skill(Connection& connection, Query& query,
                           const std::function<void(ConsultantId, ConsultantSkill&&)>& visit) {
    connection.each(query.add(" ORDER BY x.consultant_id, s.name, s.id"), [&](Row& row) {
        ConsultantId consultant;
        ConsultantSkill skill;
        std::optional<std::string> last_used;
        row.read(consultant, skill.skill_id, skill.name, skill.category, skill.proficiency, skill.years_experience,
                 skill.details, last_used);
        if (last_used) skill.last_used = parse_partial_date(*last_used);
        visit(consultant, std::move(skill));
    });
}

void load_skills(Connection& connection, std::vector<Consultant>& consultants) {
    if (consultants.empty()) return;
    std::vector<std::int64_t> ids;
    for (const auto& consultant : consultants) ids.push_back(consultant.id.value());
    auto query = select_consultant_skills();
    query.also(is_one_of_numbers(connection.engine(), "x.consultant_id", ":ids"))
        .bind("ids", number_list(connection.engine(), ids));
    each_consultant_skill(connection, query, [&](ConsultantId id, ConsultantSkill&& skill) {
        const auto owner = std::ranges::lower_bound(consultants, id, {}, &Consultant::id);
        owner->skills.push_back(std::move(skill));
    });
}

constexpr auto insert_consultant_skills = R"(
INSERT INTO consultant_skills (consultant_id, skill_id, proficiency, years_experience, details, last_used)
VALUES)";

void insert_skills(Connection& connection, const Consultant& consultant) {
    constexpr std::size_t rows_a_statement = 50;
    for (std::size_t first = 0; first < consultant.skills.size(); first += rows_a_statement) {
        Query query{insert_consultant_skills};
        query.bind("consultant_id", consultant.id);
        const auto last = std::min(first + rows_a_statement, consultant.skills.size());
        for (std::size_t i = first; i < last; ++i) {
            const auto& skill = consultant.skills[i];
            const auto n = i - first;
            query.add(n == 0 ? " " : ", ")
                .add(fmt::format("(:consultant_id, :skill{0}, :level{0}, :years{0}, :details{0}, :last_used{0})", n))
                .bind(fmt::format("skill{}", n), skill.skill_id)
                .bind(fmt::format("level{}", n), skill.proficiency)
                .bind(fmt::format("years{}", n), skill.years_experience)
                .bind(fmt::format("details{}", n), skill.details)
                .bind(fmt::format("last_used{}", n),
                      skill.last_used ? std::optional(to_iso(*skill.last_used)) : std::nullopt);
        }
        connection.execute(query);
    }
}

}  // namespace talentmatch::sql
