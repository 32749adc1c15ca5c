// What a person should look at before trusting a profile.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cv/layout/lines.hpp"
#include "entities/date.hpp"
#include "entities/document.hpp"
#include "entities/resume_profile.hpp"

namespace talentmatch::cv {

/// Months between two positions from which on a gap is worth a question.
inline constexpr int long_gap_months = 6;

/// Doubtful values and questions that the document leaves open, most important first; at most 60.
[[nodiscard]] std::vector<ReviewItem> review_of(const ResumeProfile& profile, const Page& page,
                                                const Document& document, Date today);

/// Stable codes of what is wrong with the document or missing in it, each once, for filters and statistics.
[[nodiscard]] std::vector<std::string> findings_of(const ResumeProfile& profile, const std::vector<ReviewItem>& review);

/// Every code of reviews and findings, of CVs and of calls for tender, in alphabetical order.
[[nodiscard]] std::vector<std::string_view> review_codes();

/// What an item says to people. @param language "fr" or "en"
[[nodiscard]] std::string sentence(const ReviewItem& item, std::string_view language);

/// What a finding's code says on its own. @param language "fr" or "en"; the code itself when nobody knows it
[[nodiscard]] std::string finding_sentence(std::string_view code, std::string_view language);

}  // namespace talentmatch::cv
