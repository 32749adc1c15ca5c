// Requests and responses as the rest of the edge sees them: no Beast, no socket.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace talentmatch::http {

enum class Method { get, head, post, put, patch, delete_, options };

/// Header names compare without case; several lines of one name are joined by ", " as RFC 9110, 5.3 says.
class Headers {
public:
    void add(std::string name, std::string value);
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& all() const { return lines_; }

private:
    std::vector<std::pair<std::string, std::string>> lines_;
};

/// A file of an upload, streamed to disk; removed with the last copy of the pointer.
struct UploadedFile {
    std::string field;      ///< name of the multipart field
    std::string file_name;  ///< as the client said: for display only, never a path of ours
    std::string content_type;
    std::filesystem::path path;  ///< a private temporary file
    std::int64_t size_bytes = 0;

    UploadedFile() = default;
    UploadedFile(const UploadedFile&) = delete;
    UploadedFile& operator=(const UploadedFile&) = delete;
    ~UploadedFile();
};

struct RequestHead {
    Method method = Method::get;
    std::string path;                                        ///< percent-decoded, without the query; valid UTF-8
    std::vector<std::pair<std::string, std::string>> query;  ///< decoded, in order
    Headers headers;
    std::string request_id;  ///< the client's X-Request-ID when it is harmless, else a new one
    std::string peer;        ///< address of the client: the other side, or whom a trusted proxy names
};

struct Request {
    RequestHead head;
    std::string body;  ///< of a JSON or form request; empty for an upload
    std::vector<std::shared_ptr<UploadedFile>> files;
    std::map<std::string, std::string> fields;  ///< the other fields of an upload
};

struct Response {
    unsigned status = 200;
    Headers headers;
    std::string body;
    std::string
        route;  ///< the route's template for logs and metrics, "/api/v1/consultants/{id}"; empty when none matched
};

}  // namespace talentmatch::http
