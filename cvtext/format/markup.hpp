// Formats that are text themselves, known by how they begin.
#pragma once

#include <string_view>

namespace talentmatch::cvtext {

/// Rich Text Format.
[[nodiscard]] bool is_rtf(std::string_view bytes);

/// A web page: a doctype, or a first element that only pages have. Comments, XML declarations and spaces may precede.
[[nodiscard]] bool is_html(std::string_view bytes);

/// A Europass CV as XML (schemas of 2012 and 2020) or JSON.
[[nodiscard]] bool is_europass(std::string_view bytes);

/// A message: a block of RFC 5322 header fields that says who wrote it and when or what about.
[[nodiscard]] bool is_message(std::string_view bytes);

}  // namespace talentmatch::cvtext
