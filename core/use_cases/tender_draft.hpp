// From what a call for tender says to a tender: the core of the intake and of `match --tender FILE`.
#pragma once

#include <string_view>

#include "entities/gazetteer.hpp"
#include "entities/taxonomy.hpp"
#include "entities/tender.hpp"
#include "entities/tender_reading.hpp"

namespace talentmatch::use_cases {

/// What the reading says in a tender's terms, status `draft`; nothing invented. Skills are named by slug.
[[nodiscard]] Tender tender_from(const TenderReading& reading);

/// The same from text, status `open`: what a ranking without a server takes. See cv::read_tender.
[[nodiscard]] Tender draft_tender(std::string_view text, const Taxonomy& taxonomy, const Gazetteer& gazetteer,
                                  Date today);

}  // namespace talentmatch::use_cases
