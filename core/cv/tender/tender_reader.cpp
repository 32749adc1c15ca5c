#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "cv/layout/evidence.hpp"
#include "cv/layout/lines.hpp"
#include "cv/tender/tender.hpp"
#include "cv/tender/tender_facts.hpp"
#include "cv/tender/tender_skills.hpp"
#include "cv/tender/tender_words.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t longest_title = 200;
constexpr std::size_t head_lines = 25;
constexpr int sure_enough = 80;

/// Greetings and the head of an e-mail are no title.
bool is_letter_head(std::string_view folded) {
    static constexpr std::array<std::string_view, 22> heads{
        "bonjour", "hello",  "hi ",    "hi,",   "dear ",  "cher",  "chere", "madame", "monsieur", "de :",  "de:",
        "from:",   "from :", "envoye", "sent:", "date :", "date:", "a :",   "to:",    "cc",       "objet", "subject"};
    return std::ranges::any_of(heads, [&](std::string_view head) { return folded.starts_with(head); });
}

/// "Appel d'offres : Développeur Java" is "Développeur Java".
std::string title_of(std::string_view line) {
    const auto folded = fold(line.substr(0, line.find(':')));
    const bool is_label =
        line.contains(':') && trim(folded).size() <= 30 &&
        says_one_of(folded, {"appel", "objet", "mission", "poste", "intitule", "titre", "title", "tender", "besoin",
                             "ao", "subject", "position", "role", "job", "re", "tr", "fw", "fwd"});
    auto title = trim(is_label ? line.substr(line.find(':') + 1) : line, "#*-= ");
    return is_label && title.contains(':') ? title_of(title) : shortened(title, longest_title);
}

/// A labelled title in the head, else the first line that is no greeting.
std::size_t title_line(const std::vector<std::string>& folded) {
    static constexpr std::array<std::string_view, 9> strong{"intitule",  "titre",    "poste", "objet", "subject",
                                                            "job title", "position", "title", "role"};
    for (std::size_t i = 0; i < std::min(folded.size(), head_lines); ++i) {
        const auto label = tender_label_of(folded[i]);
        const bool is_title = std::ranges::any_of(
            strong, [&](std::string_view word) { return label.starts_with(word) && label.size() <= word.size() + 15; });
        if (is_title && !trim(behind_colon(folded[i])).empty()) return i;
    }
    for (std::size_t i = 0; i < folded.size(); ++i)
        if (!trim(folded[i]).empty() && !is_letter_head(trim(folded[i]))) return i;
    return 0;
}

/// A duration gives the end that was not said; dates that contradict each other are nobody's end.
void settle_dates(Date today, TenderReading& reading) {
    if (reading.start_date && reading.end_date && reading.end_date->value < reading.start_date->value)
        reading.end_date.reset();
    if (!reading.duration_months || reading.end_date) return;
    const std::chrono::year_month_day start{reading.start_date ? reading.start_date->value : today};
    const auto end = start + std::chrono::months{reading.duration_months->value};
    auto evidence = reading.duration_months->evidence;
    evidence.method = Method::inferred;
    evidence.confidence =
        reading.start_date ? std::min(evidence.confidence, reading.start_date->evidence.confidence) : 55;
    reading.end_date = {Date{end.ok() ? end : end.year() / end.month() / std::chrono::last} - std::chrono::days{1},
                        evidence};
}

class Reviewer {
public:
    explicit Reviewer(TenderReading& reading) : reading_(reading) {}

    void missing(bool is_missing, const char* field) {
        if (is_missing) reading_.needs_review.push_back({"missing", field, "", 0});
    }

    template <class Value>
    void doubtful(const std::optional<Found<Value>>& found, const char* field) {
        if (found && found->evidence.confidence < sure_enough)
            reading_.needs_review.push_back({"low_confidence", field, found->evidence.quote, found->evidence.page});
    }

private:
    TenderReading& reading_;
};

void review(TenderReading& reading) {
    Reviewer reviewer{reading};
    reviewer.missing(!reading.title, "title");
    reviewer.missing(!reading.client_name, "client_name");
    reviewer.missing(!reading.start_date, "start_date");
    reviewer.missing(!reading.location && !reading.remote_days, "location");
    reviewer.missing(reading.skills.empty(), "skills");
    reviewer.doubtful(reading.client_name, "client_name");
    reviewer.doubtful(reading.start_date, "start_date");
    reviewer.doubtful(reading.end_date, "end_date");
    reviewer.doubtful(reading.deadline, "deadline");
    for (std::size_t i = 0; i < reading.skills.size(); ++i) {
        const auto& skill = reading.skills[i];
        if (skill.evidence.confidence < sure_enough)
            reading.needs_review.push_back(
                {"importance_not_said", "skills[" + std::to_string(i) + "]", skill.name, skill.evidence.page});
    }
}

}  // namespace

TenderReading read_tender(const Document& document, const Taxonomy& taxonomy, const Gazetteer& gazetteer, Date today) {
    TenderReading reading;
    const auto page = read_lines(document);
    std::vector<std::string> folded;
    for (const auto& line : page.lines) folded.push_back(fold(line.text));
    if (page.lines.empty()) {
        review(reading);
        return reading;
    }
    const auto title = title_line(folded);
    TenderSkills skills{taxonomy};
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const auto& line = page.lines[i];
        (reading.text += line.text) += '\n';
        const TenderLine here{line.text, folded[i], evidence_of(line, Method::pattern, 100)};
        if (i == title) {
            auto evidence = here.place;
            evidence.method = Method::layout;
            evidence.confidence = 85;
            if (auto text = title_of(line.text); !text.empty()) reading.title = {std::move(text), evidence};
        }
        read_tender_money(here, reading);
        read_tender_dates(here, today, reading);
        read_tender_place(here, gazetteer, reading);
        read_tender_remote(here, reading);
        read_tender_people(here, reading);
        read_tender_languages(here, reading);
        read_tender_client(here, reading);
        read_tender_certifications(here, reading);
        skills.read(line.text, folded[i], here.place, i == title, line.bullet);
    }
    reading.skills = skills.result();
    settle_dates(today, reading);
    review(reading);
    return reading;
}

}  // namespace talentmatch::cv
