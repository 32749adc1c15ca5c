#include "use_cases/tender_draft.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "cv/reader.hpp"
#include "entities/text_fold.hpp"
#include "entities/tsv.hpp"
#include "use_cases/tender_facts.hpp"

namespace talentmatch::use_cases {
namespace {

struct Cue {
    std::string_view words;
    Importance importance;
};

// The first that is said counts: "serait un plus apprécié" is a plus.
constexpr std::array<Cue, 28> cues{{
    {"nice to have", Importance::nice_to_have},
    {"nice-to-have", Importance::nice_to_have},
    {"un plus", Importance::nice_to_have},
    {"is a plus", Importance::nice_to_have},
    {"be a plus", Importance::nice_to_have},
    {"un atout", Importance::nice_to_have},
    {"atouts", Importance::nice_to_have},
    {"bonus", Importance::nice_to_have},
    {"idealement", Importance::nice_to_have},
    {"ideally", Importance::nice_to_have},
    {"optionnel", Importance::nice_to_have},
    {"facultatif", Importance::nice_to_have},
    {"apprecie", Importance::preferred},
    {"souhait", Importance::preferred},
    {"prefer", Importance::preferred},
    {"desired", Importance::preferred},
    {"desirable", Importance::preferred},
    {"should have", Importance::preferred},
    {"secondaire", Importance::preferred},
    {"requis", Importance::required},
    {"obligatoire", Importance::required},
    {"indispensable", Importance::required},
    {"imperati", Importance::required},
    {"exige", Importance::required},
    {"must", Importance::required},
    {"required", Importance::required},
    {"mandatory", Importance::required},
    {"essential", Importance::required},
}};

std::optional<Importance> importance_said(std::string_view folded) {
    for (const auto& [words, importance] : cues)
        if (says(folded, words)) return importance;
    return std::nullopt;
}

std::optional<Proficiency> proficiency_said(std::string_view folded) {
    if (says(folded, "expert")) return Proficiency::expert;
    if (says(folded, "maitrise") || says(folded, "confirme") || says(folded, "avance") || says(folded, "strong") ||
        says(folded, "advanced"))
        return Proficiency::advanced;
    if (says(folded, "notions") || says(folded, "bases de") || says(folded, "basic")) return Proficiency::beginner;
    return std::nullopt;
}

/// A skill of the whole text, and the spellings to look for in one piece of it.
struct Known {
    const TaxonomySkill* skill = nullptr;
    std::vector<std::string> spellings;
};

bool is_part_of_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '#' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool names(std::string_view folded_piece, const Known& known) {
    return std::ranges::any_of(known.spellings, [&](const std::string& spelling) {
        for (auto at = folded_piece.find(spelling); at != std::string_view::npos;
             at = folded_piece.find(spelling, at + 1)) {
            const auto end = at + spelling.size();
            if ((at == 0 || !is_part_of_word(folded_piece[at - 1])) &&
                (end == folded_piece.size() || !is_part_of_word(folded_piece[end])))
                return true;
        }
        return false;
    });
}

std::vector<Known> known_skills(std::string_view text, const Taxonomy& taxonomy) {
    std::vector<Known> found;
    for (const auto& suggestion : cv::suggest_skills(text, taxonomy)) {
        const auto* skill = suggestion.slug ? taxonomy.by_slug(*suggestion.slug) : nullptr;
        if (skill == nullptr || skill->category == SkillCategory::soft_skill) continue;
        Known known{skill, {fold_skill_name(skill->name)}};
        if (skill->name_fr) known.spellings.push_back(fold_skill_name(*skill->name_fr));
        for (const auto& alias : skill->aliases) known.spellings.push_back(fold_skill_name(alias));
        found.push_back(std::move(known));
    }
    return found;
}

/// A line in pieces, each with at most one thing said about its skills: "Java (obligatoire)", "Kafka serait un plus".
std::vector<std::string_view> pieces_of(std::string_view folded) {
    std::vector<std::string_view> pieces;
    std::size_t from = 0;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const bool ends_sentence = folded[at] == ';' || folded[at] == ')' ||
                                   (folded[at] == '.' && at + 1 < folded.size() && folded[at + 1] == ' ');
        if (!ends_sentence) continue;
        pieces.push_back(folded.substr(from, at + 1 - from));
        from = at + 1;
    }
    pieces.push_back(folded.substr(from));
    return pieces;
}

class SkillReader {
public:
    explicit SkillReader(std::vector<Known> known) : known_(std::move(known)) {}

    void read(std::string_view folded, bool is_title) {
        std::optional<Importance> line_cue;
        bool has_skill = false;
        for (const auto piece : pieces_of(folded)) {
            const auto cue = importance_said(piece);
            const auto folded_piece = fold_skill_name(piece);
            std::vector<const Known*> named;
            for (const auto& known : known_)
                if (names(folded_piece, known)) named.push_back(&known);
            if (named.empty() && cue) line_cue = cue;
            if (cue || line_cue || section_) has_cues_ = has_cues_ || !named.empty();
            for (const auto* known : named)
                note(*known, cue ? cue : line_cue ? line_cue : section_, is_title, piece, named.size() == 1);
            has_skill = has_skill || !named.empty();
        }
        const bool is_heading = !has_skill && trimmed(folded).size() <= 80 && !trimmed(folded).empty();
        if (is_heading && line_cue)
            section_ = line_cue;
        else if (is_heading && trimmed(folded).ends_with(':'))
            section_.reset();
    }

    /// By importance, and within one in the order of the text.
    [[nodiscard]] std::vector<TenderSkill> result() const {
        std::vector<TenderSkill> skills;
        for (const auto wanted : {Importance::required, Importance::preferred, Importance::nice_to_have})
            for (const auto& known : known_)
                if (const auto noted = notes_.find(known.skill->slug); noted != notes_.end())
                    if (importance_of(noted->second) == wanted) skills.push_back(skill_from(known, noted->second));
        return skills;
    }

private:
    struct Note {
        std::optional<Importance> importance;
        std::optional<Proficiency> proficiency;
        std::optional<int> years;
        bool in_title = false;
    };

    [[nodiscard]] Importance importance_of(const Note& note) const {
        if (note.importance) return *note.importance;
        if (note.in_title) return Importance::required;
        return has_cues_ ? Importance::nice_to_have : Importance::preferred;
    }

    [[nodiscard]] TenderSkill skill_from(const Known& known, const Note& note) const {
        TenderSkill skill;
        skill.name = known.skill->name;
        skill.category = known.skill->category;
        skill.importance = importance_of(note);
        skill.proficiency = note.proficiency;
        skill.years_experience = note.years;
        return skill;
    }

    void note(const Known& known, std::optional<Importance> importance, bool is_title, std::string_view piece,
              bool is_alone) {
        auto& note = notes_[known.skill->slug];
        if (importance && (!note.importance || *importance < *note.importance)) note.importance = importance;
        note.in_title = note.in_title || is_title;
        if (!is_alone || is_title) return;
        if (!note.proficiency) note.proficiency = proficiency_said(piece);
        if (!note.years) note.years = years_in(piece);
    }

    std::vector<Known> known_;
    std::map<std::string, Note> notes_;
    std::optional<Importance> section_;
    bool has_cues_ = false;
};

/// "Appel d'offres : Développeur Java" is "Développeur Java".
std::string title_of(std::string_view line) {
    const auto colon = line.find(':');
    const auto folded = fold_text(line.substr(0, colon));
    const bool is_label =
        colon != std::string_view::npos && trimmed(folded).size() <= 30 &&
        (says(folded, "appel") || says(folded, "objet") || says(folded, "mission") || says(folded, "poste") ||
         says(folded, "intitule") || says(folded, "titre") || says(folded, "title") || says(folded, "tender") ||
         says(folded, "besoin") || says(folded, "ao"));
    auto title = trimmed(is_label ? line.substr(colon + 1) : line);
    while (title.starts_with('#') || title.starts_with('*')) title = trimmed(title.substr(1));
    return std::string(title.substr(0, 200));
}

}  // namespace

Tender draft_tender(std::string_view text, const Taxonomy& taxonomy, const Gazetteer& gazetteer, Date today) {
    Tender tender;
    tender.status = TenderStatus::open;
    tender.description = trimmed(text);
    SkillReader skills{known_skills(text, taxonomy)};
    for (const auto raw : split(text, '\n')) {
        const auto written = trimmed(raw);
        const auto folded = fold_text(written);
        const bool is_title = tender.title.empty() && !written.empty();
        if (is_title) tender.title = title_of(written);
        const TextLine line{written, folded};
        read_rate(line, tender);
        read_dates(line, today, tender);
        read_place(line, gazetteer, tender);
        read_experience(line, tender);
        read_languages(line, tender);
        read_client(line, tender);
        skills.read(folded, is_title);
    }
    if (tender.start_date && tender.end_date && *tender.end_date < *tender.start_date) tender.end_date.reset();
    tender.skills = skills.result();
    return tender;
}

}  // namespace talentmatch::use_cases
