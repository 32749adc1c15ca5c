// Lengths of time, and texts without their dates.
#include "cv/dates/date_tokens.hpp"
#include "cv/dates/dates.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

/// "Tisserand Conseil." and not "Acme Inc.", "S.A.": a full stop behind a word too long for an abbreviation.
bool ends_a_sentence(std::string_view part) {
    constexpr std::size_t longest_abbreviation = 4;
    if (!part.ends_with('.')) return false;
    const auto word = part.substr(part.find_last_of(" \t.", part.size() - 2) + 1);
    return word.size() > longest_abbreviation + 1;
}

}  // namespace

std::optional<int> duration_months(std::string_view text) {
    const auto line = tokenise_dates(text);
    int months = 0;
    bool found = false;
    for (std::size_t at = 0; at < line.tokens.size(); ++at) {
        const auto& token = line.tokens[at];
        if (token.kind == TokenKind::sign) continue;
        if (token.kind == TokenKind::number && at + 1 < line.tokens.size()) {
            const auto unit = line.tokens[at + 1].text;
            const bool years = unit == "an" || unit == "ans" || unit == "annee" || unit == "annees" || unit == "year" ||
                               unit == "years" || unit == "yr" || unit == "yrs";
            const bool unit_months =
                unit == "mois" || unit == "month" || unit == "months" || unit == "mos" || unit == "mo";
            if ((!years && !unit_months) || token.value > 600) return std::nullopt;
            months += token.value * (years ? 12 : 1);
            found = true;
            ++at;
        } else if (token.text != "et" && token.text != "and" && token.text != "environ" && token.text != "duree") {
            return std::nullopt;
        }
    }
    return found ? std::optional{months} : std::nullopt;
}

std::string without_dates(std::string_view text, const std::vector<DateSpan>& dates) {
    const auto clean = [&](std::string_view part) {
        part = trim(part);
        for (bool again = true; again;) {
            const auto before = part.size();
            part = trim(part, "|,;:-\u2022");
            for (const std::string_view dash : {"\u2013", "\u2014", "\u00B7", "\u2022"}) {
                if (part.starts_with(dash)) part.remove_prefix(dash.size());
                if (part.ends_with(dash)) part.remove_suffix(dash.size());
            }
            if (part.starts_with(")") || part.starts_with("]")) part.remove_prefix(1);
            if (part.ends_with("(") || part.ends_with("[")) part.remove_suffix(1);
            if (ends_a_sentence(part)) part.remove_suffix(1);
            again = part.size() != before;
        }
        return part;
    };
    std::string out;
    std::size_t begin = 0;
    const auto keep = [&](std::string_view part) {
        part = clean(part);
        if (part.empty() || duration_months(part)) return;
        if (!out.empty()) out += '\t';
        out += part;
    };
    for (const auto& date : dates) {
        keep(text.substr(begin, date.begin - begin));
        begin = date.end;
    }
    keep(text.substr(begin));
    return out;
}

}  // namespace talentmatch::cv
