#include "office/rtf_rows.hpp"

#include <algorithm>
#include <utility>

namespace talentmatch::cvtext {

bool RtfRows::define(std::string_view word, std::optional<int> parameter) {
    constexpr std::size_t max_columns = 60;
    if (word == "trowd") {
        edges_.clear();
        colours_.clear();
        next_colour_ = 0;
    } else if (word == "clcbpat") {
        next_colour_ = static_cast<std::size_t>(std::clamp(parameter.value_or(0), 0, 10'000));
    } else if (word == "cellx") {
        if (edges_.size() >= max_columns) return true;
        const int least = edges_.empty() ? 1 : edges_.back() + 1;
        edges_.push_back(std::clamp(parameter.value_or(0), least, 1'000'000));
        colours_.push_back(std::exchange(next_colour_, 0));
    } else {
        return false;
    }
    return true;
}

void RtfRows::enter_cell() {
    if (!std::exchange(in_row_, true)) {
        layout_.begin_row();
        column_ = 0;
        in_cell_ = false;
    }
    if (std::exchange(in_cell_, true)) return;
    const double whole = edges_.empty() ? 1 : edges_.back();
    const auto edge = [&](std::size_t i) {
        return i == 0 || edges_.empty() ? 0.0 : edges_[std::min(i, edges_.size()) - 1] / whole;
    };
    layout_.begin_cell(edge(column_), edges_.empty() ? 1.0 : edge(column_ + 1));
}

void RtfRows::end_cell(double size) {
    enter_cell();
    if (!layout_.at_line_start()) layout_.end_line(size);
    ++column_;
    in_cell_ = false;
}

void RtfRows::end_row(double size) {
    if (!std::exchange(in_row_, false)) return;
    if (!layout_.at_line_start()) layout_.end_line(size);
    layout_.end_row();
}

std::size_t RtfRows::cell_colour() const { return in_row_ && column_ < colours_.size() ? colours_[column_] : 0; }

}  // namespace talentmatch::cvtext
