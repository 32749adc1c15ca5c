// What was read, as lines that a test can compare.
#pragma once

#include <string>

#include "entities/date.hpp"
#include "entities/document.hpp"
#include "entities/gazetteer.hpp"

namespace talentmatch::cv {

/// The day of these tests.
inline constexpr Date told_day{std::chrono::year{2026} / 6 / 15};

/// "Développeuse @ Exemple in Lille" for each position, newest first; "-" for what was not read.
[[nodiscard]] std::string told_positions(const Document& document);

/// "Développeuse @ Exemple 2019-03..now" for each position; with `towns` also " in Lille" behind the company.
[[nodiscard]] std::string dated_positions(const Document& document, const Gazetteer* towns = nullptr);

}  // namespace talentmatch::cv
