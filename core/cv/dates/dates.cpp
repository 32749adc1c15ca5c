#include "cv/dates/dates.hpp"

#include <algorithm>
#include <array>

#include "cv/dates/date_tokens.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

/// One end of a period, before its partner is known.
struct Atom {
    std::optional<int> year;
    std::optional<int> month;
    bool is_now = false;
    bool short_year = false;  ///< "03/19": only believed beside another date
    std::size_t next = 0;     ///< the token behind it
};

class Scanner {
public:
    Scanner(const std::vector<DateToken>& tokens, Date today)
        : tokens_(tokens), last_year_(static_cast<int>(std::chrono::year_month_day{today}.year()) + 8) {}

    [[nodiscard]] std::optional<Atom> atom(std::size_t at) const {
        if (auto now = now_word(at)) return now;
        if (auto named = named_month(at)) return named;
        if (is_number(at) && !tokens_[at].glued_before) return numeric(at);
        if (is_word(at) && is_season(text(at)) && year_at(at + 1)) return Atom{value(at + 1), {}, false, false, at + 2};
        return std::nullopt;
    }

    /// The token behind a "to" between two dates; nothing when there is none at `at`.
    [[nodiscard]] std::optional<std::size_t> connector(std::size_t at) const {
        if (at >= tokens_.size()) return std::nullopt;
        if (is_sign(at, '-') || is_sign(at, '>') || tokens_[at].text == "\u2192") {
            while (is_sign(at, '-') || is_sign(at, '>') || (at < tokens_.size() && tokens_[at].text == "\u2192")) ++at;
            return at;
        }
        if (is_sign(at, '/') && tokens_[at].blank_before) return at + 1;
        static constexpr std::array<std::string_view, 8> words{"a",    "au",      "to", "until",
                                                               "till", "through", "et", "thru"};
        if (is_word(at) && among(words, text(at))) return at + 1;
        if (is_word(at) && text(at) == "jusqu") {  // jusqu'à, jusqu'en
            at += is_sign(at + 1, '\'') ? 2 : 1;
            return is_word(at) && (text(at) == "a" || text(at) == "en" || text(at) == "au") ? at + 1 : at;
        }
        return std::nullopt;
    }

    /// "depuis", "since", "à partir de", "dès": the token behind it.
    [[nodiscard]] std::optional<std::size_t> since(std::size_t at) const {
        if (!is_word(at)) return std::nullopt;
        if (text(at) == "depuis" || text(at) == "since" || text(at) == "des") return skip_article(at + 1);
        if (text(at) == "a" && is_word(at + 1) && text(at + 1) == "partir") return skip_article(at + 2);
        return std::nullopt;
    }

    [[nodiscard]] std::size_t skip_article(std::size_t at) const {
        while (is_word(at) && (text(at) == "le" || text(at) == "de" || text(at) == "du" || text(at) == "the" ||
                               text(at) == "d" || text(at) == "from" || text(at) == "en"))
            at += is_sign(at + 1, '\'') ? 2 : 1;
        return at;
    }

    [[nodiscard]] bool is_sign(std::size_t at, char c) const {
        return at < tokens_.size() && tokens_[at].kind == TokenKind::sign && tokens_[at].text[0] == c;
    }
    [[nodiscard]] bool is_word(std::size_t at) const {
        return at < tokens_.size() && tokens_[at].kind == TokenKind::word;
    }
    [[nodiscard]] bool is_number(std::size_t at) const {
        return at < tokens_.size() && tokens_[at].kind == TokenKind::number;
    }
    [[nodiscard]] std::string_view text(std::size_t at) const { return tokens_[at].text; }

private:
    [[nodiscard]] int value(std::size_t at) const { return tokens_[at].value; }
    [[nodiscard]] std::size_t digits(std::size_t at) const { return is_number(at) ? tokens_[at].text.size() : 0; }
    [[nodiscard]] bool year_at(std::size_t at) const {
        return digits(at) == 4 && value(at) >= 1950 && value(at) <= last_year_;
    }
    [[nodiscard]] bool month_at(std::size_t at) const {
        return digits(at) >= 1 && digits(at) <= 2 && value(at) >= 1 && value(at) <= 12;
    }
    [[nodiscard]] bool joint(std::size_t at) const {  // between the numbers of one date
        return (is_sign(at, '/') || is_sign(at, '.') || is_sign(at, '-')) && !tokens_[at].blank_before;
    }
    [[nodiscard]] bool tight(std::size_t at) const { return at < tokens_.size() && !tokens_[at].blank_before; }
    [[nodiscard]] int full_year(int two_digits) const {
        return two_digits <= last_year_ - 2000 ? 2000 + two_digits : 1900 + two_digits;
    }

    [[nodiscard]] std::optional<Atom> now_word(std::size_t at) const {
        if (!is_word(at)) return std::nullopt;
        const Atom now{{}, {}, true, false, at + 1};
        static constexpr std::array<std::string_view, 19> single{
            "present",   "presente",     "current",    "currently", "now",      "today",      "actuel",
            "actuelle",  "actuellement", "maintenant", "ongoing",   "nos",      "aujourdhui", "actuels",
            "actuelles", "presently",    "auj",        "tj",        "actualite"};
        if (among(single, text(at)) && text(at) != "nos") return now;
        const auto then = [&](std::size_t i, std::string_view word) { return is_word(i) && text(i) == word; };
        if (text(at) == "aujourd" && is_sign(at + 1, '\'') && then(at + 2, "hui"))
            return Atom{{}, {}, true, false, at + 3};
        if (text(at) == "aujourd" && then(at + 1, "hui")) return Atom{{}, {}, true, false, at + 2};
        if (text(at) == "en" && (then(at + 1, "cours") || then(at + 1, "poste")))
            return Atom{{}, {}, true, false, at + 2};
        if (text(at) == "a" && then(at + 1, "ce") && then(at + 2, "jour")) return Atom{{}, {}, true, false, at + 3};
        if (text(at) == "ce" && then(at + 1, "jour")) return Atom{{}, {}, true, false, at + 2};
        if (text(at) == "nos" && then(at + 1, "jours")) return Atom{{}, {}, true, false, at + 2};
        if ((text(at) == "to" || text(at) == "till") && then(at + 1, "date")) return Atom{{}, {}, true, false, at + 2};
        if (text(at) == "date" && at > 0 && then(at - 1, "to")) return now;
        return std::nullopt;
    }

    /// "mars 2019", "sept., 2019", "Sept '19", "12 mars 2019", "March 12, 2019", "mars" (year from its partner).
    [[nodiscard]] std::optional<Atom> named_month(std::size_t at) const {
        if (digits(at) >= 1 && digits(at) <= 2 && !tokens_[at].glued_before) {  // a day before the month
            auto month = at + 1;
            if (is_word(month) && tight(month) &&
                (text(month) == "er" || text(month) == "th" || text(month) == "st" || text(month) == "nd" ||
                 text(month) == "rd"))
                ++month;
            if (!is_word(month) || month_of(text(month)) == 0 || value(at) < 1 || value(at) > 31) return std::nullopt;
            const auto rest = named_month(month);
            return rest && rest->year ? rest : std::nullopt;
        }
        if (!is_word(at) || tokens_[at].glued_before) return std::nullopt;
        const int month = month_of(text(at));
        if (month == 0) return std::nullopt;
        auto next = at + 1;
        while (is_sign(next, '.') || is_sign(next, ',') || (is_sign(next, '-') && tight(next)) || is_sign(next, '/'))
            ++next;
        if (is_word(next) && (text(next) == "de" || text(next) == "of")) ++next;
        if (year_at(next)) return Atom{value(next), month, false, false, next + 1};
        if (digits(next) >= 1 && digits(next) <= 2 && is_sign(next + 1, ',') && year_at(next + 2))
            return Atom{value(next + 2), month, false, false, next + 3};
        if (is_sign(next, '\'') && digits(next + 1) == 2)
            return Atom{full_year(value(next + 1)), month, false, false, next + 2};
        if (digits(next) == 2 && !is_sign(next + 1, '/') && (value(next) > 12 || !is_word(next + 1)))
            return Atom{full_year(value(next)), month, false, true, next + 1};
        return Atom{std::nullopt, month, false, true, at + 1 + (is_sign(at + 1, '.') ? 1U : 0U)};
    }

    [[nodiscard]] std::optional<Atom> numeric(std::size_t at) const {
        if (year_at(at)) {
            if (joint(at + 1) && digits(at + 2) == 2 && month_at(at + 2) && tight(at + 2)) {
                const bool has_day = joint(at + 3) && digits(at + 4) == 2 && tight(at + 4);
                if (!is_year_pair(at)) return Atom{value(at), value(at + 2), false, false, at + (has_day ? 5U : 3U)};
            }
            return Atom{value(at), std::nullopt, false, false, at + 1};
        }
        if (digits(at) > 2) return std::nullopt;
        // 12/03/2019: day first
        if (joint(at + 1) && month_at(at + 2) && joint(at + 3) && value(at) >= 1 && value(at) <= 31 &&
            (year_at(at + 4) || digits(at + 4) == 2))
            return Atom{digits(at + 4) == 2 ? full_year(value(at + 4)) : value(at + 4), value(at + 2), false,
                        digits(at + 4) == 2, at + 5};
        // US style is only believed when the second number cannot be a month
        if (month_at(at) && joint(at + 1) && digits(at + 2) >= 1 && digits(at + 2) <= 2 && joint(at + 3) &&
            year_at(at + 4) && value(at + 2) <= 31)
            return Atom{value(at + 4), value(at), false, false, at + 5};
        const bool spaced_slash = is_sign(at + 1, '/');
        if (month_at(at) && (joint(at + 1) || spaced_slash) && year_at(at + 2))
            return Atom{value(at + 2), value(at), false, false, at + 3};
        if (month_at(at) && digits(at) == 2 && is_sign(at + 1, '/') && tight(at + 1) && digits(at + 2) == 2 &&
            tight(at + 2))
            return Atom{full_year(value(at + 2)), value(at), false, true, at + 3};
        return std::nullopt;
    }

    /// "2019-20" with nothing behind is October... never: a school year when the second half follows the first.
    [[nodiscard]] bool is_year_pair(std::size_t at) const {
        return (value(at) + 1) % 100 == value(at + 2) && value(at + 2) > 12;
    }

    const std::vector<DateToken>& tokens_;
    int last_year_;
};

PartialDate partial(const Atom& atom) { return PartialDate{*atom.year, atom.month}; }

/// The period that begins with `first`; nothing when it is no date at all.
std::optional<DateSpan> complete(const Scanner& scan, const std::vector<DateToken>& tokens, Atom first, bool since,
                                 std::size_t& next, bool is_sure) {
    DateSpan span;
    next = first.next;
    std::optional<Atom> second;
    if (const auto behind = scan.connector(first.next)) {
        second = scan.atom(*behind);
        if (!second) second = scan.atom(scan.skip_article(*behind));
        if (!second && *behind < tokens.size() && first.year && !first.month) {  // 2019-21
            const auto& token = tokens[*behind];
            if (token.kind == TokenKind::number && token.text.size() == 2 && token.value == (*first.year + 1) % 100)
                second = Atom{*first.year + 1, {}, false, false, *behind + 1};
        }
        const bool open_end = *behind >= tokens.size() || tokens[*behind].text == "\t" || scan.is_sign(*behind, ')') ||
                              scan.is_sign(*behind, '.');
        if (!second && first.year && scan.is_sign(first.next, '-') && open_end) {
            second = Atom{{}, {}, true, false, *behind};
        }
    }
    if (!second && first.year && scan.atom(first.next) && scan.atom(first.next)->is_now)
        second = scan.atom(first.next);  // "2021 présent"
    if (second && !second->is_now && !second->year) second.reset();
    if (second && !first.year && second->year) first.year = second->year;  // "mars - juillet 2014"
    if (!first.year) return std::nullopt;
    if (first.short_year && !second && !since && !is_sure) return std::nullopt;
    span.start = partial(first);
    // a period that ends before it begins is the writer's slip, and is kept as written
    if (second) {
        next = second->next;
        span.is_range = true;
        if (second->is_now)
            span.is_current = true;
        else
            span.finish = partial(*second);
    } else if (since) {
        span.is_range = span.is_current = true;
    } else {
        span.finish = span.start;
    }
    return span;
}

}  // namespace

std::vector<DateSpan> find_dates(std::string_view text, Date today) {
    const auto line = tokenise_dates(text);
    const auto& tokens = line.tokens;
    const Scanner scan(tokens, today);
    std::vector<DateSpan> spans;
    for (std::size_t at = 0; at < tokens.size();) {
        auto first = at;
        bool since = false;
        if (const auto behind = scan.since(at)) {
            first = *behind;
            since = true;
        } else {
            first = scan.skip_article(at);
        }
        const auto atom = scan.atom(first);
        std::size_t next = at + 1;
        if (atom && !atom->is_now) {
            if (auto span = complete(scan, tokens, *atom, since, next, false)) {
                span->begin = tokens[at].begin;
                span->end = tokens[next - 1].end;
                spans.push_back(*span);
            } else {
                next = at + 1;
            }
        }
        at = std::max(next, at + 1);
    }
    return spans;
}

}  // namespace talentmatch::cv
