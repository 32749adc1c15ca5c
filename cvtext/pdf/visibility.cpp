// The judgement behind the integrity report: when in doubt, a word is visible.
#include "pdf/visibility.hpp"

#include <algorithm>

namespace talentmatch::cvtext {
namespace {

constexpr double tiny_points = 2.0;
constexpr double squeezed = 0.04;  ///< width in ems per character below which nothing is legible
constexpr double scan_share = 0.5;

Hidden judged(const Word& word, const Canvas& canvas) {
    const auto& run = word.run;
    if (run.hidden != Hidden::no) return run.hidden;
    const double length = std::max(run.box.right - run.box.left, run.box.bottom - run.box.top);
    const bool is_squeezed = length < squeezed * run.font_size * static_cast<double>(word.text.size());
    if (run.font_size < tiny_points || is_squeezed) return Hidden::tiny;
    if (canvas.covers(run.box, word.depth)) return Hidden::covered;
    const double middle_x = (run.box.left + run.box.right) / 2;
    const double middle_y = (run.box.top + run.box.bottom) / 2;
    return canvas.swallows(run.colour, middle_x, middle_y, word.depth) ? Hidden::same_colour : Hidden::no;
}

}  // namespace

void judge_visibility(std::vector<Word>& words, const Canvas& canvas, const PageSize& page) {
    std::size_t letters = 0;
    std::size_t layer_letters = 0;
    const auto in_layer = [](const Word& word) {
        return word.run.hidden == Hidden::invisible || word.run.hidden == Hidden::covered;
    };
    for (auto& word : words) {
        word.run.hidden = judged(word, canvas);
        letters += word.text.size();
        if (in_layer(word)) layer_letters += word.text.size();
    }
    const bool scanned = canvas.largest_picture(page) >= scan_share && layer_letters * 10 >= letters * 8;
    if (!scanned) return;
    for (auto& word : words) {
        if (!in_layer(word)) continue;
        word.run.hidden = Hidden::no;
        word.run.source = TextSource::ocr;
        word.run.colour = 0;
    }
}

}  // namespace talentmatch::cvtext
