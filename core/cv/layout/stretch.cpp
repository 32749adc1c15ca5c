// Rows that answer each other (label and value, title and date) are a table, and stay rows, unless both sides look
// alike: two headings, two bullets, two labelled lists on one row, the same indents.
#include "cv/layout/stretch.hpp"

#include <algorithm>
#include <cmath>

namespace talentmatch::cv {
namespace {

constexpr std::size_t most_head_rows = 20;
constexpr double same_edge = 3;

bool are_columns(const Band& band) {
    const auto& [left, right, alike, first, last, left_headings] = band;
    if (left.worded_rows * 2 < left.rows || right.worded_rows * 2 < right.rows) return false;
    if (alike >= least_alike) return left.worded_rows >= 2 && right.worded_rows >= 2;
    if (left.own_rows < 2 || right.own_rows < 2) return false;
    if (left.worded_rows < least_lines || right.worded_rows < least_lines) return false;
    // Rows that answer each other (label, value) are a table; columns have lines of their own.
    return std::min(left.own_rows, right.own_rows) * 5 >= left.rows - left.own_rows;
}

/// Headings and dates in a margin, what they head beside them: rows to be read across, no column of its own.
bool is_margin(const Band& band) {
    const int others = band.left.worded_rows - band.left_headings;
    return band.left_headings >= 3 && others * 5 <= band.left.rows * 2 &&
           band.left.worded_rows * 2 <= band.right.worded_rows;
}

}  // namespace

Stretch::Stretch(const std::vector<Crossing>& crossings, const std::vector<bool>& blank, std::size_t first)
    : crossings_(crossings), first_(first), last_(first) {
    for (; last_ < crossings.size() && !crossings[last_].across; ++last_) {
        if (bands_.empty() || blank[last_]) {
            bands_.emplace_back();
            bands_.back().first = last_;
        }
        bands_.back().add(crossings[last_]);
        bands_.back().last = last_ + 1;
        whole_.add(crossings[last_]);
    }
    for (auto& band : bands_) band.alike += indented_alike(band);
}

Lane Stretch::lane(double x) {
    Lane lane{x};
    std::size_t head = bands_.size();
    for (std::size_t i = 0; i < bands_.size() && head == bands_.size(); ++i)
        if (are_columns(bands_[i])) head = i;
    const bool airy = std::min(whole_.left.own_rows, whole_.right.own_rows) >= 8;
    if (head == bands_.size()) {
        if (!airy || !are_columns(whole_)) return lane;
        head = 0;
        while (head + 1 < bands_.size() && bands_[head].right.worded_rows == 0) ++head;
        auto end = head + 1;
        while (end < bands_.size() && !spans(end)) ++end;
        lane.first = bands_[head].first;
        lane.last = bands_[end - 1].last;
    } else {
        lane.last = end_of_columns(head);
        lane.first = begin_of_columns(head);
    }
    for (std::size_t i = 0; i < bands_.size(); ++i)
        if (bands_[i].first > lane.first && bands_[i].first < lane.last && heads_both(i))
            lane.cuts.push_back(bands_[i].first);
    if (!is_margin(rows_of(lane))) lane.score = score(lane);
    return lane;
}

std::size_t Stretch::end_of_columns(std::size_t head) {
    auto end = bands_[head].last;
    note_edges(bands_[head]);
    for (auto i = head + 1; i < bands_.size(); ++i) {
        const auto& band = bands_[i];
        if (spans(i) || crossings_[band.first].label) break;
        const bool columns = are_columns(band) || keeps_edges(band);
        if (columns) note_edges(band);
        const bool left_has_ended = band.left.rows == 0;
        if (columns || left_has_ended) end = band.last;
    }
    return end;
}

bool Stretch::spans(std::size_t i) const {
    const auto& band = bands_[i];
    if (band.last - band.first > 1 || !crossings_[band.first].heading) return false;
    if (i + 1 == bands_.size()) return last_ < crossings_.size();  // over the text across the page
    return crossings_[bands_[i + 1].first].begins_alike;
}

bool Stretch::heads_both(std::size_t i) const {
    const auto& band = bands_[i];
    if (crossings_[band.first].headings) return true;
    return band.last - band.first > 1 && crossings_[band.first].heading && crossings_[band.first + 1].begins_bold;
}

std::size_t Stretch::begin_of_columns(std::size_t head) const {
    auto begin = bands_[head].first;
    for (auto i = head; i-- > 0;) {
        const auto& band = bands_[i];
        const bool headed = i + 1 == head && band.last - band.first <= 2 && band.right.worded_rows > 0;
        const bool headings = band.alike >= least_alike && band.right.worded_rows > 0;
        if (headed || headings || keeps_edges(band)) begin = band.first;
    }
    if (begin == first_ || first_ > 0 || begin > most_head_rows) return begin;
    // a page's columns may begin beside the name, with less text than columns need
    Band above;
    for (auto i = first_; i < begin; ++i) above.add(crossings_[i]);
    return above.left.own_rows > 0 && above.right.own_rows > 0 ? first_ : begin;
}

int Stretch::indented_alike(const Band& band) const {
    constexpr double least_indent = 4;
    constexpr double same_indent = 1;
    double left = 1e9;
    double right = 1e9;
    for (auto i = band.first; i < band.last; ++i) {
        if (crossings_[i].left) left = std::min(left, crossings_[i].left_edge);
        if (crossings_[i].right) right = std::min(right, crossings_[i].right_edge);
    }
    int alike = 0;
    for (auto i = band.first; i < band.last; ++i) {
        const auto& row = crossings_[i];
        const double indent = row.left_edge - left;
        const bool both = row.left_words && row.right_words && indent > least_indent;
        if (both && std::abs(row.right_edge - right - indent) < same_indent) ++alike;
    }
    return alike;
}

void Stretch::note_edges(const Band& band) {
    for (auto i = band.first; i < band.last; ++i)
        if (crossings_[i].right) edges_.push_back(crossings_[i].right_edge);
}

bool Stretch::keeps_edges(const Band& band) const {
    if (band.right.rows == 0 || band.right.worded_rows * 2 < band.right.rows) return false;
    constexpr double deepest_indent = 24;
    const double leftmost = edges_.empty() ? -1e9 : *std::ranges::min_element(edges_);
    int kept = 0;
    for (auto i = band.first; i < band.last; ++i) {
        const double edge = crossings_[i].right_edge;
        const auto near = [&](double other) { return std::abs(edge - other) <= same_edge; };
        const bool indented = edge > leftmost - same_edge && edge < leftmost + deepest_indent;
        if (crossings_[i].right && (indented || std::ranges::any_of(edges_, near))) ++kept;
    }
    return kept * 2 >= band.right.rows;
}

Band Stretch::rows_of(const Lane& lane) const {
    Band rows;
    for (auto i = lane.first; i < lane.last; ++i) rows.add(crossings_[i]);
    return rows;
}

double Stretch::score(const Lane& lane) const {
    const auto parted = rows_of(lane);
    const double share = static_cast<double>(lane.last - lane.first) / static_cast<double>(crossings_.size());
    const int own = std::min(parted.left.own_rows, parted.right.own_rows);
    return (std::min(parted.left.worded_rows, parted.right.worded_rows) + (0.1 * own)) * share;
}

}  // namespace talentmatch::cv
