// The white space between the lines of one name is less than that between two names, measured by the size of the
// letters; only a word that fills its column can be torn.
#include "cv/skills/wrapped_names.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

#include "cv/layout/flow.hpp"
#include "cv/layout/wrapped.hpp"
#include "cv/sections/sections.hpp"
#include "cv/text/list_words.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t most_lines = 5;  // of one name; more are a list that is set more closely
constexpr double closer = 0.87;        // than names are

bool are_alike(const Line& line, const Line& next) {
    const auto above = look_of(line);
    const auto below = look_of(next);
    if (line.source != TextSource::ocr) return above.size == below.size && above.bold == below.bold;
    return std::max(line.size, next.size) < 1.2 * std::min(line.size, next.size);  // recognition guesses sizes
}

/// From line to line in the size of the letters; 0 when the next one does not stand below in the same column.
double step(const Line& line, const Line& next) {
    const bool is_below = next.region == line.region && next.box.top > line.box.top;
    return is_below && line.size > 0 && are_alike(line, next) ? (next.box.top - line.box.top) / line.size : 0;
}

/// From name to name; 0 when that cannot be told. Where most names are wrapped, it is the next wider step that many
/// lines have.
double usual_step(const std::vector<Line>& lines) {
    std::vector<double> steps;
    for (std::size_t i = 1; i < lines.size(); ++i)
        if (const double here = step(lines[i - 1], lines[i]); here > 0) steps.push_back(here);
    if (steps.size() < 4) return 0;
    std::ranges::sort(steps);
    const double median = steps[steps.size() / 2];
    const auto from = std::ranges::lower_bound(steps, median / closer);
    const auto to = std::ranges::upper_bound(steps, median * 1.6);
    return from < to && (to - from) * 4 >= std::ssize(steps) ? *(from + ((to - from) / 2)) : median;
}

/// No word of French or English begins so: "CTURES", "LLE".
bool begins_no_word(std::string_view folded) {
    static constexpr std::array<std::string_view, 38> onsets{"bl", "br", "ch", "cl", "cr", "dr", "dw", "fl", "fr", "gl",
                                                             "gn", "gr", "gh", "kh", "kl", "kn", "kr", "ph", "pl", "pn",
                                                             "pr", "ps", "pt", "qu", "rh", "sc", "sh", "sk", "sl", "sm",
                                                             "sn", "sp", "sq", "st", "sw", "th", "tr", "wr"};
    const auto is_consonant = [](char c) { return is_alpha(c) && !std::string_view{"aeiouyw"}.contains(c); };
    return folded.size() > 2 && is_consonant(folded[0]) && is_consonant(folded[1]) &&
           !among(onsets, folded.substr(0, 2));
}

/// What is left of a word when its beginning stands above.
bool is_rest_of_word(std::string_view rest, const Taxonomy& taxonomy) {
    constexpr std::size_t shortest_word = 4;  // letters
    static constexpr std::array<std::string_view, 6> endings{"tion", "tions", "ment", "ments", "ique", "iques"};
    const auto letters = count_letters(rest);
    const auto folded = fold(rest);
    if (letters == 0 || letters * 2 < rest.size() / 2 || taxonomy.by_name(rest) != nullptr) return false;
    if (letters < shortest_word) return letters == 1 || !is_filler(folded);
    return among(endings, folded) || begins_no_word(folded);
}

/// "S", "ON": too short for the level of the name above.
bool is_end_of_word(std::string_view text) { return count_letters(text) <= 2 && std::ranges::none_of(text, is_digit); }

class Joiner {
public:
    Joiner(const std::vector<Line>& lines, const Taxonomy& taxonomy)
        : lines_(lines), taxonomy_(taxonomy), usual_(usual_step(lines)) {
        std::size_t whole = 0;
        std::size_t wrapped = 0;
        for (std::size_t i = 0; i < lines_.size();) {
            const auto end = end_of_run(i);
            ++(end - i > 1 ? wrapped : whole);
            i = end;
        }
        wraps_some_ = wrapped <= whole;  // otherwise these are groups that stand apart
    }

    /// Behind the last line of the name that begins here.
    [[nodiscard]] std::size_t end_of_name(std::size_t first) const {
        if (!wraps_some_) return first + 1;
        const auto end = end_of_run(first);
        return end - first > most_lines ? first + 1 : end;
    }

    /// The line is one word, as wide as the column, and the next begins with its rest.
    [[nodiscard]] bool is_torn(const Line& line, const Line& next) const {
        const auto words = words_of(next.text);
        if (words.empty() || line.text.contains(' ') || std::string_view{".,;:)-"}.contains(line.text.back()))
            return false;
        const auto rest = trim(words.front(), ".,;:()");
        if (begins_small(rest) == is_all_caps(line.text) || taxonomy_.by_name(line.text) != nullptr) return false;
        const double letter =
            (line.box.right - line.box.left) / static_cast<double>(std::max(1UL, count_letters(line.text)));
        return line.box.right + letter > edge_of(line) && is_rest_of_word(rest, taxonomy_);
    }

private:
    [[nodiscard]] std::size_t end_of_run(std::size_t first) const {
        auto end = first + 1;
        while (end < lines_.size() && goes_on(lines_[end - 1], lines_[end])) ++end;
        return end;
    }

    [[nodiscard]] bool goes_on(const Line& line, const Line& next) const {
        const double here = step(line, next);
        if (here == 0 || here > closer * usual_ || std::abs(next.box.left - line.box.left) > 2) return false;
        if (line.bullet || next.bullet || line.segments.size() > 1 || next.segments.size() > 1) return false;
        if (next.text.contains(':') || line.text.contains(':') || line.text.empty()) return false;
        if (is_level(next.text) && !is_end_of_word(next.text)) return false;
        const bool above = taxonomy_.by_name(line.text) != nullptr;
        const bool below = taxonomy_.by_name(next.text) != nullptr;
        // recognition guesses sizes, and so the steps
        const bool are_names = line.source == TextSource::ocr ? above || below : above && below;
        return !are_names || taxonomy_.by_name(line.text + " " + next.text) != nullptr;
    }

    /// How far to the right the lines go that begin where this one does, and look like it.
    [[nodiscard]] double edge_of(const Line& line) const {
        double edge = line.box.right;
        for (const auto& other : lines_)
            if (other.segments.size() == 1 && std::abs(other.box.left - line.box.left) < 2 && are_alike(line, other))
                edge = std::max(edge, other.box.right);
        return edge;
    }

    const std::vector<Line>& lines_;
    const Taxonomy& taxonomy_;
    double usual_;
    bool wraps_some_ = true;
};

}  // namespace

std::vector<NameLine> join_wrapped_names(const std::vector<Line>& lines, const Taxonomy& taxonomy) {
    const Joiner joiner(lines, taxonomy);
    std::vector<NameLine> names;
    names.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size();) {
        names.push_back({lines[i], &lines[i]});
        auto& whole = names.back().whole;
        const auto end = joiner.end_of_name(i);
        for (auto next = i + 1; next < end; ++next) {
            whole.text += (joiner.is_torn(lines[next - 1], lines[next]) ? "" : " ") + lines[next].text;
            widen(whole.box, lines[next].box);
        }
        if (end > i + 1) whole.segments.front().text = whole.text;
        i = end;
    }
    return names;
}

}  // namespace talentmatch::cv
