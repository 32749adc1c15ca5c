// Any bytes as a request: no crash, one outcome for whole and cut input, nothing undecodable in what is accepted.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "http/server/head_scanner.hpp"
#include "http/server/request_parser.hpp"
#include "http/target.hpp"
#include "http/text.hpp"

namespace {

using namespace talentmatch::http;
using namespace talentmatch::http::server;

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

HeadScanner::Verdict scanned(std::string_view input, std::size_t piece_bytes) {
    HeadScanner scanner({.request_line_bytes = 200, .header_bytes = 600, .fields = 8});
    for (std::size_t end = std::min(piece_bytes, input.size());; end = std::min(end + piece_bytes, input.size())) {
        const auto verdict = scanner.scan(input.substr(0, end));
        if (verdict.state != HeadScanner::State::more || end == input.size()) {
            return verdict;
        }
    }
}

struct Body {
    unsigned status = 0;
    bool complete = false;
    std::string bytes;
};

Body read_body(std::string_view head, std::string_view input, std::size_t piece_bytes) {
    RequestParser parser;
    require(parser.read_head(head) == 0);
    parser.limit_body(1000);
    Body body;
    std::string pending;
    while (parser.has_body() && !input.empty()) {
        const auto piece = input.substr(0, piece_bytes);
        pending += piece;
        input.remove_prefix(piece.size());
        const auto step = parser.read_body(pending, body.bytes);
        require(step.consumed <= pending.size());
        pending.erase(0, step.consumed);
        if (step.status != 0) {
            return {.status = step.status, .complete = false, .bytes = {}};
        }
        body.complete = step.complete;
    }
    return body;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const auto verdict = scanned(input, size + 1);
    const auto cut = scanned(input, 1);
    require(verdict.state == cut.state && verdict.status == cut.status && verdict.head_bytes == cut.head_bytes);
    if (verdict.state != HeadScanner::State::complete) {
        return 0;
    }

    const auto head = input.substr(0, verdict.head_bytes);
    RequestParser parser;
    if (parser.read_head(head) != 0) {
        return 0;
    }
    if (const auto target = parse_target(parser.target())) {
        require(is_utf8(target->path) && target->path.find('\0') == std::string::npos);
        require(target->path == "*" || target->path.starts_with('/'));
        for (const auto& [name, value] : target->query) {
            require(is_utf8(name) && is_utf8(value));
        }
    }
    const auto rest = input.substr(verdict.head_bytes);
    const auto whole = read_body(head, rest, rest.size() + 1);
    const auto bytes = read_body(head, rest, 1);
    require(whole.status == bytes.status && whole.complete == bytes.complete && whole.bytes == bytes.bytes);
    return 0;
}
