#include <algorithm>
#include <array>

#include "cv/layout/evidence.hpp"
#include "cv/person/identity.hpp"
#include "cv/sections/headings.hpp"
#include "cv/text/pieces.hpp"
#include "cv/text/utf8.hpp"
#include "cv/text/vocabulary.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::array<std::string_view, 22> particles{"de",  "du",  "des", "la",  "le",  "van", "von", "der",
                                                     "den", "el",  "al",  "ben", "bin", "da",  "dos", "di",
                                                     "del", "ter", "ten", "d",   "y",   "ait"};

/// Words that no name holds but the top of a CV does.
constexpr std::array<std::string_view, 43> no_names{
    "cv",     "curriculum", "vitae",      "resume",   "dossier", "competences",  "profil",   "profile",   "contact",
    "page",   "email",      "mail",       "phone",    "tel",     "telephone",    "adresse",  "address",   "france",
    "permis", "ans",        "years",      "linkedin", "github",  "site",         "web",      "paris",     "summary",
    "about",  "skills",     "experience", "updated",  "photo",   "picture",      "candidat", "technique", "technical",
    "fiche",  "name",       "nom",        "prenom",   "date",    "consultant's", "portfolio"};

struct WordForm {
    std::string text;
    bool caps = false;
};

std::string with_one_capital(std::string_view word) {
    std::string out;
    bool begins = true;
    for (std::size_t at = 0; at < word.size();) {
        const auto before = at;
        const auto c = next_code_point(word, at);
        if (!is_letter(c)) {
            out.append(word.substr(before, at - before));
            begins = true;
            continue;
        }
        if (begins || !is_upper(c)) {
            out.append(word.substr(before, at - before));
        } else if (c < 0x80 || (c >= 0xC0 && c <= 0xDE)) {
            append_utf8(out, c + 32);
        } else {
            append_utf8(out, c + 1);  // Latin Extended-A: capitals before their small letters
        }
        begins = false;
    }
    return out;
}

/// The candidate without "CV de", "Nom :", "M.", "- CV".
std::string_view bare(std::string_view text) {
    text = trim(text, "|,;:-*#_/");
    const auto folded = fold(text);
    static constexpr std::array<std::string_view, 16> leads{"curriculum vitae de ",
                                                            "curriculum vitae - ",
                                                            "curriculum vitae : ",
                                                            "curriculum vitae of ",
                                                            "curriculum vitae ",
                                                            "cv de ",
                                                            "cv - ",
                                                            "cv : ",
                                                            "cv of ",
                                                            "cv ",
                                                            "nom et prenom",
                                                            "nom prenom",
                                                            "prenom nom",
                                                            "full name",
                                                            "name",
                                                            "nom"};
    for (const auto lead : leads)
        if (folded.starts_with(lead) && (lead.ends_with(' ') || folded.substr(lead.size(), 3).contains(':'))) {
            if (fold_with_origin(text).origin[lead.size()] == lead.size())
                return trim(text.substr(lead.size()), " :-\t");
        }
    for (const std::string_view title :
         {"m. ", "mr ", "mr. ", "mme ", "mme. ", "mrs ", "ms ", "monsieur ", "madame ", "dr ", "dr. "})
        if (folded.starts_with(title)) return trim(text.substr(title.size()));
    for (const std::string_view tail :
         {" - cv", " cv", " - resume", " resume", " - curriculum vitae", " curriculum vitae"})
        if (folded.ends_with(tail) && text.size() > tail.size())
            return trim(text.substr(0, text.size() - tail.size()), "-:| ");
    return text;
}

std::optional<std::vector<WordForm>> name_words(std::string_view text) {
    std::vector<WordForm> words;
    for (auto word : split(text, " \t")) {
        if (word.starts_with('(') || word.starts_with('"') || word.starts_with("\u00AB")) continue;  // a nickname
        word = trim(word, ",.");
        if (word.empty()) continue;
        std::size_t at = 0;
        bool first = true;
        bool sound = true;
        bool begins_upper = false;
        while (at < word.size()) {
            const auto c = next_code_point(word, at);
            if (first) begins_upper = is_upper(c);
            first = false;
            sound = sound && (is_letter(c) || c == '-' || c == '\'' || c == 0x2019 || c == '.' || c == 0xB7);
        }
        const auto folded = fold(word);
        if (!sound || among(no_names, folded)) return std::nullopt;
        const bool particle = among(particles, folded) || folded.starts_with("d'") || folded.starts_with("l'");
        if (!begins_upper && !particle) return std::nullopt;
        words.push_back({std::string{word}, is_all_caps(word)});
    }
    if (words.size() < 2 || words.size() > 6) return std::nullopt;
    return words;
}

struct NameCandidate {
    std::string text;
    const Line* line = nullptr;
    int score = 0;
};

/// What else in the document speaks for a name.
class Corroboration {
public:
    Corroboration(const Document& document, const std::optional<std::string>& email,
                  const std::vector<Found<std::string>>& links) {
        if (email) local_ = squash(email->substr(0, email->find('@')));
        for (const auto& link : links) links_ += squash(link.value) + " ";
        if (document.author) author_ = fold(*document.author);
        if (document.title) title_ = fold(*document.title);
    }

    [[nodiscard]] int score(std::string_view name) const {
        int hits = 0;
        int linked = 0;
        int words = 0;
        int meta = 0;
        std::string initials;
        const auto folded = fold(name);
        for (const auto word : split(folded, " \t-'.,")) {
            if (word.size() < 3) continue;
            ++words;
            hits += local_.contains(word) ? 1 : 0;
            linked += links_.contains(word) ? 1 : 0;
            meta += author_.contains(word) || title_.contains(word) ? 1 : 0;
        }
        if (words == 0) return 0;
        return (hits > 0 ? 35 : 0) + (hits > 1 ? 15 : 0) +
               (linked > 1   ? 25
                : linked > 0 ? 10
                             : 0) +
               (meta > 1 ? 20 : 0);
    }

private:
    std::string local_, links_, author_, title_;
};

/// A first name above a last name, in one large look; the contacts may stand to the right of both.
const Segment* last_name_below(const Block& block, std::size_t at, const Page& page) {
    constexpr std::size_t reach = 2;
    if (block.lines[at].segments.empty()) return nullptr;
    const auto& first = block.lines[at].segments.front();
    if (first.size <= page.body_size * 1.2 || words_of(first.text).size() > 2) return nullptr;
    for (auto next = at + 1; next < block.lines.size() && next <= at + reach; ++next) {
        if (block.lines[next].segments.empty()) continue;
        const auto& last = block.lines[next].segments.front();
        const bool below = std::abs(last.box.left - first.box.left) < first.size;
        if (below && std::abs(first.size - last.size) < 2 && words_of(last.text).size() <= 2) return &last;
    }
    return nullptr;
}

/// "FD", "JDU", "F.D.", "F. D."
bool are_initials(std::string_view text) {
    std::size_t letters = 0;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z')
            ++letters;
        else if (c != '.' && c != ' ')
            return false;
    }
    return letters > 1 && letters < 5 && text.size() < 10 && !among(no_names, fold(text));
}

int look_score(const Line& line, const Segment& segment, const Page& page) {
    int score = 0;
    if (page.body_size > 0) score += std::clamp(static_cast<int>((segment.size / page.body_size - 1) * 60), 0, 60);
    score += segment.bold ? 6 : 0;
    score += line.source == TextSource::header ? 8 : 0;
    return score;
}

}  // namespace

std::optional<std::pair<std::string, std::string>> split_name(std::string_view text) {
    const auto words = name_words(bare(text));
    if (!words) return std::nullopt;
    const bool all_caps = std::ranges::all_of(*words, [](const WordForm& w) { return w.caps || w.text.size() < 3; });
    std::string first;
    std::string last;
    const auto add = [](std::string& to, std::string_view word) {
        if (!to.empty()) to += ' ';
        to += with_one_capital(word);
    };
    const auto some_caps = std::ranges::any_of(*words, &WordForm::caps) && !all_caps;
    bool in_last = false;
    for (std::size_t i = 0; i < words->size(); ++i) {
        const auto& [word, caps] = (*words)[i];
        const bool particle = among(particles, fold(word));
        if (some_caps)
            in_last = caps || (particle && i + 1 < words->size() && (*words)[i + 1].caps) || (in_last && particle);
        else
            in_last = i > 0;
        add(in_last ? last : first, word);
    }
    if (first.empty() || last.empty()) return std::nullopt;
    return std::pair{first, last};
}

std::optional<Found<std::string>> read_initials(const std::vector<Block>& blocks, const Taxonomy& taxonomy) {
    constexpr std::size_t top_lines = 3;
    if (blocks.empty()) return std::nullopt;
    const auto& lines = blocks.front().lines;
    for (std::size_t i = 0; i < std::min(lines.size(), top_lines); ++i) {
        const auto& text = lines[i].text;
        const auto dash = std::min(text.find_first_of("-|:"), text.find("\u2013"));
        const bool alone = dash == std::string::npos;
        const auto letters = trim(std::string_view{text}.substr(0, dash));
        std::string_view title;
        if (!alone)
            title = std::string_view{text}.substr(dash);
        else if (i + 1 < lines.size())
            title = lines[i + 1].text;
        if (are_initials(letters) && job_words(title) > 0 && job_words(letters) == 0 && !heading_of(letters) &&
            taxonomy.by_name(letters) == nullptr)
            return Found<std::string>{std::string{letters}, evidence_of(lines[i], Method::layout, 50)};
    }
    return std::nullopt;
}

std::optional<PersonName> read_name(const std::vector<Block>& blocks, const Page& page, const Document& document,
                                    const std::optional<std::string>& email,
                                    const std::vector<Found<std::string>>& links) {
    const Corroboration corroboration(document, email, links);
    std::vector<NameCandidate> candidates;
    const auto consider = [&](std::string_view text, const Line& line, const Segment& segment, std::size_t position,
                              int bonus) {
        text = bare(text);
        const auto words = name_words(text);
        if (!words || text.size() > 60 || heading_of(text) || job_words(text) > 0 || is_place(text)) return;
        int score = 40 + bonus + look_score(line, segment, page) + corroboration.score(text);
        score -= static_cast<int>(std::min<std::size_t>(position, 20)) * 3;
        score -= words->size() > 4 ? 10 : 0;
        score -= school_words(text) + company_words(text) + degree_words(text) > 0 ? 25 : 0;
        candidates.push_back({std::string{text}, &line, score});
    };
    std::size_t position = 0;
    for (const auto& block : blocks) {
        const bool top = block.section == Section::header || block.section == Section::contact;
        for (std::size_t i = 0; i < block.lines.size(); ++i) {
            const auto& line = block.lines[i];
            if (line.page > 1 && line.source != TextSource::header) continue;
            const bool large = page.body_size > 0 && line.size > page.body_size * 1.4;
            if (!top && !large && line.source != TextSource::header) continue;
            for (const auto& segment : line.segments) {
                const auto text = is_all_caps(segment.text) ? join_letter_spaced(segment.text) : segment.text;
                consider(text, line, segment, position, top ? 10 : 0);
                for (const auto part : split(text, "|,/"))
                    if (part.size() < text.size()) consider(part, line, segment, position, top ? 0 : -10);
                for (const std::string_view sign : {" - ", " \u2013 ", " \u2014 ", " \u2022 ", " \u00B7 "})
                    if (const auto at = text.find(sign); at != std::string::npos)
                        consider(std::string_view{text}.substr(0, at), line, segment, position, 0);
            }
            if (const auto* last = last_name_below(block, i, page)) {
                const auto& first = line.segments.front();
                const auto* blank = first.text.ends_with('-') ? "" : " ";
                consider(first.text + blank + last->text, line, first, position, 12);
            }
            position += top ? 1 : 0;
        }
        if (!block.heading.empty() && block.lines.empty() && blocks.size() > 1) continue;
    }
    const auto best = std::ranges::max_element(candidates, {}, &NameCandidate::score);
    if (best == candidates.end() || best->score < 40) return std::nullopt;
    auto names = split_name(best->text);
    if (!names) return std::nullopt;
    const auto evidence = evidence_of(*best->line, Method::layout, std::clamp(best->score, 40, 98));
    return PersonName{{names->first, evidence}, {names->second, evidence}};
}

}  // namespace talentmatch::cv
