// The second half of building a segment: rows by id, and for each skill and word the rows that have it.
#include <algorithm>
#include <numeric>
#include <tuple>

#include "matching/segment_builder.hpp"
#include "matching/text_rules.hpp"

namespace talentmatch::matching {
namespace {

/// Where each list begins, from how long each is; one more than lists.
std::vector<std::uint32_t> begins_of(const std::vector<std::uint32_t>& sizes) {
    std::vector<std::uint32_t> begins(sizes.size() + 1);
    std::partial_sum(sizes.begin(), sizes.end(), begins.begin() + 1);
    return begins;
}

/// The position of each of `keys` in ascending order; they are sorted with their numbers in one word.
std::vector<std::uint32_t> ranks_of(const std::vector<std::uint32_t>& keys) {
    std::vector<std::uint64_t> order(keys.size());
    for (std::uint32_t i = 0; i < keys.size(); ++i) order[i] = std::uint64_t{keys[i]} << 32U | i;
    std::ranges::sort(order);
    std::vector<std::uint32_t> ranks(keys.size());
    for (std::uint32_t rank = 0; rank < order.size(); ++rank) ranks[order[rank] & 0xFFFF'FFFFU] = rank;
    return ranks;
}

}  // namespace

/// By id; of those with the same id the last one that came.
void SegmentBuilder::order_rows() {
    const auto is_before = [](const Row& a, const Row& b) {
        return std::tie(a.id, a.arrival) < std::tie(b.id, b.arrival);
    };
    if (!std::ranges::is_sorted(rows_, is_before)) std::ranges::sort(rows_, is_before);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (i + 1 < rows_.size() && rows_[i + 1].id == rows_[i].id) continue;
        rows_[kept++] = rows_[i];
    }
    rows_.resize(kept);
}

void SegmentBuilder::write_columns() {
    auto& segment = *segment_;
    std::unordered_map<CompanyId, std::uint16_t> companies;
    segment.skill_begins.push_back(0);
    for (const auto& row : rows_) {
        const auto [found, is_new] =
            companies.try_emplace(row.company, static_cast<std::uint16_t>(segment.company_ids.size()));
        if (is_new) segment.company_ids.push_back(row.company);
        segment.ids.push_back(row.id);
        segment.companies.push_back(found->second);
        segment.facts.push_back(row.facts);
        segment.length_classes.push_back(length_class(row.facts.text_length));
        for (std::size_t i = row.first_skill; i < row.first_skill + row.skills; ++i) {
            segment.row_skills.push_back(skills_[i]);
            segment.row_grades.push_back(grades_[i]);
        }
        segment.skill_begins.push_back(static_cast<std::uint32_t>(segment.row_skills.size()));
    }
}

void SegmentBuilder::write_skill_postings() {
    auto& segment = *segment_;
    std::vector<std::uint32_t> sizes(segment.skills.size());
    for (const auto skill : segment.row_skills) ++sizes[skill];
    auto& lists = segment.skill_rows;
    lists.begins = begins_of(sizes);
    lists.rows.resize(segment.row_skills.size());
    segment.skill_grades.resize(segment.row_skills.size());
    auto next = lists.begins;
    for (std::size_t row = 0; row < segment.rows(); ++row)
        for (auto at = segment.skill_begins[row]; at < segment.skill_begins[row + 1]; ++at) {
            const auto place = next[segment.row_skills[at]]++;
            lists.rows[place] = static_cast<RowNumber>(row);
            segment.skill_grades[place] = segment.row_grades[at];
        }
}

void SegmentBuilder::write_named_postings() {
    auto& lists = segment_->named_rows;
    for (const auto& row : rows_)
        lists.keys.insert(lists.keys.end(), named_.begin() + static_cast<std::ptrdiff_t>(row.first_named),
                          named_.begin() + static_cast<std::ptrdiff_t>(row.first_named + row.named));
    std::ranges::sort(lists.keys);
    const auto repeated = std::ranges::unique(lists.keys);
    lists.keys.erase(repeated.begin(), repeated.end());
    const auto number_of = [&](Entry entry) {
        return static_cast<std::size_t>(std::ranges::lower_bound(lists.keys, entry) - lists.keys.begin());
    };
    std::vector<std::uint32_t> sizes(lists.keys.size());
    for (const auto& row : rows_)
        for (std::size_t i = row.first_named; i < row.first_named + row.named; ++i) ++sizes[number_of(named_[i])];
    lists.begins = begins_of(sizes);
    lists.rows.resize(lists.begins.back());
    auto next = lists.begins;
    for (std::size_t row = 0; row < rows_.size(); ++row)
        for (std::size_t i = rows_[row].first_named; i < rows_[row].first_named + rows_[row].named; ++i)
            lists.rows[next[number_of(named_[i])]++] = static_cast<RowNumber>(row);
}

void SegmentBuilder::write_term_postings() {
    auto& lists = segment_->term_rows;
    const auto& stems = stem_numbers_.stems();
    const auto ranks = ranks_of(stems);
    lists.keys.resize(stems.size());
    for (std::size_t i = 0; i < stems.size(); ++i) lists.keys[ranks[i]] = stems[i];
    std::vector<std::uint32_t> sizes(stems.size());
    for (const auto& row : rows_)
        for (std::size_t i = row.first_term; i < row.first_term + row.terms; ++i) ++sizes[ranks[terms_[i].number]];
    lists.begins = begins_of(sizes);
    lists.rows.resize(lists.begins.back());
    segment_->term_counts.resize(lists.begins.back());
    segment_->term_most.assign(stems.size(), 0);
    auto next = lists.begins;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const auto& credits = count_credits(segment_->length_classes[row]);
        for (std::size_t i = rows_[row].first_term; i < rows_[row].first_term + rows_[row].terms; ++i) {
            const auto rank = ranks[terms_[i].number];
            const auto place = next[rank]++;
            lists.rows[place] = static_cast<RowNumber>(row);
            segment_->term_counts[place] = terms_[i].count;
            segment_->term_most[rank] = std::max(segment_->term_most[rank], credits[terms_[i].count]);
        }
    }
}

void SegmentBuilder::write_skill_order() {
    auto& segment = *segment_;
    for (std::uint32_t number = 0; number < segment.skills.size(); ++number) {
        const auto& skill = segment.skills[number];
        if (skill.id.is_stored()) segment.skills_by_id.emplace_back(skill.id.value(), number);
        segment.skills_by_name.emplace_back(skill.key.folded_name, number);
        if (skill.key.entry != no_entry) segment.skills_by_entry.emplace_back(skill.key.entry, number);
    }
    std::ranges::sort(segment.skills_by_id);
    std::ranges::sort(segment.skills_by_name);
    std::ranges::sort(segment.skills_by_entry);
}

std::shared_ptr<const Segment> SegmentBuilder::finish() {
    order_rows();
    write_columns();
    write_skill_postings();
    write_named_postings();
    write_term_postings();
    write_skill_order();
    for (auto* column : {&segment_->row_skills, &segment_->skill_begins, &segment_->stems}) column->shrink_to_fit();
    segment_->ids.shrink_to_fit();
    segment_->companies.shrink_to_fit();
    segment_->facts.shrink_to_fit();
    segment_->length_classes.shrink_to_fit();
    segment_->row_grades.shrink_to_fit();
    segment_->titles.shrink_to_fit();
    segment_->specialities.shrink_to_fit();
    segment_->characters.shrink_to_fit();
    return std::move(segment_);
}

}  // namespace talentmatch::matching
