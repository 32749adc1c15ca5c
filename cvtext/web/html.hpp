// A web page's text as runs.
#pragma once

#include <optional>
#include <string_view>

#include "entities/document.hpp"

namespace talentmatch::cvtext {

/// The text that a browser would show, in the page's order; what styles hide is marked. `charset` is what a mail's
/// header says, otherwise the page's own statement counts.
/// Throws Refusal: too_complex (elements, pages, runs).
[[nodiscard]] Document read_html(std::string_view bytes, std::optional<std::string_view> charset = std::nullopt);

}  // namespace talentmatch::cvtext
