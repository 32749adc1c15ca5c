// A stored match explained again, on the wire.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "http/dto/match.hpp"
#include "use_cases/match_explanations.hpp"

namespace talentmatch::http::dto {

/// A criterion's numbers, without the reasons.
struct CriterionNumbersOut {
    matching::Criterion criterion = matching::Criterion::skills;
    Score weight;
    Score score;
    bool has_tender_data = true;
    bool has_consultant_data = true;
};
BOOST_DESCRIBE_STRUCT(CriterionNumbersOut, (), (criterion, weight, score, has_tender_data, has_consultant_data))

/// How a pair was computed one day.
struct ComputationOut {
    Score match_score;
    std::optional<Date> date;
    std::optional<std::string> input_hash;
    std::optional<int> engine_version;
    std::optional<use_cases::WeightsOrigin> weights_origin;
    std::optional<int> weights_version;
    std::optional<WeightsOut> weights;
    std::optional<Score> confidence;
    std::optional<Score> cap;
    std::vector<CriterionNumbersOut> criteria;

    static constexpr std::array field_notes{
        Note{"input_hash", "Empreinte (SHA-256) de tout ce que le score a vu : à empreinte égale, score égal"},
        Note{"weights", "Les poids demandés ; absents quand ce sont ceux du partenaire"},
        Note{"criteria", "Vide quand la mise en relation est antérieure à ce suivi"}};
};
BOOST_DESCRIBE_STRUCT(ComputationOut, (),
                      (match_score, date, input_hash, engine_version, weights_origin, weights_version, weights,
                       confidence, cap, criteria))

struct MatchChangeOut {
    std::string sentence;
    use_cases::ChangeKind kind = use_cases::ChangeKind::changed;
    std::string field;
    std::string key;
    std::optional<std::string> before;
    std::optional<std::string> after;

    static constexpr std::string_view example =
        R"({"sentence":"TJM du consultant : 500 € → 650 €","kind":"changed","field":"consultant.daily_rate","key":"",)"
        R"("before":"500","after":"650"})";
    static constexpr std::array field_notes{
        Note{"field",
             "today, engine_version, weights, tender.*, consultant.* ; shared : ce que le partenaire ne partage pas"},
        Note{"key", "Dans une liste, l'élément : « Kotlin »"},
        Note{"before", "null pour un texte long, dont seule l'empreinte est gardée"}};
};
BOOST_DESCRIBE_STRUCT(MatchChangeOut, (), (sentence, kind, field, key, before, after))

struct MatchExplanationOut {
    MatchId match_id;
    std::string summary;
    ComputationOut then;
    std::optional<ComputationOut> now;
    std::vector<MatchChangeOut> changes;
    std::optional<AssessmentOut> assessment;

    static constexpr std::string_view example =
        R"({"match_id":12,"summary":"Le score passe de 0,71 à 0,64 : 1 donnée a changé.",)"
        R"("then":{"match_score":0.712,"date":"2026-11-02",)"
        R"("input_hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","engine_version":1,)"
        R"("weights_origin":"defaults","weights_version":1,"weights":null,"confidence":1,"cap":null,"criteria":[)"
        R"({"criterion":"rate","weight":0.08,"score":1,"has_tender_data":true,"has_consultant_data":true}]},)"
        R"("now":null,"changes":[{"sentence":"TJM du consultant : 500 € → 650 €","kind":"changed",)"
        R"("field":"consultant.daily_rate","key":"","before":"500","after":"650"}],"assessment":null})";
    static constexpr std::array field_notes{
        Note{"now", "null : le partenaire ne partage plus la paire, elle ne peut être recalculée"},
        Note{"assessment", "Le calcul d'aujourd'hui avec ses raisons"}};
};
BOOST_DESCRIBE_STRUCT(MatchExplanationOut, (), (match_id, summary, then, now, changes, assessment))

[[nodiscard]] MatchExplanationOut match_explanation_out(const use_cases::MatchExplanation& explanation,
                                                        const Actor& actor, Language language);

}  // namespace talentmatch::http::dto
