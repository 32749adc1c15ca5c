#include "use_cases/matches.hpp"

#include "use_cases/access.hpp"
#include "use_cases/match_basis.hpp"
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

}  // namespace

MatchUseCase::MatchUseCase(ports::MatchRepository& matches, ports::MatchingPool& pool, KeptIndex& index,
                           ports::MatchingWeightsRepository& weights, ports::RankingLog& log,
                           const matching::Engine& engine, const ports::Clock& clock)
    : matches_(matches), pool_(pool), index_(index), weights_(weights), log_(log), engine_(engine), clock_(clock) {}

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
    const auto pair = assess(actor, consultant, tender, day_of(now));
    if (!pair) return fail(pair);
    const auto basis =
        basis_of(pair->assessment, pair->consultant, pair->tender, pair->weights, pair->weights_company, day_of(now));
    Match match;
    match.consultant_id = consultant;
    match.tender_id = tender;
    match.company_id = actor.company;
    match.match_score = pair->assessment.score;
    match.weights_version = pair->assessment.weights_version;
    match.notes = std::move(notes);
    match.created_at = now;
    return matches_.create(actor, match, basis, day_of(now));
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

}  // namespace talentmatch::use_cases
