// Any bytes as a multipart body: no crash, and the same outcome whole, in pieces of any size, and byte by byte.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "http/server/multipart.hpp"

namespace {

using talentmatch::http::server::MultipartParser;
using talentmatch::http::server::PartHead;

class Transcript final : public MultipartParser::Sink {
public:
    std::string text;
    bool open = false;

    unsigned on_part_begin(PartHead head) override {
        if (open) {
            std::abort();
        }
        open = true;
        text += "[" + head.name + "|" + head.file_name.value_or("-") + "|" + head.content_type + "]";
        if (head.file_name && head.file_name->find_first_of("/\\") != std::string::npos &&
            head.file_name->find('\0') != std::string::npos) {
            std::abort();
        }
        return 0;
    }
    unsigned on_part_data(std::string_view data) override {
        if (!open) {
            std::abort();
        }
        text += data;
        return 0;
    }
    unsigned on_part_end() override {
        if (!open) {
            std::abort();
        }
        open = false;
        return 0;
    }
};

/// What came of it. After a refusal only the status counts: how much was told before may depend on the pieces.
std::string outcome(std::string_view body, std::size_t piece_bytes) {
    Transcript transcript;
    MultipartParser parser("b", {.parts = 4, .part_head_bytes = 200, .preamble_bytes = 50}, transcript);
    for (std::size_t i = 0; i < body.size(); i += piece_bytes) {
        if (const auto status = parser.feed(body.substr(i, piece_bytes)); status != 0) {
            return std::to_string(status);
        }
    }
    return (parser.complete() ? "complete" : "cut off") + transcript.text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const auto body = input.substr(1);
    const auto whole = outcome(body, body.size() + 1);
    if (outcome(body, 1) != whole || outcome(body, data[0] + 1U) != whole) {
        std::abort();
    }
    static_cast<void>(talentmatch::http::server::multipart_boundary(body));
    return 0;
}
