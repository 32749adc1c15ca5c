#include "cv/layout/flow.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "cv/dates/dates.hpp"
#include "cv/text/pieces.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

/// A run follows its neighbour at once, or after the blank that the neighbour ends with; what is further away was
/// tabbed.
bool is_tab_between(const TextRun& left, const TextRun& right) {
    const double size = std::max(1.0, std::min(left.font_size, right.font_size));
    const double gap = right.box.left - left.box.right;
    if (right.box.top > left.box.top + 1) return false;  // wrapped
    return gap > (left.text.ends_with(' ') ? segment_gap : 0.4) * size;
}

/// "Exemple SA10/2018 – présent": a period in a run of its own that was tabbed to where there was no room left.
bool is_tabbed_period(const std::string& text, std::string_view next) {
    if (text.empty() || next.empty() || !is_alnum(text.back()) || next.size() > 60) return false;
    constexpr Date any_day{std::chrono::year{2100} / 1 / 1};
    const auto dates = find_dates(next, any_day);
    return !dates.empty() && dates.front().is_range && without_dates(next, dates).empty();
}

/// A paragraph's text, cut where tabs or three blanks stand.
Row cut_paragraph(const std::vector<const TextRun*>& runs) {
    Row row;
    Segment current;
    const auto close = [&] {
        current.text = join_letter_spaced(trim(current.text));
        if (!current.text.empty()) {
            current.letters = count_letters(current.text);
            row.push_back(std::move(current));
        }
        current = Segment{};
    };
    std::size_t blanks = 0;
    const TextRun* previous = nullptr;
    for (const auto* run : runs) {
        if (previous != nullptr && is_tab_between(*previous, *run)) close();
        const auto text = without_icons(run->text);
        if (previous != nullptr && is_tabbed_period(current.text, text)) close();
        for (const char c : text) {
            blanks = c == ' ' ? blanks + 1 : 0;
            if (c == '\t' || c == '\n' || blanks == 3) {
                close();
                blanks = 0;
                continue;
            }
            if (current.text.empty() && c != ' ') {
                current.box = run->box;
                current.size = run->font_size;
                current.bold = run->bold;
                current.italic = run->italic;
                current.colour = run->colour;
            }
            if (!current.text.empty() || c != ' ') current.text += c;
        }
        if (!current.text.empty()) widen(current.box, run->box);
        previous = run;
    }
    close();
    return row;
}

/// A list sign and its text; between two dates above each other a dash stands further away from what is beside them.
bool stands_near(const Segment& sign, const Segment& text) {
    constexpr double widest_tab = 5;  // of the font size
    return text.box.left - sign.box.right < widest_tab * std::max({1.0, sign.size, text.size});
}

/// Cells stand side by side in the layout and one after the other in the file.
bool begins_cell(const Line& row, const Line& previous, const Line& line) {
    return std::abs(line.box.top - row.box.top) < 1 && line.box.left > previous.box.left + 10;
}

Line joined(const Line& left, const Line& right) {
    Line line = left;
    line.segments.insert(line.segments.end(), right.segments.begin(), right.segments.end());
    line.text += '\t' + right.text;
    widen(line.box, right.box);
    line.size = std::max(line.size, right.size);
    line.bold = left.bold && right.bold;
    return line;
}

/// One row of a table: its cells' first lines become one line when at most one cell is long ("Rôle | Développeur");
/// a table that only makes columns is read cell by cell.
void add_row(std::vector<std::vector<Line>> cells, int& region, std::vector<Line>& lines) {
    const auto is_long = [](const std::vector<Line>& cell) { return cell.size() > 3; };
    if (std::ranges::count_if(cells, is_long) > 1) {
        for (auto& cell : cells) {
            ++region;
            for (auto& line : cell) {
                line.region = region;
                lines.push_back(std::move(line));
            }
        }
        return;
    }
    Line first = cells.front().front();
    for (std::size_t i = 1; i < cells.size(); ++i) first = joined(first, cells[i].front());
    lines.push_back(std::move(first));
    for (auto& cell : cells)
        for (std::size_t i = 1; i < cell.size(); ++i) lines.push_back(std::move(cell[i]));
}

void add_paragraphs(std::vector<Line> paragraphs, int& region, std::vector<Line>& lines) {
    for (std::size_t first = 0; first < paragraphs.size();) {
        std::vector<std::vector<Line>> cells{{paragraphs[first]}};
        auto last = first + 1;
        auto ahead = last;  // lines of the current cell that only count once another cell follows
        std::vector<Line> pending;
        for (; ahead < paragraphs.size() && ahead - first < 400; ++ahead) {
            const auto& line = paragraphs[ahead];
            const auto& cell = cells.back().front();
            if (begins_cell(paragraphs[first], cell, line)) {
                for (auto& waiting : pending) cells.back().push_back(std::move(waiting));
                pending.clear();
                cells.push_back({line});
                last = ahead + 1;
            } else if (std::abs(line.box.left - cell.box.left) < 60 && line.box.top > cell.box.top &&
                       line.source == TextSource::table) {
                pending.push_back(line);
            } else {
                break;
            }
        }
        if (cells.size() > 1) {
            for (auto& waiting : pending) {  // the last cell's own lines: until the next row begins further left
                if (waiting.box.left < cells.back().front().box.left - 10) break;
                cells.back().push_back(std::move(waiting));
                ++last;
            }
            for (auto& cell : cells)
                for (auto& line : cell) line.region = region;
            add_row(std::move(cells), region, lines);
        } else {
            lines.push_back(std::move(paragraphs[first]));
            lines.back().region = region;
        }
        first = last;
    }
}

}  // namespace

void widen(Rect& box, const Rect& other) {
    box.left = std::min(box.left, other.left);
    box.top = std::min(box.top, other.top);
    box.right = std::max(box.right, other.right);
    box.bottom = std::max(box.bottom, other.bottom);
}

Line line_of(Row row, int page, TextSource source) {
    Line line;
    line.page = page;
    line.source = source;
    line.box = row.front().box;
    std::size_t letters = 0;
    std::size_t bold = 0;
    std::size_t italic = 0;
    if (const auto rest = behind_bullet(row.front().text); rest.size() != row.front().text.size()) {
        line.bullet = true;
        row.front().lead -= std::min(row.front().lead, row.front().text.size() - rest.size());
        row.front().text = std::string{rest};
        if (rest.empty() && row.size() > 1) row.erase(row.begin());
    } else if (row.size() > 1 && is_bullet(row.front().text) && stands_near(row[0], row[1])) {  // a tab behind it
        line.bullet = true;
        row.erase(row.begin());
        line.box = row.front().box;
    }
    for (const auto& segment : row) {
        widen(line.box, segment.box);
        if (!line.text.empty()) line.text += '\t';
        line.text += segment.text;
        line.size = std::max(line.size, segment.letters > 0 ? segment.size : 0);
        letters += segment.letters;
        bold += segment.bold ? segment.letters : 0;
        italic += segment.italic ? segment.letters : 0;
    }
    line.bold = letters > 0 && bold * 10 > letters * 6;
    line.italic = letters > 0 && italic * 10 > letters * 6;
    line.segments = std::move(row);
    return line;
}

void read_flow(const std::vector<const TextRun*>& runs, int page, int& region, std::vector<Line>& lines) {
    ++region;
    std::vector<Line> paragraphs;
    for (std::size_t first = 0; first < runs.size();) {
        auto last = first;
        while (last < runs.size() && runs[last]->line == runs[first]->line) ++last;
        const std::vector<const TextRun*> paragraph(runs.begin() + static_cast<std::ptrdiff_t>(first),
                                                    runs.begin() + static_cast<std::ptrdiff_t>(last));
        if (auto row = cut_paragraph(paragraph); !row.empty()) {
            auto line = line_of(std::move(row), page, runs[first]->source);
            if (!line.text.empty()) paragraphs.push_back(std::move(line));
        }
        first = last;
    }
    add_paragraphs(std::move(paragraphs), region, lines);
}

}  // namespace talentmatch::cv
