#include "format/detect.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "format/markup.hpp"
#include "format/zip_names.hpp"

namespace talentmatch::cvtext {
namespace {

using namespace std::string_view_literals;

bool is_text_name(std::string_view name) {
    const auto slash = name.find_last_of("/\\");
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos) return true;
    std::string extension(name.substr(dot + 1));
    std::ranges::transform(extension, extension.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    constexpr std::array known{"txt"sv, "text"sv, "md"sv, "asc"sv};
    return std::ranges::find(known, extension) != known.end();
}

bool is_foreign(std::string_view bytes) {
    constexpr std::array starts{
        "\x7F"
        "ELF"sv,
        "\x89PNG"sv,
        "\xFF\xD8\xFF"sv,
        "GIF8"sv,
        "II*\0"sv,
        "MM\0*"sv,
        "BM"sv,
        "\x1F\x8B"sv,
        "7z\xBC\xAF"sv,
        "Rar!"sv,
        "RIFF"sv,
        "<?xml"sv,
        "<!DOCTYPE"sv,
        "\xCA\xFE\xBA\xBE"sv};
    const bool has_binary_body = std::ranges::any_of(bytes.substr(0, 4096), [](char c) { return c == '\0'; });
    if (bytes.starts_with("MZ") || bytes.starts_with("BM")) return has_binary_body;
    return std::ranges::any_of(starts, [&](std::string_view start) { return bytes.starts_with(start); });
}

/// Readable in some encoding: hardly a control character, and zero bytes only where UTF-16 has them.
bool reads_as_text(std::string_view bytes) {
    std::size_t zeros = 0;
    std::size_t controls = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0) {
            ++zeros;
        } else if (byte < 0x20 && (byte < 0x09 || byte > 0x0D) && byte != 0x1A) {
            ++controls;
        }
    }
    const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || zeros * 10 > bytes.size() * 4;
    if (zeros > 0 && !(utf16 && zeros * 10 < bytes.size() * 6)) return false;
    return controls * 200 <= bytes.size();
}

std::optional<DocumentFormat> zip_format(std::string_view bytes) {
    // An OpenDocument package names itself in its first, uncompressed entry.
    constexpr auto odt_mark = "mimetypeapplication/vnd.oasis.opendocument.text"sv;
    constexpr std::size_t local_header = 30;
    const auto first = bytes.substr(std::min(local_header, bytes.size()));
    if (first.starts_with(odt_mark)) {
        const auto after = first.substr(odt_mark.size());
        if (after.starts_with("PK") || after.starts_with("-template")) return DocumentFormat::odt;
        return std::nullopt;
    }
    const auto names = zip_names(bytes);
    const auto has = [&](std::string_view name) { return std::ranges::find(names, name) != names.end(); };
    if (has("word/document.xml")) return DocumentFormat::docx;
    if (has("content.xml") && has("mimetype")) return DocumentFormat::odt;
    // Cut off before its directory: still a Word document by its first entries, and `read` will say it is broken.
    if (names.empty() && bytes.find("word/") != std::string_view::npos) return DocumentFormat::docx;
    return std::nullopt;
}

/// A compound file's directory names its streams in UTF-16.
Detected detect_compound(std::string_view bytes) {
    constexpr auto package = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
    constexpr auto word = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv;
    if (bytes.find(package) != std::string_view::npos) return {.format = std::nullopt, .is_encrypted = true};
    if (bytes.find(word) != std::string_view::npos) return {.format = DocumentFormat::doc};
    return {};
}

}  // namespace

Detected detect_format(std::string_view bytes, std::string_view name) {
    if (bytes.starts_with("PK\x03\x04")) return {.format = zip_format(bytes)};
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return detect_compound(bytes);
    if (is_rtf(bytes)) return {.format = DocumentFormat::rtf};
    if (is_message(bytes)) return {.format = DocumentFormat::eml};
    if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return {.format = DocumentFormat::pdf};
    if (is_europass(bytes)) return {.format = DocumentFormat::europass};
    if (is_html(bytes)) return {.format = DocumentFormat::html};
    if (is_foreign(bytes) || !is_text_name(name) || !reads_as_text(bytes)) return {};
    return {.format = DocumentFormat::txt};
}

}  // namespace talentmatch::cvtext
