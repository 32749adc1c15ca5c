// Whose CV it is: name, headline, place, summary.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cv/layout/lines.hpp"
#include "cv/sections/sections.hpp"
#include "entities/document.hpp"
#include "entities/gazetteer.hpp"
#include "entities/resume.hpp"
#include "entities/taxonomy.hpp"

namespace talentmatch::cv {

struct PersonName {
    Found<std::string> first;
    Found<std::string> last;
};

/// "Jean-Luc DE LA TOUR", "DUPONT Marie", "MARIE DUPONT" -> first and last, each word with one capital.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> split_name(std::string_view text);

/// The name at the top of the document; the e-mail's local part, the links and the metadata corroborate, and never
/// replace, what stands there.
[[nodiscard]] std::optional<PersonName> read_name(const std::vector<Block>& blocks, const Page& page,
                                                  const Document& document, const std::optional<std::string>& email,
                                                  const std::vector<Found<std::string>>& links);

/// Whom an anonymous dossier names by two to four letters: "FD - Développeur", or "JDU" alone above the title.
/// Names of skills, headings and jobs ("PO", "SRE") are none.
[[nodiscard]] std::optional<Found<std::string>> read_initials(const std::vector<Block>& blocks,
                                                              const Taxonomy& taxonomy);

/// The job title beside the name. `name` as it stands in the document.
[[nodiscard]] std::optional<Found<std::string>> read_headline(const std::vector<Block>& blocks, const Page& page,
                                                              const std::optional<PersonName>& name);

/// Where the person lives: behind a label, beside a postal code, or a known place alone; `towns` knows more of them.
[[nodiscard]] std::optional<Found<std::string>> read_location(const std::vector<Block>& blocks,
                                                              const std::optional<PersonName>& name,
                                                              const Gazetteer* towns);

[[nodiscard]] std::optional<Found<std::string>> read_summary(const std::vector<Block>& blocks);

}  // namespace talentmatch::cv
