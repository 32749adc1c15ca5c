// A message's document: what it says itself, or what it carries.
#pragma once

#include <functional>
#include <string_view>

#include "entities/document.hpp"

namespace talentmatch::cvtext {

/// Reads an attached document of this format.
using ReadAttachment = std::function<Document(DocumentFormat, std::string_view)>;

/// The subject and the body (plain text, else HTML); when the body says little and a document is attached, that
/// document instead. The title is the subject, the author the sender, the date the message's.
/// Throws Refusal: as the readers do, too_complex (parts, nesting).
[[nodiscard]] Document read_eml(std::string_view bytes, const ReadAttachment& read);

/// "Tue, 3 Mar 2026 09:05:00 +0100" to "2026-03-03T09:05:00+01:00"; empty when it is no date (RFC 5322, 3.3).
[[nodiscard]] std::string iso_date_of_mail(std::string_view text);

}  // namespace talentmatch::cvtext
