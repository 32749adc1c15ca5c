#include "use_cases/anonymise.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "cv/text/utf8.hpp"

namespace talentmatch::use_cases {
namespace {

using cv::is_alnum;
using cv::is_digit;

/// Bytes of a folded line that go, and what stands there instead.
struct Cut {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string instead;
};

bool is_word(char c) { return is_alnum(c) || static_cast<unsigned char>(c) >= 0x80; }

void cut_addresses(std::string_view text, std::vector<Cut>& cuts) {
    const auto is_part = [](char c) { return is_alnum(c) || c == '.' || c == '-' || c == '_' || c == '+' || c == '%'; };
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        auto begin = at;
        while (begin > 0 && is_part(text[begin - 1])) --begin;
        auto end = at + 1;
        while (end < text.size() && is_part(text[end])) ++end;
        if (begin < at && end > at + 1) cuts.push_back({begin, end, ""});
    }
    static constexpr std::array<std::string_view, 9> beginnings{"http://",      "https://",        "www.",
                                                                "linkedin.com", "fr.linkedin.com", "github.com/",
                                                                "gitlab.com/",  "malt.fr/",        "mailto:"};
    for (const auto start : beginnings)
        for (auto at = text.find(start); at != std::string_view::npos; at = text.find(start, at + 1)) {
            if (at > 0 && (is_word(text[at - 1]) || text[at - 1] == '.')) continue;
            const auto end = text.find_first_of(" \t|,;()<>", at);
            cuts.push_back({at, end == std::string_view::npos ? text.size() : end, ""});
        }
}

/// "06 12 34 56 78", "+33 (0)6 12 34 56 78", "0033612345678": dates and amounts are no numbers to call.
void cut_phones(std::string_view text, std::vector<Cut>& cuts) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_start = (text[at] == '+' || text[at] == '0' || text[at] == '(') &&
                              (at == 0 || (!is_word(text[at - 1]) && text[at - 1] != '/'));
        if (!is_start) continue;
        std::string digits;
        auto end = at;
        for (auto next = at; next < text.size() && next - at < 30; ++next) {
            const char c = text[next];
            if (is_digit(c)) {
                digits += c;
                end = next + 1;
            } else if (c != ' ' && c != '.' && c != '-' && c != '(' && c != ')' && !(c == '+' && digits.empty())) {
                break;
            } else if (next > end + 2) {
                break;
            }
        }
        const bool is_international = text[at] == '+' || text.substr(at).starts_with("(+") || digits.starts_with("00");
        const bool is_french = digits.size() == 10 && digits[0] == '0' && digits[1] != '0';
        if (is_french || (is_international && digits.size() >= 9 && digits.size() <= 16)) {
            cuts.push_back({at, end, ""});
            at = end;
        }
    }
}

void cut_names(std::string_view text, const Anonymity& anonymity, std::vector<Cut>& cuts) {
    for (const auto& name : anonymity.hidden_names) {
        const auto wanted = cv::fold(name);
        if (cv::count_letters(wanted) < 2) continue;
        for (auto at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1)) {
            const auto end = at + wanted.size();
            if ((at > 0 && is_word(text[at - 1])) || (end < text.size() && is_word(text[end]))) continue;
            cuts.push_back({at, end, anonymity.shown_as});
        }
    }
}

/// The sentences of a line, with the sign that ends them.
std::vector<Cut> sentences_of(std::string_view text) {
    std::vector<Cut> sentences;
    for (std::size_t begin = 0; begin < text.size();) {
        auto end = begin;
        while (end < text.size() && text[end] != ';' && text[end] != '|' &&
               !(text[end] == '.' && (end + 1 == text.size() || text[end + 1] == ' ')))
            ++end;
        end = std::min(end + 1, text.size());
        sentences.push_back({begin, end, ""});
        begin = end;
    }
    return sentences;
}

/// A sentence with a word of money and a number in it.
void cut_money(std::string_view text, std::vector<Cut>& cuts) {
    static constexpr std::array<std::string_view, 10> words{
        "tjm",         "taux journalier", "tarif journalier", "daily rate",   "day rate",
        "pretentions", "salaire",         "salary",           "remuneration", "taux horaire"};
    for (const auto& part : sentences_of(text)) {
        const auto sentence = text.substr(part.begin, part.end - part.begin);
        const bool names_money = std::ranges::any_of(words, [&](auto word) {
            const auto at = sentence.find(word);
            return at != std::string_view::npos && (at == 0 || !is_word(sentence[at - 1]));
        });
        if (names_money && std::ranges::any_of(sentence, is_digit)) cuts.push_back(part);
    }
}

/// "Contact : , ." says nothing once its contacts are gone.
void cut_emptied_sentences(std::string_view text, std::vector<Cut>& cuts) {
    const auto contacts = cuts;
    if (contacts.empty()) return;
    for (const auto& sentence : sentences_of(text)) {
        std::string left;
        for (auto at = sentence.begin; at < sentence.end; ++at) {
            const bool is_cut = std::ranges::any_of(
                contacts, [&](const Cut& cut) { return cut.begin <= at && at < cut.end && cut.instead.empty(); });
            if (!is_cut) left += text[at];
        }
        if (left.size() < sentence.end - sentence.begin && cv::count_letters(left) <= 12) cuts.push_back(sentence);
    }
}

/// A label whose value went: "Tél. :", "E-mail :".
bool is_bare_label(std::string_view line) {
    const auto text = cv::trim(line, " -|\t");
    return text.empty() || text.ends_with(':') || text.ends_with('.') ? cv::count_letters(text) <= 12 : false;
}

std::string anonymised_line(std::string_view line, const Anonymity& anonymity) {
    const auto folded = cv::fold_with_origin(line);
    std::vector<Cut> cuts;
    cut_money(folded.text, cuts);
    cut_addresses(folded.text, cuts);
    cut_phones(folded.text, cuts);
    cut_emptied_sentences(folded.text, cuts);
    cut_names(folded.text, anonymity, cuts);
    if (cuts.empty()) return std::string(line);
    std::ranges::sort(
        cuts, [](const Cut& a, const Cut& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    std::string out;
    std::size_t at = 0;
    bool repeated = false;
    for (const auto& cut : cuts) {
        const auto begin = folded.origin[cut.begin];
        const auto end = folded.origin[cut.end];
        if (begin < at) {
            at = std::max<std::size_t>(at, end);
            continue;
        }
        const auto between = line.substr(at, begin - at);
        // First and last name beside each other are shown as one.
        if (!(repeated && !cut.instead.empty() && cv::trim(between).empty())) (out += between) += cut.instead;
        repeated = !cut.instead.empty();
        at = end;
    }
    out += line.substr(at);
    out = cv::single_spaced(out);
    return is_bare_label(out) ? std::string() : out;
}

}  // namespace

std::string anonymised(std::string_view text, const Anonymity& anonymity) {
    std::string out;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = text.substr(at, end - at);
        const auto shown = anonymised_line(line, anonymity);
        if (!(shown.empty() && !line.empty())) (out += shown) += '\n';
        at = end + 1;
    }
    if (!out.empty()) out.pop_back();
    return out;
}

}  // namespace talentmatch::use_cases
