#include "entities/date.hpp"

#include <array>
#include <charconv>

#include <fmt/format.h>

namespace talentmatch {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

/// Reads exactly `digits` ASCII digits at `at`, and moves `at` behind them.
std::optional<int> take_digits(std::string_view text, std::size_t& at, std::size_t digits) {
    if (at + digits > text.size()) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        const char c = text[at + i];
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    at += digits;
    return value;
}

bool take(std::string_view text, std::size_t& at, char expected) {
    if (at >= text.size() || text[at] != expected) return false;
    ++at;
    return true;
}

std::optional<Date> take_date(std::string_view text, std::size_t& at) {
    const auto year = take_digits(text, at, 4);
    if (!year || *year == 0 || !take(text, at, '-')) return std::nullopt;
    const auto month = take_digits(text, at, 2);
    if (!month || !take(text, at, '-')) return std::nullopt;
    const auto day = take_digits(text, at, 2);
    if (!day) return std::nullopt;
    const year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                              std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return Date{date};
}

/// The offset from UTC: `Z`, `+HH:MM`, or nothing written (then UTC).
std::optional<std::chrono::minutes> take_offset(std::string_view text, std::size_t& at) {
    if (at == text.size() || take(text, at, 'Z')) return std::chrono::minutes{0};
    const bool west = take(text, at, '-');
    if (!west && !take(text, at, '+')) return std::nullopt;
    const auto hours = take_digits(text, at, 2);
    if (!hours || *hours > 23 || !take(text, at, ':')) return std::nullopt;
    const auto minutes = take_digits(text, at, 2);
    if (!minutes || *minutes > 59) return std::nullopt;
    const int total = *hours * 60 + *minutes;
    return std::chrono::minutes{west ? -total : total};
}

/// A fraction of a second in microseconds; further digits are dropped.
std::optional<std::chrono::microseconds> take_fraction(std::string_view text, std::size_t& at) {
    if (!take(text, at, '.')) return std::chrono::microseconds{0};
    int micros = 0;
    int scale = 100'000;
    const auto first = at;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
        micros += scale * (text[at] - '0');
    if (at == first) return std::nullopt;
    return std::chrono::microseconds{micros};
}

/// Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
Date easter(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return Date{year_month_day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(f / 31)},
                               std::chrono::day{static_cast<unsigned>(f % 31 + 1)}}};
}

bool is_public_holiday(Date date) {
    const year_month_day ymd{date};
    const auto month = static_cast<unsigned>(ymd.month());
    const auto day = static_cast<unsigned>(ymd.day());
    static constexpr std::array<std::pair<unsigned, unsigned>, 8> fixed{
        {{1, 1}, {5, 1}, {5, 8}, {7, 14}, {8, 15}, {11, 1}, {11, 11}, {12, 25}}};
    for (const auto& [m, d] : fixed)
        if (m == month && d == day) return true;
    const auto after_easter = (date - easter(static_cast<int>(ymd.year()))).count();
    return after_easter == 1 || after_easter == 39 || after_easter == 50;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    std::size_t at = 0;
    const auto date = take_date(text, at);
    return at == text.size() ? date : std::nullopt;
}

std::string to_iso(Date date) {
    const year_month_day ymd{date};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                       static_cast<unsigned>(ymd.day()));
}

std::optional<Instant> parse_instant(std::string_view text) {
    std::size_t at = 0;
    const auto date = take_date(text, at);
    if (!date || (!take(text, at, 'T') && !take(text, at, ' '))) return std::nullopt;
    const auto hour = take_digits(text, at, 2);
    if (!hour || *hour > 23 || !take(text, at, ':')) return std::nullopt;
    const auto minute = take_digits(text, at, 2);
    if (!minute || *minute > 59 || !take(text, at, ':')) return std::nullopt;
    const auto second = take_digits(text, at, 2);
    if (!second || *second > 59) return std::nullopt;
    const auto fraction = take_fraction(text, at);
    if (!fraction) return std::nullopt;
    const auto offset = take_offset(text, at);
    if (!offset || at != text.size()) return std::nullopt;
    return Instant{*date} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} + std::chrono::seconds{*second} +
           *fraction - *offset;
}

std::string to_iso(Instant instant) {
    const auto day = std::chrono::floor<days>(instant);
    const std::chrono::hh_mm_ss time{instant - day};
    auto text = fmt::format("{}T{:02}:{:02}:{:02}", to_iso(Date{day}), time.hours().count(), time.minutes().count(),
                            time.seconds().count());
    if (const auto micros = time.subseconds().count(); micros != 0) text += fmt::format(".{:06}", micros);
    return text + "Z";
}

Date day_of(Instant instant) { return std::chrono::floor<days>(instant); }

std::optional<PartialDate> parse_partial_date(std::string_view text) {
    std::size_t at = 0;
    const auto year = take_digits(text, at, 4);
    if (!year || *year == 0) return std::nullopt;
    if (at == text.size()) return PartialDate{*year, std::nullopt};
    if (!take(text, at, '-')) return std::nullopt;
    const auto month = take_digits(text, at, 2);
    if (!month || *month < 1 || *month > 12 || at != text.size()) return std::nullopt;
    return PartialDate{*year, month};
}

std::string to_iso(PartialDate date) {
    if (!date.month) return fmt::format("{:04}", date.year);
    return fmt::format("{:04}-{:02}", date.year, *date.month);
}

bool is_working_day(Date date) {
    const std::chrono::weekday weekday{date};
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday && !is_public_holiday(date);
}

int working_days(Date first, Date last) {
    int count = 0;
    for (auto date = first; date <= last; date += days{1}) count += is_working_day(date) ? 1 : 0;
    return count;
}

}  // namespace talentmatch
