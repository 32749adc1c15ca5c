#include "word/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>

#include "text/characters.hpp"
#include "text/charsets.hpp"
#include "text/metadata.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr std::uint32_t ansi_string = 30;
constexpr std::uint32_t wide_string = 31;
constexpr std::uint32_t file_time = 64;

std::string text_at(const ByteView& set, std::size_t at, std::uint16_t code_page) {
    const auto kind = set.u32(at);
    const std::size_t length = std::min<std::size_t>(set.u32(at + 4), 2000);
    auto bytes = set.part(at + 8, kind == wide_string ? length * 2 : length).bytes();
    if (kind == wide_string) return encode_utf8(decode_utf16(bytes, ByteOrder::little).substr(0, length));
    if (kind != ansi_string) return {};
    bytes = bytes.substr(0, bytes.find('\0'));
    return encode_utf8(code_page == 65001 ? decode_utf8(bytes)
                                          : decode_bytes(bytes, code_page == 10000 ? ByteCharset::mac_roman
                                                                                   : ByteCharset::windows_1252));
}

/// Tenths of microseconds since 1601.
std::optional<std::string> date_at(const ByteView& set, std::size_t at) {
    if (set.u32(at) != file_time) return std::nullopt;
    const auto ticks =
        static_cast<std::uint64_t>(set.u32(at + 4)) | (static_cast<std::uint64_t>(set.u32(at + 8)) << 32U);
    constexpr std::uint64_t ticks_per_second = 10'000'000;
    constexpr std::int64_t from_1601_to_1970 = 11'644'473'600;
    const auto seconds = static_cast<std::int64_t>(ticks / ticks_per_second) - from_1601_to_1970;
    constexpr std::int64_t in_1980 = 315'532'800;
    constexpr std::int64_t in_2200 = 7'258'118'400;
    if (seconds < in_1980 || seconds > in_2200) return std::nullopt;
    const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{moment - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

}  // namespace

void read_summary(const ByteView& bytes, Document& document) {
    const auto set = bytes.part(bytes.u32(44), bytes.size());
    const auto count = std::min<std::size_t>(set.u32(4), 100);
    std::uint16_t code_page = 1252;
    for (std::size_t i = 0; i < count; ++i)
        if (set.u32(8 + i * 8) == 1) code_page = set.u16(set.u32(12 + i * 8) + std::size_t{4});
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = set.u32(12 + i * 8);
        switch (set.u32(8 + i * 8)) {
            case 2:
                document.title = metadata_text(text_at(set, at, code_page));
                break;
            case 4:
                document.author = metadata_text(text_at(set, at, code_page));
                break;
            case 3:
            case 5:
            case 6:
                add_metadata(document, text_at(set, at, code_page));
                break;
            case 13:
                document.modified = date_at(set, at);
                break;
            default:
                break;
        }
    }
}

}  // namespace talentmatch::cvtext
