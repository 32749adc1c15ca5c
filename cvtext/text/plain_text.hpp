// A text file's lines as runs.
#pragma once

#include <string_view>

#include "entities/document.hpp"

namespace talentmatch::cvtext {

/// Any encoding; a form feed begins a page. Columns made of spaces or tabs become runs of their own on the same line.
/// Throws Refusal: too_complex (pages, runs).
[[nodiscard]] Document read_plain_text(std::string_view bytes);

}  // namespace talentmatch::cvtext
