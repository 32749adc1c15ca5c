// Estimated geometry: half an em per character, 1.2 ems per line.
#include "text/flow_layout.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "text/characters.hpp"
#include "text/refusal.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr double margin = 56;
constexpr double em_width = 0.5;
constexpr double line_height = 1.2;
constexpr double tab_width = 36;
constexpr double min_cell_width = 20;
constexpr std::size_t blanks_of_a_gap = 3;

double clamped(double size) { return std::clamp(size, 1.0, 200.0); }

}  // namespace

FlowLayout::FlowLayout(PageSize page)
    : size_(page), at_{.page = 1, .y = margin}, left_(margin), right_(page.width - margin) {
    document_.pages.push_back(size_);
}

void FlowLayout::next_page() {
    if (std::cmp_greater_equal(at_.page, max_pages)) throw Refusal(Outcome::too_complex);
    at_ = {.page = at_.page + 1, .y = margin};
    if (std::cmp_greater(at_.page, document_.pages.size())) document_.pages.push_back(size_);
}

void FlowLayout::add(std::u32string_view text, const FlowStyle& style) {
    TextRun run;
    run.text = clean(text);
    if (run.text.empty()) return;
    const double size = clamped(style.size);
    const double length = static_cast<double>(text.size()) * size * em_width;
    if (run.text.find_first_not_of(' ') == std::string::npos) {
        x_ += length;
        // A space between two runs of a line belongs to the first of them.
        const bool joins = line_has_text_ && !document_.runs.empty() && !document_.runs.back().text.ends_with(' ');
        if (joins) document_.runs.back().text += ' ';
        if (text.size() >= blanks_of_a_gap) leave_gap();
        return;
    }
    line_size_ = std::max(line_size_, size);
    if (goes_on(style)) {
        auto& last = document_.runs.back();
        last.text += run.text;
        x_ += length;
        place(last, run_begin_, x_ - run_begin_, size);
        write_gap(last);
        return;
    }
    if (document_.runs.size() >= max_runs) throw Refusal(Outcome::too_complex);
    run.font_size = style.size;
    run.bold = style.bold;
    run.italic = style.italic;
    run.colour = style.colour;
    run.source = style.source;
    run.hidden = style.hidden;
    run.line = line_;
    place(run, x_, length, size);
    run_behind_gap_ = gap_ && line_has_text_;
    gap_ = false;
    line_has_text_ = true;
    run_begin_ = x_;
    write_gap(run);
    document_.runs.push_back(std::move(run));
    x_ += length;
    run_open_ = true;
}

/// Files cut their text wherever they like: what looks the same and has nothing between is one run. A bullet stays
/// alone.
bool FlowLayout::goes_on(const FlowStyle& style) const {
    if (!run_open_ || document_.runs.empty()) return false;
    const auto& last = document_.runs.back();
    return last.line == line_ && last.page == at_.page && last.font_size == style.size && last.bold == style.bold &&
           last.italic == style.italic && last.colour == style.colour && last.source == style.source &&
           last.hidden == style.hidden && last.text != "\u2022 ";
}

void FlowLayout::place(TextRun& run, double from, double length, double size) const {
    const auto wrapped = [&](double x) { return std::floor(x / width()); };
    const double first = wrapped(from);
    const double last = wrapped(from + length - 0.01);
    const double height = std::max(size, line_size_) * line_height;
    run.page = at_.page;
    run.box.left = first == last ? left_ + from - first * width() : left_;
    run.box.right = first == last ? run.box.left + length : right_;
    run.box.top = at_.y + first * height;
    run.box.bottom = at_.y + last * height + size * line_height;
}

/// What goes on in the next line begins at the left: its place does not show the gap before it.
void FlowLayout::write_gap(TextRun& run) {
    if (!run_behind_gap_ || run.box.left >= left_ + run_begin_) return;
    run.text.insert(0, 1, '\t');
    run_behind_gap_ = false;
}

void FlowLayout::leave_gap() {
    run_open_ = false;
    gap_ = true;
}

void FlowLayout::tab(double size) {
    leave_gap();
    x_ = (std::floor((x_ + clamped(size) * em_width) / tab_width) + 1) * tab_width;
}

void FlowLayout::skip(double characters, double size) {
    run_open_ = false;
    x_ += characters * clamped(size) * em_width;
}

void FlowLayout::end_line(double size) {
    const double height = std::max(line_size_, clamped(size)) * line_height;
    at_.y += height * (1 + std::floor(std::max(0.0, x_ - 0.01) / width()));
    x_ = 0;
    line_size_ = 0;
    line_has_text_ = false;
    run_open_ = false;
    gap_ = false;
    ++line_;
    if (at_.y > size_.height - margin) next_page();
}

void FlowLayout::page_break() {
    if (line_has_text_) end_line(1);
    if (at_.y > margin) next_page();
}

void FlowLayout::begin_row() { rows_.push_back({.start = at_, .lowest = at_, .left = left_, .right = right_}); }

void FlowLayout::begin_cell(double from, double to) {
    auto& row = rows_.back();
    run_open_ = false;
    row.lowest = std::max(row.lowest, at_);
    at_ = row.start;
    const double row_width = row.right - row.left;
    left_ = row.left + std::clamp(from, 0.0, 1.0) * row_width;
    right_ = std::max(left_ + min_cell_width, row.left + std::clamp(to, 0.0, 1.0) * row_width);
    x_ = 0;
}

void FlowLayout::end_row() {
    const auto row = rows_.back();
    rows_.pop_back();
    run_open_ = false;
    at_ = std::max(row.lowest, at_);
    left_ = row.left;
    right_ = row.right;
    x_ = 0;
}

Document FlowLayout::take() { return std::move(document_); }

}  // namespace talentmatch::cvtext
