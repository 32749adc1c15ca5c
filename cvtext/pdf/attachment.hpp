// The data that a Europass PDF carries beside its pages.
#pragma once

#include "entities/document.hpp"

class PDFDoc;

namespace talentmatch::cvtext {

/// Puts an attached Europass CV in the place of the pages' text, which says the same less exactly. What the pages do
/// not show is marked as metadata: an attachment is no place for words that nobody sees. An attachment that mostly says
/// something else is reported as metadata, and the pages stay.
void prefer_attached_europass(PDFDoc& pdf, Document& document);

}  // namespace talentmatch::cvtext
