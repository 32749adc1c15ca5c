// An upload on its way to disk.
#include "http/server/upload.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace talentmatch::http::server {
namespace {

constexpr unsigned bad_request = 400;
constexpr unsigned content_too_large = 413;
constexpr unsigned service_unavailable = 503;
constexpr std::string_view prefix = "talentmatch-upload-";
constexpr std::chrono::hours stale_after{24};

}  // namespace

void prepare_upload_directory(const std::filesystem::path& directory) {
    namespace fs = std::filesystem;
    if (fs::create_directories(directory)) {
        fs::permissions(directory, fs::perms::owner_all);
    }
    std::error_code ignored;  // another process may be removing the same ones
    for (const auto& entry : fs::directory_iterator(directory)) {
        if (!entry.path().filename().string().starts_with(prefix)) {
            continue;
        }
        const auto written = entry.last_write_time(ignored);
        if (!ignored && fs::file_time_type::clock::now() - written > stale_after) {
            fs::remove(entry.path(), ignored);
        }
    }
}

Upload::Upload(std::string_view boundary, std::filesystem::path directory, std::int64_t max_file_bytes,
               UploadLimits limits)
    : directory_(std::move(directory)),
      bytes_left_(max_file_bytes),
      limits_(limits),
      parser_(boundary, limits.multipart, *this) {}

Upload::~Upload() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

void Upload::move_into(Request& request) {
    request.files = std::move(files_);
    request.fields = std::move(fields_);
}

unsigned Upload::on_part_begin(PartHead head) {
    if (!head.file_name) {
        field_name_ = std::move(head.name);
        field_value_.clear();
        return fields_.contains(field_name_) ? bad_request : 0;
    }
    std::string path = (directory_ / (std::string(prefix) + "XXXXXX")).string();
    descriptor_ = ::mkostemp(path.data(), O_CLOEXEC);  // creates with 0600
    if (descriptor_ < 0) {
        return service_unavailable;
    }
    auto file = std::make_shared<UploadedFile>();
    file->field = std::move(head.name);
    file->file_name = std::move(*head.file_name);
    file->content_type = std::move(head.content_type);
    file->path = std::move(path);
    files_.push_back(std::move(file));
    return 0;
}

unsigned Upload::on_part_data(std::string_view data) {
    if (descriptor_ >= 0) {
        return write(data);
    }
    if (field_value_.size() + data.size() > limits_.field_bytes) {
        return content_too_large;
    }
    field_value_.append(data);
    return 0;
}

unsigned Upload::write(std::string_view data) {
    bytes_left_ -= static_cast<std::int64_t>(data.size());
    if (bytes_left_ < 0) {
        return content_too_large;
    }
    files_.back()->size_bytes += static_cast<std::int64_t>(data.size());
    while (!data.empty()) {
        const auto written = ::write(descriptor_, data.data(), data.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return service_unavailable;
        }
        data.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

unsigned Upload::on_part_end() {
    if (descriptor_ < 0) {
        fields_.emplace(std::move(field_name_), std::move(field_value_));
        return 0;
    }
    const int closed = ::close(std::exchange(descriptor_, -1));
    return closed == 0 ? 0 : service_unavailable;
}

}  // namespace talentmatch::http::server
