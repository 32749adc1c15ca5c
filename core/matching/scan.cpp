#include "matching/scan.hpp"

#include <algorithm>

#include "matching/scoring.hpp"

namespace talentmatch::matching {
namespace {

/// Where fewer than one row in so many is eligible, the eligible are read whole instead of walking all lists.
constexpr std::size_t sparse = 64;

/// What one number of the facts decides, in the order in which it is asked.
constexpr std::array<std::pair<Criterion, std::uint16_t Facts::*>, 6> fact_numbers{
    {{Criterion::experience, &Facts::experience},
     {Criterion::availability, &Facts::freedom},
     {Criterion::rate, &Facts::rate},
     {Criterion::place, &Facts::wish},
     {Criterion::languages, &Facts::languages},
     {Criterion::certifications, &Facts::certifications}}};

/// How many are scored to the end before the others' chances are looked at again.
constexpr std::size_t first_round = 64;

/// What finding one row in one list costs, against passing one row of a list.
constexpr std::size_t search_cost = 12;

constexpr std::int32_t uncapped = Score::one;

}  // namespace

void Scan::ask(const Question& question) {
    question_ = question;
    asked_ = asked_skills_of(*question.tender);
    const int this_year = year_of(question.today);
    for (std::size_t use = 0; use < use_count; ++use)
        freshness_[use] = static_cast<std::uint16_t>(freshness(last_used_of(use), this_year));
    credits_.clear();
    credits_.resize(question.tender->skills.size());
    open_text_ = weight(Criterion::text) * Score::one;
    memos_.clear();
    for (const auto& [criterion, number] : fact_numbers)
        if (weight(criterion) > 0) memos_.push_back({criterion, number, weight(criterion), {}});
    open_title_ = weight(Criterion::title) * Score::one;
    open_facts_ = 0;
    for (const auto& memo : memos_) open_facts_ += memo.weight * Score::one;
}

std::int64_t Scan::weight(Criterion criterion) const {
    const auto index = static_cast<std::size_t>(criterion);
    return question_.tender->has_data[index] ? question_.weights[index] : 0;
}

bool Scan::counts(std::size_t row) const {
    return all_count_ || (company_counts_[segment_->companies[row]] != 0 && (gone_ == nullptr || !gone_->has(row)));
}

std::size_t Scan::mark_eligible() {
    const auto& companies = segment_->company_ids;
    company_counts_.assign(companies.size(), 1);
    if (eligible_)
        for (std::size_t i = 0; i < companies.size(); ++i)
            company_counts_[i] = std::ranges::binary_search(*eligible_, companies[i]) ? 1 : 0;
    all_count_ = gone_ == nullptr && std::ranges::find(company_counts_, 0) == company_counts_.end();
    if (all_count_) return segment_->rows();
    if (std::ranges::find(company_counts_, 1) == company_counts_.end()) return 0;
    std::size_t count = 0;
    for (std::size_t row = 0; row < segment_->rows(); ++row) count += counts(row) ? 1 : 0;
    return count;
}

void Scan::run(const Segment& segment, const RowSet* gone, std::size_t base, Best& best, ScanCounts& counts) {
    segment_ = &segment;
    gone_ = gone;
    const auto eligible = mark_eligible();
    counts.eligible += eligible;
    if (eligible == 0 || best.takes_nobody()) return;
    if (eligible * sparse < segment.rows()) {
        score_one_by_one(base, best);
        counts.scored += eligible;
        return;
    }
    const bool is_pruned = request_.scan == ScanKind::pruned;
    prepare_facts();
    prepare_titles();
    find_terms();
    add_up_skills();
    choose_candidates(is_pruned ? best.floor() : Score{});
    std::size_t first = 0;
    for (auto size = is_pruned ? first_round : candidates_.size(); first < candidates_.size(); size *= 4) {
        const auto end = next_round(first, size, is_pruned ? best.floor() : Score{});
        counts.scored += finish(std::span(candidates_).subspan(first, end - first), base, best);
        first = end;
    }
}

/// Drops those from `first` on who have no chance any more, and moves the most promising `size` of them to the front;
/// so the floor rises early. Answers where the round ends.
std::size_t Scan::next_round(std::size_t first, std::size_t size, Score floor) {
    const auto begin = candidates_.begin() + static_cast<std::ptrdiff_t>(first);
    if (floor > Score{})
        candidates_.erase(std::remove_if(begin, candidates_.end(),
                                         [&](const Candidate& one) { return one.bound < floor.in_millionths(); }),
                          candidates_.end());
    if (candidates_.size() - first <= size) return candidates_.size();
    std::nth_element(
        candidates_.begin() + static_cast<std::ptrdiff_t>(first),
        candidates_.begin() + static_cast<std::ptrdiff_t>(first + size), candidates_.end(),
        [](const Candidate& a, const Candidate& b) { return a.bound != b.bound ? a.bound > b.bound : a.row < b.row; });
    return first + size;
}

/// Asks titles and texts of these, and adds those who come in to `best`. Answers how many were scored to the end.
std::size_t Scan::finish(std::span<Candidate> round, std::size_t base, Best& best) {
    const bool is_pruned = request_.scan == ScanKind::pruned;
    // Either each one's words are looked up, or all lists are walked once: whatever costs less.
    if (!are_texts_added_up_ && open_text_ > 0 &&
        round.size() * terms_.size() * search_cost > listed_terms_ + segment_->rows())
        add_up_texts();
    std::size_t scored = 0;
    for (auto& one : round) {
        const std::int64_t floor = is_pruned ? best.floor().in_millionths() : 0;
        if (one.bound < floor) continue;
        if (open_title_ > 0 && !ask_title(one, floor)) continue;
        if (!one.is_text_known && !ask_text(one, floor)) continue;
        ++scored;
        best.add({Score::millionths(one.bound), segment_->ids[one.row], question_.tender->tender->id, base + one.row});
    }
    return scored;
}

void Scan::score_one_by_one(std::size_t base, Best& best) {
    for (std::size_t row = 0; row < segment_->rows(); ++row) {
        if (!counts(row)) continue;
        segment_->read(static_cast<RowNumber>(row), *question_.tender, profile_);
        best.add({score_of(question_, profile_), segment_->ids[row], question_.tender->tender->id, base + row});
    }
}

Outcome Scan::skills_of(RowNumber row) const {
    if (question_.tender->skills.empty()) return {};
    const bool has_skills = segment_->skill_begins[row] < segment_->skill_begins[row + 1U];
    return skills_outcome({sums_[row], missing_[row]}, asked_,
                          sums_[row] > 0 || has_skills || segment_->facts[row].text_length > 0);
}

/// Those whom neither skills nor facts rule out. The two comparisons say, without a division, what `skills_outcome`
/// would: which sum is needed when everything else is perfect, and how much may be missing below the cap.
void Scan::choose_candidates(Score floor) {
    const auto rows = segment_->rows();
    candidates_.clear();
    const std::int64_t wanted = floor.in_millionths();
    const auto others = open_facts_ + open_title_ + open_text_;
    const auto skill_weight = weight(Criterion::skills);
    const auto no_text = weight(Criterion::text) * permille(neutral::text).in_millionths();
    std::int64_t least_sum = 0;
    std::int64_t most_missing = std::numeric_limits<std::uint32_t>::max();
    const auto open = wanted * 1000 - others;
    if (open > skill_weight * Score::one) return;
    if (skill_weight > 0 && open > 0) {
        const auto least_score = (open + skill_weight - 1) / skill_weight;
        if (least_score > std::int64_t{neutral::skills} * 1000) least_sum = (least_score * asked_.whole + 999) / 1000;
    }
    if (wanted > cap_of_one)
        most_missing = 0;
    else if (asked_.required > 0)
        most_missing = ((cap_of_one - wanted + 1) * asked_.required * 1000 - 1) / cap_range;
    for (std::size_t row = 0; row < rows; ++row) {
        if (sums_[row] < least_sum || missing_[row] > most_missing || !counts(row)) continue;
        const auto number = static_cast<RowNumber>(row);
        const auto outcome = skills_of(number);
        // Who has no text at all is neutral there: known at once, which narrows the bound.
        const bool is_text_known = open_text_ == 0 || segment_->facts[row].text_length == 0;
        Candidate one{number, is_text_known, 0, outcome.cap ? outcome.cap->in_millionths() : uncapped,
                      skill_weight * outcome.score.in_millionths() + (is_text_known ? no_text : 0)};
        if (ask_facts(one, wanted)) candidates_.push_back(one);
    }
}

}  // namespace talentmatch::matching
