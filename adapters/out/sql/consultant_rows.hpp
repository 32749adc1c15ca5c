// How a consultant is read, for the repository and for the matching pool. Private to adapters/out/sql.
#pragma once

#include <string_view>
#include <vector>

#include "entities/consultant.hpp"
#include "sql/connection.hpp"

namespace talentmatch::sql {

/// The columns that consultant_of reads, of `consultants c`.
inline constexpr std::string_view consultant_columns =
    "c.id, c.user_id, c.company_id, c.first_name, c.last_name, c.email, c.phone, c.title, c.experience_years, "
    "c.availability_status, c.availability_date, c.notice_period_days, c.hourly_rate, c.daily_rate, c.bio, c.location, "
    "c.remote_work, c.max_travel_distance, c.languages, c.certifications, c.created_at, c.updated_at";

/// The text that a ranking reads of `consultants c`; NULL without an analysed resume.
inline constexpr std::string_view newest_resume_text =
    "(SELECT r.text FROM resumes r WHERE r.consultant_id = c.id AND r.status = 'analysed' "
    "ORDER BY r.created_at DESC, r.id DESC LIMIT 1)";

/// Without skills.
[[nodiscard]] Consultant consultant_of(Row& row);

/// The skills of consultants `c`, to be narrowed by conditions on `c`.
[[nodiscard]] Query select_consultant_skills();

/// Runs that query and shows each skill with its consultant's id, in the entity's order.
void each_consultant_skill(Connection& connection, Query& query,
                           const std::function<void(ConsultantId, ConsultantSkill&&)>& visit);

/// Fills the skills of these consultants, which are ordered by id. One query.
void load_skills(Connection& connection, std::vector<Consultant>& consultants);

/// Stores the skills of a consultant who has none yet.
void insert_skills(Connection& connection, const Consultant& consultant);

}  // namespace talentmatch::sql
