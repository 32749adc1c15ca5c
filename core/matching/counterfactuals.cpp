// What would raise a score: each change is made on the profile, and the criteria it touches are asked again.
#include <algorithm>
#include <tuple>
#include <utility>

#include "matching/criteria.hpp"
#include "matching/has.hpp"
#include "matching/scoring.hpp"

namespace talentmatch::matching {
namespace {

constexpr std::size_t most_changes = 3;
constexpr auto least_gain = 10'000;       ///< millionths: what people see as 0.01
constexpr int longest_postponement = 90;  ///< days that a client may wait
constexpr int largest_discount = 200;     ///< permille of the rate that somebody may give up
constexpr int longest_road = 150;         ///< km that somebody may agree to
constexpr int road_step = 10;

/// Tries changes of one pair. Every trial leaves `offer_` as it found it.
class Trials {
public:
    Trials(const Question& question, const OfferProfile& offer, const SubScores& as_it_is)
        : question_(question),
          offer_(offer),
          as_it_is_(as_it_is),
          score_(total_of(question, as_it_is)),
          skill_credits_(credits_of_skills(question, offer)) {}

    void try_skills() {
        for (const auto& asked : question_.tender->skills) {
            const auto own = std::ranges::find(offer_.skills, Relation::same, [&](const OfferedSkill& offered) {
                return relation_of(asked, offered);
            });
            if (own == offer_.skills.end())
                try_new_skill(asked);
            else
                try_level(asked, *own);
        }
    }

    /// The tender starts when the consultant is free.
    void try_start() {
        const auto from = free_from(offer_, question_.today);
        const auto start = std::max(question_.conditions.start_date.value_or(question_.today), question_.today);
        if (!from || *from <= start || (*from - start).count() > longest_postponement) return;
        if (question_.conditions.end_date && *question_.conditions.end_date < *from) return;
        auto changed = question_;
        changed.conditions = conditions_of(*question_.tender->tender, from);
        if (changed.conditions.daily_ceiling.has_value() != question_.conditions.daily_ceiling.has_value()) return;
        note(changed, {Criterion::availability, Criterion::rate}, "change_start", to_iso(*from));
    }

    /// The consultant asks no more than the ceiling, in whole euros.
    void try_rate() {
        const auto ceiling = question_.conditions.daily_ceiling;
        if (!ceiling || !offer_.daily_rate || *offer_.daily_rate <= *ceiling) return;
        const auto wanted = Money::cents(ceiling->in_cents() / 100 * 100);
        const auto discount = offer_.daily_rate->in_cents() - wanted.in_cents();
        if (wanted.in_cents() <= 0 || discount * 1000 > offer_.daily_rate->in_cents() * largest_discount) return;
        const auto kept = std::exchange(offer_.daily_rate, wanted);
        note(question_, {Criterion::rate}, "change_rate", wanted.to_decimal());
        offer_.daily_rate = kept;
    }

    void try_place() {
        if (question_.conditions.remote_work) return try_remote_wish();
        if (offer_.remote_work) {
            auto changed = question_;
            changed.conditions.remote_work = true;
            note(changed, {Criterion::place}, "change_remote", "");
        }
        if (!question_.tender->place || !offer_.place) return;
        const int km = distance_km(*question_.tender->place, *offer_.place);
        if (km > longest_road) return;
        const int wanted = (km + road_step - 1) / road_step * road_step;
        if (wanted <= offer_.max_travel_distance.value_or(0)) return;
        const auto kept = std::exchange(offer_.max_travel_distance, wanted);
        note(question_, {Criterion::place}, "change_travel", std::to_string(wanted));
        offer_.max_travel_distance = kept;
    }

    [[nodiscard]] std::vector<Counterfactual> best() && {
        std::ranges::sort(found_, [](const Counterfactual& a, const Counterfactual& b) {
            if (a.gain != b.gain) return a.gain > b.gain;
            return std::tie(a.change.code, a.change.subject) < std::tie(b.change.code, b.change.subject);
        });
        if (found_.size() > most_changes) found_.resize(most_changes);
        return std::move(found_);
    }

private:
    void try_remote_wish() {
        if (offer_.remote_work) return;
        offer_.remote_work = true;
        note(question_, {Criterion::place}, "change_remote_wish", "");
        offer_.remote_work = false;
    }

    /// What is enough for the skill; nobody becomes an expert to please a tender that asks no level.
    static Proficiency level_for(const AskedSkill& asked) {
        return asked.skill->proficiency.value_or(Proficiency::intermediate);
    }

    /// As if it stood in the profile: its words count for the title and the text too.
    void try_new_skill(const AskedSkill& asked) {
        const auto terms = offer_.terms.size();
        offer_.skills.push_back({asked.skill->skill_id, asked.skill->name, asked.key, level_for(asked),
                                 counted_years(asked.skill->years_experience), std::nullopt, asked.stems});
        for (const auto stem : asked.stems)
            if (!has(offer_.terms, stem, &OfferedTerm::stem)) offer_.terms.push_back({stem, 1});
        note_skill(offer_.skills.back(), {Criterion::title, Criterion::text}, "change_skill", asked.skill->name);
        offer_.skills.pop_back();
        offer_.terms.resize(terms);
    }

    void try_level(const AskedSkill& asked, OfferedSkill& own) {
        if (own.proficiency >= level_for(asked)) return;
        const auto kept = std::exchange(own.proficiency, level_for(asked));
        note_skill(own, {}, "change_level", asked.skill->name);
        own.proficiency = kept;
    }

    /// One skill is new or better, so each asked one has its old credit or the one that this skill gives.
    void note_skill(const OfferedSkill& better, std::initializer_list<Criterion> touched, const char* code,
                    const std::string& subject) {
        auto sub_scores = as_it_is_;
        const auto outcome = outcome_with(question_, skill_credits_, better);
        sub_scores.scores[static_cast<std::size_t>(Criterion::skills)] = outcome.score;
        sub_scores.cap = outcome.cap;
        for (const auto criterion : touched) rescore(criterion, question_, offer_, sub_scores);
        keep(question_, sub_scores, code, subject, {std::string(text_of(better.proficiency))});
    }

    void note(const Question& question, std::initializer_list<Criterion> touched, std::string code, std::string subject,
              std::vector<std::string> facts = {}) {
        auto sub_scores = as_it_is_;
        for (const auto criterion : touched) rescore(criterion, question, offer_, sub_scores);
        keep(question, sub_scores, std::move(code), std::move(subject), std::move(facts));
    }

    void keep(const Question& question, const SubScores& sub_scores, std::string code, std::string subject,
              std::vector<std::string> facts) {
        const auto score = total_of(question, sub_scores);
        const auto gain = Score::millionths(std::int64_t{score.in_millionths()} - score_.in_millionths());
        if (gain < Score::millionths(least_gain)) return;
        found_.push_back({{Verdict::partial, std::move(code), std::move(subject), std::move(facts)}, score, gain});
    }

    const Question& question_;
    OfferProfile offer_;
    const SubScores& as_it_is_;
    Score score_;
    std::vector<int> skill_credits_;  ///< by asked skill
    std::vector<Counterfactual> found_;
};

}  // namespace

std::vector<Counterfactual> counterfactuals(const Question& question, const OfferProfile& offer,
                                            const SubScores& as_it_is) {
    Trials trials(question, offer, as_it_is);
    trials.try_skills();
    trials.try_start();
    trials.try_rate();
    trials.try_place();
    return std::move(trials).best();
}

}  // namespace talentmatch::matching
