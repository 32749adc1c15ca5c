// A person's corrections, applied.
#include <tuple>
#include <utility>

#include "use_cases/profile_correction.hpp"
#include "use_cases/profile_visit.hpp"

namespace talentmatch::use_cases {
namespace {

constexpr std::size_t most_corrections = 1'000;  // older ones go

class Corrector {
public:
    Corrector(const ResumeProfile& stored, const ResumeReview& review, const ProfileCorrection& correction,
              const Verification& by)
        : stored_(stored), correction_(correction), said_(correction.said), by_(by), result_{stored, review, {}} {}

    template <class Value>
    void one(std::string_view name, std::optional<Found<Value>> ResumeProfile::* member) {
        if (!correction_.given.contains(name)) return;
        const auto& before = stored_.*member;
        const auto& said = said_.*member;
        auto& after = result_.profile.*member;
        auto& dismissed = result_.review.dismissed.*member;
        if (!said) {
            if (!before) return;
            dismissed = before;
            after.reset();
            note(std::string(name), line_of(facts_of(*before)), std::nullopt);
            return;
        }
        dismissed.reset();
        after = settled(std::string(name), before ? &*before : nullptr, *said);
    }

    template <class Entry>
    void many(std::string_view name, std::vector<Entry> ResumeProfile::* member) {
        if (!correction_.given.contains(name)) return;
        const auto& before = stored_.*member;
        const auto& said = said_.*member;
        auto& after = result_.profile.*member;
        auto& dismissed = result_.review.dismissed.*member;
        const auto pairs =
            pair_up(said, before, [&](std::size_t i, std::size_t j) { return score(said, before, i, j); });
        after.clear();
        std::vector<bool> is_kept(before.size());
        for (std::size_t i = 0; i < said.size(); ++i) {
            const auto* old = pairs[i] ? &before[*pairs[i]] : nullptr;
            if (pairs[i]) is_kept[*pairs[i]] = true;
            std::erase_if(dismissed, [&](const Entry& gone) { return likeness(gone, said[i]) >= same_entry; });
            after.push_back(settled(entry_name(name, i), old, said[i]));
        }
        for (std::size_t j = 0; j < before.size(); ++j) {
            if (is_kept[j]) continue;
            dismissed.push_back(before[j]);
            note(entry_name(name, j), line_of(facts_of(before[j])), std::nullopt);
        }
    }

    void months() {
        if (!correction_.given.contains("experience_months")) return;
        if (said_.experience_months == stored_.experience_months) return;
        const auto as_text = [](const std::optional<int>& months) {
            return months ? std::optional(std::to_string(*months)) : std::nullopt;
        };
        note("experience_months", as_text(stored_.experience_months), as_text(said_.experience_months));
        result_.profile.experience_months = said_.experience_months;
    }

    [[nodiscard]] CorrectedProfile take() {
        std::erase_if(result_.profile.needs_review, [&](const ReviewItem& item) {
            return touched_.contains(std::string_view(item.field).substr(0, item.field.find_first_of("[.")));
        });
        auto& log = result_.review.corrections;
        if (log.size() > most_corrections)
            log.erase(log.begin(), log.begin() + static_cast<std::ptrdiff_t>(log.size() - most_corrections));
        ++result_.review.version;
        return std::move(result_);
    }

private:
    /// Entries at the same place of lists of the same length are the same one under another name.
    template <class Entry>
    [[nodiscard]] int score(const std::vector<Entry>& said, const std::vector<Entry>& before, std::size_t i,
                            std::size_t j) const {
        int points = facts_of(said[i]) == facts_of(before[j]) ? 20 : likeness(said[i], before[j]);
        if constexpr (std::is_same_v<Entry, ResumeSkill>) {
            const auto& names = correction_.skills_instead_of;
            if (i < names.size() && !names[i].empty()) {
                ResumeSkill old;
                old.name = names[i];
                return likeness(old, before[j]) >= same_entry ? 20 : 0;
            }
        }
        if (points < same_entry && said.size() == before.size() && i == j && points == 0) points = same_entry;
        return points;
    }

    template <class Entry>
    [[nodiscard]] Entry settled(const std::string& name, const Entry* before, const Entry& said) {
        const auto facts = facts_of(said);
        if (before != nullptr && facts_of(*before) == facts) {
            auto same = *before;
            if (verified(said) && !verified(*before)) {
                auto evidence = evidence_of(*before);
                evidence.verified = by_;
                set_evidence(same, evidence);
                note(name, line_of(facts), line_of(facts));
            }
            return same;
        }
        auto after = said;
        Evidence evidence = before != nullptr ? evidence_of(*before) : Evidence{};
        evidence.method = Method::person;
        evidence.confidence = 100;
        evidence.verified = by_;
        if constexpr (requires { after.fields; }) after.fields.clear();
        if constexpr (std::is_same_v<Entry, ResumeSkill>) {
            after.evidence = before != nullptr ? before->evidence : std::vector<Evidence>{};
            after.implied_by.clear();
            if (before != nullptr && (before->name != said.name || before->slug != said.slug))
                result_.renames.push_back({before->name, said.name, said.slug});
        }
        set_evidence(after, evidence);
        if (before == nullptr)
            note(name, std::nullopt, line_of(facts));
        else
            each_difference(name, facts_of(*before), facts,
                            [&](std::string field, std::optional<std::string> was, std::optional<std::string> is) {
                                note(std::move(field), std::move(was), std::move(is));
                            });
        return after;
    }

    void note(std::string field, std::optional<std::string> before, std::optional<std::string> after) {
        touched_.insert(field.substr(0, field.find_first_of("[.")));
        result_.review.corrections.push_back({std::move(field), std::move(before), std::move(after), by_.by, by_.at});
    }

    const ResumeProfile& stored_;
    const ProfileCorrection& correction_;
    const ResumeProfile& said_;
    Verification by_;
    CorrectedProfile result_;
    std::set<std::string, std::less<>> touched_;  ///< fields that a person really changed or confirmed
};

struct FieldNames {
    std::set<std::string, std::less<>> names;

    template <class Member>
    void one(std::string_view name, Member) {
        names.emplace(name);
    }
    template <class Member>
    void many(std::string_view name, Member) {
        names.emplace(name);
    }
};

}  // namespace

ProfileCorrection ProfileCorrection::of_everything(ResumeProfile profile) {
    FieldNames all;
    each_field(all);
    if (profile.experience_months) all.names.emplace("experience_months");
    return {std::move(profile), std::move(all.names), {}};
}

CorrectedProfile correct(const ResumeProfile& stored, const ResumeReview& review, const ProfileCorrection& correction,
                         const Verification& by) {
    Corrector corrector{stored, review, correction, by};
    each_field(corrector);
    corrector.months();
    return corrector.take();
}

}  // namespace talentmatch::use_cases
