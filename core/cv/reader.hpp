// From positioned text to a profile. Pure: the same document gives the same profile.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entities/date.hpp"
#include "entities/document.hpp"
#include "entities/gazetteer.hpp"
#include "entities/resume.hpp"
#include "entities/taxonomy.hpp"

namespace talentmatch::cv {

/// Raised whenever a change of the reader can change a profile; stored with each analysis.
inline constexpr int parser_version = 5;

/// The visible text, line by line in the order a person reads it (columns one after the other). Empty: nothing to read.
[[nodiscard]] std::string reading_text(const Document& document);

/// What the document says about its owner. Hidden runs are reported as findings and never interpreted.
/// @param today bounds "since 2021", "présent"
/// @param towns when given, a town alone on a line of the head is where the person lives, also one that few know
[[nodiscard]] ResumeProfile read_profile(const Document& document, const Taxonomy& taxonomy, Date today,
                                         const Gazetteer* towns = nullptr);

/// The taxonomy's skills that a free text names, each once, in order of appearance (spec: suggest_skills).
[[nodiscard]] std::vector<ResumeSkill> suggest_skills(std::string_view text, const Taxonomy& taxonomy);

/// Whole months that the positions cover, overlaps counted once, open ends until `today`; undated ones count nothing.
/// A bare year counts from January to December, but never beyond `today`.
[[nodiscard]] int experience_months(const std::vector<Position>& positions, Date today);

}  // namespace talentmatch::cv
