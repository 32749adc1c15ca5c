// Which rows an actor sees, as conditions in SQL: the one place where tenancy is said. Private to adapters/out/sql.
// A condition names its parameters; the function binds them too, so that neither can be forgotten.
#pragma once

#include <string_view>

#include "entities/actor.hpp"
#include "sql/query.hpp"

namespace talentmatch::sql {

/// Rows of a table with a company_id: those of the own company, every one for admin.
void only_owned(Query& query, const Actor& actor, std::string_view company_column);

/// Consultants `c`: as only_owned; for the role consultant the one that is linked to the own account.
void only_visible_consultants(Query& query, const Actor& actor);

/// Tenders `t`: as only_owned; none for the role consultant.
void only_visible_tenders(Query& query, const Actor& actor);

/// Skills `s`: the platform's and those of the own company; every one for admin.
void only_visible_skills(Query& query, const Actor& actor);

/// Skills `s` that the actor may change: those of the own company; every one for admin.
void only_own_skills(Query& query, const Actor& actor);

/// Matches `m` of consultant `c` and tender `t`: one side is the own company, the other too or a partner in force on
/// `today`; every one for admin, none for the role consultant.
void only_visible_matches(Query& query, const Actor& actor, Date today);

/// For lists, beside only_visible_matches: starts from the sides that are the own company's, so that nobody else's
/// matches are read.
void only_matches_of_own_sides(Query& query, const Actor& actor);

/// Rows of `own` and of the companies with a collaboration with it in force on `today`.
void only_own_and_partners(Query& query, CompanyId own, std::string_view company_column, Date today);

}  // namespace talentmatch::sql
