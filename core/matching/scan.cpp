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

constexpr std::int64_t uncapped = Score::one;

}  // namespace

void Scan::ask(const Question& question) {
    question_ = question;
    asked_ = asked_skills_of(*question.tender);
    credits_.clear();
    credits_.resize(question.tender->skills.size());
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
    const auto floor = is_pruned ? best.floor() : Score{};
    add_up_skills();
    choose_candidates(floor);
    ask_facts(floor);
    ask_texts();
    counts.scored += candidates_.size();
    for (const auto& one : candidates_)
        best.add({Score::millionths(std::min(one.known / 1000, one.cap)), segment.ids[one.row],
                  question_.tender->tender->id, base + one.row});
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
    std::int64_t others = 0;
    for (std::size_t i = 0; i < criterion_count; ++i)
        if (i != static_cast<std::size_t>(Criterion::skills)) others += weight(static_cast<Criterion>(i)) * Score::one;
    const auto skill_weight = weight(Criterion::skills);
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
        candidates_.push_back({number, skill_weight * outcome.score.in_millionths(),
                               outcome.cap ? outcome.cap->in_millionths() : uncapped});
    }
    drop_hopeless(floor, others);
}

/// Drops those who cannot reach the floor though all criteria that are still open were perfect.
void Scan::drop_hopeless(Score floor, std::int64_t still_open) {
    const std::int64_t wanted = floor.in_millionths();
    if (wanted == 0) return;
    std::erase_if(candidates_,
                  [&](const Candidate& one) { return std::min((one.known + still_open) / 1000, one.cap) < wanted; });
}

void Scan::ask_facts(Score floor) {
    roads_.assign(segment_->locations.size(), std::nullopt);
    language_scores_.assign(segment_->languages.size(), -1);
    certification_scores_.assign(segment_->certifications.size(), -1);
    std::int64_t still_open = weight(Criterion::text) * Score::one;
    for (const auto criterion : fact_criteria) still_open += weight(criterion) * Score::one;
    for (const auto criterion : fact_criteria) {
        if (weight(criterion) == 0) continue;
        for (auto& one : candidates_) ask_fact(criterion, one);
        still_open -= weight(criterion) * Score::one;
        drop_hopeless(floor, still_open);
    }
}

void Scan::ask_fact(Criterion criterion, Candidate& candidate) {
    candidate.known += weight(criterion) * fact_score(criterion, candidate.row).in_millionths();
}

Score Scan::fact_score(Criterion criterion, RowNumber row) {
    const auto& facts = segment_->facts[row];
    const auto once = [&](std::vector<std::int32_t>& scores, std::size_t number, CriterionFunction function) {
        auto& score = scores[number];
        if (score < 0) {
            segment_->read_facts(row, profile_);
            score = function(question_, profile_, nullptr).score.in_millionths();
        }
        return Score::millionths(score);
    };
    switch (criterion) {
        case Criterion::languages:
            return once(language_scores_, facts.languages, score_languages);
        case Criterion::certifications:
            return once(certification_scores_, facts.certifications, score_certifications);
        case Criterion::place: {
            segment_->read_facts(row, profile_);
            auto& road = roads_[facts.location];
            if (!road) road = road_between(*question_.tender, profile_.location, profile_.place);
            return score_place(question_, profile_, *road, nullptr).score;
        }
        case Criterion::title:
            segment_->read_facts(row, profile_);
            if (!question_.tender->title.specialities.empty()) segment_->read_skills(row, profile_);
            return score_title(question_, profile_, nullptr).score;
        case Criterion::experience:
            segment_->read_facts(row, profile_);
            return score_experience(question_, profile_, nullptr).score;
        case Criterion::availability:
            segment_->read_facts(row, profile_);
            return score_availability(question_, profile_, nullptr).score;
        case Criterion::rate:
            segment_->read_facts(row, profile_);
            return score_rate(question_, profile_, nullptr).score;
        case Criterion::skills:
        case Criterion::text:
            return {};
    }
    return {};
}

}  // namespace talentmatch::matching
