// multipart/form-data as a stream.
#include "http/server/multipart.hpp"

#include <algorithm>
#include <utility>

namespace talentmatch::http::server {
namespace {

constexpr unsigned bad_request = 400;
constexpr unsigned content_too_large = 413;
constexpr std::string_view crlf = "\r\n";
constexpr std::string_view blank_line = "\r\n\r\n";
constexpr std::size_t max_padding_bytes = 64;  // blanks a client may put behind a boundary (RFC 2046, 5.1.1)

}  // namespace

MultipartParser::MultipartParser(std::string_view boundary, MultipartLimits limits, Sink& sink)
    : delimiter_("\r\n--"), limits_(limits), sink_(sink), buffer_(crlf) {
    // The buffer begins with a CRLF of ours: the first boundary usually starts the body, without one before it.
    delimiter_ += boundary;
}

unsigned MultipartParser::feed(std::string_view piece) {
    if (state_ == State::epilogue) {
        return 0;
    }
    buffer_.append(piece);
    while (true) {
        const auto step = advance();
        if (step.status != 0) {
            return step.status;
        }
        if (!step.progress) {
            break;
        }
    }
    buffer_.erase(0, begin_);
    begin_ = 0;
    return 0;
}

MultipartParser::Step MultipartParser::advance() {
    switch (state_) {
        case State::preamble:
            return skip_preamble();
        case State::delimiter_end:
            return end_delimiter();
        case State::part_head:
            return read_part_head();
        case State::part_data:
            return read_part_data();
        case State::epilogue:
            break;
    }
    begin_ = buffer_.size();
    return {};
}

MultipartParser::Step MultipartParser::skip_preamble() {
    const auto found = rest().find(delimiter_);
    const auto skipped =
        found != std::string_view::npos ? found : rest().size() - std::min(rest().size(), delimiter_.size());
    begin_ += skipped;
    preamble_bytes_ += skipped;
    if (preamble_bytes_ > limits_.preamble_bytes) {
        return {.status = bad_request};
    }
    if (found == std::string_view::npos) {
        return {};
    }
    begin_ += delimiter_.size();
    state_ = State::delimiter_end;
    return {.progress = true};
}

// Behind a boundary: "--" ends the body, blanks and CRLF begin a part; anything else is neither data nor boundary.
MultipartParser::Step MultipartParser::end_delimiter() {
    const auto text = rest();
    if (text.size() < 2) {
        return {};
    }
    if (text.starts_with("--")) {
        begin_ = buffer_.size();
        state_ = State::epilogue;
        return {};
    }
    const auto end = std::min(text.find_first_not_of(" \t"), text.size());
    if (end > max_padding_bytes) {
        return {.status = bad_request};
    }
    if (text.size() < end + 2) {
        const bool hopeless = end < text.size() && text[end] != '\r';
        return {.status = hopeless ? bad_request : 0};
    }
    if (text.substr(end, 2) != crlf) {
        return {.status = bad_request};
    }
    if (++parts_ > limits_.parts) {
        return {.status = content_too_large};
    }
    begin_ += end;  // the CRLF stays: a head may be empty, and then its blank line begins here
    state_ = State::part_head;
    return {.progress = true};
}

MultipartParser::Step MultipartParser::read_part_head() {
    const auto text = rest();
    const auto end = text.find(blank_line);
    const bool too_long = end == std::string_view::npos ? text.size() >= limits_.part_head_bytes + blank_line.size()
                                                        : end > limits_.part_head_bytes;
    if (too_long) {
        return {.status = content_too_large};
    }
    if (end == std::string_view::npos) {
        return {};
    }
    auto head =
        parse_part_head(text.substr(crlf.size(), end));  // drops the boundary line's CRLF, keeps the last line's
    if (!head) {
        return {.status = bad_request};
    }
    begin_ += end + blank_line.size();
    if (const auto status = sink_.on_part_begin(std::move(*head)); status != 0) {
        return {.status = status};
    }
    state_ = State::part_data;
    return {.progress = true};
}

MultipartParser::Step MultipartParser::read_part_data() {
    const auto text = rest();
    const auto found = text.find(delimiter_);
    // Without a delimiter, its first bytes may be the last ones here: they wait for the next piece.
    const auto sure =
        found != std::string_view::npos ? found : text.size() - std::min(text.size(), delimiter_.size() - 1);
    if (sure > 0) {
        if (const auto status = sink_.on_part_data(text.substr(0, sure)); status != 0) {
            return {.status = status};
        }
        begin_ += sure;
    }
    if (found == std::string_view::npos) {
        return {};
    }
    if (const auto status = sink_.on_part_end(); status != 0) {
        return {.status = status};
    }
    begin_ += delimiter_.size();
    state_ = State::delimiter_end;
    return {.progress = true};
}

}  // namespace talentmatch::http::server
