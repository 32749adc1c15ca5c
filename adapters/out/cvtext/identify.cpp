// Magic bytes first, structure next, and the file name only to tell plain text from rubbish.
#include "cvtext/identify.hpp"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <memory>
#include <optional>
#include <string>

#include "cvtext/file_descriptor.hpp"
#include "cvtext/zip_names.hpp"

namespace talentmatch::cvtext {
namespace {

using namespace std::string_view_literals;

std::unexpected<Error> unsupported() {
    return fail(ErrorKind::unsupported, "file_type_unsupported",
                "Ce type de fichier n'est pas pris en charge : PDF, DOCX, ODT ou texte brut.");
}

std::unexpected<Error> unreadable_file() {
    return fail(ErrorKind::unavailable, "reader_unavailable",
                "La lecture des documents est momentanément indisponible. Réessayez dans un instant.");
}

/// All bytes, or an error; at most `size` of them.
std::optional<std::string> contents(int file, std::size_t size) {
    std::string bytes(size, '\0');
    std::size_t have = 0;
    while (have < size) {
        const auto count = ::pread(file, bytes.data() + have, size - have, static_cast<off_t>(have));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return std::nullopt;
        if (count == 0) break;
        have += static_cast<std::size_t>(count);
    }
    bytes.resize(have);
    return bytes;
}

struct FreeDigest {
    void operator()(EVP_MD_CTX* context) const noexcept { EVP_MD_CTX_free(context); }
};

std::optional<std::string> sha256_hex(std::string_view bytes) {
    const std::unique_ptr<EVP_MD_CTX, FreeDigest> context(EVP_MD_CTX_new());
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    const bool done = context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1 &&
                      EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) == 1 &&
                      EVP_DigestFinal_ex(context.get(), digest.data(), &length) == 1;
    if (!done) return std::nullopt;
    constexpr auto digits = "0123456789abcdef"sv;
    std::string hex;
    for (unsigned int i = 0; i < length; ++i) {
        hex += digits[digest.at(i) >> 4U];
        hex += digits[digest.at(i) & 15U];
    }
    return hex;
}

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
    constexpr std::array starts{"{\\rtf"sv,
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
                                "<html"sv,
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

Result<DocumentFormat> format_of(std::string_view bytes, std::string_view name) {
    if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return DocumentFormat::pdf;
    if (bytes.starts_with("PK\x03\x04")) {
        if (const auto format = zip_format(bytes)) return *format;
        return unsupported();
    }
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
        // Office wraps an encrypted package into an OLE container whose directory is UTF-16.
        constexpr auto package = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
        if (bytes.find(package) == std::string_view::npos) return unsupported();
        return fail(ErrorKind::invalid_input, "file_encrypted",
                    "Le document est protégé par un mot de passe. Enregistrez-le sans protection.");
    }
    if (is_foreign(bytes) || !is_text_name(name) || !reads_as_text(bytes)) return unsupported();
    return DocumentFormat::txt;
}

}  // namespace

Result<ports::FileFacts> identify_file(const std::filesystem::path& file, std::string_view file_name,
                                       std::int64_t max_bytes) {
    const FileDescriptor input(open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    struct stat facts{};
    if (!input || fstat(input.number(), &facts) != 0) return unreadable_file();
    if (!S_ISREG(facts.st_mode)) return unsupported();
    if (facts.st_size == 0) return fail(ErrorKind::invalid_input, "file_empty", "Le fichier est vide.");
    if (facts.st_size > max_bytes) {
        return fail(ErrorKind::too_large, "file_too_large",
                    "Le fichier dépasse " + std::to_string(max_bytes >> 20) + " Mo.");
    }
    const auto bytes = contents(input.number(), static_cast<std::size_t>(facts.st_size));
    if (!bytes) return unreadable_file();
    const auto format = format_of(*bytes, file_name);
    if (!format) return fail(format);
    auto digest = sha256_hex(*bytes);
    if (!digest) return unreadable_file();
    return ports::FileFacts{.format = *format, .size_bytes = facts.st_size, .sha256 = std::move(*digest)};
}

}  // namespace talentmatch::cvtext
