// Title, author and date as a PDF states them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "entities/document.hpp"

class PDFDoc;

namespace talentmatch::cvtext {

void read_metadata(PDFDoc& pdf, Document& document);

/// Keywords and subject as hidden runs: no page shows them.
void report_keywords(PDFDoc& pdf, Document& document);

/// "D:20240131120000+01'00'" to "2024-01-31T12:00:00+01:00"; nothing when it is no date.
[[nodiscard]] std::optional<std::string> iso_date(std::string_view pdf_date);

}  // namespace talentmatch::cvtext
