#include "cli/language.hpp"

#include <cstdlib>

namespace talentmatch::cli {

bool wants_english(const std::vector<std::string>& arguments, std::string_view locale) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view word = arguments[i];
        if (word.starts_with("--lang=")) return word == "--lang=en";
        if (word == "--lang" && i + 1 < arguments.size()) return arguments[i + 1] == "en";
    }
    return locale == "en" || locale.starts_with("en_") || locale.starts_with("en.");
}

std::string locale_of_process() {
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value != nullptr && *value != '\0') return value;
    return {};
}

}  // namespace talentmatch::cli
