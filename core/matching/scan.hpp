// One question put to segments: columns first, whole profiles only for those whom the bounds leave.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "matching/best.hpp"
#include "matching/criteria.hpp"
#include "matching/segment.hpp"
#include "matching/skill_rules.hpp"

namespace talentmatch::matching {

/// The credit of each level and number of years, for one asked skill and one relation.
using GradeCredits = std::array<std::uint16_t, grade_count>;

struct ScanCounts {
    std::size_t eligible = 0;
    std::size_t scored = 0;
};

/// Keeps its memory from one segment and one question to the next; for one thread.
class Scan {
public:
    /// @param eligible and request have to live as long
    Scan(const Eligible& eligible, const RankingRequest& request) : eligible_(eligible), request_(request) {}

    /// What the next segments are asked.
    void ask(const Question& question);

    /// Adds to `best` everybody of the segment who may come in; each one's position is `base` + the row.
    /// @param gone may be nullptr
    void run(const Segment& segment, const RowSet* gone, std::size_t base, Best& best, ScanCounts& counts);

private:
    /// One who may still come in.
    struct Candidate {
        RowNumber row;
        bool is_text_known;
        std::int32_t bound;  ///< of the score, in millionths; the score itself once the text is known
        std::int32_t cap;
        std::int64_t known;  ///< weight x millionths
    };

    /// A word of the tender that this segment has.
    struct Term {
        Postings<std::uint32_t>::Range list;
        std::uint32_t weight = 1;
        std::int64_t most = 0;  ///< weight x best credit of any row
    };

    /// A criterion that one number of the facts decides, with what each number is worth.
    struct FactMemo {
        Criterion criterion;
        std::uint16_t Facts::* number;
        std::int64_t weight;
        std::vector<std::int64_t> worth;  ///< weight x millionths; -1: not asked yet
    };

    [[nodiscard]] bool counts(std::size_t row) const;
    [[nodiscard]] std::size_t mark_eligible();
    void score_one_by_one(std::size_t base, Best& best);

    void add_up_skills();
    void add_up_skill(const AskedSkill& asked, std::size_t number);
    void add_named(const AskedSkill& asked);
    [[nodiscard]] const GradeCredits& credits(const AskedSkill& asked, std::size_t number, Relation relation);
    void choose_candidates(Score floor);
    [[nodiscard]] Outcome skills_of(RowNumber row) const;

    [[nodiscard]] std::size_t next_round(std::size_t first, std::size_t size, Score floor);
    [[nodiscard]] std::size_t finish(std::span<Candidate> round, std::size_t base, Best& best);
    void prepare_facts();
    void prepare_titles();
    [[nodiscard]] bool ask_facts(Candidate& candidate, std::int64_t floor);
    [[nodiscard]] bool ask_title(Candidate& candidate, std::int64_t floor);
    [[nodiscard]] std::int64_t worth_of(FactMemo& memo, RowNumber row);
    [[nodiscard]] Score title_score(RowNumber row);
    [[nodiscard]] std::int64_t weight(Criterion criterion) const;

    /// The score, in millionths, when `open` came on top: weight x millionths.
    [[nodiscard]] static std::int32_t bound_of(const Candidate& candidate, std::int64_t open) {
        return static_cast<std::int32_t>(std::min<std::int64_t>((candidate.known + open) / 1000, candidate.cap));
    }

    void find_terms();
    [[nodiscard]] bool ask_text(Candidate& candidate, std::int64_t floor);
    void add_up_texts();
    [[nodiscard]] std::optional<std::int64_t> text_sum_of(RowNumber row, std::int64_t least) const;

    const Eligible& eligible_;
    const RankingRequest& request_;
    Question question_;
    AskedSkills asked_;
    std::array<std::uint16_t, use_count> freshness_{};                   ///< by year of the last use, as a grade has it
    std::vector<std::array<std::unique_ptr<GradeCredits>, 5>> credits_;  ///< by asked skill and relation

    const Segment* segment_ = nullptr;
    const RowSet* gone_ = nullptr;
    std::vector<char> company_counts_;  ///< by company number of the segment
    bool all_count_ = true;
    std::vector<std::uint16_t> best_credit_;
    std::vector<std::uint32_t> sums_;
    std::vector<std::uint32_t> missing_;
    std::vector<std::uint32_t> text_sums_;
    std::vector<Term> terms_;       ///< those that may count most first
    std::int64_t most_text_ = 0;    ///< sum over `terms_`
    std::size_t listed_terms_ = 0;  ///< rows in all of them
    bool are_texts_added_up_ = false;
    std::int64_t open_facts_ = 0;  ///< weight x one of the criteria that facts answer
    std::int64_t open_title_ = 0;
    std::int64_t open_text_ = 0;
    std::vector<Candidate> candidates_;
    OfferProfile profile_;
    std::vector<std::optional<Road>> roads_;  ///< by location number
    std::vector<FactMemo> memos_;
    std::vector<std::optional<TitleMatch>> titles_;      ///< by number
    std::vector<std::uint32_t> specialities_of_skills_;  ///< by row; empty when the tender's title has none
};

}  // namespace talentmatch::matching
