// Short lists that nothing is searched in, kept as JSON texts in one column. Private to adapters/out/sql.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entities/language.hpp"

namespace talentmatch::sql {

/// `[{"code":"fr","level":"native"},{"code":"de","level":null}]`
[[nodiscard]] std::string to_json(std::span<const SpokenLanguage> languages);

/// `["a","b"]`
[[nodiscard]] std::string to_json(std::span<const std::string> texts);

/// @throws DatabaseError other: not what to_json writes
[[nodiscard]] std::vector<SpokenLanguage> languages_from_json(std::string_view json);
[[nodiscard]] std::vector<std::string> texts_from_json(std::string_view json);

}  // namespace talentmatch::sql
