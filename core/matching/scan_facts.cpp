// The criteria that columns of facts answer: what repeats is asked once for each segment.
#include "matching/scan.hpp"

namespace talentmatch::matching {

void Scan::prepare_facts() {
    const auto size_of = [&](Criterion criterion) {
        switch (criterion) {
            case Criterion::experience:
                return segment_->experiences.size();
            case Criterion::availability:
                return segment_->freedoms.size();
            case Criterion::rate:
                return segment_->rates.size();
            case Criterion::place:
                return segment_->wishes.size();
            case Criterion::languages:
                return segment_->languages.size();
            case Criterion::certifications:
                return segment_->certifications.size();
            case Criterion::skills:
            case Criterion::title:
            case Criterion::text:
                break;
        }
        return std::size_t{0};
    };
    for (auto& memo : memos_) memo.worth.assign(size_of(memo.criterion), -1);
    roads_.assign(segment_->locations.size(), std::nullopt);
}

/// Which specialities of the tender's title skills name, by row.
void Scan::prepare_titles() {
    titles_.assign(segment_->titles.size(), std::nullopt);
    specialities_of_skills_.clear();
    const auto& want = question_.tender->title;
    if (weight(Criterion::title) == 0 || want.specialities.empty()) return;
    specialities_of_skills_.assign(segment_->rows(), 0);
    for (std::size_t skill = 0; skill < segment_->skills.size(); ++skill) {
        const auto named = specialities_named(want, segment_->stems_of(segment_->skills[skill]));
        if (named == 0) continue;
        const auto list = segment_->skill_rows.at(skill);
        for (auto at = list.begin; at < list.end; ++at) specialities_of_skills_[segment_->skill_rows.rows[at]] |= named;
    }
}

/// Adds what the facts are worth. False when the floor is out of reach though everything that is still open were
/// perfect.
bool Scan::ask_facts(Candidate& candidate, std::int64_t floor) {
    const auto text = candidate.is_text_known ? 0 : open_text_;
    if (bound_of(candidate, open_facts_ + open_title_ + text) < floor) return false;
    const auto& facts = segment_->facts[candidate.row];
    for (auto& memo : memos_) {
        const auto worth = memo.worth[facts.*memo.number];
        candidate.known += worth >= 0 ? worth : worth_of(memo, candidate.row);
    }
    candidate.bound = bound_of(candidate, open_title_ + text);
    return candidate.bound >= floor;
}

/// The same for the title, the last but the text.
bool Scan::ask_title(Candidate& candidate, std::int64_t floor) {
    candidate.known += weight(Criterion::title) * title_score(candidate.row).in_millionths();
    candidate.bound = bound_of(candidate, candidate.is_text_known ? 0 : open_text_);
    return candidate.bound >= floor;
}

/// For the first row with this number.
std::int64_t Scan::worth_of(FactMemo& memo, RowNumber row) {
    segment_->read_facts(row, profile_);
    const auto score = [&] {
        switch (memo.criterion) {
            case Criterion::experience:
                return score_experience(question_, profile_, nullptr).score;
            case Criterion::availability:
                return score_availability(question_, profile_, nullptr).score;
            case Criterion::rate:
                return score_rate(question_, profile_, nullptr).score;
            case Criterion::languages:
                return score_languages(question_, profile_, nullptr).score;
            case Criterion::certifications:
                return score_certifications(question_, profile_, nullptr).score;
            case Criterion::place: {
                auto& road = roads_[segment_->wishes[segment_->facts[row].wish].location];
                if (!road) road = road_between(*question_.tender, profile_.location, profile_.place);
                return score_place(question_, profile_, *road, nullptr).score;
            }
            case Criterion::skills:
            case Criterion::title:
            case Criterion::text:
                break;
        }
        return Score{};
    };
    return memo.worth[segment_->facts[row].*memo.number] = memo.weight * score().in_millionths();
}

Score Scan::title_score(RowNumber row) {
    const auto& facts = segment_->facts[row];
    const auto& want = question_.tender->title;
    auto& match = titles_[facts.title];
    if (!match) match = match_title(want, segment_->title_of(segment_->titles[facts.title]));
    const auto in_skills = specialities_of_skills_.empty() ? 0 : specialities_of_skills_[row];
    return score_title(want, *match, Career(facts.career), segment_->experiences[facts.experience], in_skills).score;
}

}  // namespace talentmatch::matching
