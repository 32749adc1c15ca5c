// An upload on its way to disk: files into private temporary files, fields into memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "http/message.hpp"
#include "http/server/multipart.hpp"

namespace talentmatch::http::server {

struct UploadLimits {
    MultipartLimits multipart;
    std::size_t field_bytes = 64UL * 1024;
};

/// Makes the folder (0700) when it is missing and removes uploads older than a day, which a crash has left.
/// Throws std::system_error when the folder cannot be made.
void prepare_upload_directory(const std::filesystem::path& directory);

/// Blocking writes: for a thread that may wait.
class Upload final : private MultipartParser::Sink {
public:
    Upload(std::string_view boundary, std::filesystem::path directory, std::int64_t max_file_bytes,
           UploadLimits limits);
    ~Upload() override;
    Upload(const Upload&) = delete;
    Upload& operator=(const Upload&) = delete;

    /// Returns 0, or the status to refuse with: 400, 413, or 503 when the disk does not take it.
    [[nodiscard]] unsigned feed(std::string_view piece) { return parser_.feed(piece); }

    /// Whether the final boundary was there.
    [[nodiscard]] bool complete() const { return parser_.complete(); }

    /// Hands over what was read.
    void move_into(Request& request);

private:
    [[nodiscard]] unsigned on_part_begin(PartHead head) override;
    [[nodiscard]] unsigned on_part_data(std::string_view data) override;
    [[nodiscard]] unsigned on_part_end() override;
    [[nodiscard]] unsigned write(std::string_view data);

    std::filesystem::path directory_;
    std::int64_t bytes_left_;
    UploadLimits limits_;
    MultipartParser parser_;
    int descriptor_ = -1;
    std::string field_name_;
    std::string field_value_;
    std::vector<std::shared_ptr<UploadedFile>> files_;
    std::map<std::string, std::string> fields_;
};

}  // namespace talentmatch::http::server
