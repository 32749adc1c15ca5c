#include "cv/person/identity.hpp"

#include <algorithm>
#include <array>

#include "cv/layout/evidence.hpp"
#include "cv/layout/paragraphs.hpp"
#include "cv/layout/wrapped.hpp"
#include "cv/person/contacts.hpp"
#include "cv/person/torn_words.hpp"
#include "cv/text/head_parts.hpp"
#include "cv/text/towns.hpp"
#include "cv/text/utf8.hpp"
#include "cv/text/vocabulary.hpp"

namespace talentmatch::cv {
namespace {

bool is_top(const Block& block) { return block.section == Section::header || block.section == Section::contact; }

bool same_words(std::string_view text, const PersonName& name) {
    const auto key = squash(text);
    return key == squash(name.first.value + name.last.value) || key == squash(name.last.value + name.first.value);
}

bool is_contact(std::string_view text) { return text.contains('@') || find_phone(text) || !find_links(text).empty(); }

/// A headline is short, names a function, and is no contact.
bool is_headline(std::string_view text) {
    if (text.size() < 4 || text.size() > 110 || words_of(text).size() > 12) return false;
    if (text.ends_with('.') && words_of(text).size() > 6) return false;
    return job_words(text) > 1 && !is_contact(text);
}

/// "Développeur Java – 9 ans d'expérience": the years tell nothing of the title.
std::string_view without_seniority(std::string_view text) {
    for (const std::string_view sign : {" - ", " \u2013 ", " \u2014 ", " | ", ", "}) {
        const auto at = text.rfind(sign);
        if (at == std::string_view::npos) continue;
        const auto rest = fold(text.substr(at + sign.size()));
        if (rest.find_first_of("0123456789") < 10 && rest.contains("experience")) return text.substr(0, at);
    }
    return text;
}

/// "Product owner | 06 12 34 56 78 | a@example.org": the title stands in front of the contacts.
std::string_view before_contacts(std::string_view text) {
    if (!is_contact(text)) return text;
    for (const std::string_view sign : {" | ", " \u2022 ", " \u00B7 ", " \u2013 ", " \u2014 ", " - "})
        if (const auto at = text.find(sign); at != std::string_view::npos && is_headline(text.substr(0, at)))
            return text.substr(0, at);
    return text;
}

std::string headline_text(std::string_view text) {
    text = trim(text, "|,;:-*");
    const auto folded = fold(text);
    for (const std::string_view lead : {"poste recherche", "titre", "title", "poste", "fonction", "profil", "metier"})
        if (folded.starts_with(lead) && folded.substr(lead.size(), 3).contains(':') && folded.size() == text.size())
            return std::string{trim(text.substr(text.find(':') + 1))};
    // "FD - Développeur": initials in front
    if (const auto dash = text.find('-');
        dash != std::string_view::npos && dash <= 4 && is_all_caps(text.substr(0, dash)))
        return std::string{trim(text.substr(dash + 1))};
    return single_spaced(without_seniority(text));
}

/// "Name - Title", "Name, Title" on one line.
std::string behind_name(std::string text, const PersonName& name) {
    if (!text.starts_with(name.first.value)) return text;
    if (const auto dash = text.find(" - "); dash != std::string::npos) return text.substr(dash + 3);
    const auto comma = text.find(", ");
    if (comma != std::string::npos && same_words(text.substr(0, comma), name)) return text.substr(comma + 2);
    return text;
}

struct Column {
    double body_size = 0;
    double right = 0;
};

/// What the lines below add to a title: they look the same, and it had no room on its line or is larger than the text.
std::string rest_of_title(const Block& block, std::size_t i, const Column& column, bool is_below_name) {
    constexpr std::size_t most_lines = 2;
    std::string rest;
    for (auto next = i + 1; next < block.lines.size() && next <= i + most_lines; ++next) {
        const auto& line = block.lines[next - 1];
        const auto& below = block.lines[next];
        const bool alike = below.segments.size() == 1 && look_of(below) == look_of(line) && below.text.size() < 40 &&
                           below.gap < line.size && below.region == line.region;
        const bool may_go_on = line.size > column.body_size * 1.1 || is_full(line, below, column.right);
        const bool goes_on = job_words(below.text) > 0 || begins_small(below.text) || ends_open(line.text);
        if (!alike || !may_go_on || !goes_on || is_contact(below.text) ||
            (job_words(block.lines[i].text) == 0 && !is_below_name))
            break;
        rest += ' ';
        rest += below.text;
    }
    return rest;
}

constexpr std::array<std::string_view, 9> place_labels{"localisation", "location", "adresse",   "address", "lieu",
                                                       "ville",        "city",     "residence", "based in"};

}  // namespace

std::optional<Found<std::string>> read_headline(const std::vector<Block>& blocks, const Page& page,
                                                const std::optional<PersonName>& name) {
    std::optional<Found<std::string>> best;
    double best_score = 0;
    int since_name = -1;
    const auto edges = right_edges(blocks);
    for (const auto& block : blocks) {
        if (!is_top(block)) continue;
        for (std::size_t i = 0; i < block.lines.size(); ++i) {
            const auto& line = block.lines[i];
            if (line.page > 1) continue;
            if (since_name >= 0) ++since_name;
            if (line.bullet) continue;
            for (const auto& segment : line.segments) {
                std::string text = segment.text;
                if (name && same_words(text, *name)) {
                    since_name = 0;
                    continue;
                }
                if (name) text = behind_name(std::move(text), *name);
                if (line.segments.size() == 1)
                    text += rest_of_title(block, i, {page.body_size, edges.at(line.region)}, since_name == 1);
                text = headline_text(before_contacts(text));
                if (!is_headline(text)) continue;
                double score = 10 + (page.body_size > 0 ? segment.size / page.body_size * 6 : 0);
                if (since_name >= 0) score += 12.0 / (since_name + 1);
                if (segment.bold || is_all_caps(text)) score += 2;
                score += std::min(job_words(text), 4);
                score -= static_cast<double>(words_of(text).size() > 8 ? 6 : 0);
                if (score > best_score) best = {text, evidence_of(line, Method::layout, 85)}, best_score = score;
            }
        }
    }
    return best;
}

namespace {

/// A town that is no part of the person's name.
bool is_home(std::string_view text, const std::optional<PersonName>& name, const Gazetteer* towns) {
    const auto town = fold(trim(text.substr(0, text.find_first_of(",("))));
    return is_town(text, towns) && !(name && (fold(name->first.value) == town || fold(name->last.value) == town));
}

}  // namespace

std::optional<Found<std::string>> read_location(const std::vector<Block>& blocks, const std::optional<PersonName>& name,
                                                const Gazetteer* towns) {
    std::optional<Found<std::string>> best;
    std::optional<Found<std::string>> town;
    for (const auto& block : blocks) {
        if (!is_top(block)) continue;
        for (std::size_t i = 0; i < block.lines.size(); ++i) {
            const auto& line = block.lines[i];
            const auto folded = fold(line.text);
            for (const auto label : place_labels) {
                if (!folded.starts_with(label)) continue;
                auto value = line.segments.size() > 1
                                 ? line.segments[1].text
                                 : std::string{trim(line.text.substr(std::min(label.size(), line.text.size())), ": ")};
                if (value.empty() && i + 1 < block.lines.size()) value = block.lines[i + 1].text;
                if (!value.empty() && value.size() < 120)
                    return Found<std::string>{value, evidence_of(line, Method::section, 90)};
            }
            if (best) continue;
            for (const auto& segment : line.segments)
                for (const auto& part : cut_at_signs(segment.text)) {
                    const bool postal = part.size() > 6 && std::ranges::count_if(part, is_digit) >= 5 &&
                                        !find_phone(part) && count_letters(part) >= 3 && !part.contains('@') &&
                                        !part.contains("http");
                    if (!best &&
                        (is_place(part) || (postal && is_place(part.substr(part.find_last_of("0123456789") + 1)))))
                        best = {part, evidence_of(line, Method::pattern, 75)};
                    else if (!town && is_home(part, name, towns))
                        town = {part, evidence_of(line, Method::pattern, 65)};
                }
        }
    }
    return best ? best : town;
}

std::optional<Found<std::string>> read_summary(const std::vector<Block>& blocks) {
    for (const auto& block : blocks)
        if (block.section == Section::summary && !block.lines.empty())
            return Found<std::string>{shortened(join_paragraphs(block.lines), 4000),
                                      evidence_of(block.lines.front(), Method::section, 90)};
    // a paragraph at the top
    for (const auto& block : blocks) {
        if (!is_top(block)) continue;
        std::vector<Line> paragraph;
        for (const auto& line : block.lines) {
            const bool prose =
                words_of(line.text).size() >= 8 && find_emails(line.text).empty() && !find_phone(line.text);
            if (prose || !paragraph.empty()) paragraph.push_back(line);
        }
        if (!paragraph.empty())
            return Found<std::string>{shortened(join_paragraphs(paragraph), 4000),
                                      evidence_of(paragraph.front(), Method::layout, 60)};
    }
    return std::nullopt;
}

}  // namespace talentmatch::cv
