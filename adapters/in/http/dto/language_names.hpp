// Names of languages, as structured CVs write them.
#pragma once

#include <optional>
#include <string>

namespace talentmatch::http::dto {

/// ISO 639-1, of a code, an English or a French name, whatever the case.
[[nodiscard]] std::optional<std::string> language_code(const std::string& name);

/// In English; the code itself for a language without a name here.
[[nodiscard]] std::string language_name(const std::string& code);

}  // namespace talentmatch::http::dto
