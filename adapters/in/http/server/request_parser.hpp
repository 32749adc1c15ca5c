// From bytes to a request's head and body, over Beast's parser, with the rules Beast leaves to its user.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/message.hpp"

namespace talentmatch::http::server {

/// Beast 1.81 accepts these; refused here with 400, since two readers of one message must agree where it ends
/// (request smuggling, RFC 9112, 11.2):
/// - Content-Length given twice or as a list ("5, 5"), even when the numbers agree;
/// - a Transfer-Encoding other than exactly "chunked" ("gzip" reads as no body at all; "gzip, chunked" as chunked), and
///   any in HTTP/1.0;
/// - HTTP/1.1 without Host or with two;
/// - chunk-size lines and trailers of any length: at most 8 KiB, and chunk overhead of at most 8 times the body.
/// - control characters and open quotes in chunk extensions (the latter make Beast read into the chunk's data);
/// Beast itself refuses Content-Length together with Transfer-Encoding, signs and overflow in both sizes.
class RequestParser {
public:
    RequestParser();
    ~RequestParser();
    RequestParser(RequestParser&&) noexcept;
    RequestParser& operator=(RequestParser&&) noexcept;

    /// `head` as HeadScanner found it complete. Returns 0, or the status to refuse with (400, 501).
    [[nodiscard]] unsigned read_head(std::string_view head);

    [[nodiscard]] const std::string& method() const;
    [[nodiscard]] const std::string& target() const;
    [[nodiscard]] Headers& headers();
    [[nodiscard]] bool has_body() const;
    /// Nothing when chunked.
    [[nodiscard]] std::optional<std::uint64_t> content_length() const;
    [[nodiscard]] bool is_http_1_1() const;
    /// Whether the client wants the connection kept (Connection header, version).
    [[nodiscard]] bool keep_alive() const;

    /// The most the decoded body may have. To be called once, before read_body.
    void limit_body(std::uint64_t bytes);

    struct Step {
        std::size_t consumed = 0;  ///< bytes of `input` that are done with
        bool complete = false;
        unsigned status = 0;  ///< 400 or 413 when the body is refused
    };

    /// Decodes what it can of `input` and appends the body's bytes to `out`.
    [[nodiscard]] Step read_body(std::string_view input, std::string& out);

private:
    class Beast;
    std::unique_ptr<Beast> beast_;
};

}  // namespace talentmatch::http::server
