#include "http/dto/match.hpp"

namespace talentmatch::http::dto {
namespace {

ConsultantBrief brief(const ConsultantSummary& c) {
    return {c.id,         c.company_id,       c.company_name,        c.display_name,
            c.title,      c.experience_years, c.availability_status, c.availability_date,
            c.daily_rate, c.location,         c.remote_work};
}

TenderBrief brief(const TenderSummary& t) {
    return {t.id,     t.company_id, t.company_name, t.title,    t.client_name,
            t.status, t.start_date, t.end_date,     t.location, t.remote_work};
}

matching::Language spoken(Language language) {
    return language == Language::fr ? matching::Language::fr : matching::Language::en;
}

EvidenceOut evidence_out(const matching::Reason& reason, Language language) {
    return {matching::sentence(reason, spoken(language)), reason.verdict, reason.code, reason.subject, reason.facts};
}

CounterfactualOut counterfactual_out(const matching::Counterfactual& one, Language language) {
    return {matching::sentence(one, spoken(language)),
            one.change.code,
            one.change.subject,
            one.change.facts,
            one.score,
            one.gain};
}

std::vector<CriterionOut> criteria_out(const matching::Assessment& assessment, Language language) {
    constexpr int permille = 1'000;
    std::vector<CriterionOut> criteria;
    for (const matching::CriterionResult& result : assessment.criteria) {
        CriterionOut& out = criteria.emplace_back();
        out.criterion = result.criterion;
        out.weight = Score::ratio(result.weight, permille);
        out.score = result.score;
        out.has_tender_data = result.has_tender_data;
        out.has_consultant_data = result.has_consultant_data;
        for (const matching::Reason& reason : result.reasons) out.evidence.push_back(evidence_out(reason, language));
    }
    return criteria;
}

UsedWeightsOut used_weights_out(const matching::Assessment& assessment, const use_cases::WeightChoice& requested) {
    use_cases::Weights applied{};
    for (const matching::CriterionResult& result : assessment.criteria)
        applied.at(static_cast<std::size_t>(result.criterion)) = result.weight;
    return {requested.origin, requested.version, weights_out(requested.weights), weights_out(applied)};
}

std::vector<NoticeOut> notices_of(const matching::Assessment& assessment, Language language) {
    const bool is_french = language == Language::fr;
    std::vector<NoticeOut> notices;
    int applied = 0;
    for (const matching::CriterionResult& result : assessment.criteria) {
        applied += result.weight;
        if (result.criterion == matching::Criterion::skills && !result.has_tender_data)
            notices.push_back({"tender_without_skills",
                               is_french
                                   ? "L'appel d'offres ne demande aucune compétence : le score porte sur le reste."
                                   : "The tender asks for no skill: the score is about the rest."});
    }
    if (applied == 0)
        notices.push_back({"nothing_weighed",
                           is_french
                               ? "L'appel d'offres ne dit rien des critères qui ont un poids : le score est 0."
                               : "The tender says nothing about the criteria that have a weight: the score is 0."});
    return notices;
}

/// The fields that a single score and a line of a ranking have in common.
template <class Out>
Out common_out(const matching::Assessment& assessment, const Saying& saying) {
    Out out;
    out.consultant_id = assessment.consultant_id;
    out.tender_id = assessment.tender_id;
    out.match_score = assessment.score;
    out.confidence = Score::ratio(assessment.confidence, 100);
    out.cap = assessment.cap;
    out.cap_reasons = assessment.cap_reasons;
    out.weights_version = assessment.weights_version;
    out.weights = used_weights_out(assessment, saying.weights);
    out.notices = notices_of(assessment, saying.language);
    if (saying.explain != use_cases::Explain::none) out.criteria = criteria_out(assessment, saying.language);
    for (const auto& one : assessment.counterfactuals)
        out.counterfactuals.push_back(counterfactual_out(one, saying.language));
    return out;
}

}  // namespace

MatchOut match_out(const Match& m) {
    return {.id = m.id,
            .consultant_id = m.consultant_id,
            .tender_id = m.tender_id,
            .company_id = m.company_id,
            .match_score = m.match_score,
            .status = m.status,
            .notes = m.notes,
            .weights_version = m.weights_version,
            .consultant = brief(m.consultant),
            .tender = brief(m.tender),
            .created_at = m.created_at,
            .updated_at = m.updated_at};
}

void apply(const MatchUpdate& dto, Match& match) {
    set(match.status, dto.status);
    set(match.notes, dto.notes);
}

AssessmentOut assessment_out(const matching::Assessment& assessment, const Saying& saying) {
    return common_out<AssessmentOut>(assessment, saying);
}

RankedMatchOut ranked_match_out(const use_cases::RankedMatch& ranked, const Saying& saying) {
    auto out = common_out<RankedMatchOut>(ranked.assessment, saying);
    out.consultant = brief(ranked.consultant);
    out.tender = brief(ranked.tender);
    return out;
}

}  // namespace talentmatch::http::dto
