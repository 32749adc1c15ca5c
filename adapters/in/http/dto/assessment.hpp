// A score and its reasons on the wire.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "http/codec/codec.hpp"
#include "http/dto/matching_weights.hpp"
#include "use_cases/matches.hpp"

namespace talentmatch {

template <>
struct EnumNames<use_cases::Explain> {
    using E = use_cases::Explain;
    static constexpr std::array<std::pair<E, std::string_view>, 3> names{
        {{E::none, "none"}, {E::summary, "summary"}, {E::full, "full"}}};
};

}  // namespace talentmatch

namespace talentmatch::http::dto {

/// One reason, in words for people and as data for programs.
struct EvidenceOut {
    std::string sentence;
    matching::Verdict verdict = matching::Verdict::met;
    std::string code;
    std::string subject;
    std::vector<std::string> facts;

    static constexpr std::string_view example =
        R"({"sentence":"Kotlin : niveau avancé, 5 ans pour 3 demandés","verdict":"met","code":"skill_met",)"
        R"("subject":"Kotlin","facts":["advanced","5","3"]})";
};
BOOST_DESCRIBE_STRUCT(EvidenceOut, (), (sentence, verdict, code, subject, facts))

struct CriterionOut {
    matching::Criterion criterion = matching::Criterion::skills;
    Score weight;
    Score score;
    bool has_tender_data = true;
    bool has_consultant_data = true;
    std::vector<EvidenceOut> evidence;

    static constexpr std::array field_notes{
        Note{"weight", "Part dans le score ; les poids appliqués font 1 en tout"},
        Note{"has_tender_data", "false : l'appel d'offres ne demande rien ici, le poids est 0"}};
};
BOOST_DESCRIBE_STRUCT(CriterionOut, (), (criterion, weight, score, has_tender_data, has_consultant_data, evidence))

/// What would raise the score, and by how much: exact, since the score is a sum.
struct CounterfactualOut {
    std::string sentence;
    std::string code;
    std::string subject;
    std::vector<std::string> facts;
    Score match_score;
    Score gain;

    static constexpr std::string_view example =
        R"({"sentence":"+0,09 avec Kubernetes, niveau confirmé","code":"change_skill","subject":"Kubernetes",)"
        R"("facts":["advanced"],"match_score":0.8,"gain":0.09})";
    static constexpr std::array field_notes{Note{"match_score", "Le score de la paire ainsi changée"}};
};
BOOST_DESCRIBE_STRUCT(CounterfactualOut, (), (sentence, code, subject, facts, match_score, gain))

/// The weights that were asked for, and what this tender makes of them.
struct UsedWeightsOut {
    use_cases::WeightsOrigin origin = use_cases::WeightsOrigin::defaults;
    int version = 0;
    WeightsOut requested;
    WeightsOut applied;

    static constexpr std::array field_notes{
        Note{"origin", "defaults : ceux du moteur ; company : réglés par l'entreprise ; request : donnés avec l'appel"},
        Note{"version", "De l'entreprise ou du moteur ; 0 pour des poids donnés avec l'appel"},
        Note{"applied", "Un critère sur lequel l'appel d'offres ne dit rien pèse 0 ; les autres font 1 en tout"}};
};
BOOST_DESCRIBE_STRUCT(UsedWeightsOut, (), (origin, version, requested, applied))

/// Something to know before reading the score.
struct NoticeOut {
    std::string code;
    std::string sentence;

    static constexpr std::string_view example =
        R"({"code":"tender_without_skills",)"
        R"("sentence":"L'appel d'offres ne demande aucune compétence : le score porte sur le reste."})";
};
BOOST_DESCRIBE_STRUCT(NoticeOut, (), (code, sentence))

struct AssessmentOut {
    ConsultantId consultant_id;
    TenderId tender_id;
    Score match_score;
    Score confidence;
    std::optional<Score> cap;
    std::vector<std::string> cap_reasons;
    int weights_version = 0;
    UsedWeightsOut weights;
    std::vector<NoticeOut> notices;
    std::vector<CriterionOut> criteria;
    std::vector<CounterfactualOut> counterfactuals;

    static constexpr std::array field_notes{
        Note{"confidence", "Part du poids pour laquelle le profil du consultant dit quelque chose"},
        Note{"cap", "Plafond du score : une compétence obligatoire manque"},
        Note{"cap_reasons", "Les compétences obligatoires qui manquent", R"([])"},
        Note{"weights_version", "Version du moteur : ses règles et ses poids par défaut"},
        Note{"criteria", "Vide avec explain=none"},
        Note{"counterfactuals", "Ce qui élèverait le score ; avec explain=full"}};
};
BOOST_DESCRIBE_STRUCT(AssessmentOut, (),
                      (consultant_id, tender_id, match_score, confidence, cap, cap_reasons, weights_version, weights,
                       notices, criteria, counterfactuals))

/// How an assessment is said.
struct Saying {
    use_cases::WeightChoice weights;
    use_cases::Explain explain = use_cases::Explain::full;
    Language language = Language::fr;
};

[[nodiscard]] AssessmentOut assessment_out(const matching::Assessment& assessment, const Saying& saying);

}  // namespace talentmatch::http::dto
