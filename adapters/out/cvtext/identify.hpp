// What a file is, told from its bytes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "ports/document_reader.hpp"

namespace talentmatch::cvtext {

/// @error see ports::DocumentReader::identify; also invalid_input "file_encrypted" for an encrypted Office document
[[nodiscard]] Result<ports::FileFacts> identify_file(const std::filesystem::path& file, std::string_view file_name,
                                                     std::int64_t max_bytes);

}  // namespace talentmatch::cvtext
