#include "http/dto/match_explanation.hpp"

namespace talentmatch::http::dto {
namespace {

ComputationOut computation_out(const use_cases::MatchComputation& computation, const Actor& actor) {
    constexpr int permille = 1'000;
    const auto& basis = computation.basis;
    ComputationOut out;
    out.match_score = computation.score;
    if (!basis.is_kept()) return out;
    out.date = basis.today;
    out.input_hash = basis.input_hash;
    out.engine_version = basis.engine_version;
    out.weights_origin = basis.weights.origin;
    out.weights_version = basis.weights.version;
    if (actor.owns(basis.weights_company)) out.weights = weights_out(basis.weights.weights);
    out.confidence = Score::ratio(basis.confidence, 100);
    out.cap = basis.cap;
    for (const auto& criterion : basis.criteria)
        out.criteria.push_back({criterion.criterion, Score::ratio(criterion.weight, permille), criterion.score,
                                criterion.has_tender_data, criterion.has_consultant_data});
    return out;
}

}  // namespace

MatchExplanationOut match_explanation_out(const use_cases::MatchExplanation& explanation, const Actor& actor,
                                          Language language) {
    const auto spoken = language == Language::fr ? matching::Language::fr : matching::Language::en;
    MatchExplanationOut out;
    out.match_id = explanation.match.id;
    out.summary = use_cases::summary(explanation, spoken);
    out.then = computation_out(explanation.then, actor);
    for (const auto& change : explanation.changes)
        out.changes.push_back(
            {use_cases::sentence(change, spoken), change.kind, change.field, change.key, change.before, change.after});
    if (explanation.now) out.now = computation_out(*explanation.now, actor);
    if (!explanation.assessment || !explanation.now) return out;
    Saying saying{explanation.now->basis.weights, use_cases::Explain::full, language};
    out.assessment = assessment_out(*explanation.assessment, saying);
    return out;
}

}  // namespace talentmatch::http::dto
