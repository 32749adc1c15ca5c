// The first look at a request's bytes, while they arrive: what is wrong is refused before any parser sees it.
#pragma once

#include <cstddef>
#include <string_view>

namespace talentmatch::http::server {

struct HeadLimits {
    std::size_t request_line_bytes = 8UL * 1024;
    std::size_t header_bytes = 64UL * 1024;
    std::size_t fields = 128;
};

/// Beast 1.81 accepts more than we want to answer for. Refused here, on the raw bytes:
/// - a bare LF, a bare CR, NUL and other controls: at once, where Beast would wait for a CRLF that never comes;
/// - folded header lines (obs-fold), which Beast unfolds;
/// - request lines without a version (HTTP/0.9, which Beast calls a bad version late) and versions other than 1.0
/// and 1.1;
/// - lines and heads over the limits, with 414 and 431; Beast has one limit for all;
/// - blank before the colon, empty or non-token names: Beast refuses these too; here they cost no whole head.
class HeadScanner {
public:
    enum class State { more, complete, bad };

    struct Verdict {
        State state = State::more;
        std::size_t head_bytes = 0;  ///< complete: where the body begins
        unsigned status = 0;         ///< bad: 400, 414, 431 or 505
    };

    explicit HeadScanner(HeadLimits limits) : limits_(limits) {}

    /// Looks at the bytes that are new since the last call; `buffer` always begins with the request line.
    [[nodiscard]] Verdict scan(std::string_view buffer);

private:
    [[nodiscard]] unsigned finish_line(std::string_view line);

    HeadLimits limits_;
    std::size_t seen_ = 0;
    std::size_t line_start_ = 0;
    std::size_t first_line_end_ = 0;
    std::size_t lines_ = 0;  ///< complete ones, the request line included
};

}  // namespace talentmatch::http::server
