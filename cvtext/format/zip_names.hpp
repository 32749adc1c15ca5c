// The names in a zip file's directory; nothing is unpacked.
#pragma once

#include <string_view>
#include <vector>

namespace talentmatch::cvtext {

/// In the directory's order, at most 10 000; empty when the file has no readable directory.
[[nodiscard]] std::vector<std::string_view> zip_names(std::string_view bytes);

}  // namespace talentmatch::cvtext
