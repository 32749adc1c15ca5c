// From the text of a call for tender (PDF, DOCX, e-mail, pasted) to what it says. Pure; French and English.
#pragma once

#include "entities/document.hpp"
#include "entities/gazetteer.hpp"
#include "entities/taxonomy.hpp"
#include "entities/tender_reading.hpp"

namespace talentmatch::cv {

/// Reads what the text says and leaves the rest absent. A skill's importance comes from the words of its clause, of
/// its line, or of the heading above: impératif, requis, must; souhaité, préféré, preferred; un plus, idéalement, nice
/// to have. A skill without such words is required when the title names it; else it is nice to have in a text that uses
/// them (the paragraph about the context), and preferred in one that does not, and a person should look.
/// @param today what "ASAP" means, and the year of a date without one
[[nodiscard]] TenderReading read_tender(const Document& document, const Taxonomy& taxonomy, const Gazetteer& gazetteer,
                                        Date today);

}  // namespace talentmatch::cv
