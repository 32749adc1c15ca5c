#include "entities/language.hpp"

#include "entities/language_names.hpp"

namespace talentmatch {

bool is_language_code(std::string_view code) { return language_by_code(code) != nullptr; }

}  // namespace talentmatch
