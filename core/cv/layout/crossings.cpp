#include "cv/layout/crossings.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string_view>

#include "cv/dates/dates.hpp"
#include "cv/sections/headings.hpp"
#include "cv/text/pieces.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

bool is_labelled_list(std::string_view text) {
    const auto colon = text.find(':');
    return colon != std::string_view::npos && colon > 1 && text.find(',', colon) != std::string_view::npos;
}

Mark mark(const Segment& segment) {
    constexpr std::size_t longest_head = 60;
    constexpr std::size_t least_letters = 3;
    constexpr Date any_day{std::chrono::year{2100} / 1 / 1};
    Mark result{.left = segment.box.left, .right = segment.box.right, .bold = segment.bold, .size = segment.size};
    result.words = segment.letters >= least_letters;
    if (segment.text.size() < longest_head) {
        const auto dates = find_dates(segment.text, any_day);
        if (result.words && !dates.empty())
            result.words = count_letters(without_dates(segment.text, dates)) >= least_letters;
        result.period = !result.words && std::ranges::any_of(dates, &DateSpan::is_range);
    }
    if (result.words && segment.text.size() < longest_head) {
        const auto heading = heading_of(segment.text);
        result.heading = heading && !heading->is_weak;
        result.weak_heading = heading && heading->is_weak;
    }
    result.bullet = behind_bullet(segment.text).size() != segment.text.size();
    result.list = is_labelled_list(segment.text);
    return result;
}

}  // namespace

MarkedRow marked(const Row& row) {
    MarkedRow marks;
    marks.reserve(row.size());
    for (const auto& segment : row) marks.push_back(mark(segment));
    return marks;
}

Crossing cross(const MarkedRow& row, double x) {
    Crossing crossing;
    const Mark* first_left = nullptr;
    const Mark* sign = nullptr;
    int parts = 0;  // to the left
    const Mark* first_right = nullptr;
    for (const auto& mark : row) {
        if (mark.right <= x) {
            if (parts++ == 0) first_left = &mark;
            crossing.left = true;
            crossing.left_words |= mark.words;
            crossing.left_heading |= mark.heading;
            if (mark.heading || mark.bullet || mark.list) sign = &mark;
        } else if (mark.left >= x) {
            crossing.right = true;
            crossing.right_words |= mark.words;
            if (first_right == nullptr) first_right = &mark;
        } else {
            crossing.across = true;
        }
    }
    crossing.heading = row.size() == 1 && row.front().heading;
    if (first_left != nullptr) crossing.left_edge = first_left->left;
    if (first_right != nullptr) crossing.right_edge = first_right->left;
    if (first_left == nullptr || first_right == nullptr) return crossing;
    crossing.label = parts > 1 && first_left->heading;
    crossing.begins_alike = first_left->words && first_right->words && first_left->bold == first_right->bold &&
                            std::abs(first_left->size - first_right->size) < 0.1;
    crossing.begins_bold = crossing.begins_alike && first_left->bold && !first_left->heading && !first_right->heading;
    if (first_left->period && first_right->period) crossing.alike = least_alike;
    const bool names_two =
        (first_left->heading || first_left->weak_heading) && (first_right->heading || first_right->weak_heading);
    crossing.headings = names_two && crossing.begins_alike && (first_left->heading || first_right->heading);
    if (crossing.headings) crossing.alike = least_alike;
    if (sign == nullptr) return crossing;
    if (sign->heading && first_right->heading) crossing.alike = least_alike;
    if ((sign->bullet && first_right->bullet) || (sign->list && first_right->list)) crossing.alike = 1;
    return crossing;
}

}  // namespace talentmatch::cv
