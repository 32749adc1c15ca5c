// Numbers, dates and amounts as calls for tender write them, in folded text.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "entities/date.hpp"

namespace talentmatch::cv {

struct TextNumber {
    int value = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Whole numbers of at most seven digits; "1 200" is one number; "deux", "three" are numbers too.
[[nodiscard]] std::vector<TextNumber> numbers_in(std::string_view folded);

/// True when the words stand in the text, at its start or after a sign that is no letter.
[[nodiscard]] bool says(std::string_view folded, std::string_view words);
[[nodiscard]] bool says_one_of(std::string_view folded, std::initializer_list<std::string_view> all);

/// Where the first of them stands; npos for none.
[[nodiscard]] std::size_t place_of(std::string_view folded, std::initializer_list<std::string_view> all);

struct ReadDate {
    Date date;
    bool is_sure = true;  ///< a full date, or month and year; else the year was added
    std::size_t end = 0;  ///< behind it
};

/// "15/03/2027", "2027-03-15", "1er mars 2027", "mars 2027", "mi-mars", "fin mars 2027", "03/2027", "15 janvier".
[[nodiscard]] std::optional<ReadDate> date_in(std::string_view folded, Date today);

/// "6 mois", "1 an", "two years": in months.
[[nodiscard]] std::optional<int> length_in_months(std::string_view folded);

/// "5 ans", "5+ years", "cinq ans", "de 5 à 8 ans" (5).
[[nodiscard]] std::optional<int> years_in(std::string_view folded);

}  // namespace talentmatch::cv
