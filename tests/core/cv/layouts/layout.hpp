// One way to set a CV on pages; every field is a choice that real CVs make differently.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/cv/layouts/people.hpp"
#include "entities/document.hpp"

namespace talentmatch::cv::layouts {

enum class Pages { single, sidebar_left, sidebar_right, even_columns, flowing, flowing_table };
inline constexpr std::array<std::string_view, 6> pages_names{"single",       "sidebar_left", "sidebar_right",
                                                             "even_columns", "flowing",      "flowing_table"};

enum class Head {
    title_company_dates,  ///< three lines
    company_title_dates,
    dates_title_company,
    title_dates_right,  ///< the company below
    company_dates_right,
    one_line_pipe,     ///< "2019 - 2021 | Role | Company"
    title_comma,       ///< "Role, Company, Place" and dates in brackets
    title_at_company,  ///< "Role chez Company"
    company_dash_title,
    date_column_left,
    date_column_right,
    bullet_one_line,
    labelled,  ///< "Client : ...", "Rôle : ...", "Période : ..."
    company_place_brackets
};
inline constexpr std::array<std::string_view, 14> head_names{"title_company_dates",
                                                             "company_title_dates",
                                                             "dates_title_company",
                                                             "title_dates_right",
                                                             "company_dates_right",
                                                             "one_line_pipe",
                                                             "title_comma",
                                                             "title_at_company",
                                                             "company_dash_title",
                                                             "date_column_left",
                                                             "date_column_right",
                                                             "bullet_one_line",
                                                             "labelled",
                                                             "company_place_brackets"};

enum class Dates { words, abbreviated, numeric, iso, two_digits, from_to, capitals };
inline constexpr std::array<std::string_view, 7> dates_names{"words",      "abbreviated", "numeric", "iso",
                                                             "two_digits", "from_to",     "capitals"};

enum class Headings { large_bold, bold, capitals, letter_spaced, numbered, large_plain };
inline constexpr std::array<std::string_view, 6> headings_names{"large_bold",    "bold",     "capitals",
                                                                "letter_spaced", "numbered", "large_plain"};

enum class Body { bullets, prose, none, environment_only };
inline constexpr std::array<std::string_view, 4> body_names{"bullets", "prose", "none", "environment_only"};

enum class Name { large, capitals, last_first, two_lines, last_capitals, with_title };
inline constexpr std::array<std::string_view, 6> name_names{"large",     "capitals",      "last_first",
                                                            "two_lines", "last_capitals", "with_title"};

struct Layout {
    Pages pages = Pages::single;
    Head head = Head::title_company_dates;
    Dates dates = Dates::words;
    Headings headings = Headings::large_bold;
    Body body = Body::bullets;
    Name name = Name::large;
    bool bold_heads = true;
};

[[nodiscard]] Document set(const Person& person, const Layout& layout);

/// "mars 2019 - juin 2021" in one of the styles.
[[nodiscard]] std::string period(const Job& job, Dates style, bool is_french);

}  // namespace talentmatch::cv::layouts
