// How old a document is: what its text, its file or its newest date say.
#pragma once

#include <optional>

#include "cv/layout/lines.hpp"
#include "entities/date.hpp"
#include "entities/document.hpp"
#include "entities/evidence.hpp"

namespace talentmatch::cv {

/// "Mis à jour : mars 2024" in the text, else the file's own date unless the text names a later one, else the newest
/// past date of the text. Confidence 95, 80, 50.
[[nodiscard]] std::optional<Found<PartialDate>> document_date(const Page& page, const Document& document, Date today);

/// The day until which "since 2021" counts: the document's month when it is stamped or the file's, else `today`.
[[nodiscard]] Date reference_day(const std::optional<Found<PartialDate>>& date, Date today);

}  // namespace talentmatch::cv
