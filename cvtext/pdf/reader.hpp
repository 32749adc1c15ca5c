// A PDF's words, page by page, with what hides them judged.
#pragma once

#include <chrono>
#include <string_view>

#include "entities/document.hpp"

namespace talentmatch::cvtext {

struct Budget {
    std::chrono::steady_clock::time_point text_until;  ///< interpreting pages stops here: too complex
    std::chrono::steady_clock::time_point ocr_until;   ///< no further scanned page is begun after this
};

/// Scripts, actions, attachments and references to other files are never looked at; pages are interpreted and that is
/// all. Throws Refusal: encrypted, broken, too_complex (pages, runs, time).
[[nodiscard]] Document read_pdf(std::string_view bytes, const Budget& budget);

}  // namespace talentmatch::cvtext
