// In which language the command line speaks: French, and English to whoever asks for it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace talentmatch::cli {

/// What `--lang` says, wherever it stands (the arguments may be wrong in another place); without it, whether `locale`
/// ("en_GB.UTF-8") is English.
[[nodiscard]] bool wants_english(const std::vector<std::string>& arguments, std::string_view locale);

/// The environment's locale for messages: the first of LC_ALL, LC_MESSAGES and LANG that is not empty (POSIX, 8.2).
[[nodiscard]] std::string locale_of_process();

}  // namespace talentmatch::cli
