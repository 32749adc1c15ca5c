// The property set that every Office file of old carries (MS-OLEPS): title, subject, author, keywords, date.
#pragma once

#include "entities/document.hpp"
#include "word/byte_view.hpp"

namespace talentmatch::cvtext {

/// Takes over what it understands.
void read_summary(const ByteView& bytes, Document& document);

}  // namespace talentmatch::cvtext
