// What a section's heading says, French and English: whole phrases, and phrases built of known words.
#pragma once

#include <optional>
#include <string_view>

#include "cv/layout/lines.hpp"

namespace talentmatch::cv {

enum class Section {
    header,  ///< before the first heading: name, title, contacts
    contact,
    summary,
    experience,
    projects,
    education,
    skills,
    languages,
    certifications,
    interests,
    other
};

/// A heading's section. Weak: the word also stands inside positions ("Outils", "Missions", "Contact"), so that only the
/// look of a line makes it a heading.
struct Heading {
    Section section = Section::other;
    bool is_weak = false;

    bool operator==(const Heading&) const = default;
};

/// The section that a whole line names ("III. Expériences professionnelles :"), whatever its case, accents, spacing.
[[nodiscard]] std::optional<Heading> heading_of(std::string_view text);

/// The section of a heading that the page's edge cuts within a word ("Compé"): all headings that begin so name one.
[[nodiscard]] std::optional<Section> section_of_cut_heading(std::string_view text);

/// One heading on two lines: "EXPÉRIENCE" above "PROFESSIONNELLE", "Centres" above "d'intérêt"; not one heading above
/// another.
[[nodiscard]] bool is_torn_heading(std::string_view text, std::string_view next);

}  // namespace talentmatch::cv
