// Skills: per asked skill the best of what the consultant has; then the mean by importance. A surplus pays for nothing,
// since no skill counts more than once and none above 1; an unmet required skill caps the whole score.
#include <algorithm>
#include <array>
#include <span>

#include "matching/criteria.hpp"
#include "matching/has.hpp"
#include "matching/skill_rules.hpp"

namespace talentmatch::matching {
namespace {

/// How the consultant stands to one asked skill.
struct Fit {
    int credit = 0;  ///< permille
    Relation relation = Relation::none;
    const OfferedSkill* by = nullptr;  ///< nothing: named in the text only, or missing
    bool is_named_in_text = false;
    const OfferedSkill* own = nullptr;  ///< the asked skill itself, though another may tell more for it
};

bool is_named(const AskedSkill& asked, const OfferProfile& offer) {
    if (asked.key.entry != no_entry) return has(offer.named_in_text, asked.key.entry);
    const auto said = std::span(offer.terms).first(offer.terms_of_texts);
    return !asked.stems.empty() &&
           std::ranges::all_of(asked.stems, [&](std::uint32_t stem) { return has(said, stem, &OfferedTerm::stem); });
}

int credit_of(const AskedSkill& asked, Relation relation, const OfferedSkill& offered, int this_year) {
    return dated_credit(fresh_credit(*asked.skill, relation, offered.proficiency, offered.years),
                        freshness(offered.last_used, this_year));
}

int credit_of(const AskedSkill& asked, const OfferedSkill& offered, int this_year) {
    const auto relation = relation_of(asked, offered);
    return relation == Relation::none ? 0 : credit_of(asked, relation, offered, this_year);
}

Fit best_fit(const AskedSkill& asked, const OfferProfile& offer, int this_year) {
    Fit best;
    int own_credit = -1;
    for (const auto& offered : offer.skills) {
        const auto relation = relation_of(asked, offered);
        if (relation == Relation::none) continue;
        const int credit = credit_of(asked, relation, offered, this_year);
        if (relation == Relation::same && credit > own_credit) {
            own_credit = credit;
            best.own = &offered;
        }
        if (credit > best.credit || (credit == best.credit && relation < best.relation))
            best = {credit, relation, &offered, false, best.own};
    }
    if (best.credit < named_in_text_credit && is_named(asked, offer))
        best = {named_in_text_credit, Relation::same, nullptr, true, best.own};
    return best;
}

/// Answers whether that was long ago.
bool explain_stale(const OfferedSkill& offered, int this_year, Explanation& why) {
    if (freshness(offered.last_used, this_year) == 1000) return false;
    why.add(Verdict::partial, "skill_stale", std::string(offered.name), {std::to_string(*offered.last_used)});
    return true;
}

/// The same skill: present, with what is short said as a reason of its own.
void explain_same(const TenderSkill& asked, const OfferedSkill& offered, int this_year, Explanation& why) {
    const auto have = std::string(text_of(offered.proficiency));
    const int wanted = asked.years_experience.value_or(0);
    const bool is_below = level_fit(asked, offered.proficiency) < 1000;
    if (is_below && asked.proficiency)
        why.add(Verdict::partial, "skill_level_below", asked.name, {std::string(text_of(*asked.proficiency)), have});
    else if (is_below)
        why.add(Verdict::partial, "skill_beginner", asked.name);
    const bool is_short = explain_stale(offered, this_year, why) || is_below;
    if (wanted > 0 && !offered.years)
        why.add(Verdict::unknown, "skill_years_unknown", asked.name, {std::to_string(wanted)});
    else if (wanted > offered.years.value_or(wanted))
        why.add(Verdict::partial, "skill_years_below", asked.name,
                {std::to_string(wanted), std::to_string(*offered.years)});
    else if (!is_short && offered.years.value_or(0) > 0)
        why.add(Verdict::met, "skill_met_years", asked.name, {have, std::to_string(*offered.years)});
    else if (!is_short)
        why.add(Verdict::met, "skill_met", asked.name, {have});
}

void explain(const AskedSkill& asked, const Fit& fit, int this_year, Explanation& why) {
    const auto& name = asked.skill->name;
    if (fit.own != nullptr) explain_same(*asked.skill, *fit.own, this_year, why);
    if (fit.own != nullptr && (fit.own == fit.by || fit.relation > Relation::implies_far)) return;
    if (fit.is_named_in_text) return why.add(Verdict::partial, "skill_in_text", name);
    switch (fit.relation) {
        case Relation::same:
            return explain_same(*asked.skill, *fit.by, this_year, why);
        case Relation::implies:
        case Relation::implies_far:
            why.add(Verdict::partial, "skill_implied", name,
                    {std::string(fit.by->name), std::string(text_of(fit.by->proficiency))});
            break;
        case Relation::sibling:
            why.add(Verdict::partial, "skill_sibling", name, {std::string(fit.by->name)});
            break;
        case Relation::foundation:
            why.add(Verdict::partial, "skill_foundation", name, {std::string(fit.by->name)});
            break;
        case Relation::none:
            return why.add(Verdict::missing, "skill_missing", name, {std::string(text_of(asked.skill->importance))});
    }
    explain_stale(*fit.by, this_year, why);
}

}  // namespace

Relation relation_of(const AskedSkill& asked, const OfferedSkill& offered) {
    const bool is_same_row = asked.skill->skill_id.is_stored() && asked.skill->skill_id == offered.id;
    if (is_same_row || asked.key.folded_name == offered.key.folded_name) return Relation::same;
    if (offered.key.entry == no_entry) return Relation::none;
    const auto found = std::ranges::lower_bound(asked.related, offered.key.entry, {}, &Related::entry);
    return found != asked.related.end() && found->entry == offered.key.entry ? found->relation : Relation::none;
}

AskedSkills asked_skills_of(const TenderProfile& tender) {
    AskedSkills asked;
    for (const auto& one : tender.skills) {
        asked.whole += importance_weight(one.skill->importance);
        asked.required += one.skill->importance == Importance::required ? 1 : 0;
    }
    return asked;
}

std::vector<int> credits_of_skills(const Question& question, const OfferProfile& offer) {
    const int this_year = year_of(question.today);
    std::vector<int> credits;
    for (const auto& asked : question.tender->skills) credits.push_back(best_fit(asked, offer, this_year).credit);
    return credits;
}

Outcome outcome_with(const Question& question, const std::vector<int>& credits, const OfferedSkill& better) {
    const auto& tender = *question.tender;
    const int this_year = year_of(question.today);
    SkillSums sums;
    for (std::size_t i = 0; i < tender.skills.size(); ++i) {
        const auto& asked = tender.skills[i];
        sums.add(asked.skill->importance, std::max(credits[i], credit_of(asked, better, this_year)));
    }
    return skills_outcome(sums, asked_skills_of(tender), true);
}

Outcome score_skills(const Question& question, const OfferProfile& offer, Explanation* why) {
    const auto& tender = *question.tender;
    SkillSums sums;
    const int this_year = year_of(question.today);
    for (const auto& asked : tender.skills) {
        const auto fit = best_fit(asked, offer, this_year);
        sums.add(asked.skill->importance, fit.credit);
        if (why == nullptr) continue;
        explain(asked, fit, this_year, *why);
        if (is_unmet(asked.skill->importance, fit.credit)) why->unmet.push_back(asked.skill->name);
    }

    const auto outcome = skills_outcome(sums, asked_skills_of(tender), !offer.skills.empty() || offer.text_length > 0);
    if (why != nullptr && !outcome.has_consultant_data) {
        why->reasons.clear();
        why->add(Verdict::unknown, "skills_unknown", "");
    }
    return outcome;
}

}  // namespace talentmatch::matching
