// multipart/form-data as a stream (RFC 7578 over RFC 2046), fed with pieces of any size; the same events for any
// pieces.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace talentmatch::http::server {

struct PartHead {
    std::string name;
    std::optional<std::string> file_name;  ///< set: a file. Harmless for display: no folders, no controls, UTF-8
    std::string content_type;              ///< empty when not given
};

/// The boundary of a Content-Type header; nothing when it is not multipart/form-data with a valid one.
[[nodiscard]] std::optional<std::string> multipart_boundary(std::string_view content_type);

/// The lines of a part's head, each ended by CRLF, without the empty one. Nothing when malformed: no form-data
/// disposition, no name, a control character, a Content-Transfer-Encoding that would need decoding.
[[nodiscard]] std::optional<PartHead> parse_part_head(std::string_view lines);

struct MultipartLimits {
    std::size_t parts = 16;
    std::size_t part_head_bytes = 8UL * 1024;
    std::size_t preamble_bytes = 1024;
};

class MultipartParser {
public:
    /// What is found, in order: begin, data*, end for each part. A non-zero status refuses the upload with it.
    class Sink {
    public:
        virtual ~Sink() = default;
        [[nodiscard]] virtual unsigned on_part_begin(PartHead head) = 0;
        [[nodiscard]] virtual unsigned on_part_data(std::string_view data) = 0;
        [[nodiscard]] virtual unsigned on_part_end() = 0;
    };

    MultipartParser(std::string_view boundary, MultipartLimits limits, Sink& sink);

    /// Returns 0, or the status to refuse with: 400 malformed, 413 over a limit, or the sink's. Not to be called after
    /// one.
    [[nodiscard]] unsigned feed(std::string_view piece);

    /// Whether the final boundary has been seen; what follows it is ignored.
    [[nodiscard]] bool complete() const { return state_ == State::epilogue; }

private:
    enum class State { preamble, delimiter_end, part_head, part_data, epilogue };

    struct Step {
        bool progress = false;  ///< false: more bytes are needed
        unsigned status = 0;
    };

    [[nodiscard]] Step advance();
    [[nodiscard]] Step skip_preamble();
    [[nodiscard]] Step end_delimiter();
    [[nodiscard]] Step read_part_head();
    [[nodiscard]] Step read_part_data();
    [[nodiscard]] std::string_view rest() const { return std::string_view(buffer_).substr(begin_); }

    std::string delimiter_;  ///< CRLF "--" boundary
    MultipartLimits limits_;
    Sink& sink_;
    State state_ = State::preamble;
    std::string buffer_;  ///< what is not decided yet: at most a piece, a part head or a delimiter
    std::size_t begin_ = 0;
    std::size_t preamble_bytes_ = 0;
    std::size_t parts_ = 0;
};

}  // namespace talentmatch::http::server
