// What a file is, told from its bytes. A pure function of them: nothing is unpacked or parsed.
#pragma once

#include <optional>
#include <string_view>

#include "entities/document.hpp"

namespace talentmatch::cvtext {

struct Detected {
    std::optional<DocumentFormat> format = std::nullopt;  ///< nothing: no format that the child opens
    bool is_encrypted = false;                            ///< an Office document that shows only its encrypted shell
};

/// `name` helps to tell plain text from rubbish; every other format is known by its bytes whatever its name.
[[nodiscard]] Detected detect_format(std::string_view bytes, std::string_view name);

}  // namespace talentmatch::cvtext
