// Headings that CVs have, French and English, as people write them: whole phrases.
#pragma once

#include <span>
#include <string_view>

#include "cv/sections/headings.hpp"

namespace talentmatch::cv {

struct HeadingForms {
    Section section;
    bool is_weak;            ///< see Heading
    std::string_view forms;  ///< folded, separated by "|"
};

/// More than a thousand forms. Articles, "et", "and", "&", plurals and order of writing need no form of their own.
[[nodiscard]] std::span<const HeadingForms> career_headings();
[[nodiscard]] std::span<const HeadingForms> person_headings();

}  // namespace talentmatch::cv
