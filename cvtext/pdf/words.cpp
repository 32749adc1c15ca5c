// Where a word ends: at a space, at a gap, at another baseline, or where the style changes beside punctuation.
#include "pdf/words.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <utility>

#include "text/characters.hpp"

namespace talentmatch::cvtext {
namespace {

/// In ems. A justified line's space shrinks to about 0.2; kerning stays below 0.1.
constexpr double max_gap = 0.11;
constexpr double max_touching_gap = 0.07;
constexpr double max_overlap = 0.45;
constexpr double max_rise = 0.12;
constexpr double max_letter_spacing = 0.9;
constexpr std::size_t max_word_length = 400;

double dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y; }
double cross(Vec a, Vec b) { return a.x * b.y - a.y * b.x; }
Vec minus(Vec a, Vec b) { return {a.x - b.x, a.y - b.y}; }
Vec plus(Vec a, Vec b) { return {a.x + b.x, a.y + b.y}; }
Vec times(Vec a, double factor) { return {a.x * factor, a.y * factor}; }

bool is_letter(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') ||
           (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) || (c >= 0xFB00 && c <= 0xFB06);
}

/// What stands inside words, and often comes from another font than they do.
bool is_joint(char32_t c) {
    constexpr std::u32string_view joints = U"'\u2019\u2018\u02BC-\u2010\u2011.@_+#/&";
    return joints.find(c) != std::u32string_view::npos;
}

bool is_icon(const std::u32string& text) { return !text.empty() && is_private_use(text.front()); }

Rect box_of(const Glyph& glyph) {
    const auto end = plus(glyph.origin, glyph.advance);
    const auto top = times(glyph.up, glyph.ascent * glyph.size);
    const auto bottom = times(glyph.up, glyph.descent * glyph.size);
    const auto [left, right] =
        std::minmax({glyph.origin.x + top.x, glyph.origin.x + bottom.x, end.x + top.x, end.x + bottom.x});
    const auto [upper, lower] =
        std::minmax({glyph.origin.y + top.y, glyph.origin.y + bottom.y, end.y + top.y, end.y + bottom.y});
    return {left, upper, right, lower};
}

Rect united(const Rect& a, const Rect& b) {
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

/// A word that a clip cuts in two stays one word, and is seen.
bool go_together(Hidden a, Hidden b) {
    const auto may_be_cut = [](Hidden hidden) { return hidden == Hidden::no || hidden == Hidden::off_page; };
    return a == b || (may_be_cut(a) && may_be_cut(b));
}

bool same_style(const TextRun& run, const Glyph& glyph) {
    return run.bold == glyph.bold && run.italic == glyph.italic && run.colour == glyph.colour &&
           std::abs(run.font_size - glyph.size) <= 0.05 * run.font_size;
}

}  // namespace

/// An apostrophe or a hyphen out of another font: "l’équipe" is one word as long as nothing stands between.
bool WordBuilder::touch_at_joint(const Word& word, const Glyph& glyph, double gap) {
    constexpr double nothing = 0.04;
    if (word.text.empty() || glyph.text.empty() || gap > nothing || word.run.colour != glyph.colour) return false;
    const auto before = word.text.back();
    const auto after = glyph.text.front();
    const bool fits = (is_joint(before) || is_letter(before)) && (is_joint(after) || is_letter(after));
    const double smaller = std::min(glyph.size, word.run.font_size);
    return fits && (is_joint(before) || is_joint(after)) && smaller > 0.9 * std::max(glyph.size, word.run.font_size);
}

/// Raised or lowered, and drawn into its neighbour: the "A" and the "E" of LaTeX's name.
bool WordBuilder::is_logo_letter(const Word& word, const Glyph& glyph, double gap, double rise) {
    constexpr double overlap = -0.08;
    constexpr double highest = 0.35;
    if (word.text.empty() || glyph.text.empty() || gap > overlap || rise > highest) return false;
    const auto is_alpha = [](char32_t c) { return is_letter(c) && !(c >= U'0' && c <= U'9'); };
    return is_alpha(word.text.back()) && is_alpha(glyph.text.front()) && word.run.colour == glyph.colour &&
           word.run.bold == glyph.bold && glyph.size > 0.6 * word.run.font_size;
}

bool WordBuilder::continues(const Glyph& glyph) const {
    const auto& word = words_.back();
    if (!go_together(word.run.hidden, glyph.hidden) || word.text.size() >= max_word_length) return false;
    if (dot(word.along, glyph.along) < 0.99) return false;
    if (is_icon(word.text) || is_icon(glyph.text)) return false;
    const double size = std::max(0.1, std::max(word.run.font_size, glyph.size));
    const auto step = minus(glyph.origin, word.end);
    const double stated = std::clamp(word.spacing, 0.0, max_letter_spacing * size);
    const double gap = (dot(step, word.along) - stated) / size;
    const double rise = std::abs(cross(word.along, step)) / size;
    if (gap > max_gap || gap < -max_overlap) return false;
    if (rise > max_rise) return is_logo_letter(word, glyph, gap, rise);
    if (same_style(word.run, glyph)) return true;
    if (touch_at_joint(word, glyph, gap)) return true;
    // A coloured or larger first letter, small capitals: one word as long as letters touch.
    const bool letters =
        !word.text.empty() && !glyph.text.empty() && is_letter(word.text.back()) && is_letter(glyph.text.front());
    return letters && gap < max_touching_gap && word.run.bold == glyph.bold && glyph.size > 0.6 * word.run.font_size;
}

void WordBuilder::begin_word(const Glyph& glyph, std::size_t depth) {
    Word word;
    word.run.box = box_of(glyph);
    word.run.font_size = glyph.size;
    word.run.bold = glyph.bold;
    word.run.italic = glyph.italic;
    word.run.colour = glyph.colour;
    word.run.hidden = glyph.hidden;
    word.depth = depth;
    word.begin = glyph.origin;
    word.along = glyph.along;
    word.spaced_before = std::exchange(space_seen_, false);
    words_.push_back(std::move(word));
    open_ = true;
}

void WordBuilder::add(const Glyph& glyph, std::size_t depth) {
    if (!open_ || !continues(glyph)) begin_word(glyph, depth);
    auto& word = words_.back();
    word.text += glyph.text;
    word.run.box = united(word.run.box, box_of(glyph));
    if (glyph.hidden == Hidden::no) word.run.hidden = Hidden::no;
    word.end = plus(glyph.origin, glyph.advance);
    word.spacing = glyph.spacing;
}

void WordBuilder::add_space() {
    open_ = false;
    space_seen_ = true;
}

std::vector<Word> WordBuilder::take() {
    open_ = false;
    space_seen_ = false;
    return std::exchange(words_, {});
}

namespace {

/// From one word's end to the next one's beginning along their common line, in ems; nothing when they share no line.
std::optional<double> step_between(const Word& before, const Word& after) {
    const double size = std::max(0.1, std::max(before.run.font_size, after.run.font_size));
    const double smaller = std::min(before.run.font_size, after.run.font_size);
    const auto step = minus(after.begin, before.end);
    const bool one_line = dot(before.along, after.along) > 0.99 && std::abs(cross(before.along, step)) < 0.1 * size;
    const bool alike =
        before.run.bold == after.run.bold && before.run.hidden == after.run.hidden && smaller > 0.6 * size;
    if (!one_line || !alike || is_icon(before.text) || is_icon(after.text)) return std::nullopt;
    return dot(step, before.along) / size;
}

/// One or two letters: what letter spacing leaves of a word.
bool is_fragment(const Word& word) {
    return word.text.size() <= 2 &&
           std::ranges::all_of(word.text, [](char32_t c) { return is_letter(c) || c == U'&'; });
}

/// The end of the stretch of evenly spaced fragments that begins at `first`.
std::size_t end_of_even_stretch(const std::vector<Word>& words, std::size_t first, double max_step) {
    constexpr double evenness = 0.06;
    std::optional<double> usual;
    std::size_t i = first;
    if (!is_fragment(words[first])) return first + 1;
    for (; i + 1 < words.size() && !words[i + 1].spaced_before && is_fragment(words[i + 1]); ++i) {
        const auto step = step_between(words[i], words[i + 1]);
        if (!step || *step < 0 || *step > max_step) break;
        if (usual && std::abs(*step - *usual) > evenness) break;
        if (!usual) usual = step;
    }
    return i + 1;
}

bool writes_spaces(const std::vector<Word>& words) {
    const auto spaced = std::ranges::count_if(words, [](const Word& word) { return word.spaced_before; });
    return spaced * 2 > std::ssize(words);
}

}  // namespace

void join_spaced_letters(std::vector<Word>& words) {
    constexpr double closer_than_words = 0.2;
    constexpr double closer_than_columns = 0.6;
    const double max_step = writes_spaces(words) ? closer_than_columns : closer_than_words;
    std::vector<Word> joined;
    joined.reserve(words.size());
    for (std::size_t first = 0; first < words.size();) {
        const auto end = end_of_even_stretch(words, first, max_step);
        const bool is_torn = end - first >= 3;
        auto word = std::move(words[first]);
        for (std::size_t i = first + 1; is_torn && i < end; ++i) {
            word.text += words[i].text;
            word.run.box = united(word.run.box, words[i].run.box);
            word.run.font_size = std::max(word.run.font_size, words[i].run.font_size);
            word.end = words[i].end;
        }
        joined.push_back(std::move(word));
        first = is_torn ? end : first + 1;
    }
    words = std::move(joined);
}

void drop_doubles(std::vector<Word>& words) {
    std::unordered_map<std::u32string, std::vector<std::size_t>> places;
    std::vector<bool> drop(words.size(), false);
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto& earlier = places[words[i].text];
        const double near = 0.2 * words[i].run.font_size;
        const auto same = std::find_if(earlier.rbegin(), earlier.rend(), [&](std::size_t other) {
            const auto& box = words[other].run.box;
            return words[other].run.hidden == words[i].run.hidden &&
                   std::abs(box.left - words[i].run.box.left) < near &&
                   std::abs(box.top - words[i].run.box.top) < near &&
                   std::abs(box.right - words[i].run.box.right) < near;
        });
        if (same == earlier.rend()) {
            if (earlier.size() < 1000) earlier.push_back(i);
        } else {
            // The upper one is what shows.
            drop[*same] = true;
            earlier.erase(std::next(same).base());
            earlier.push_back(i);
        }
    }
    std::size_t i = 0;
    std::erase_if(words, [&](const Word&) { return drop[i++]; });
}

}  // namespace talentmatch::cvtext
