// The entries of a skill list: "Langages : Java (8, 11), C/C++ - Expert" -> what each names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cv/sections/sections.hpp"
#include "cv/skills/skill_text.hpp"

namespace talentmatch::cv {

/// One entry: a skill of the taxonomy, or a name that it does not know.
struct SkillItem {
    const TaxonomySkill* skill = nullptr;
    std::string as_written;
    const Line* line = nullptr;
    bool is_misread = false;  ///< recognition wrote it otherwise: "Javascrlpt"
};

/// The entries of the lines of a skill section. Labels ("Bases de données :"), levels ("expert", "5 ans") and sentences
/// are no entries; a sentence still gives the skills it names.
[[nodiscard]] std::vector<SkillItem> read_skill_lines(const std::vector<Line>& lines, const Taxonomy& taxonomy);

/// The entries of one list text.
[[nodiscard]] std::vector<SkillItem> read_skill_list(std::string_view text, const Taxonomy& taxonomy);

}  // namespace talentmatch::cv
