// What a line of a call for tender states beside skills: rate, dates, duration, place, years, languages.
#pragma once

#include <optional>
#include <string_view>

#include "entities/gazetteer.hpp"
#include "entities/tender.hpp"

namespace talentmatch::use_cases {

/// A line as written and folded (fold_text), since both are needed.
struct TextLine {
    std::string_view written;
    std::string_view folded;
};

/// Puts what the line states into `tender`; the first line that states something wins.
void read_rate(const TextLine& line, Tender& tender);
void read_dates(const TextLine& line, Date today, Tender& tender);
void read_place(const TextLine& line, const Gazetteer& gazetteer, Tender& tender);
void read_experience(const TextLine& line, Tender& tender);
void read_languages(const TextLine& line, Tender& tender);
void read_client(const TextLine& line, Tender& tender);

/// "5 ans", "5+ years", "cinq ans" is not read; nothing when the text names no years.
[[nodiscard]] std::optional<int> years_in(std::string_view folded);

/// True when one of the words stands in the text, at its start or after a sign that is no letter.
[[nodiscard]] bool says(std::string_view folded, std::string_view words);

}  // namespace talentmatch::use_cases
