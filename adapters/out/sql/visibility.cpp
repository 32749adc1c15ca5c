#include "sql/visibility.hpp"

#include <fmt/format.h>

namespace talentmatch::sql {
namespace {

constexpr std::string_view nothing = "1 = 0";

/// A collaboration `k` is in force on :today. The port's rule is Collaboration::is_in_force.
constexpr std::string_view in_force =
    "k.status = 'active' AND (k.start_date IS NULL OR k.start_date <= :today) AND "
    "(k.end_date IS NULL OR k.end_date >= :today)";

}  // namespace

void only_owned(Query& query, const Actor& actor, std::string_view company_column) {
    if (actor.sees_everything()) return;
    query.also(fmt::format("{} = :actor_company", company_column)).bind("actor_company", actor.company);
}

void only_visible_consultants(Query& query, const Actor& actor) {
    only_owned(query, actor, "c.company_id");
    if (actor.sees_only_self()) query.also("c.user_id = :actor_user").bind("actor_user", actor.user);
}

void only_visible_tenders(Query& query, const Actor& actor) {
    only_owned(query, actor, "t.company_id");
    if (actor.sees_only_self()) query.also(nothing);
}

void only_visible_skills(Query& query, const Actor& actor) {
    if (actor.sees_everything()) return;
    query.also("s.company_id IS NULL OR s.company_id = :actor_company").bind("actor_company", actor.company);
}

void only_own_skills(Query& query, const Actor& actor) { only_owned(query, actor, "s.company_id"); }

void only_visible_matches(Query& query, const Actor& actor, Date today) {
    if (actor.sees_everything()) return;
    if (actor.sees_only_self()) {
        query.also(nothing);
        return;
    }
    query.also("c.company_id = :actor_company OR t.company_id = :actor_company")
        .also(fmt::format("c.company_id = t.company_id OR EXISTS (SELECT 1 FROM collaborations k WHERE {} AND "
                          "((k.initiator_company_id = c.company_id AND k.partner_company_id = t.company_id) OR "
                          "(k.initiator_company_id = t.company_id AND k.partner_company_id = c.company_id)))",
                          in_force))
        .bind("actor_company", actor.company)
        .bind("today", today);
}

constexpr auto has_own_side = R"(
m.id IN (SELECT y.id FROM consultants x JOIN matches y ON y.consultant_id = x.id WHERE x.company_id = :actor_company
         UNION ALL
         SELECT y.id FROM tenders x JOIN matches y ON y.tender_id = x.id WHERE x.company_id = :actor_company))";

void only_matches_of_own_sides(Query& query, const Actor& actor) {
    // :actor_company is bound by only_visible_matches, whose answer this does not change.
    if (!actor.sees_everything() && !actor.sees_only_self()) query.also(has_own_side);
}

void only_own_and_partners(Query& query, CompanyId own, std::string_view company_column, Date today) {
    query
        .also(fmt::format("{0} = :own_company OR {0} IN ("
                          "SELECT k.partner_company_id FROM collaborations k WHERE k.initiator_company_id = "
                          ":own_company AND {1} UNION ALL "
                          "SELECT k.initiator_company_id FROM collaborations k WHERE k.partner_company_id = "
                          ":own_company AND {1})",
                          company_column, in_force))
        .bind("own_company", own)
        .bind("today", today);
}

}  // namespace talentmatch::sql
