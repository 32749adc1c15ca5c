#include "use_cases/match_explanations.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "use_cases/access.hpp"
#include "use_cases/match_basis.hpp"
#include "use_cases/match_summaries.hpp"
#include "use_cases/weight_choice.hpp"

namespace talentmatch::use_cases {
namespace {

/// What partners do not tell each other (ADR 0007), beside texts, which nobody is told.
constexpr std::array<std::string_view, 5> of_tender{"tender.budget", "tender.daily_rate_max", "tender.description",
                                                    "tender.required_consultants", "tender.experience_years"};
constexpr std::array<std::string_view, 3> of_consultant{"consultant.hourly_rate", "consultant.bio",
                                                        "consultant.resume"};

bool is_concealed(std::string_view field, const Actor& actor, const Match& match) {
    if (field.starts_with("tender.") && !actor.owns(match.tender.company_id))
        return std::ranges::find(of_tender, field) != of_tender.end();
    if (field.starts_with("consultant.") && !actor.owns(match.consultant.company_id))
        return std::ranges::find(of_consultant, field) != of_consultant.end();
    return false;
}

/// Concealed changes become one, which says only that there are some.
std::vector<MatchChange> shown_changes(std::vector<MatchChange> changes, const Actor& actor, const Match& match) {
    const auto count =
        std::erase_if(changes, [&](const MatchChange& change) { return is_concealed(change.field, actor, match); });
    if (count > 0) changes.push_back({ChangeKind::changed, "shared", "", std::nullopt, std::nullopt});
    return changes;
}

/// Two decimals, as people say a score.
std::string two_decimals(Score score, matching::Language language) {
    auto text = fmt::format("{:.2f}", score.as_double());
    if (language == matching::Language::fr) std::ranges::replace(text, '.', ',');
    return text;
}

}  // namespace

MatchExplanationUseCase::MatchExplanationUseCase(ports::MatchRepository& matches, ports::MatchingPool& pool,
                                                 ports::MatchingWeightsRepository& weights,
                                                 const matching::Engine& engine, const ports::Clock& clock)
    : matches_(matches), pool_(pool), weights_(weights), engine_(engine), clock_(clock) {}

Result<MatchExplanation> MatchExplanationUseCase::explain_match(const Actor& actor, MatchId id) {
    if (const auto allowed = require(actor, Permission::read_matches); !allowed) return fail(allowed);
    const auto today = day_of(clock_.now());
    auto match = matches_.by_id(actor, id, today);
    if (!match) return fail(match);
    auto basis = matches_.basis(actor, id, today);
    if (!basis) return fail(basis);
    MatchExplanation explanation;
    explanation.then = {*std::move(basis), match->match_score};
    explanation.match = *std::move(match);
    if (const auto replayed = replay(actor, explanation, today); !replayed) return fail(replayed);
    return explanation;
}

Result<void> MatchExplanationUseCase::replay(const Actor& actor, MatchExplanation& explanation, Date today) {
    const auto& match = explanation.match;
    const auto& then = explanation.then.basis;
    const auto consultant = pool_.consultant(actor, match.consultant_id, today);
    const auto tender = pool_.tender(actor, match.tender_id, today);
    for (const auto* error : {consultant ? nullptr : &consultant.error(), tender ? nullptr : &tender.error()})
        if (error != nullptr && error->kind != ErrorKind::not_found) return std::unexpected(*error);
    // The partner has closed the tender: what was computed then can be read, and nothing be computed any more.
    if (!consultant || !tender) return {};

    const auto company = then.is_kept() ? then.weights_company : match.company_id;
    auto weights = then.weights;
    if (actor.owns(company)) {
        const auto current = chosen_weights(weights_, actor, company, {});
        if (!current) return fail(current);
        weights = *current;
    }
    auto assessment =
        engine_.assess(tender->tender, {&consultant->consultant, consultant->resume_text}, today, weights);
    MatchComputation now{basis_of(assessment, *consultant, *tender, weights, company, today), assessment.score};
    if (then.is_kept()) explanation.changes = shown_changes(changes_between(then, now.basis), actor, match);
    explanation.now = std::move(now);
    conceal(assessment, actor, tender->tender);
    explanation.assessment = std::move(assessment);
    return {};
}

std::string summary(const MatchExplanation& explanation, matching::Language language) {
    const bool is_french = language == matching::Language::fr;
    const auto then = two_decimals(explanation.then.score, language);
    if (!explanation.now)
        return fmt::format(
            fmt::runtime(is_french ? "Score de {} ; la paire n'est plus partagée, elle ne peut être recalculée."
                                   : "Score {}; the pair is no longer shared and cannot be computed again."),
            then);
    const auto now = two_decimals(explanation.now->score, language);
    auto text =
        explanation.now->score == explanation.then.score
            ? fmt::format(fmt::runtime(is_french ? "Le score reste {}" : "The score is still {}"), now)
            : fmt::format(fmt::runtime(is_french ? "Le score passe de {} à {}" : "The score goes from {} to {}"), then,
                          now);
    if (!explanation.then.basis.is_kept())
        return text + (is_french ? " ; cette mise en relation est antérieure au suivi des changements."
                                 : "; this match is older than the record of changes.");
    const auto count = explanation.changes.size();
    if (count == 1) return text + (is_french ? " : 1 donnée a changé." : ": 1 value has changed.");
    if (count > 1)
        return text +
               fmt::format(fmt::runtime(is_french ? " : {} données ont changé." : ": {} values have changed."), count);
    if (explanation.now->score == explanation.then.score)
        return text + (is_french ? " : rien n'a changé." : ": nothing has changed.");
    return text + (is_french ? " : le référentiel de compétences ou de lieux a changé."
                             : ": the skills or places of the platform have changed.");
}

}  // namespace talentmatch::use_cases
