// From bytes to a request's head and body.
#include "http/server/request_parser.hpp"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include "http/text.hpp"

namespace talentmatch::http::server {
namespace {

namespace beast_http = boost::beast::http;
using boost::beast::error_code;
using boost::beast::string_view;

constexpr unsigned bad_request = 400;
constexpr unsigned content_too_large = 413;
constexpr unsigned not_implemented = 501;
constexpr std::size_t max_chunk_line_bytes = 8UL * 1024;
// Beast 1.81 asserts (aborts, in debug builds) when "0\r\n" is followed by a single byte: it gets no less than this.
constexpr std::size_t min_chunked_body_bytes = 5;
constexpr std::uint64_t max_overhead_factor = 8;
constexpr std::uint32_t beast_head_limit = 1024UL * 1024;  // HeadScanner has the real limits

enum class ChunkLine { more, good, bad };

bool has_open_quote(std::string_view text) {
    bool open = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (open && text[i] == '\\') {
            ++i;
        } else if (text[i] == '"') {
            open = !open;
        }
    }
    return open;
}

/// A chunk's size, perhaps with extensions behind it.
bool begins_with_size(std::string_view line) {
    const auto size = line.substr(0, line.find_first_of("; \t"));
    return !size.empty() && size.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

/// The line with a chunk's size, behind the CRLF of the chunk before. A quote left open in an extension makes
/// Beast 1.81 read on into the data, and a control character goes through.
ChunkLine check_chunk_line(std::string_view text, bool is_first) {
    const bool may_go_on = !is_first || text.size() >= min_chunked_body_bytes;
    if (!is_first) {
        if (!text.starts_with(std::string_view("\r\n").substr(0, text.size()))) {
            return ChunkLine::bad;
        }
        text.remove_prefix(std::min<std::size_t>(2, text.size()));
    }
    const auto end = text.find('\n');
    if (end == std::string_view::npos) {
        return text.size() > max_chunk_line_bytes ? ChunkLine::bad : ChunkLine::more;
    }
    if (end == 0 || text[end - 1] != '\r' || end > max_chunk_line_bytes) {
        return ChunkLine::bad;
    }
    const auto line = text.substr(0, end - 1);
    const auto control = [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; };
    if (!begins_with_size(line) || std::ranges::any_of(line, control) || has_open_quote(line)) {
        return ChunkLine::bad;
    }
    return may_go_on ? ChunkLine::good : ChunkLine::more;
}

}  // namespace

class RequestParser::Beast final : public beast_http::basic_parser<true> {
public:
    std::string method;
    std::string target;
    Headers headers;
    int version = 0;
    std::size_t hosts = 0;
    std::size_t lengths = 0;
    std::size_t encodings = 0;
    std::string encoding;
    std::string* out = nullptr;
    std::uint64_t decoded_bytes = 0;
    std::uint64_t raw_bytes = 0;
    std::uint64_t chunk_bytes_left = 0;

private:
    void on_request_impl(beast_http::verb, string_view method_text, string_view target_text, int number,
                         error_code&) override {
        version = number;
        method.assign(method_text.data(), method_text.size());
        target.assign(target_text.data(), target_text.size());
    }
    void on_response_impl(int, string_view, int, error_code&) override {}
    void on_field_impl(beast_http::field field, string_view name, string_view value, error_code&) override {
        if (is_header_done()) {
            return;
        }  // a trailer: whoever has decided by the head is not told otherwise later
        hosts += field == beast_http::field::host ? 1 : 0;
        lengths += field == beast_http::field::content_length ? 1 : 0;
        if (field == beast_http::field::content_length && value.find(',') != string_view::npos) {
            ++lengths;
        }
        if (field == beast_http::field::transfer_encoding) {
            ++encodings;
            encoding.assign(value.data(), value.size());
        }
        headers.add(std::string(name), std::string(value));
    }
    void on_header_impl(error_code&) override {}
    void on_body_init_impl(boost::optional<std::uint64_t> const&, error_code&) override {}
    std::size_t take(string_view body) {
        if (out != nullptr) {
            out->append(body.data(), body.size());
        }
        decoded_bytes += body.size();
        return body.size();
    }
    std::size_t on_body_impl(string_view body, error_code&) override { return take(body); }
    void on_chunk_header_impl(std::uint64_t size, string_view, error_code&) override { chunk_bytes_left = size; }
    std::size_t on_chunk_body_impl(std::uint64_t, string_view body, error_code&) override {
        chunk_bytes_left -= body.size();
        return take(body);
    }
    void on_finish_impl(error_code&) override {}
};

RequestParser::RequestParser() : beast_(std::make_unique<Beast>()) {
    beast_->header_limit(beast_head_limit);
    beast_->body_limit(boost::none);
}
RequestParser::~RequestParser() = default;
RequestParser::RequestParser(RequestParser&&) noexcept = default;
RequestParser& RequestParser::operator=(RequestParser&&) noexcept = default;

unsigned RequestParser::read_head(std::string_view head) {
    error_code error;
    const auto consumed = beast_->put(boost::asio::buffer(head), error);
    if (error || consumed != head.size() || !beast_->is_header_done()) {
        return bad_request;
    }
    const bool wrong_hosts = beast_->hosts > 1 || (beast_->hosts == 0 && is_http_1_1());
    if (wrong_hosts || beast_->lengths > 1 || beast_->encodings > 1) {
        return bad_request;
    }
    if (beast_->encodings == 1) {
        if (!is_http_1_1()) {
            return bad_request;
        }
        if (!beast_->chunked()) {
            return not_implemented;
        }
        if (!equals_ignoring_case(trimmed(beast_->encoding), "chunked")) {
            return not_implemented;
        }
    }
    return 0;
}

const std::string& RequestParser::method() const { return beast_->method; }
const std::string& RequestParser::target() const { return beast_->target; }
Headers& RequestParser::headers() { return beast_->headers; }
bool RequestParser::has_body() const { return !beast_->is_done(); }
bool RequestParser::keep_alive() const { return beast_->keep_alive(); }
bool RequestParser::is_http_1_1() const { return beast_->version == 11; }

std::optional<std::uint64_t> RequestParser::content_length() const {
    const auto length = beast_->content_length();
    return length ? std::optional<std::uint64_t>(*length) : std::nullopt;
}

void RequestParser::limit_body(std::uint64_t bytes) { beast_->body_limit(bytes); }

RequestParser::Step RequestParser::read_body(std::string_view input, std::string& out) {
    Step step;
    beast_->out = &out;
    while (!beast_->is_done() && step.consumed < input.size()) {
        error_code error;
        const auto rest = input.substr(step.consumed);
        if (beast_->chunked() && beast_->chunk_bytes_left == 0) {
            const auto line = check_chunk_line(rest, beast_->raw_bytes == 0);
            if (line == ChunkLine::bad) {
                step.status = bad_request;
            }
            if (line != ChunkLine::good) {
                break;
            }
        }
        const auto decoded_before = beast_->decoded_bytes;
        const auto consumed = beast_->put(boost::asio::buffer(rest), error);
        step.consumed += consumed;
        beast_->raw_bytes += consumed;
        // Whether a long line came whole or is still coming makes no difference.
        const auto overhead = consumed - (beast_->decoded_bytes - decoded_before);
        const auto undecided = error == beast_http::error::need_more ? rest.size() - consumed : 0;
        if (overhead > max_chunk_line_bytes || undecided > max_chunk_line_bytes) {
            step.status = bad_request;
            break;
        }
        if (error == beast_http::error::need_more) {
            break;
        }
        if (error) {
            step.status = error == beast_http::error::body_limit ? content_too_large : bad_request;
            break;
        }
        if (consumed == 0) {
            break;
        }
    }
    beast_->out = nullptr;
    if (beast_->raw_bytes > max_overhead_factor * (beast_->decoded_bytes + max_chunk_line_bytes)) {
        step.status = bad_request;
    }
    step.complete = step.status == 0 && beast_->is_done();
    return step;
}

}  // namespace talentmatch::http::server
