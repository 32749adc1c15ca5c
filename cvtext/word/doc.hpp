// A Word 97 to 2003 document's text as runs.
#pragma once

#include <string_view>

#include "entities/document.hpp"

namespace talentmatch::cvtext {

/// Headers, text, tables, text boxes with their looks; hidden text is marked, deleted text and field codes passed over.
/// Throws Refusal: broken, encrypted, unsupported (older than Word 97), too_complex (length, pages, runs).
[[nodiscard]] Document read_doc(std::string_view bytes);

}  // namespace talentmatch::cvtext
