// APPNOTE.TXT 4.3.12 and 4.3.16, read with every offset checked.
#include "format/zip_names.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace talentmatch::cvtext {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t end_record = 22;
constexpr std::size_t directory_record = 46;
constexpr std::size_t max_comment = 65'535;
constexpr std::size_t max_names = 10'000;

/// Little-endian, `size` bytes at `at`; the caller has checked the bounds.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = size; i-- > 0;) value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

}  // namespace

std::vector<std::string_view> zip_names(std::string_view bytes) {
    const auto tail = bytes.substr(bytes.size() - std::min(bytes.size(), end_record + max_comment));
    const auto end = tail.rfind("PK\x05\x06"sv);
    if (end == std::string_view::npos || tail.size() - end < end_record) return {};
    std::vector<std::string_view> names;
    std::size_t at = number(tail, end + 16, 4);
    while (names.size() < max_names && at <= bytes.size() && bytes.size() - at >= directory_record &&
           bytes.substr(at, 4) == "PK\x01\x02"sv) {
        const std::size_t name = number(bytes, at + 28, 2);
        const std::size_t extra = number(bytes, at + 30, 2);
        const std::size_t comment = number(bytes, at + 32, 2);
        if (bytes.size() - at - directory_record < name) break;
        names.push_back(bytes.substr(at + directory_record, name));
        at += directory_record + name + extra + comment;
    }
    return names;
}

}  // namespace talentmatch::cvtext
