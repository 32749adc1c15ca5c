// What the engine says about one consultant for one tender: the score and every reason for it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "entities/enum_names.hpp"
#include "entities/id.hpp"
#include "entities/score.hpp"

namespace talentmatch::matching {

enum class Criterion { skills, title, experience, text, availability, rate, place, languages, certifications };

/// How a reason speaks for or against.
enum class Verdict {
    met,      ///< asked for and there
    partial,  ///< there in part: lower level, fewer years, an adjacent skill, a late start
    missing,  ///< asked for and not there
    unknown,  ///< the consultant's side says nothing about it
};

enum class Language { fr, en };

/// One reason, as data; `sentence` says it to people.
struct Reason {
    Verdict verdict = Verdict::met;
    std::string code;     ///< stable slug: "skill_met", "skill_level_below", "skill_adjacent", "rate_above", ...
    std::string subject;  ///< what it is about: "Kotlin", "Lyon", "2026-12-01"
    std::vector<std::string> facts;  ///< values the sentence names, in the order of its places

    bool operator==(const Reason&) const = default;
};

struct CriterionResult {
    Criterion criterion = Criterion::skills;
    int weight = 0;               ///< applied, in permille; the criteria's weights add up to 1 000, or all are 0
    bool has_tender_data = true;  ///< false: the tender asks nothing here, so weight is 0
    bool has_consultant_data = true;
    Score score;  ///< sub-score
    std::vector<Reason> reasons;

    bool operator==(const CriterionResult&) const = default;
};

/// One change that would raise the score, as data; `sentence` says it to people.
struct Counterfactual {
    Reason change;  ///< code: "change_skill", "change_level", "change_start", "change_rate", "change_remote", ...
    Score score;    ///< of the changed pair, by the same criteria
    Score gain;     ///< how much higher that is

    bool operator==(const Counterfactual&) const = default;
};

struct Assessment {
    ConsultantId consultant_id;
    TenderId tender_id;
    Score score;                           ///< sum of weight x sub-score, then capped
    std::optional<Score> cap;              ///< an unmet required skill caps the score
    std::vector<std::string> cap_reasons;  ///< the required skills that are not met
    int confidence = 100;                  ///< percent of the applied weight whose consultant side has data
    int weights_version = 0;
    std::vector<CriterionResult> criteria;        ///< in the order of the enum; all of them
    std::vector<Counterfactual> counterfactuals;  ///< the few that gain most, best first

    bool operator==(const Assessment&) const = default;
};

/// The reason in one sentence of at most about 100 characters: "Kotlin : confirmé demandé, intermédiaire constaté".
[[nodiscard]] std::string sentence(const Reason& reason, Language language);

/// "+0,09 avec Kubernetes (niveau confirmé)".
[[nodiscard]] std::string sentence(const Counterfactual& counterfactual, Language language);

}  // namespace talentmatch::matching

namespace talentmatch {

template <>
struct EnumNames<matching::Criterion> {
    using C = matching::Criterion;
    static constexpr std::array<std::pair<C, std::string_view>, 9> names{{{C::skills, "skills"},
                                                                          {C::title, "title"},
                                                                          {C::experience, "experience"},
                                                                          {C::text, "text"},
                                                                          {C::availability, "availability"},
                                                                          {C::rate, "rate"},
                                                                          {C::place, "place"},
                                                                          {C::languages, "languages"},
                                                                          {C::certifications, "certifications"}}};
};

template <>
struct EnumNames<matching::Verdict> {
    using V = matching::Verdict;
    static constexpr std::array<std::pair<V, std::string_view>, 4> names{
        {{V::met, "met"}, {V::partial, "partial"}, {V::missing, "missing"}, {V::unknown, "unknown"}}};
};

}  // namespace talentmatch
