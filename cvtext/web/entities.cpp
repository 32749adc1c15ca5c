// HTML 4's entities and the few later ones that documents use.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "text/characters.hpp"
#include "web/html_tree.hpp"

namespace talentmatch::cvtext {
namespace {

using namespace std::string_view_literals;

/// U+00A0 to U+00FF, in order.
constexpr std::array latin{
    "nbsp"sv,   "iexcl"sv,  "cent"sv,   "pound"sv,  "curren"sv, "yen"sv,    "brvbar"sv, "sect"sv,   "uml"sv,
    "copy"sv,   "ordf"sv,   "laquo"sv,  "not"sv,    "shy"sv,    "reg"sv,    "macr"sv,   "deg"sv,    "plusmn"sv,
    "sup2"sv,   "sup3"sv,   "acute"sv,  "micro"sv,  "para"sv,   "middot"sv, "cedil"sv,  "sup1"sv,   "ordm"sv,
    "raquo"sv,  "frac14"sv, "frac12"sv, "frac34"sv, "iquest"sv, "Agrave"sv, "Aacute"sv, "Acirc"sv,  "Atilde"sv,
    "Auml"sv,   "Aring"sv,  "AElig"sv,  "Ccedil"sv, "Egrave"sv, "Eacute"sv, "Ecirc"sv,  "Euml"sv,   "Igrave"sv,
    "Iacute"sv, "Icirc"sv,  "Iuml"sv,   "ETH"sv,    "Ntilde"sv, "Ograve"sv, "Oacute"sv, "Ocirc"sv,  "Otilde"sv,
    "Ouml"sv,   "times"sv,  "Oslash"sv, "Ugrave"sv, "Uacute"sv, "Ucirc"sv,  "Uuml"sv,   "Yacute"sv, "THORN"sv,
    "szlig"sv,  "agrave"sv, "aacute"sv, "acirc"sv,  "atilde"sv, "auml"sv,   "aring"sv,  "aelig"sv,  "ccedil"sv,
    "egrave"sv, "eacute"sv, "ecirc"sv,  "euml"sv,   "igrave"sv, "iacute"sv, "icirc"sv,  "iuml"sv,   "eth"sv,
    "ntilde"sv, "ograve"sv, "oacute"sv, "ocirc"sv,  "otilde"sv, "ouml"sv,   "divide"sv, "oslash"sv, "ugrave"sv,
    "uacute"sv, "ucirc"sv,  "uuml"sv,   "yacute"sv, "thorn"sv,  "yuml"sv};

constexpr std::array<std::pair<std::string_view, char32_t>, 47> others{
    {{"amp", U'&'},      {"lt", U'<'},       {"gt", U'>'},       {"quot", U'"'},     {"apos", U'\''},
     {"euro", 0x20AC},   {"ndash", 0x2013},  {"mdash", 0x2014},  {"lsquo", 0x2018},  {"rsquo", 0x2019},
     {"sbquo", 0x201A},  {"ldquo", 0x201C},  {"rdquo", 0x201D},  {"bdquo", 0x201E},  {"hellip", 0x2026},
     {"bull", 0x2022},   {"trade", 0x2122},  {"oelig", 0x0153},  {"OElig", 0x0152},  {"Yuml", 0x0178},
     {"scaron", 0x0161}, {"Scaron", 0x0160}, {"fnof", 0x0192},   {"circ", 0x02C6},   {"tilde", 0x02DC},
     {"ensp", 0x2002},   {"emsp", 0x2003},   {"thinsp", 0x2009}, {"zwnj", 0x200C},   {"zwj", 0x200D},
     {"lrm", 0x200E},    {"rlm", 0x200F},    {"dagger", 0x2020}, {"permil", 0x2030}, {"lsaquo", 0x2039},
     {"rsaquo", 0x203A}, {"larr", 0x2190},   {"rarr", 0x2192},   {"harr", 0x2194},   {"check", 0x2713},
     {"star", 0x2606},   {"starf", 0x2605},  {"commat", U'@'},   {"plus", U'+'},     {"period", U'.'},
     {"lowbar", U'_'},   {"num", U'#'}}};

std::optional<char32_t> number(std::string_view digits) {
    const bool hex = digits.starts_with('x') || digits.starts_with('X');
    if (hex) digits.remove_prefix(1);
    std::uint32_t point = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), point, hex ? 16 : 10);
    if (error != std::errc{} || end != digits.data() + digits.size() || point > 0x10FFFF) return std::nullopt;
    // Numbers of control characters mean Windows-1252 in practice (HTML 13.2.5.80).
    if (point >= 0x80 && point < 0xA0) return decode_any(std::string(1, static_cast<char>(point))).front();
    return point == 0 ? char32_t{0xFFFD} : char32_t{point};
}

std::optional<char32_t> meaning(std::string_view name) {
    if (name.starts_with('#')) return number(name.substr(1));
    const auto in_latin = std::ranges::find(latin, name);
    if (in_latin != latin.end()) return static_cast<char32_t>(0xA0 + (in_latin - latin.begin()));
    const auto* const in_others = std::ranges::find(others, name, &std::pair<std::string_view, char32_t>::first);
    if (in_others != others.end()) return in_others->second;
    return std::nullopt;
}

}  // namespace

std::string without_entities(std::string_view utf8) {
    constexpr std::size_t longest = 10;
    std::string out;
    out.reserve(utf8.size());
    while (!utf8.empty()) {
        const auto ampersand = std::min(utf8.find('&'), utf8.size());
        out += utf8.substr(0, ampersand);
        utf8.remove_prefix(ampersand);
        if (utf8.empty()) break;
        auto end = std::min<std::size_t>(1, utf8.size());
        while (end < utf8.size() && end <= longest &&
               (utf8[end] == '#' || std::isalnum(static_cast<unsigned char>(utf8[end])) != 0))
            ++end;
        const auto point = meaning(utf8.substr(1, end - 1));
        if (point) out += encode_utf8(std::u32string(1, *point));
        if (point && end < utf8.size() && utf8[end] == ';') ++end;
        if (!point) end = 1, out += '&';
        utf8.remove_prefix(end);
    }
    return out;
}

}  // namespace talentmatch::cvtext
