#include "matching/scan.hpp"

#include <algorithm>

#include "matching/scoring.hpp"

namespace talentmatch::matching {
namespace {

/// Where fewer than one row in so many is eligible, the eligible are read whole instead of walking all lists.
constexpr std::size_t sparse = 64;

/// The facts in the order in which they are asked: what costs little and tells much first.
constexpr std::array fact_criteria{Criterion::experience,    Criterion::availability, Criterion::rate,
                                   Criterion::place,         Criterion::title,        Criterion::languages,
                                   Criterion::certifications};

/// How many are scored to the end before the others' chances are looked at again.
constexpr std::size_t first_round = 64;

constexpr std::int64_t uncapped = Score::one;

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
    open_facts_ = 0;
    for (const auto criterion : fact_criteria) open_facts_ += weight(criterion) * Score::one;
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
    roads_.assign(segment.locations.size(), std::nullopt);
    language_scores_.assign(segment.languages.size(), -1);
    certification_scores_.assign(segment.certifications.size(), -1);
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
    const auto open = open_facts_;
    const auto begin = candidates_.begin() + static_cast<std::ptrdiff_t>(first);
    if (floor > Score{})
        candidates_.erase(
            std::remove_if(begin, candidates_.end(),
                           [&](const Candidate& one) { return bound_of(one, open) < floor.in_millionths(); }),
            candidates_.end());
    if (candidates_.size() - first <= size) return candidates_.size();
    std::nth_element(candidates_.begin() + static_cast<std::ptrdiff_t>(first),
                     candidates_.begin() + static_cast<std::ptrdiff_t>(first + size), candidates_.end(),
                     [&](const Candidate& a, const Candidate& b) {
                         const auto bound_a = bound_of(a, open);
                         const auto bound_b = bound_of(b, open);
                         return bound_a != bound_b ? bound_a > bound_b : a.row < b.row;
                     });
    return first + size;
}

/// Asks facts and texts of these, and adds those who are left to `best`. Answers how many that were.
std::size_t Scan::finish(std::span<Candidate> round, std::size_t base, Best& best) {
    const auto floor = request_.scan == ScanKind::pruned ? best.floor() : Score{};
    std::size_t left = 0;
    for (auto& one : round)
        if (ask_facts(one, floor.in_millionths())) round[left++] = one;
    round = round.first(left);
    ask_texts(round);
    for (const auto& one : round)
        best.add({Score::millionths(bound_of(one, 0)), segment_->ids[one.row], question_.tender->tender->id,
                  base + one.row});
    return left;
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

/// Those whose skills alone do not rule them out. The two comparisons say, without a division, what `skills_outcome`
/// would: which sum is needed when everything else is perfect, and how much may be missing below the cap.
void Scan::choose_candidates(Score floor) {
    const auto rows = segment_->rows();
    candidates_.clear();
    const std::int64_t wanted = floor.in_millionths();
    const auto others = open_facts_ + open_text_;
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
        const bool is_text_known = segment_->facts[row].text_length == 0;
        const Candidate one{number, is_text_known,
                            skill_weight * outcome.score.in_millionths() + (is_text_known ? no_text : 0),
                            outcome.cap ? outcome.cap->in_millionths() : uncapped};
        if (bound_of(one, open_facts_) >= wanted) candidates_.push_back(one);
    }
}

/// False as soon as the floor is out of reach though everything that is still open were perfect.
bool Scan::ask_facts(Candidate& candidate, std::int64_t floor) {
    segment_->read_facts(candidate.row, profile_);
    auto open = open_facts_;
    for (const auto criterion : fact_criteria) {
        const auto share = weight(criterion);
        if (share == 0) continue;
        candidate.known += share * fact_score(criterion, candidate.row).in_millionths();
        open -= share * Score::one;
        if (bound_of(candidate, open) < floor) return false;
    }
    return true;
}

/// Of the row whose facts stand in `profile_`.
Score Scan::fact_score(Criterion criterion, RowNumber row) {
    const auto& known = segment_->facts[row];
    const auto once = [&](std::vector<std::int32_t>& scores, std::size_t number, CriterionFunction function) {
        auto& score = scores[number];
        if (score < 0) score = function(question_, profile_, nullptr).score.in_millionths();
        return Score::millionths(score);
    };
    switch (criterion) {
        case Criterion::languages:
            return once(language_scores_, known.languages, score_languages);
        case Criterion::certifications:
            return once(certification_scores_, known.certifications, score_certifications);
        case Criterion::place: {
            auto& road = roads_[known.location];
            if (!road) road = road_between(*question_.tender, profile_.location, profile_.place);
            return score_place(question_, profile_, *road, nullptr).score;
        }
        case Criterion::title:
            if (!question_.tender->title.specialities.empty()) segment_->read_skills(row, profile_);
            return score_title(question_, profile_, nullptr).score;
        case Criterion::experience:
            return score_experience(question_, profile_, nullptr).score;
        case Criterion::availability:
            return score_availability(question_, profile_, nullptr).score;
        case Criterion::rate:
            return score_rate(question_, profile_, nullptr).score;
        case Criterion::skills:
        case Criterion::text:
            return {};
    }
    return {};
}

}  // namespace talentmatch::matching
