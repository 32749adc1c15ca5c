#include "use_cases/matches.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "ports/errors.hpp"
#include "use_cases/access.hpp"
#include "use_cases/match_summaries.hpp"
#include "use_cases/validation.hpp"

namespace talentmatch::use_cases {
namespace {

Result<void> check_notes(const std::optional<std::string>& notes) {
    FieldErrors errors;
    errors.check_text({"notes"}, notes, free_text_length);
    return errors.result();
}

/// The tender's company accepts and rejects, the consultant's submits and cancels; either may bring a match back.
Result<void> check_side(const Actor& actor, const Match& stored, MatchStatus to) {
    if (stored.status == to) return {};
    const bool owns_tender = actor.owns(stored.tender.company_id);
    const bool owns_consultant = actor.owns(stored.consultant.company_id);
    bool may_step = false;
    switch (to) {
        case MatchStatus::accepted:
        case MatchStatus::rejected:
            may_step = owns_tender;
            break;
        case MatchStatus::submitted:
        case MatchStatus::cancelled:
            may_step = owns_consultant;
            break;
        case MatchStatus::suggested:
            may_step = stored.status == MatchStatus::rejected ? owns_tender : owns_consultant;
            break;
    }
    if (may_step) return {};
    return fail(ErrorKind::forbidden, "match_step_of_other_side",
                "L'entreprise de l'appel d'offres accepte et refuse ; celle du consultant propose et retire.");
}

std::vector<matching::Offer> offers_of(const std::vector<ports::PoolConsultant>& pool) {
    std::vector<matching::Offer> offers;
    offers.reserve(pool.size());
    for (const auto& one : pool) offers.push_back({&one.consultant, one.resume_text});
    return offers;
}

std::vector<const Tender*> tenders_of(const std::vector<ports::PoolTender>& pool) {
    std::vector<const Tender*> tenders;
    tenders.reserve(pool.size());
    for (const auto& one : pool) tenders.push_back(&one.tender);
    return tenders;
}

bool is_better(const Assessment& a, const Assessment& b) {
    if (a.score != b.score) return a.score > b.score;
    return std::tie(a.consultant_id, a.tender_id) < std::tie(b.consultant_id, b.tender_id);
}

}  // namespace

MatchUseCase::MatchUseCase(ports::MatchRepository& matches, ports::MatchingPool& pool, const matching::Engine& engine,
                           const ports::Clock& clock)
    : matches_(matches), pool_(pool), engine_(engine), clock_(clock) {}

Result<std::vector<Match>> MatchUseCase::get_all_matches(const Actor& actor, const ports::MatchFilter& filter,
                                                         Page page) {
    if (const auto allowed = require(actor, Permission::read_matches); !allowed) return fail(allowed);
    return matches_.list(actor, filter, page, day_of(clock_.now()));
}

Result<Match> MatchUseCase::get_match_by_id(const Actor& actor, MatchId id) {
    if (const auto allowed = require(actor, Permission::read_matches); !allowed) return fail(allowed);
    return matches_.by_id(actor, id, day_of(clock_.now()));
}

Result<Match> MatchUseCase::create_match(const Actor& actor, ConsultantId consultant, TenderId tender,
                                         std::optional<std::string> notes) {
    if (const auto allowed = require(actor, Permission::write_matches); !allowed) return fail(allowed);
    if (const auto valid = check_notes(notes); !valid) return fail(valid);
    const auto now = clock_.now();
    const auto assessment = assess(actor, consultant, tender, day_of(now));
    if (!assessment) return fail(assessment);
    Match match;
    match.consultant_id = consultant;
    match.tender_id = tender;
    match.company_id = actor.company;
    match.match_score = assessment->score;
    match.weights_version = assessment->weights_version;
    match.notes = std::move(notes);
    match.created_at = now;
    return matches_.create(actor, match, day_of(now));
}

Result<Match> MatchUseCase::update_match(const Actor& actor, MatchId id, const Change<Match>& change) {
    if (const auto allowed = require(actor, Permission::write_matches); !allowed) return fail(allowed);
    const auto now = clock_.now();
    const auto decide = [&](const Match& stored) -> Result<Match> {
        auto changed = stored;
        change(changed);
        auto wanted = stored;
        wanted.status = changed.status;
        wanted.notes = std::move(changed.notes);
        wanted.updated_at = now;
        if (const auto step = check_step(stored.status, wanted.status); !step) return fail(step);
        if (const auto side = check_side(actor, stored, wanted.status); !side) return fail(side);
        if (const auto valid = check_notes(wanted.notes); !valid) return fail(valid);
        return wanted;
    };
    return matches_.update(actor, id, decide, day_of(now));
}

Result<void> MatchUseCase::delete_match(const Actor& actor, MatchId id) {
    if (const auto allowed = require(actor, Permission::delete_matches); !allowed) return allowed;
    return matches_.remove(actor, id);
}

Result<std::vector<RankedMatch>> MatchUseCase::find_matches_for_tender(const Actor& actor, TenderId id,
                                                                       matching::RankingRequest request,
                                                                       ports::Reach reach) {
    if (const auto allowed = require(actor, Permission::run_matching); !allowed) return fail(allowed);
    const auto today = day_of(clock_.now());
    const auto tender = pool_.tender(actor, id, today);
    if (!tender) return fail(tender);
    if (!actor.owns(tender->tender.company_id)) return ports::tender_not_found();
    const auto pool = pool_.consultants(actor, tender->tender.company_id, reach, today);
    if (!pool) return fail(pool);
    auto ranking = engine_.rank(tender->tender, offers_of(*pool), today, request);
    return with_summaries(actor, std::move(ranking), *pool, {&*tender, 1});
}

Result<std::vector<RankedMatch>> MatchUseCase::find_matches_for_consultant(const Actor& actor, ConsultantId id,
                                                                           matching::RankingRequest request,
                                                                           ports::Reach reach) {
    if (const auto allowed = require(actor, Permission::run_matching); !allowed) return fail(allowed);
    const auto today = day_of(clock_.now());
    const auto consultant = pool_.consultant(actor, id, today);
    if (!consultant) return fail(consultant);
    if (!actor.owns(consultant->consultant.company_id)) return ports::consultant_not_found();
    const auto pool = pool_.tenders(actor, consultant->consultant.company_id, reach, today);
    if (!pool) return fail(pool);
    const matching::Offer offer{&consultant->consultant, consultant->resume_text};
    auto ranking = engine_.rank(offer, tenders_of(*pool), today, request);
    return with_summaries(actor, std::move(ranking), {&*consultant, 1}, *pool);
}

Result<matching::Assessment> MatchUseCase::calculate_match_score(const Actor& actor, ConsultantId consultant,
                                                                 TenderId tender) {
    if (const auto allowed = require(actor, Permission::run_matching); !allowed) return fail(allowed);
    return assess(actor, consultant, tender, day_of(clock_.now()));
}

Result<std::vector<RankedMatch>> MatchUseCase::get_top_matches(const Actor& actor, int limit) {
    if (const auto allowed = require(actor, Permission::run_matching); !allowed) return fail(allowed);
    const auto today = day_of(clock_.now());
    const auto consultants = pool_.consultants(actor, actor.company, ports::Reach::own_company, today);
    if (!consultants) return fail(consultants);
    const auto tenders = pool_.tenders(actor, actor.company, ports::Reach::with_partners, today);
    if (!tenders) return fail(tenders);
    const auto offers = offers_of(*consultants);
    std::vector<Assessment> best;
    for (const auto& one : *tenders) {
        auto ranking = engine_.rank(one.tender, offers, today, {.min_score = {}, .limit = limit});
        best.insert(best.end(), std::make_move_iterator(ranking.begin()), std::make_move_iterator(ranking.end()));
        std::ranges::sort(best, is_better);
        if (best.size() > static_cast<std::size_t>(std::max(limit, 0))) best.resize(std::max(limit, 0));
    }
    return with_summaries(actor, std::move(best), *consultants, *tenders);
}

Result<matching::Assessment> MatchUseCase::assess(const Actor& actor, ConsultantId consultant_id, TenderId tender_id,
                                                  Date today) {
    const auto consultant = pool_.consultant(actor, consultant_id, today);
    if (!consultant) return fail(consultant);
    const auto tender = pool_.tender(actor, tender_id, today);
    if (!tender) return fail(tender);
    if (!actor.owns(consultant->consultant.company_id) && !actor.owns(tender->tender.company_id))
        return ports::consultant_not_found();
    auto assessment = engine_.assess(tender->tender, {&consultant->consultant, consultant->resume_text}, today);
    conceal(assessment, actor, tender->tender);
    return assessment;
}

}  // namespace talentmatch::use_cases
