#include "matching/words.hpp"

#include <algorithm>

#include "matching/lexicon.hpp"

namespace talentmatch::matching {
namespace {

/// U+00C0 to U+017F without their marks; a blank is a sign that separates.
constexpr std::string_view latin =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

constexpr unsigned byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

constexpr bool is_ascii_letter_or_digit(unsigned c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// ASCII letters and digits in lower case; 0 for a sign.
constexpr auto folded_ascii = [] {
    std::array<char, 128> table{};
    for (unsigned c = 0; c < table.size(); ++c)
        if (is_ascii_letter_or_digit(c)) table[c] = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    return table;
}();

/// Length in bytes of the character that `lead` starts; 1 for a stray byte.
constexpr std::size_t length_of(unsigned lead) {
    if (lead >= 0xF0) return 4;
    if (lead >= 0xE0) return 3;
    return lead >= 0xC0 ? 2 : 1;
}

/// The suffixes that French and English put behind a stem, longest first within each group; folded, doubles collapsed.
constexpr std::array<std::string_view, 58> suffixes{
    "isations", "izations", "isation", "ization", "ateuses", "ateurs", "atrices", "ations", "ateuse", "ateur",
    "atrice",   "ements",   "ators",   "ation",   "ement",   "ments",  "euses",   "ators",  "ator",   "ieres",
    "rices",    "ment",     "euse",    "eurs",    "iere",    "iers",   "rice",    "ites",   "ities",  "ives",
    "ions",     "ires",     "ings",    "ales",    "ing",     "eur",    "ier",     "ers",    "ors",    "ite",
    "ity",      "ive",      "ifs",     "aux",     "ion",     "ees",    "ale",     "ed",     "er",     "or",
    "if",       "es",       "ee",      "ez",      "al",      "e",      "s",       "x"};

constexpr std::size_t shortest_stem = 4;

std::string without_doubles(std::string_view word) {
    std::string out;
    for (const char c : word)
        if (out.empty() || out.back() != c || (c >= '0' && c <= '9')) out += c;
    return out;
}

bool is_number(std::string_view word) {
    return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void WordReader::append(char c) {
    if (size_ < longest) folded_[size_++] = c;
}

/// The ASCII letters and digits that follow: what most words are made of, without a call for each.
void WordReader::take_ascii() {
    std::size_t at = at_;
    std::size_t size = size_;
    for (; at < text_.size(); ++at) {
        const unsigned c = byte_at(text_, at);
        if (c >= folded_ascii.size() || folded_ascii[c] == 0) break;
        if (size < longest) folded_[size++] = folded_ascii[c];
    }
    at_ = at;
    size_ = size;
}

bool WordReader::take_letter() {
    const unsigned lead = byte_at(text_, at_);
    if (lead < 0x80) {
        if (folded_ascii[lead] == 0) return false;
        append(folded_ascii[lead]);
        ++at_;
        return true;
    }
    const unsigned second = byte_at(text_, at_ + 1);
    const std::size_t length = std::min(length_of(lead), text_.size() - at_);
    if (lead == 0xC2 || (lead == 0xE2 && second == 0x80)) return false;  // signs, no-break space, typographic quotes
    if (lead >= 0xC3 && lead <= 0xC5 && length == 2) {
        const unsigned code = ((lead & 0x1FU) << 6U) | (second & 0x3FU);
        if (latin[code - 0xC0U] == ' ') return false;
        append(latin[code - 0xC0U]);
        if (code == 0xC6 || code == 0xE6 || code == 0x152 || code == 0x153) append('e');
        if (code == 0xDF) append('s');
    } else if (!(lead == 0xCC || (lead == 0xCD && second <= 0xAF))) {  // combining marks vanish
        for (std::size_t i = 0; i < length; ++i) append(text_[at_ + i]);
    }
    at_ += length;
    return true;
}

std::optional<Word> WordReader::next() {
    while (at_ < text_.size()) {
        const std::size_t first = at_;
        size_ = 0;
        if (!take_letter()) {
            at_ += std::min(length_of(byte_at(text_, at_)), text_.size() - at_);
            continue;
        }
        do take_ascii();
        while (at_ < text_.size() && take_letter());
        while (byte_at(text_, at_) == '+' || byte_at(text_, at_) == '#') append(text_[at_++]);
        const std::string_view folded(folded_.data(), size_);
        const bool is_dotted = first > 0 && text_[first - 1] == '.' &&
                               (first == 1 || !is_ascii_letter_or_digit(byte_at(text_, first - 2)));
        if (is_dotted && folded == "net") return Word{".net", text_.substr(first - 1, at_ - first + 1)};
        return Word{folded, text_.substr(first, at_ - first)};
    }
    return std::nullopt;
}

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    WordReader reader(text);
    while (const auto word = reader.next()) words.emplace_back(word->folded);
    return words;
}

bool is_one_phrase(std::string_view before, std::string_view after) {
    return !before.empty() && before.data() + before.size() + 1 == after.data() && before.data()[before.size()] == ' ';
}

std::string stem_of(std::string_view folded) {
    if (folded.size() == 1 && folded != "c" && folded != "r") return {};
    if (is_number(folded) || is_stop_word(folded)) return {};
    if (const auto fixed = fixed_stem(folded); !fixed.empty()) return std::string(fixed);
    if (folded.size() <= shortest_stem) return std::string(folded);
    auto word = without_doubles(folded);
    for (const auto suffix : suffixes)
        if (word.size() >= suffix.size() + shortest_stem && word.ends_with(suffix)) {
            if (suffix == "aux" && word[word.size() - 4] == 'e') continue;  // "tableaux" is not "table"
            word.resize(word.size() - suffix.size());
            break;
        }
    if (const auto fixed = fixed_stem(word); !fixed.empty()) return std::string(fixed);
    return word;
}

}  // namespace talentmatch::matching
