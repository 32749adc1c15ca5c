// Opens an untrusted file and answers its positioned text.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "entities/document.hpp"
#include "entities/result.hpp"

namespace talentmatch::ports {

/// What a file is, told from its bytes and never from its name alone.
struct FileFacts {
    DocumentFormat format = DocumentFormat::pdf;
    std::int64_t size_bytes = 0;
    std::string sha256;  ///< hex, lower case
};

/// Runs in a resource-limited child process: a bomb or a crash costs the child, never the server. Safe from any
/// thread; takes up to its time limit.
class DocumentReader {
public:
    virtual ~DocumentReader() = default;

    /// Size, format and digest, without interpreting the content. `file_name` helps to tell plain text from rubbish.
    /// @error invalid_input "file_empty"; "file_encrypted" for an Office document that shows only its encrypted shell
    /// @error unsupported "file_type_unsupported"
    /// @error too_large "file_too_large"
    [[nodiscard]] virtual Result<FileFacts> identify(const std::filesystem::path& file,
                                                     std::string_view file_name) const = 0;

    /// The document's runs. No run at all means: the file holds no text.
    /// @error invalid_input "file_encrypted", "file_broken" (truncated or damaged), "file_too_complex" (limits of
    ///        pages, CPU, time or unpacked size reached), "file_too_heavy" (the memory of one document was not enough),
    ///        "file_version_unsupported" (Word 95 or older)
    /// @error unavailable "reader_unavailable" the child could not be started: try again
    [[nodiscard]] virtual Result<Document> read(const std::filesystem::path& file, DocumentFormat format) const = 0;
};

}  // namespace talentmatch::ports
