// The criteria that are added up over lists: for each asked skill and word the rows that have it.
#include <algorithm>

#include "matching/scan.hpp"
#include "matching/text_rules.hpp"

namespace talentmatch::matching {
const GradeCredits& Scan::credits(const AskedSkill& asked, std::size_t number, Relation relation) {
    auto& table = credits_[number][static_cast<std::size_t>(relation)];
    if (table) return *table;
    table = std::make_unique<GradeCredits>();
    const int most = std::clamp(asked.skill->years_experience.value_or(0), 0, most_years);
    for (unsigned level = 0; level < 4; ++level) {
        const auto proficiency = static_cast<Proficiency>(level);
        auto* const credits = table->data() + grade_of(proficiency, 0, std::nullopt);
        for (int years = 0; years <= most; ++years)
            credits[years] = static_cast<std::uint16_t>(fresh_credit(*asked.skill, relation, proficiency, years));
        std::fill(credits + most, credits + most_years + 1,
                  static_cast<std::uint16_t>(fresh_credit(*asked.skill, relation, proficiency, most_years)));
        credits[unknown_years] =
            static_cast<std::uint16_t>(fresh_credit(*asked.skill, relation, proficiency, std::nullopt));
    }
    return *table;
}

void Scan::add_up_skills() {
    const auto rows = segment_->rows();
    sums_.assign(rows, 0);
    missing_.assign(rows, 0);
    for (std::size_t i = 0; i < question_.tender->skills.size(); ++i) add_up_skill(question_.tender->skills[i], i);
}

void Scan::add_up_skill(const AskedSkill& asked, std::size_t number) {
    const auto rows = segment_->rows();
    best_credit_.assign(rows, 0);
    for (const auto skill : segment_->skills_towards(asked)) {
        const auto& table = credits(asked, number, relation_of(asked, segment_->offered(skill)));
        const auto list = segment_->skill_rows.at(skill);
        for (auto at = list.begin; at < list.end; ++at) {
            auto& credit = best_credit_[segment_->skill_rows.rows[at]];
            const auto grade = segment_->skill_grades[at];
            credit = std::max(
                credit, static_cast<std::uint16_t>(dated_credit(table[without_use(grade)], freshness_[use_of(grade)])));
        }
    }
    add_named(asked);
    const auto importance = static_cast<std::uint32_t>(importance_weight(asked.skill->importance));
    for (std::size_t row = 0; row < rows; ++row) sums_[row] += importance * best_credit_[row];
    if (asked.skill->importance != Importance::required) return;
    for (std::size_t row = 0; row < rows; ++row)
        missing_[row] += best_credit_[row] < met_from ? 1000U - best_credit_[row] : 0U;
}

/// Those whose texts name the skill without its standing in the profile.
void Scan::add_named(const AskedSkill& asked) {
    const auto name = [&](RowNumber row) {
        best_credit_[row] = std::max(best_credit_[row], static_cast<std::uint16_t>(named_in_text_credit));
    };
    if (asked.key.entry != no_entry) {
        const auto list = segment_->named_rows.find(asked.key.entry);
        for (auto at = list.begin; at < list.end; ++at) name(segment_->named_rows.rows[at]);
        return;
    }
    if (asked.stems.empty()) return;
    const auto& terms = segment_->term_rows;
    const auto first = terms.find(asked.stems.front());
    for (auto at = first.begin; at < first.end; ++at) {
        if (segment_->term_counts[at] == 0) continue;
        const auto row = terms.rows[at];
        if (std::ranges::all_of(asked.stems, [&](std::uint32_t stem) {
                const auto place = terms.position(terms.find(stem), row);
                return place && segment_->term_counts[*place] > 0;
            }))
            name(row);
    }
}

void Scan::find_terms() {
    terms_.clear();
    listed_terms_ = 0;
    most_text_ = 0;
    are_texts_added_up_ = false;
    if (open_text_ == 0) return;
    for (const auto& term : question_.tender->terms) {
        const auto number = segment_->term_rows.number_of(term.stem);
        if (!number) continue;
        const auto most = std::int64_t{term.weight} * segment_->term_most[*number];
        terms_.push_back({segment_->term_rows.at(*number), static_cast<std::uint32_t>(term.weight), most});
        listed_terms_ += terms_.back().list.size();
        most_text_ += most;
    }
    std::ranges::sort(terms_, std::ranges::greater{}, &Term::most);
}

/// The score is known afterwards. False when it is below the floor.
bool Scan::ask_text(Candidate& candidate, std::int64_t floor) {
    const auto share = weight(Criterion::text);
    const auto whole = question_.tender->terms_weight;
    const auto length = segment_->facts[candidate.row].text_length;
    // The least sum that reaches the floor, as `text_outcome` rounds.
    const auto open = floor * 1000 - candidate.known;
    const auto least_score = open <= 0 ? 0 : (open + share - 1) / share;
    const bool is_enough = is_brief(length) && least_score <= std::int64_t{neutral::text} * 1000;
    const auto least = is_enough ? 0 : (least_score * whole * full_share + Score::one - 1) / Score::one;
    const auto sum = are_texts_added_up_ ? std::optional(std::int64_t{text_sums_[candidate.row]})
                                         : text_sum_of(candidate.row, least);
    if (!sum || *sum < least) return false;
    candidate.known += share * text_outcome(*sum, whole, length).score.in_millionths();
    candidate.bound = bound_of(candidate, 0);
    return candidate.bound >= floor;
}

void Scan::add_up_texts() {
    text_sums_.assign(segment_->rows(), 0);
    const auto* const credits = &count_credits(0);
    for (const auto& term : terms_)
        for (auto at = term.list.begin; at < term.list.end; ++at) {
            const auto row = segment_->term_rows.rows[at];
            text_sums_[row] += term.weight * credits[segment_->length_classes[row]][segment_->term_counts[at]];
        }
    are_texts_added_up_ = true;
}

/// Nothing as soon as the sum cannot reach `least`.
std::optional<std::int64_t> Scan::text_sum_of(RowNumber row, std::int64_t least) const {
    std::int64_t sum = 0;
    auto open = most_text_;
    const auto& credits = count_credits(segment_->length_classes[row]);
    for (const auto& term : terms_) {
        if (sum + open < least) return std::nullopt;
        open -= term.most;
        if (const auto at = segment_->term_rows.position(term.list, row))
            sum += std::int64_t{term.weight} * credits[segment_->term_counts[*at]];
    }
    return sum;
}

}  // namespace talentmatch::matching
