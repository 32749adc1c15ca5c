// How CVs write periods.
#include <array>

#include <fmt/format.h>

#include "core/cv/layouts/layout.hpp"
#include "core/cv/layouts/writer.hpp"

namespace talentmatch::cv::layouts {
namespace {

constexpr std::array french{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                            "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr std::array french_short{"janv.", "févr.", "mars",  "avr.", "mai",  "juin",
                                  "juil.", "août",  "sept.", "oct.", "nov.", "déc."};
constexpr std::array english{"January", "February", "March",     "April",   "May",      "June",
                             "July",    "August",   "September", "October", "November", "December"};
constexpr std::array english_short{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"};

std::string one(PartialDate date, Dates style, bool is_french) {
    const auto month = static_cast<std::size_t>(date.month.value_or(1) - 1);
    switch (style) {
        case Dates::words:
        case Dates::from_to:
            return fmt::format("{} {}", is_french ? french.at(month) : english.at(month), date.year);
        case Dates::abbreviated:
            return fmt::format("{} {}", is_french ? french_short.at(month) : english_short.at(month), date.year);
        case Dates::numeric:
            return fmt::format("{:02}/{}", month + 1, date.year);
        case Dates::iso:
            return fmt::format("{}-{:02}", date.year, month + 1);
        case Dates::two_digits:
            return fmt::format("{:02}/{:02}", month + 1, date.year % 100);
        case Dates::capitals:
            return upper(fmt::format("{} {}", is_french ? french.at(month) : english.at(month), date.year));
    }
    return {};
}

}  // namespace

std::string period(const Job& job, Dates style, bool is_french) {
    const auto start = one(job.start, style, is_french);
    if (style == Dates::from_to) {
        if (!job.end) return (is_french ? "Depuis " : "Since ") + start;
        return fmt::format(fmt::runtime(is_french ? "De {} à {}" : "From {} to {}"), start,
                           one(*job.end, style, is_french));
    }
    std::string end = job.end ? one(*job.end, style, is_french) : is_french ? "aujourd'hui" : "Present";
    if (!job.end && style == Dates::numeric) end = is_french ? "à ce jour" : "now";
    if (!job.end && style == Dates::abbreviated) end = is_french ? "en cours" : "current";
    if (!job.end && style == Dates::capitals) end = is_french ? "PRÉSENT" : "PRESENT";
    return start + (style == Dates::words || style == Dates::numeric ? " - " : " – ") + end;
}

}  // namespace talentmatch::cv::layouts
