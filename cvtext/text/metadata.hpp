// What a file says about itself outside its pages: its title and author are kept apart, everything else is text that
// nobody sees, so it is reported as hidden.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "entities/document.hpp"

namespace talentmatch::cvtext {

/// Clean and at most 1 000 bytes; nothing when it is blank.
[[nodiscard]] std::optional<std::string> metadata_text(std::string_view utf8);

/// Keywords, a subject, a description: a hidden run on page 1 without a place.
void add_metadata(Document& document, std::string_view utf8);

}  // namespace talentmatch::cvtext
