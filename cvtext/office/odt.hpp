// OpenDocument texts.
#pragma once

#include <string_view>

#include "entities/document.hpp"
#include "office/pictures.hpp"

namespace talentmatch::cvtext {

/// The pages' headers, the body in its own order (tables cell by cell, frames where they are anchored), the footers.
/// Deleted revisions and annotations are not text. Throws Refusal: encrypted packages among others.
[[nodiscard]] Document read_odt(std::string_view bytes, const PictureReader& pictures = {});

}  // namespace talentmatch::cvtext
