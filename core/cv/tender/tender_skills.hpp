// The skills that a call for tender asks for, and how badly.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "entities/taxonomy.hpp"
#include "entities/tender_reading.hpp"

namespace talentmatch::cv {

/// Takes the lines one after the other; headings and cues of earlier lines count for later ones.
class TenderSkills {
public:
    explicit TenderSkills(const Taxonomy& taxonomy) : taxonomy_(taxonomy) {}

    /// `folded` is fold(written); `place` says where the line stands.
    void read(std::string_view written, std::string_view folded, const Evidence& place, bool is_title, bool is_item);

    /// Required first, then in the order of the text.
    [[nodiscard]] std::vector<WantedSkill> result() const;

private:
    struct Note {
        WantedSkill wanted;
        std::optional<Importance> importance;
        bool in_title = false;
    };
    struct Clause;

    [[nodiscard]] std::vector<Clause> clauses_of(std::string_view written, bool is_list) const;
    void assign(std::vector<Clause>& clauses) const;
    void note(const TaxonomySkill& skill, std::optional<Importance> importance, int confidence, const Evidence& place);
    [[nodiscard]] Importance importance_of(const Note& note) const;

    const Taxonomy& taxonomy_;
    std::vector<Note> notes_;  ///< in the order of the text
    std::optional<Importance> section_;
    bool in_skill_section_ = false;
    bool has_cues_ = false;
};

}  // namespace talentmatch::cv
