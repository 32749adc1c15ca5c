// The ranking as people read it: what was asked, a line for each candidate, the reasons, the files left out.
#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/match.hpp"

namespace talentmatch::cli {
namespace {

using matching::Reason;
using matching::Verdict;

struct Sign {
    std::string_view text;
    Colour colour;
};

Sign sign_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::met:
            return {"+", Colour::green};
        case Verdict::partial:
            return {"~", Colour::yellow};
        case Verdict::missing:
            return {"-", Colour::red};
        case Verdict::unknown:
            return {"?", Colour::grey};
    }
    return {" ", Colour::none};
}

Colour colour_of(Score score) {
    if (score >= Score::millionths(750'000)) return Colour::green;
    return score >= Score::millionths(500'000) ? Colour::yellow : Colour::none;
}

std::string percent(Score score) { return fmt::format("{} %", (score.in_millionths() + 5'000) / 10'000); }

std::string name_of(const use_cases::ReadFile& file, const Style& style) {
    const auto& person = file.consultant;
    if (person.first_name.empty() && person.last_name.empty())
        return std::string(say(style, "(sans nom)", "(no name)"));
    if (person.first_name.empty() || person.last_name.empty()) return person.first_name + person.last_name;
    return person.first_name + " " + person.last_name;
}

/// The reasons that matter most: what speaks for, then what speaks against, in equal parts; the order of the criteria.
std::vector<const Reason*> chosen_reasons(const matching::Assessment& assessment, int limit) {
    std::vector<const Reason*> all;
    for (const auto& criterion : assessment.criteria)
        if (criterion.weight > 0)
            for (const auto& reason : criterion.reasons) all.push_back(&reason);
    const auto is_for = [](const Reason* reason) { return reason->verdict == Verdict::met; };
    const auto fors = static_cast<int>(std::ranges::count_if(all, is_for));
    const int againsts = static_cast<int>(all.size()) - fors;
    const int half = (limit + 1) / 2;
    int room_for = std::min(fors, std::max(half, limit - againsts));
    int room_against = limit - room_for;
    std::vector<const Reason*> chosen;
    for (const auto* reason : all) {
        int& room = is_for(reason) ? room_for : room_against;
        if (room-- > 0) chosen.push_back(reason);
    }
    return chosen;
}

/// The pieces one after the other, on as many lines as they need.
void write_wrapped(const std::vector<std::string>& pieces, std::string_view separator, const Style& style,
                   std::ostream& out) {
    std::string line;
    for (const auto& piece : pieces) {
        const bool fits = display_width(line) + display_width(separator) + display_width(piece) <= style.width;
        if (!line.empty() && !fits) {
            out << line << '\n';
            line.clear();
        }
        line += (line.empty() ? std::string() : std::string(separator)) + fitted(piece, style.width);
    }
    if (!line.empty()) out << line << '\n';
}

void write_tender(const Tender& tender, const Style& style, std::ostream& out) {
    out << coloured(fitted(tender.title, style.width), Colour::bold, style) << '\n';
    std::vector<std::string> facts;
    if (!tender.client_name.empty()) facts.push_back(tender.client_name);
    if (tender.location) facts.push_back(*tender.location);
    if (tender.remote_work) facts.emplace_back(say(style, "télétravail", "remote"));
    if (tender.start_date)
        facts.push_back(fmt::format("{} {}", say(style, "dès le", "from"), to_iso(*tender.start_date)));
    if (tender.daily_rate_max)
        facts.push_back(
            fmt::format("{} {} €", say(style, "TJM max", "daily max"), tender.daily_rate_max->to_decimal()));
    if (tender.experience_years)
        facts.push_back(fmt::format("{} {}", *tender.experience_years, say(style, "ans d'expérience", "years")));
    write_wrapped(facts, " · ", style, out);

    const std::array<std::pair<Importance, std::string_view>, 3> kinds{
        {{Importance::required, say(style, "Requis", "Required")},
         {Importance::preferred, say(style, "Souhaité", "Preferred")},
         {Importance::nice_to_have, say(style, "Un plus", "Nice to have")}}};
    for (const auto& [importance, label] : kinds) {
        std::vector<std::string> names;
        for (const auto& skill : tender.skills)
            if (skill.importance == importance) names.push_back(skill.name);
        if (names.empty()) continue;
        names.front() = fmt::format("{} : {}", label, names.front());
        write_wrapped(names, ", ", style, out);
    }
    if (tender.skills.empty())
        out << say(style, "Aucune compétence n'a été reconnue dans l'appel d'offres.",
                   "No skill was recognised in the tender.")
            << '\n';
}

struct Columns {
    std::size_t rank = 3;
    std::size_t score = 6;
    std::size_t name = 0;
    std::size_t title = 0;
    std::size_t file = 0;
};

Columns columns_for(const MatchReport& report, const Style& style) {
    Columns columns;
    columns.name = columns.title = columns.file = 8;
    for (const auto& ranked : report.ranked) {
        columns.name = std::max(columns.name, display_width(name_of(*ranked.file, style)));
        columns.title = std::max(columns.title, display_width(ranked.file->consultant.title));
        columns.file = std::max(columns.file, display_width(ranked.file->path.filename().string()));
    }
    const std::size_t room = style.width - columns.rank - columns.score - 8;
    columns.name = std::min(columns.name, room / 4);
    columns.file = std::min(columns.file, room / 3);
    columns.title = std::min(columns.title, room - columns.name - columns.file);
    return columns;
}

void write_line(const Columns& columns, std::string_view rank, std::string_view score, Colour colour,
                std::string_view name, std::string_view title, std::string_view file, const Style& style,
                std::ostream& out) {
    const auto right = [](std::string_view text, std::size_t width) {
        const auto used = display_width(text);
        return std::string(used < width ? width - used : 0, ' ').append(text);
    };
    out << right(rank, columns.rank) << "  " << coloured(right(score, columns.score), colour, style) << "  "
        << padded(name, columns.name) << "  " << padded(title, columns.title) << "  " << fitted(file, columns.file)
        << '\n';
}

}  // namespace

void write_table(const MatchReport& report, const MatchOptions& options, const Style& style, std::ostream& out) {
    write_tender(report.tender, style, out);
    out << '\n';
    const auto columns = columns_for(report, style);
    if (!report.ranked.empty())
        write_line(columns, "#", "Score", Colour::none, say(style, "Nom", "Name"), say(style, "Titre", "Title"),
                   say(style, "Fichier", "File"), style, out);
    int rank = 0;
    for (const auto& ranked : report.ranked) {
        ++rank;
        write_line(columns, std::to_string(rank), percent(ranked.assessment.score), colour_of(ranked.assessment.score),
                   name_of(*ranked.file, style), ranked.file->consultant.title, ranked.file->path.filename().string(),
                   style, out);
        for (const auto* reason : chosen_reasons(ranked.assessment, options.reasons)) {
            const auto sign = sign_of(reason->verdict);
            const auto words = fitted(use_cases::sentence_of(*reason, style.is_english), style.width - 15);
            out << std::string(13, ' ') << coloured(sign.text, sign.colour, style) << ' ' << words << '\n';
        }
    }
    const auto below = report.files.size() - report.ranked.size();
    out << fmt::format("\n{} {}", report.ranked.size(), say(style, "candidat(s) classé(s)", "candidate(s) ranked"));
    if (below > 0)
        out << fmt::format(
            ", {} {}", below,
            say(style, "sous le score minimal ou au-delà de la limite", "below the minimum score or beyond the limit"));
    out << ".\n";
    if (report.left_out.empty()) return;
    out << fmt::format("\n{} {}\n", report.left_out.size(),
                       say(style, "fichier(s) sans candidat :", "file(s) without a candidate:"));
    for (const auto& [path, error] : report.left_out)
        out << "  " << fitted(path.filename().string(), 40) << say(style, " : ", ": ") << message_of(error, style)
            << '\n';
}

}  // namespace talentmatch::cli
