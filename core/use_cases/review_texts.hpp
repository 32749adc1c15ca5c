// What an analysis asks people to check: every code, what it says, and where the value stands.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entities/resume_profile.hpp"

namespace talentmatch::use_cases {

/// Every code of `needs_review` and `findings`, in alphabetical order.
[[nodiscard]] std::vector<std::string_view> review_codes();

/// What a code says on its own. @param language "fr" or "en"
[[nodiscard]] std::string review_code_text(std::string_view code, std::string_view language);

/// What an item says. @param language "fr" or "en"
[[nodiscard]] std::string review_sentence(const ReviewItem& item, std::string_view language);

/// Where the value stands that the item's field names ("email", "positions[2].start"); the entry when the field has no
/// place of its own; nothing for the whole document and for what was not found.
[[nodiscard]] std::optional<Evidence> place_of(const ResumeProfile& profile, std::string_view field);

}  // namespace talentmatch::use_cases
