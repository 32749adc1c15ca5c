#include "sql/tender_rows.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace talentmatch::sql {

Tender tender_of(Row& row) {
    Tender t;
    row.read(t.id, t.company_id, t.title, t.client_name, t.description, t.start_date, t.end_date, t.deadline, t.status,
             t.location, t.remote_work, t.remote_days, t.budget, t.daily_rate_max, t.required_consultants,
             t.experience_years, t.languages, t.certifications, t.created_at, t.updated_at);
    return t;
}

constexpr auto tender_skills = R"(
SELECT x.tender_id, x.skill_id, s.name, s.category, x.importance, x.proficiency, x.years_experience
FROM tender_skills x
JOIN skills s ON s.id = x.skill_id
JOIN tenders t ON t.id = x.tender_id
WHERE 1 = 1)";

constexpr auto in_the_entitys_order = R"(
ORDER BY x.tender_id, CASE x.importance WHEN 'required' THEN 0 WHEN 'preferred' THEN 1 ELSE 2 END, s.name, s.id)";

Query select_tender_skills() { return Query{tender_skills}; }

void each_tender_skill(Connection& connection, Query& query,
                       const std::function<void(TenderId, TenderSkill&&)>& visit) {
    connection.each(query.add(in_the_entitys_order), [&](Row& row) {
        TenderId tender;
        TenderSkill skill;
        row.read(tender, skill.skill_id, skill.name, skill.category, skill.importance, skill.proficiency,
                 skill.years_experience);
        visit(tender, std::move(skill));
    });
}

void load_skills(Connection& connection, std::vector<Tender>& tenders) {
    if (tenders.empty()) return;
    std::vector<std::int64_t> ids;
    for (const auto& tender : tenders) ids.push_back(tender.id.value());
    auto query = select_tender_skills();
    query.also(is_one_of_numbers(connection.engine(), "x.tender_id", ":ids"))
        .bind("ids", number_list(connection.engine(), ids));
    each_tender_skill(connection, query, [&](TenderId id, TenderSkill&& skill) {
        const auto owner = std::ranges::lower_bound(tenders, id, {}, &Tender::id);
        owner->skills.push_back(std::move(skill));
    });
}

constexpr auto insert_tender_skills = R"(
INSERT INTO tender_skills (tender_id, skill_id, importance, proficiency, years_experience) VALUES)";

void insert_skills(Connection& connection, const Tender& tender) {
    constexpr std::size_t rows_a_statement = 50;
    for (std::size_t first = 0; first < tender.skills.size(); first += rows_a_statement) {
        Query query{insert_tender_skills};
        query.bind("tender_id", tender.id);
        const auto last = std::min(first + rows_a_statement, tender.skills.size());
        for (std::size_t i = first; i < last; ++i) {
            const auto& skill = tender.skills[i];
            const auto n = i - first;
            query.add(n == 0 ? " " : ", ")
                .add(fmt::format("(:tender_id, :skill{0}, :importance{0}, :level{0}, :years{0})", n))
                .bind(fmt::format("skill{}", n), skill.skill_id)
                .bind(fmt::format("importance{}", n), skill.importance)
                .bind(fmt::format("level{}", n), skill.proficiency)
                .bind(fmt::format("years{}", n), skill.years_experience);
        }
        connection.execute(query);
    }
}

}  // namespace talentmatch::sql
