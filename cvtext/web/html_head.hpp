// What a page says about itself: its encoding, title, author, keywords.
#pragma once

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>

#include "entities/document.hpp"

namespace talentmatch::cvtext {

/// The page without zero bytes, decoded by its byte order mark, what the mail says, or its own statement.
[[nodiscard]] std::string page_as_utf8(std::string_view bytes, std::optional<std::string_view> charset);

/// Title and author; keywords and description become hidden runs.
void read_page_head(const pugi::xml_node& root, Document& document);

}  // namespace talentmatch::cvtext
