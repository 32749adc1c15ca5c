// Errors in English, for whoever asked in that language: over HTTP and at the terminal.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "entities/result.hpp"

namespace talentmatch::use_cases {

/// The English of a French sentence with its facts, else the text of the code; nothing when neither is known, which a
/// test of the sources does not let happen (tests/core/use_cases/english_test.cpp).
[[nodiscard]] std::optional<std::string> english_of(std::string_view code, std::string_view french);

[[nodiscard]] std::string english_message(const Error& error);
[[nodiscard]] std::string english_message(const FieldError& field);

}  // namespace talentmatch::use_cases
