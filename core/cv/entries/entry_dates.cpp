#include "cv/entries/entry_dates.hpp"

#include <algorithm>
#include <cmath>

#include "cv/layout/labels.hpp"
#include "cv/layout/wrapped.hpp"
#include "cv/text/head_parts.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t longest_rest = 150;  // bytes beside a date
constexpr std::size_t longest_piece = 40;  // bytes of a date in a column of its own
constexpr int most_pieces = 3;             // lines that one period is torn to

bool is_date(const Segment& segment, Date today) {
    if (segment.text.size() > 60) return false;
    const auto dates = find_dates(segment.text, today);
    return !dates.empty() && without_dates(segment.text, dates).empty();
}

/// A title in bold and a company that is not, or the other way round, with nothing but their weight between them.
void add_parts(std::vector<std::string>& parts, const Segment& segment) {
    const std::string_view text = segment.text;
    const auto lead = trim(text.substr(0, segment.lead));
    const auto rest = trim(text.substr(segment.lead));
    std::size_t at = 0;
    const bool parts_off = !lead.empty() && std::string_view{",:;-(/&|"}.find(lead.back()) == std::string_view::npos &&
                           is_upper(next_code_point(rest, at)) && (words_of(lead).size() > 1 || is_all_caps(rest)) &&
                           cut_at_signs(rest).size() == 1;
    if (parts_off) {
        parts.emplace_back(lead);
        parts.emplace_back(rest);
    } else {
        parts.emplace_back(text);
    }
}

std::vector<std::string> parts_of(const Line& line, const std::vector<DateSpan>& dates) {
    std::vector<std::string> parts;
    if (dates.empty()) {
        for (const auto& segment : line.segments) add_parts(parts, segment);
        return parts;
    }
    const auto rest = without_dates(line.text, dates);
    for (const auto part : split(rest, "\t")) parts.emplace_back(part);
    return parts;
}

DatedLine scan(const Line& line, const EntryShape& shape, Date today) {
    DatedLine dated;
    if (line.text.size() <= 600) dated.dates = find_dates(line.text, today);
    dated.parts = parts_of(line, dated.dates);
    if (dated.dates.empty()) return dated;
    const auto rest = without_dates(line.text, dated.dates);
    const auto label = label_of(line);
    const bool names_the_entry =
        label && !label->value.empty() &&
        (label->kind == LabelKind::title || label->kind == LabelKind::company || label->kind == LabelKind::client);
    if (label && label->kind != LabelKind::dates && !names_the_entry) return dated;
    if (label && !names_the_entry) dated.parts.clear();
    const auto range = std::ranges::find_if(dated.dates, &DateSpan::is_range);
    const auto& best = range == dated.dates.end() ? dated.dates.front() : *range;
    const bool at_start = trim(std::string_view{line.text}.substr(0, best.begin), "([-|:").empty();
    const bool at_end = trim(std::string_view{line.text}.substr(best.end), ")]-|:.").empty();
    const bool own_segment = std::ranges::any_of(line.segments, [&](const Segment& s) { return is_date(s, today); });
    const bool placed = at_start || at_end || own_segment || label.has_value();
    if (names_the_entry && !(best.is_range && (at_end || own_segment))) return dated;  // "Client : X depuis 2019" tells
    const bool is_long = rest.size() > longest_rest && !own_segment;
    if (is_long || (line.bullet && !at_start && !(at_end && shape.single_dates))) return dated;
    if (line.text.ends_with('.') && !at_start && !own_segment && words_of(rest).size() > 6) return dated;
    if (best.is_range) {
        if (placed || words_of(rest).size() <= 12) dated.anchor = best;
    } else if (own_segment || at_start || (shape.single_dates && at_end)) {
        dated.anchor = best;
    }
    return dated;
}

/// The text at the left edge, which a column of dates would hold; empty when it cannot be one.
std::string_view column_piece(const Line& line) {
    if (line.bullet || line.segments.empty()) return {};
    const auto& text = line.segments.front().text;
    return text.size() <= longest_piece ? std::string_view{text} : std::string_view{};
}

/// One period and nothing else.
std::optional<DateSpan> whole_period(std::string_view text, Date today) {
    const auto dates = find_dates(text, today);
    if (dates.size() != 1 || !dates.front().is_range || !without_dates(text, dates).empty()) return std::nullopt;
    return dates.front();
}

bool has_two_ends(const std::vector<DateSpan>& dates) {
    return dates.size() == 1 && dates.front().is_range && dates.front().finish;
}

bool is_order(const DateSpan& span) {
    return !span.start || !span.finish || first_month(*span.start) <= last_month(*span.finish);
}

/// A line's parts without the column's piece.
void take_piece(DatedLine& dated, const Line& line) {
    dated.parts.clear();
    for (std::size_t i = 1; i < line.segments.size(); ++i) dated.parts.push_back(line.segments[i].text);
}

/// What stands beside a period's lower piece may be the rest of what stands beside the upper one: "Institut de" above
/// "technologie".
void join_torn_parts(DatedLine& above, const Line& line, DatedLine& below, const Line& next) {
    if (line.segments.size() != 2 || next.segments.size() != 2 || above.parts.empty() || below.parts.empty()) return;
    const auto& left = line.segments[1];
    const auto& right = next.segments[1];
    const bool alike = left.bold == right.bold && std::abs(left.size - right.size) < 0.6 &&
                       std::abs(left.box.left - right.box.left) < 2 &&
                       right.box.top - left.box.bottom < 0.5 * std::max(1.0, left.size);
    if (!alike || !(begins_small(right.text) || ends_open(left.text))) return;
    above.parts.back() += " " + below.parts.front();
    below.parts.clear();
}

/// A period that stands on several lines, the first of them among the pieces.
struct TornPeriod {
    DateSpan period;
    std::vector<std::size_t> pieces;
};

void put_together(const std::vector<Line>& lines, std::vector<DatedLine>& dated, const TornPeriod& torn) {
    const auto first = torn.pieces.front();
    dated[first].anchor = torn.period;
    dated[first].dates = {torn.period};
    take_piece(dated[first], lines[first]);
    for (std::size_t n = 1; n < torn.pieces.size(); ++n) {
        auto& below = dated[torn.pieces[n]];
        below.anchor.reset();
        below.dates.clear();
        below.merged = true;
        take_piece(below, lines[torn.pieces[n]]);
        const auto above = torn.pieces[n - 1];
        join_torn_parts(dated[above], lines[above], below, lines[torn.pieces[n]]);
    }
}

/// Both begin, or both first segments end, at one edge of a column.
bool is_flush(const Line& line, const Line& other) {
    if (std::abs(line.box.left - other.box.left) <= 6) return true;
    if (line.segments.empty() || other.segments.empty()) return false;
    return std::abs(line.segments.front().box.right - other.segments.front().box.right) <= 1;
}

/// Puts together the period whose first piece is at the left edge of `first`; its pieces stand below, flush with it.
void merge_from(const std::vector<Line>& lines, std::vector<DatedLine>& dated, std::size_t first, Date today) {
    std::string text{column_piece(lines[first])};
    const auto own = find_dates(text, today);
    // "05/2012 -" alone reads like an open period, and is the first half of one
    if (text.empty() || has_two_ends(own) || (own.empty() && text.find_first_of("0123456789") == std::string::npos))
        return;
    if (!own.empty() && fold(text).contains("depuis")) return;
    std::vector<std::size_t> pieces{first};
    TornPeriod torn;
    for (auto i = first + 1; i < lines.size() && i <= first + 4 && pieces.size() < most_pieces; ++i) {
        const auto& line = lines[i];
        if (line.region != lines[first].region || line.page != lines[first].page) break;
        if (!is_flush(line, lines[first])) {
            if (line.box.left < lines[first].box.left) break;
            continue;  // the text beside the dates
        }
        const auto piece = column_piece(line);
        if (piece.empty() || dated[i].merged || std::ranges::any_of(find_dates(piece, today), &DateSpan::is_range))
            break;
        text += ' ';
        text += piece;
        pieces.push_back(i);
        const auto period = whole_period(text, today);
        if (!period || !is_order(*period)) continue;
        torn = {*period, pieces};
        if (!text.ends_with('-') && !text.ends_with("\u2013")) break;  // else its end may stand below
    }
    if (!torn.pieces.empty()) put_together(lines, dated, torn);
}

/// "2017" above "2019" in a narrow column of dates: no sign between them.
void merge_years(const std::vector<Line>& lines, std::vector<DatedLine>& dated) {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        auto& here = dated[i];
        auto& next = dated[i + 1];
        if (!here.anchor || !next.anchor || here.merged || next.anchor->is_range || here.anchor->is_range) continue;
        if (std::abs(lines[i].box.left - lines[i + 1].box.left) > 6 || here.anchor->begin > 0 || next.anchor->begin > 0)
            continue;
        if (first_month(*next.anchor->start) < first_month(*here.anchor->start)) continue;
        if (lines[i].segments.front().text.size() > 14 || lines[i + 1].segments.front().text.size() > 14) continue;
        here.anchor->finish = next.anchor->start;
        here.anchor->is_range = true;
        next.anchor.reset();
        next.merged = true;
        join_torn_parts(here, lines[i], next, lines[i + 1]);
    }
}

}  // namespace

std::vector<DatedLine> date_lines(const std::vector<Line>& lines, const EntryShape& shape, Date today) {
    std::vector<DatedLine> dated;
    dated.reserve(lines.size());
    for (const auto& line : lines) dated.push_back(scan(line, shape, today));
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        if (!dated[i].merged) merge_from(lines, dated, i, today);
    merge_years(lines, dated);
    return dated;
}

}  // namespace talentmatch::cv
