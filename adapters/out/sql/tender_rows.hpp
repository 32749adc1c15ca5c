// How a call for tender is read, for the repository and for the matching pool. Private to adapters/out/sql.
#pragma once

#include <string_view>
#include <vector>

#include "entities/tender.hpp"
#include "sql/connection.hpp"

namespace talentmatch::sql {

/// The columns that tender_of reads, of `tenders t`.
inline constexpr std::string_view tender_columns =
    "t.id, t.company_id, t.title, t.client_name, t.description, t.start_date, t.end_date, t.deadline, t.status, "
    "t.location, t.remote_work, t.remote_days, t.budget, t.daily_rate_max, t.required_consultants, t.experience_years, "
    "t.languages, "
    "t.certifications, t.created_at, t.updated_at";

/// Without skills.
[[nodiscard]] Tender tender_of(Row& row);

/// The skills of tenders `t`, to be narrowed by conditions on `t`.
[[nodiscard]] Query select_tender_skills();

/// Runs that query and shows each skill with its tender's id, in the entity's order.
void each_tender_skill(Connection& connection, Query& query, const std::function<void(TenderId, TenderSkill&&)>& visit);

/// Fills the skills of these tenders, which are ordered by id. One query.
void load_skills(Connection& connection, std::vector<Tender>& tenders);

/// Stores the skills of a tender that has none yet.
void insert_skills(Connection& connection, const Tender& tender);

}  // namespace talentmatch::sql
