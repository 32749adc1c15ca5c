// Word documents.
#pragma once

#include <string_view>

#include "entities/document.hpp"
#include "office/pictures.hpp"

namespace talentmatch::cvtext {

/// Headers, then the body in its own order (tables cell by cell, text boxes where they are anchored), then footers.
/// Deleted revisions, field codes and comments are not text. Pictures as read_pictures says. Throws Refusal.
[[nodiscard]] Document read_docx(std::string_view bytes, const PictureReader& pictures = {});

}  // namespace talentmatch::cvtext
