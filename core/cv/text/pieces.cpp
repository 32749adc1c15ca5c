#include "cv/text/pieces.hpp"

#include <algorithm>
#include <array>

#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr double blank_gap = 0.08;  // of the font size: narrower gaps stand inside a word
constexpr std::size_t least_letters = 4;

/// True for one letter or an apostrophe.
bool is_single(std::string_view text) {
    std::size_t at = 0;
    const auto c = next_code_point(text, at);
    return at == text.size() && (is_letter(c) || c == '\'' || c == 0x2019 || c == '&');
}

bool is_short_caps(std::string_view text) { return count_letters(text) <= 3 && text.size() <= 6 && is_all_caps(text); }

/// The end of the letter-spaced stretch that begins at `first`; `first` when there is none.
std::size_t spaced_stretch(const std::vector<Piece>& pieces, std::size_t first) {
    std::size_t singles = 0;
    auto last = first;
    for (; last < pieces.size(); ++last) {
        if (is_single(pieces[last].text))
            ++singles;
        else if (!is_short_caps(pieces[last].text))
            break;
        if (last > first && pieces[last].gap > 3) break;
        if (last - first >= 8 && singles * 10 < (last - first) * 6) break;  // no such stretch; keeps the scan linear
    }
    const auto length = last - first;
    return singles >= least_letters && singles * 10 >= length * 6 ? last : first;
}

void append_stretch(std::string& out, const std::vector<Piece>& pieces, std::size_t first, std::size_t last) {
    std::vector<double> gaps;
    for (auto i = first + 1; i < last; ++i) gaps.push_back(pieces[i].gap);
    std::ranges::sort(gaps);
    const double usual = gaps[gaps.size() / 2];
    for (auto i = first; i < last; ++i) {
        if (i > first && pieces[i].gap > (usual * 1.7) + 0.05) out += ' ';
        out += pieces[i].text;
    }
}

/// One letter, digit, dash or apostrophe.
bool is_one_sign(std::string_view text) {
    std::size_t at = 0;
    const auto c = next_code_point(text, at);
    return at == text.size() && (is_letter(c) || c == '\'' || c == 0x2019 || c == '-' || (c >= '0' && c <= '9'));
}

/// Whether the gap before a piece is letter-spacing: it stands among single signs that are far nearer to each other
/// than to their neighbours ("2019 t o 2021", as small capitals are set), or beside a lone apostrophe.
bool is_letter_spacing(const std::vector<Piece>& pieces, std::size_t at) {
    constexpr double least_word_gap = 0.2;
    constexpr std::size_t longest = 12;
    const auto is_apostrophe = [](const Piece& piece) { return piece.text == "'" || piece.text == "\u2019"; };
    if (pieces[at].gap >= least_word_gap) return false;
    if (is_apostrophe(pieces[at]) || is_apostrophe(pieces[at - 1])) return true;
    auto first = at - 1;
    auto last = at + 1;
    double widest = pieces[at].gap;
    while (first > 0 && pieces[first].gap < least_word_gap && at - first < longest)
        widest = std::max(widest, pieces[first--].gap);
    while (last < pieces.size() && pieces[last].gap < least_word_gap && last - at < longest)
        widest = std::max(widest, pieces[last++].gap);
    const auto stands_apart = [&](std::size_t i) { return pieces[i].gap > widest * 2.5; };
    const bool begins = first == 0 || stands_apart(first);
    const bool ends = last == pieces.size() || stands_apart(last);
    if (!begins || !ends || (first == 0 && last == pieces.size())) return false;
    std::size_t singles = 0;
    for (auto i = first; i < last; ++i) singles += is_one_sign(pieces[i].text) ? 1 : 0;
    return singles * 2 >= last - first;
}

}  // namespace

std::string join_pieces(const std::vector<Piece>& pieces) {
    std::string out;
    for (std::size_t i = 0; i < pieces.size();) {
        if (!out.empty() && pieces[i].gap > blank_gap && !is_letter_spacing(pieces, i)) out += ' ';
        if (const auto last = spaced_stretch(pieces, i); last > i) {
            append_stretch(out, pieces, i, last);
            i = last;
            continue;
        }
        out += pieces[i].text;
        ++i;
    }
    return out;
}

std::string join_letter_spaced(std::string_view text) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = text.find_first_not_of(' ', at);
        if (begin == std::string_view::npos) break;
        auto end = text.find(' ', begin);
        if (end == std::string_view::npos) end = text.size();
        pieces.push_back({std::string{text.substr(begin, end - begin)}, static_cast<double>(begin - at) * 0.3});
        at = end;
    }
    return join_pieces(pieces);
}

std::string without_icons(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto c = next_code_point(text, at);
        if (c == 0xA0 || c == 0x202F || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000 || c == 0xFFFD)
            out += ' ';
        else if (c >= 0x20 || c == '\t')
            append_utf8(out, c);
    }
    return out;
}

bool is_bullet(std::string_view text) {
    static constexpr std::array<std::string_view, 7> signs{"-", "*", "+", ">", "o", "\u2013", "\u2014"};
    return among(signs, trim(text));
}

std::string_view behind_bullet(std::string_view text) {
    static constexpr std::array<std::string_view, 30> signs{
        "\u2022", "\u25E6", "\u25AA", "\u25AB", "\u25CF", "\u25CB", "\u25A0", "\u25A1", "\u2023", "\u2043",
        "\u27A2", "\u25BA", "\u25B6", "\u25B8", "\u2192", "\u2713", "\u2714", "\u2756", "\u00B7", "\u2219",
        "\u29BF", "\u25C6", "\u25C7", "\u2605", "\u279C", "\u27A4", "\u2666", "\u203A", "\u00BB", "\u25FB"};
    const auto trimmed = trim(text);
    for (const auto sign : signs)
        if (trimmed.starts_with(sign)) return trim(trimmed.substr(sign.size()));
    // ASCII signs and dashes need a blank behind them
    for (const std::string_view sign : {"- ", "* ", "\u2013 ", "\u2014 ", "+ ", "> ", "o "})
        if (trimmed.starts_with(sign)) return trim(trimmed.substr(sign.size()));
    return text;
}

}  // namespace talentmatch::cv
