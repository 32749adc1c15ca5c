// A new reading under what persons said.
#include <tuple>
#include <utility>

#include "cv/dates/dates.hpp"
#include "cv/dates/months.hpp"
#include "cv/reader.hpp"
#include "use_cases/profile_correction.hpp"
#include "use_cases/profile_visit.hpp"

namespace talentmatch::use_cases {
namespace {

bool was_said(const ResumeReview& review, std::string_view field) {
    return std::ranges::find(review.corrections, field, &Correction::field) != review.corrections.end();
}

class Merger {
public:
    Merger(const ResumeProfile& stored, const ResumeReview& review, const ResumeProfile& fresh)
        : stored_(stored), review_(review), fresh_(fresh) {
        result_.profile = fresh;
    }

    template <class Value>
    void one(std::string_view name, std::optional<Found<Value>> ResumeProfile::* member) {
        const std::string field{name};
        const auto& before = stored_.*member;
        const auto& read = fresh_.*member;
        auto& after = result_.profile.*member;
        if (before && verified(*before)) {
            after = before;
            settled_.push_back(field);
            if (read) tell_differences(field, *before, *read, result_.kept);
        } else if (!before && review_.dismissed.*member) {
            after.reset();
            settled_.push_back(field);
            if (read) result_.kept.push_back({field, std::nullopt, line_of(facts_of(*read))});
        } else if (before && read) {
            tell_differences(field, *before, *read, result_.changed);
        } else if (before) {
            result_.changed.push_back({field, line_of(facts_of(*before)), std::nullopt});
        } else if (read) {
            result_.changed.push_back({field, std::nullopt, line_of(facts_of(*read))});
        }
    }

    template <class Entry>
    void many(std::string_view name, std::vector<Entry> ResumeProfile::* member) {
        const auto& before = stored_.*member;
        const auto& read = fresh_.*member;
        const auto& dismissed = review_.dismissed.*member;
        auto& after = result_.profile.*member;
        const auto pairs = pair_up(read, before, [&](std::size_t i, std::size_t j) {
            return facts_of(read[i]) == facts_of(before[j]) ? 20 : likeness(read[i], before[j]);
        });
        after.clear();
        std::vector<bool> is_met(before.size());
        for (std::size_t i = 0; i < read.size(); ++i) {
            const auto here = entry_name(name, after.size());
            const bool is_dismissed = std::ranges::any_of(
                dismissed, [&](const Entry& gone) { return likeness(gone, read[i]) >= same_entry; });
            if (!pairs[i]) {
                auto& told = is_dismissed ? result_.kept : result_.changed;
                told.push_back(
                    {entry_name(name, is_dismissed ? i : after.size()), std::nullopt, line_of(facts_of(read[i]))});
                if (!is_dismissed) after.push_back(read[i]);
                continue;
            }
            const auto& old = before[*pairs[i]];
            is_met[*pairs[i]] = true;
            const bool is_person = verified(old).has_value();
            tell_differences(here, old, read[i], is_person ? result_.kept : result_.changed);
            if (is_person) settled_.push_back(entry_name(name, i));
            after.push_back(is_person ? old : read[i]);
        }
        for (std::size_t j = 0; j < before.size(); ++j) {
            if (is_met[j]) continue;
            if (verified(before[j]))
                insert(before[j], after);
            else
                result_.changed.push_back({entry_name(name, j), line_of(facts_of(before[j])), std::nullopt});
        }
    }

    [[nodiscard]] MergedProfile take() {
        if (was_said(review_, "experience_months")) {
            if (fresh_.experience_months != stored_.experience_months && fresh_.experience_months)
                result_.kept.push_back(
                    {"experience_months", as_text(stored_.experience_months), as_text(fresh_.experience_months)});
            result_.profile.experience_months = stored_.experience_months;
        }
        std::erase_if(result_.profile.needs_review, [&](const ReviewItem& item) {
            return std::ranges::any_of(settled_, [&](const std::string& field) {
                return item.field == field || item.field.starts_with(field + ".");
            });
        });
        return std::move(result_);
    }

private:
    static std::optional<std::string> as_text(const std::optional<int>& number) {
        return number ? std::optional(std::to_string(*number)) : std::nullopt;
    }

    /// Positions stand newest first; elsewhere what a person added stands at the end.
    template <class Entry>
    static void insert(const Entry& entry, std::vector<Entry>& entries) {
        auto place = entries.end();
        if constexpr (std::is_same_v<Entry, Position>)
            if (entry.start)
                place = std::ranges::find_if(entries, [&](const Position& other) {
                    return other.start && cv::first_month(*other.start) < cv::first_month(*entry.start);
                });
        entries.insert(place, entry);
    }

    template <class Entry>
    static void tell_differences(const std::string& field, const Entry& before, const Entry& after,
                                 std::vector<ProfileDifference>& into) {
        each_difference(field, facts_of(before), facts_of(after),
                        [&](std::string path, std::optional<std::string> was, std::optional<std::string> is) {
                            into.push_back({std::move(path), std::move(was), std::move(is)});
                        });
    }

    const ResumeProfile& stored_;
    const ResumeReview& review_;
    const ResumeProfile& fresh_;
    std::vector<std::string> settled_;
    MergedProfile result_;
};

/// What was missing and is there now is no finding any more.
void drop_settled_findings(ResumeProfile& profile) {
    const auto drop = [&](bool is_there, std::string_view code) {
        if (is_there) std::erase(profile.findings, code);
    };
    drop(profile.first_name.has_value() && profile.last_name.has_value(), "missing_name");
    drop(profile.email.has_value(), "missing_email");
    drop(profile.phone.has_value(), "missing_phone");
    drop(!profile.positions.empty(), "missing_positions");
    drop(!profile.skills.empty(), "missing_skills");
    const auto all = [&](auto holds) { return std::ranges::all_of(profile.positions, holds); };
    drop(all([](const Position& p) { return p.start.has_value(); }), "undated_position");
    drop(all([](const Position& p) { return p.company.has_value(); }), "missing_company");
    drop(all([](const Position& p) { return !p.title.empty(); }), "missing_title");
}

}  // namespace

MergedProfile merge(const ResumeProfile& stored, const ResumeReview& review, const ResumeProfile& fresh) {
    Merger merger{stored, review, fresh};
    each_field(merger);
    auto merged = merger.take();
    drop_settled_findings(merged.profile);
    return merged;
}

void recount(ResumeProfile& profile, const ResumeReview& review, const Taxonomy& taxonomy, Date today) {
    const bool is_dated = std::ranges::any_of(profile.positions, [](const Position& p) { return p.start.has_value(); });
    if (is_dated && !was_said(review, "experience_months"))
        profile.experience_months = cv::experience_months(profile.positions, today);
    for (auto& skill : profile.skills) {
        if (!skill.slug || verified(skill)) continue;
        std::vector<cv::MonthSpan> spans;
        for (const auto& position : profile.positions) {
            const bool is_named = std::ranges::any_of(position.technologies, [&](const std::string& name) {
                const auto* known = taxonomy.by_name(name);
                return known != nullptr && known->slug == *skill.slug;
            });
            if (const auto span = is_named ? cv::months_of(position, today) : std::nullopt) spans.push_back(*span);
        }
        if (spans.empty()) continue;
        const int last = std::ranges::max(spans, {}, &cv::MonthSpan::last).last;
        skill.months = cv::union_months(spans);
        skill.last_used = PartialDate{last / 12, (last % 12) + 1};
    }
    drop_settled_findings(profile);
}

}  // namespace talentmatch::use_cases
