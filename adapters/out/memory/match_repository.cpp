#include "memory/match_repository.hpp"

#include "memory/text.hpp"

namespace talentmatch::memory {
namespace {

/// One side is the own company, the other too or a partner in force.
bool sees(const Tables& tables, const Actor& actor, const Match& row, Date today) {
    if (actor.sees_everything()) return true;
    if (actor.sees_only_self()) return false;
    const auto consultant_side = tables.consultants.find(row.consultant_id)->company_id;
    const auto tender_side = tables.tenders.find(row.tender_id)->company_id;
    return (actor.owns(consultant_side) && tables.shares_with(actor, tender_side, today)) ||
           (actor.owns(tender_side) && tables.shares_with(actor, consultant_side, today));
}

ConsultantSummary summary(const Tables& tables, const Actor& actor, const Consultant& row) {
    return {.id = row.id,
            .company_id = row.company_id,
            .company_name = tables.company_name(row.company_id),
            .display_name = actor.owns(row.company_id) ? row.first_name + " " + row.last_name
                                                       : shortened_name(row.first_name, row.last_name),
            .title = row.title,
            .experience_years = row.experience_years,
            .availability_status = row.availability_status,
            .availability_date = row.availability_date,
            .daily_rate = row.daily_rate,
            .location = row.location,
            .remote_work = row.remote_work};
}

TenderSummary summary(const Tables& tables, const Tender& row) {
    return {.id = row.id,
            .company_id = row.company_id,
            .company_name = tables.company_name(row.company_id),
            .title = row.title,
            .client_name = row.client_name,
            .status = row.status,
            .start_date = row.start_date,
            .end_date = row.end_date,
            .location = row.location,
            .remote_work = row.remote_work};
}

Match complete(const Tables& tables, const Actor& actor, Match row) {
    row.consultant = summary(tables, actor, *tables.consultants.find(row.consultant_id));
    row.tender = summary(tables, *tables.tenders.find(row.tender_id));
    return row;
}

/// The two sides exist and the actor may bring them together.
Result<void> check_sides(const Tables& tables, const Actor& actor, const Match& row, Date today) {
    const auto* consultant = tables.consultants.find(row.consultant_id);
    if (consultant == nullptr || actor.sees_only_self() || !tables.shares_with(actor, consultant->company_id, today))
        return ports::consultant_not_found();
    const auto* tender = tables.tenders.find(row.tender_id);
    if (tender == nullptr || !tables.shares_with(actor, tender->company_id, today)) return ports::tender_not_found();
    if (!actor.owns(consultant->company_id) && !actor.owns(tender->company_id)) return ports::consultant_not_found();
    return {};
}

}  // namespace

Result<std::vector<Match>> MatchRepository::list(const Actor& actor, const ports::MatchFilter& filter, Page page,
                                                 Date today) {
    const auto tables = database_.open();
    auto rows = page_of(tables->matches.select([&](const Match& row) {
        return sees(*tables, actor, row, today) &&
               (!filter.consultant_id || row.consultant_id == *filter.consultant_id) &&
               (!filter.tender_id || row.tender_id == *filter.tender_id) &&
               (!filter.status || row.status == *filter.status) &&
               (!filter.min_score || row.match_score >= *filter.min_score);
    }),
                        page);
    for (auto& row : rows) row = complete(*tables, actor, std::move(row));
    return rows;
}

Result<Match> MatchRepository::by_id(const Actor& actor, MatchId id, Date today) {
    const auto tables = database_.open();
    const auto* row = tables->matches.find(id);
    if (row == nullptr || !sees(*tables, actor, *row, today)) return ports::match_not_found();
    return complete(*tables, actor, *row);
}

Result<Match> MatchRepository::create(const Actor& actor, const Match& row, const ports::MatchBasis& basis,
                                      Date today) {
    if (const auto checked = refuse_nul(row.notes); !checked) return fail(checked);
    const auto tables = database_.open();
    if (const auto checked = check_sides(*tables, actor, row, today); !checked) return fail(checked);
    if (tables->matches.any([&](const Match& other) {
            return other.consultant_id == row.consultant_id && other.tender_id == row.tender_id;
        }))
        return ports::match_exists();
    const auto& stored = tables->matches.insert(row);
    if (basis.is_kept()) tables->match_bases.emplace(stored.id, basis);
    return complete(*tables, actor, stored);
}

Result<ports::MatchBasis> MatchRepository::basis(const Actor& actor, MatchId id, Date today) {
    const auto tables = database_.open();
    const auto* row = tables->matches.find(id);
    if (row == nullptr || !sees(*tables, actor, *row, today)) return ports::match_not_found();
    const auto kept = tables->match_bases.find(id);
    return kept == tables->match_bases.end() ? ports::MatchBasis{} : kept->second;
}

Result<Match> MatchRepository::update(const Actor& actor, MatchId id, const ports::Decision<Match>& decide,
                                      Date today) {
    const auto tables = database_.open();
    const auto* stored = tables->matches.find(id);
    if (stored == nullptr || !sees(*tables, actor, *stored, today)) return ports::match_not_found();
    auto decided = ports::decided_on(complete(*tables, actor, *stored), decide);
    if (!decided) return decided;
    if (const auto checked = refuse_nul(decided->notes); !checked) return fail(checked);
    return complete(*tables, actor, tables->matches.replace(std::move(*decided)));
}

Result<void> MatchRepository::remove(const Actor& actor, MatchId id) {
    const auto tables = database_.open();
    const auto* stored = tables->matches.find(id);
    if (stored == nullptr || actor.sees_only_self() || !actor.owns(stored->company_id)) return ports::match_not_found();
    tables->matches.erase(id);
    tables->match_bases.erase(id);
    return {};
}

}  // namespace talentmatch::memory
