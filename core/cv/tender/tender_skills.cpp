#include "cv/tender/tender_skills.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "cv/skills/skill_text.hpp"
#include "cv/tender/tender_words.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

struct Cue {
    std::string_view words;
    Importance importance;
    bool is_weak = false;  ///< says what is expected without saying how much
};

// At one place the first of them counts: "non requis" is no requirement, "serait un plus apprécié" is a plus.
constexpr std::array<Cue, 54> cues{{
    {"non requis", Importance::nice_to_have},
    {"pas requis", Importance::nice_to_have},
    {"non obligatoire", Importance::nice_to_have},
    {"pas obligatoire", Importance::nice_to_have},
    {"pas indispensable", Importance::nice_to_have},
    {"not required", Importance::nice_to_have},
    {"not mandatory", Importance::nice_to_have},
    {"nice to have", Importance::nice_to_have},
    {"nice-to-have", Importance::nice_to_have},
    {"un plus", Importance::nice_to_have},
    {"is a plus", Importance::nice_to_have},
    {"are a plus", Importance::nice_to_have},
    {"be a plus", Importance::nice_to_have},
    {"a plus", Importance::nice_to_have},
    {"un atout", Importance::nice_to_have},
    {"atouts", Importance::nice_to_have},
    {"atout", Importance::nice_to_have},
    {"bonus", Importance::nice_to_have},
    {"idealement", Importance::nice_to_have},
    {"ideally", Importance::nice_to_have},
    {"optionnel", Importance::nice_to_have},
    {"optional", Importance::nice_to_have},
    {"facultatif", Importance::nice_to_have},
    {"eventuellement", Importance::nice_to_have},
    {"an asset", Importance::nice_to_have},
    {"an advantage", Importance::nice_to_have},
    {"apprecie", Importance::preferred},
    {"souhait", Importance::preferred},
    {"de preference", Importance::preferred},
    {"prefer", Importance::preferred},
    {"desired", Importance::preferred},
    {"desirable", Importance::preferred},
    {"should have", Importance::preferred},
    {"secondaire", Importance::preferred},
    {"bienvenu", Importance::preferred},
    {"valorise", Importance::preferred},
    {"requis", Importance::required},
    {"obligatoire", Importance::required},
    {"indispensable", Importance::required},
    {"imperati", Importance::required},
    {"exige", Importance::required},
    {"incontournable", Importance::required},
    {"necessaire", Importance::required},
    {"must", Importance::required},
    {"required", Importance::required},
    {"requirement", Importance::required},
    {"mandatory", Importance::required},
    {"essential", Importance::required},
    {"vous maitrisez", Importance::required, true},
    {"maitrise ", Importance::required, true},
    {"expertise", Importance::required, true},
    {"solide", Importance::required, true},
    {"strong", Importance::required, true},
    {"proven", Importance::required, true},
}};

struct FoundCue {
    Importance importance;
    std::size_t at;
    bool is_weak;
};

std::optional<FoundCue> cue_in(std::string_view folded) {
    std::optional<FoundCue> weak;
    for (const auto& cue : cues) {
        if (!says(folded, cue.words)) continue;
        const FoundCue found{cue.importance, place_of(folded, {cue.words}), cue.is_weak};
        if (!cue.is_weak) return found;
        if (!weak) weak = found;
    }
    return weak;
}

std::optional<Proficiency> proficiency_said(std::string_view folded) {
    if (says_one_of(folded, {"expert"})) return Proficiency::expert;
    if (says_one_of(folded, {"maitrise", "confirme", "avance", "solide", "strong", "advanced", "bonne connaissance"}))
        return Proficiency::advanced;
    if (says_one_of(folded, {"notions", "bases de", "basic", "debutant"})) return Proficiency::beginner;
    return std::nullopt;
}

bool is_skill_heading(std::string_view folded) {
    return says_one_of(folded, {"competence", "technolog", "stack", "environnement technique", "technical environment",
                                "skills", "profil", "requirements", "outils", "langages", "savoir-faire", "prerequis"});
}

/// "pas de PHP", "sans SAP": what stands before a mention takes it away.
bool is_denied(std::string_view folded_before) {
    const auto before = trim(folded_before);
    return before.ends_with("pas de") || before.ends_with("pas d'") || before.ends_with("sans") ||
           before.ends_with("hors") || before.ends_with(" no") || before == "no" || before.ends_with("without");
}

/// Where clauses end: signs, and the words that turn a sentence.
std::vector<std::string_view> cut(std::string_view text) {
    static constexpr std::array<std::string_view, 5> turns{" mais ", " but ", " while ", " tandis que ", " ainsi que "};
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool is_sign = c == ',' || c == ';' || c == ')' ||
                             ((c == '.' || c == '!' || c == '?') && (at + 1 == text.size() || text[at + 1] == ' '));
        const bool turns_here =
            std::ranges::any_of(turns, [&](std::string_view turn) { return text.substr(at).starts_with(turn); });
        if (!is_sign && !turns_here) continue;
        parts.push_back(text.substr(from, at + 1 - from));
        from = at + 1;
    }
    if (from < text.size()) parts.push_back(text.substr(from));
    return parts;
}

}  // namespace

struct TenderSkills::Clause {
    std::string folded;
    std::vector<const TaxonomySkill*> skills;
    std::optional<FoundCue> cue;
    bool cue_leads = false;  ///< it stands before the first skill
    bool ends_sentence = false;
    std::optional<Importance> importance;
    int confidence = 60;
};

std::vector<TenderSkills::Clause> TenderSkills::clauses_of(std::string_view written, bool is_list) const {
    std::vector<Clause> clauses;
    const auto mentions = find_skills(written, is_list ? TextKind::list : TextKind::prose, taxonomy_);
    for (const auto part : cut(written)) {
        const auto begin = static_cast<std::size_t>(part.data() - written.data());
        Clause clause;
        clause.folded = fold(part);
        clause.ends_sentence = !part.empty() && (part.back() == '.' || part.back() == ';' || part.back() == '!');
        clause.cue = cue_in(clause.folded);
        std::size_t first = std::string_view::npos;
        for (const auto& mention : mentions) {
            if (mention.begin < begin || mention.begin >= begin + part.size()) continue;
            const auto before = fold(written.substr(begin, mention.begin - begin));
            if (is_denied(before)) continue;
            first = std::min(first, before.size());
            clause.skills.push_back(mention.skill);
        }
        clause.cue_leads = clause.cue && (clause.skills.empty() || clause.cue->at < first);
        clauses.push_back(std::move(clause));
    }
    return clauses;
}

/// A cue behind skills counts for the clauses before it as well ("Java, Spring et Kafka sont requis"); one in front of
/// them for those behind it ("Requis : Java, Spring"), until the next cue or the end of the sentence.
void TenderSkills::assign(std::vector<Clause>& clauses) const {
    std::optional<Importance> ahead;
    std::vector<Clause*> waiting;
    const auto settle = [](Clause& clause, Importance importance, int confidence) {
        clause.importance = importance;
        clause.confidence = confidence;
    };
    for (auto& clause : clauses) {
        if (clause.cue) {
            const int confidence = clause.cue->is_weak ? 75 : 95;
            settle(clause, clause.cue->importance, confidence);
            if (!clause.cue_leads)
                for (auto* before : waiting) settle(*before, clause.cue->importance, confidence - 5);
            waiting.clear();
            ahead = clause.cue_leads ? std::optional(clause.cue->importance) : std::nullopt;
        } else if (ahead) {
            settle(clause, *ahead, 90);
        } else if (!clause.skills.empty()) {
            waiting.push_back(&clause);
        }
        if (clause.ends_sentence) {
            ahead.reset();
            waiting.clear();
        }
    }
}

void TenderSkills::read(std::string_view written, std::string_view folded, const Evidence& place, bool is_title,
                        bool is_item) {
    const auto colon = folded.find(':');
    const bool is_labelled = colon != std::string_view::npos && colon < 60 && is_skill_heading(folded.substr(0, colon));
    auto clauses = clauses_of(written, is_labelled || (is_item && in_skill_section_));
    assign(clauses);
    const bool has_skill = std::ranges::any_of(clauses, [](const Clause& clause) { return !clause.skills.empty(); });
    const auto line = trim(folded);
    if (!has_skill && !line.empty() && line.size() <= 80) {
        const auto cue = cue_in(line);
        const bool is_heading = line.ends_with(':') || !is_item;
        if (cue && !cue->is_weak && is_heading) {
            section_ = cue->importance;
            in_skill_section_ = true;
        } else if (line.ends_with(':') || (is_heading && is_skill_heading(line))) {
            section_.reset();
            in_skill_section_ = is_skill_heading(line);
        }
    }
    for (const auto& clause : clauses) {
        const auto importance = clause.importance ? clause.importance : section_;
        const int confidence = clause.importance ? clause.confidence : section_ ? 90 : 60;
        has_cues_ = has_cues_ || (importance && !clause.skills.empty());
        for (const auto* skill : clause.skills) {
            if (skill->category == SkillCategory::soft_skill) continue;
            note(*skill, importance, is_title ? std::max(confidence, 80) : confidence, place);
            auto& noted = *std::ranges::find(notes_, skill->slug, [](const Note& one) { return one.wanted.slug; });
            noted.in_title = noted.in_title || is_title;
            if (clause.skills.size() != 1 || is_title) continue;
            // "Java (6 ans), expert": what stands in the same clause, or in the rest of a line about one skill.
            const bool is_only = std::ranges::count_if(clauses, [](const Clause& c) { return !c.skills.empty(); }) == 1;
            const auto about = is_only ? folded : std::string_view{clause.folded};
            if (!noted.wanted.proficiency) noted.wanted.proficiency = proficiency_said(about);
            if (!noted.wanted.years) noted.wanted.years = years_in(about);
        }
    }
}

void TenderSkills::note(const TaxonomySkill& skill, std::optional<Importance> importance, int confidence,
                        const Evidence& place) {
    auto noted = std::ranges::find(notes_, skill.slug, [](const Note& one) { return one.wanted.slug; });
    const bool is_new = noted == notes_.end();
    if (is_new) {
        Note note;
        note.wanted.name = skill.name;
        note.wanted.slug = skill.slug;
        note.wanted.category = skill.category;
        notes_.push_back(std::move(note));
        noted = std::prev(notes_.end());
    }
    const bool is_stronger = importance && (!noted->importance || *importance < *noted->importance);
    if (!is_new && !is_stronger) return;
    if (is_stronger) noted->importance = importance;
    noted->wanted.evidence = place;
    noted->wanted.evidence.method = Method::taxonomy;
    noted->wanted.evidence.confidence = confidence;
}

Importance TenderSkills::importance_of(const Note& note) const {
    if (note.importance) return *note.importance;
    if (note.in_title) return Importance::required;
    return has_cues_ ? Importance::nice_to_have : Importance::preferred;
}

std::vector<WantedSkill> TenderSkills::result() const {
    std::vector<WantedSkill> skills;
    for (const auto& [importance, name] : EnumNames<Importance>::names)
        for (const auto& note : notes_)
            if (importance_of(note) == importance) {
                skills.push_back(note.wanted);
                skills.back().importance = importance;
            }
    return skills;
}

}  // namespace talentmatch::cv
