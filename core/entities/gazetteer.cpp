#include "entities/gazetteer.hpp"

#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "entities/text_fold.hpp"
#include "entities/tsv.hpp"

namespace talentmatch {
namespace {

enum Column : std::size_t { name, country, latitude, longitude, population, other_names, column_count };

constexpr std::array<std::string_view, column_count> column_names{"name",      "country",    "latitude",
                                                                  "longitude", "population", "other_names"};

std::unexpected<Error> invalid(std::size_t line, const std::string& what) {
    return fail(ErrorKind::invalid_input, "gazetteer_invalid", fmt::format("Ligne {} : {}.", line, what));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Degrees as written ("-4.8795") in hundred-thousandths; at most five decimals.
std::optional<std::int32_t> read_degrees(std::string_view text, std::int32_t limit) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const auto dot = std::min(text.find('.'), text.size());
    const auto whole = text.substr(0, dot);
    const auto fraction = dot == text.size() ? std::string_view{} : text.substr(dot + 1);
    if (whole.empty() || whole.size() > 3 || fraction.size() > 5 || (dot != text.size() && fraction.empty())) return {};
    if (!std::ranges::all_of(whole, is_digit) || !std::ranges::all_of(fraction, is_digit)) return {};
    std::int32_t value = 0;
    for (const char c : whole) value = value * 10 + (c - '0');
    for (std::size_t i = 0; i < 5; ++i) value = value * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
    if (value > limit * 100'000) return {};
    return negative ? -value : value;
}

std::optional<std::int64_t> read_count(std::string_view text) {
    if (text.empty() || text.size() > 12 || !std::ranges::all_of(text, is_digit)) return {};
    std::int64_t value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value;
}

/// Letters and digits only, everything between them one blank: "Saint-Étienne" = "saint etienne".
std::string fold_place(std::string_view text) {
    std::string out;
    for (const char c : fold_text(text)) {
        const bool is_letter = (c >= 'a' && c <= 'z') || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
        if (is_letter)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

bool wins(const Place& a, const Place& b) {
    const bool a_home = a.country == "FR";
    const bool b_home = b.country == "FR";
    return a_home != b_home ? a_home : a.population > b.population;
}

using Words = std::vector<std::string>;

bool is_number(std::string_view word) { return !word.empty() && std::ranges::all_of(word, is_digit); }

bool is_postcode(std::string_view word) { return is_number(word) && (word.size() == 4 || word.size() == 5); }

/// "15e", "15eme", "1er", "05" as "15", "1", "5".
std::string shorten_ordinal(std::string_view word) {
    constexpr std::array<std::string_view, 6> ordinals{"", "e", "er", "eme", "ieme", "ere"};
    const auto end = std::min(word.find_first_not_of("0123456789"), word.size());
    const bool is_ordinal = (end == 1 || end == 2) && std::ranges::find(ordinals, word.substr(end)) != ordinals.end();
    if (is_ordinal) word = word.substr(0, end);
    if (is_ordinal && end == 2 && word.front() == '0') word.remove_prefix(1);
    return std::string(word);
}

/// The words of a place as both the table and a question spell them.
Words fold_words(std::string_view text) {
    Words words;
    const auto folded = fold_place(text);
    for (const auto word : split(folded, ' ')) {
        const bool is_noise = word.empty() || word == "cedex" || word == "arrondissement" || word == "arr";
        if (is_noise) continue;
        words.push_back(word == "st" ? "saint" : word == "ste" ? "sainte" : shorten_ordinal(word));
    }
    return words;
}

std::string join(std::span<const std::string> words) {
    std::string text;
    for (const auto& word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

/// The pieces a reader sees: cut at commas, slashes, brackets, line ends and free-standing dashes.
std::vector<Words> cut_into_parts(std::string_view text) {
    std::string cut(text);
    for (char& c : cut)
        if (std::string_view("\r\n\t,;/|()[]:").find(c) != std::string_view::npos) c = '|';
    cut = fold_text(cut);
    for (auto dash = cut.find(" - "); dash != std::string::npos; dash = cut.find(" - ", dash)) cut[dash + 1] = '|';
    std::vector<Words> parts;
    for (const auto piece : split(cut, '|'))
        if (auto words = fold_words(piece); !words.empty()) parts.push_back(std::move(words));
    return parts;
}

/// The number of the French department a postcode lies in: "69003" is "69", "97410" is "974".
std::string department_of(std::string_view postcode) {
    return std::string(postcode.substr(0, postcode.starts_with("97") ? 3 : 2));
}

bool is_department(std::string_view word) {
    return word == "2a" || word == "2b" || (is_number(word) && (word.size() == 2 || word.size() == 3));
}

/// A part without its postcode: the words after it when there are some, else those before.
Words without_postcode(const Words& part) {
    const auto postcode = std::ranges::find_if(part, is_postcode);
    if (postcode == part.end()) return part;
    if (postcode + 1 != part.end()) return {postcode + 1, part.end()};
    auto last = postcode;
    if (last != part.begin() && (last - 1)->size() == 1) --last;  // "L-1234", "F-69003"
    return {part.begin(), last};
}

/// Below this, a place is found by its whole name only: villages called "Us", "Bourg" or "Client" are many.
constexpr std::int64_t least_population_inside_a_text = 2'000;
constexpr std::size_t longest_name_words = 6;
constexpr std::array<std::string_view, 9> not_a_place_alone{"nord",   "grand",      "haut",   "centre", "saint",
                                                            "sainte", "confluence", "mobile", "split"};

/// May this part of a longer text stand for the place? Short words are places only when they are real towns (Pau, Gap).
bool is_trusted(std::span<const std::string> window, const Place& place) {
    if (place.population < least_population_inside_a_text) return false;
    if (window.size() > 1) return true;
    const auto& word = window.front();
    if (is_number(word) || std::ranges::find(not_a_place_alone, word) != not_a_place_alone.end()) return false;
    return word.size() > 3 || (place.country == "FR" && place.population >= 20'000);
}

}  // namespace

Result<Gazetteer> Gazetteer::parse(std::string_view tsv) {
    const auto lines = read_tsv(tsv);
    if (lines.empty() || !std::ranges::equal(lines.front().cells, column_names))
        return invalid(lines.empty() ? 1 : lines.front().number,
                       fmt::format("colonnes attendues : {}", fmt::join(column_names, ", ")));

    Gazetteer gazetteer;
    for (const auto& line : std::span(lines).subspan(1)) {
        const auto& cells = line.cells;
        if (cells.size() != column_count)
            return invalid(line.number, fmt::format("{} colonnes au lieu de {}", cells.size(), +column_count));
        const auto lat = read_degrees(cells[latitude], 90);
        const auto lon = read_degrees(cells[longitude], 180);
        const auto people = read_count(cells[population]);
        if (fold_words(cells[name]).empty()) return invalid(line.number, "le nom manque");
        if (cells[country].size() != 2) return invalid(line.number, "le pays est un code de deux lettres");
        if (!lat || !lon) return invalid(line.number, "latitude ou longitude incorrecte");
        if (!people) return invalid(line.number, "population incorrecte");

        const auto index = gazetteer.places_.size();
        gazetteer.places_.push_back({std::string(cells[name]), std::string(cells[country]), *lat, *lon, *people});
        auto names = split(cells[other_names], '|');
        names.push_back(cells[name]);
        for (const auto spelling : names) {
            const auto folded = join(fold_words(spelling));
            if (folded.empty()) continue;
            const auto [known, is_new] = gazetteer.by_folded_name_.emplace(folded, index);
            if (!is_new && wins(gazetteer.places_[index], gazetteer.places_[known->second])) known->second = index;
        }
    }
    return gazetteer;
}

std::optional<Place> Gazetteer::find(std::string_view text) const {
    const auto lookup = [this](const std::string& folded) -> const Place* {
        const auto found = by_folded_name_.find(folded);
        return found == by_folded_name_.end() ? nullptr : &places_[found->second];
    };
    const auto parts = cut_into_parts(text.substr(0, 200));

    std::string department;  // said by a postcode or "(92)": tells villages of one name apart
    for (const auto& part : parts) {
        for (const auto& word : part) {
            if (!is_number(word) || word.size() != 5) continue;
            if (const auto* place = lookup(word)) return *place;  // an arrondissement
            department = department_of(word);
        }
        if (part.size() == 1 && is_department(part.front())) department = part.front();
    }
    for (const auto& part : parts) {
        const auto words = without_postcode(part);
        if (words.empty() || (words.size() == 1 && is_department(words.front()))) continue;
        if (const auto* place = lookup(join(words) + ' ' + department)) return *place;
        if (const auto* place = lookup(join(words))) return *place;
    }
    for (const auto& part : parts) {
        const std::span<const std::string> words(part);
        for (std::size_t size = std::min(words.size(), longest_name_words); size > 0; --size)
            for (std::size_t at = 0; at + size <= words.size(); ++at) {
                const auto window = words.subspan(at, size);
                const auto* place = lookup(join(window));
                if (place != nullptr && is_trusted(window, *place)) return *place;
            }
    }
    if (const auto* place = department.empty() ? nullptr : lookup(department)) return *place;
    return std::nullopt;
}

}  // namespace talentmatch
