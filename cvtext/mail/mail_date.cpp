#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <vector>

#include "mail/eml.hpp"

namespace talentmatch::cvtext {
namespace {

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (words.size() < 10) {
        const auto begin = text.find_first_not_of(" \t,");
        if (begin == std::string_view::npos) break;
        text.remove_prefix(begin);
        const auto end = std::min(text.find_first_of(" \t,"), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

int number(std::string_view text, int least, int most) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && value >= least && value <= most ? value : -1;
}

int month(std::string_view name) {
    constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto* const found = std::ranges::find(names, name.substr(0, 3));
    return found == names.end() ? -1 : static_cast<int>(found - names.begin()) + 1;
}

}  // namespace

std::string iso_date_of_mail(std::string_view text) {
    auto words = words_of(text);
    const bool has_weekday = !words.empty() && std::isalpha(static_cast<unsigned char>(words.front().front())) != 0;
    if (has_weekday) words.erase(words.begin());
    if (words.size() < 4) return {};
    const int day = number(words[0], 1, 31);
    const int in_year = month(words[1]);
    const int year = number(words[2], 1980, 9999);
    const auto time = words[3];
    const bool has_time = (time.size() == 5 || time.size() == 8) && time[2] == ':';
    const int hour = has_time ? number(time.substr(0, 2), 0, 23) : -1;
    const int minute = has_time ? number(time.substr(3, 2), 0, 59) : -1;
    const int second = has_time && time.size() == 8 ? number(time.substr(6, 2), 0, 60) : 0;
    if (std::min({day, in_year, year, hour, minute, second}) < 0) return {};
    std::string zone = "Z";
    if (words.size() > 4 && words[4].size() == 5 && (words[4][0] == '+' || words[4][0] == '-') &&
        number(words[4].substr(1), 0, 1459) >= 0) {
        zone = fmt::format("{}:{}", words[4].substr(0, 3), words[4].substr(3));
    }
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}", year, in_year, day, hour, minute, std::min(second, 59),
                       zone);
}

}  // namespace talentmatch::cvtext
