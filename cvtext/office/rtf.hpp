// A Rich Text document's text as runs.
#pragma once

#include <string_view>

#include "entities/document.hpp"

namespace talentmatch::cvtext {

/// RTF 1.9.1: text with its looks, tables, headers, text boxes; pictures and objects are passed over, \v and the like
/// are marked. Throws Refusal: broken (no RTF), too_complex (pages, runs, nesting).
[[nodiscard]] Document read_rtf(std::string_view bytes);

}  // namespace talentmatch::cvtext
