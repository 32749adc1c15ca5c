// Magic bytes first, structure next, and the file name only to tell plain text from rubbish.
#include "cvtext/identify.hpp"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <memory>
#include <optional>
#include <string>

#include "cvtext/file_descriptor.hpp"
#include "format/detect.hpp"

namespace talentmatch::cvtext {
namespace {

using namespace std::string_view_literals;

std::unexpected<Error> unsupported() {
    return fail(
        ErrorKind::unsupported, "file_type_unsupported",
        "Ce type de fichier n'est pas pris en charge : PDF, DOCX, DOC, ODT, RTF, HTML, EML, Europass ou texte brut.");
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

Result<DocumentFormat> format_of(std::string_view bytes, std::string_view name) {
    const auto detected = detect_format(bytes, name);
    if (detected.format) return *detected.format;
    if (!detected.is_encrypted) return unsupported();
    return fail(ErrorKind::invalid_input, "file_encrypted",
                "Le document est protégé par un mot de passe. Enregistrez-le sans protection.");
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
