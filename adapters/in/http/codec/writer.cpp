#include "http/codec/writer.hpp"

#include <fmt/format.h>

#include <iterator>

namespace talentmatch::http {

void Writer::comma() {
    if (out_.empty()) return;
    const char last = out_.back();
    if (last != '{' && last != '[' && last != ':') out_ += ',';
}

void Writer::open(char bracket) {
    comma();
    out_ += bracket;
}

void Writer::quoted(std::string_view utf8) {
    out_ += '"';
    std::size_t from = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
        out_ += utf8.substr(from, i - from);
        from = i + 1;
        switch (byte) {
            case '"':
            case '\\':
                (out_ += '\\') += utf8[i];
                break;
            case '\n':
                out_ += "\\n";
                break;
            default:
                fmt::format_to(std::back_inserter(out_), "\\u{:04x}", byte);
        }
    }
    (out_ += utf8.substr(from)) += '"';
}

void Writer::key(std::string_view name) {
    comma();
    quoted(name);
    out_ += ':';
}

void Writer::text(std::string_view utf8) {
    comma();
    quoted(utf8);
}

void Writer::integer(std::int64_t value) { raw(fmt::format_int(value).c_str()); }
void Writer::boolean(bool value) { raw(value ? "true" : "false"); }
void Writer::null() { raw("null"); }

void Writer::raw(std::string_view json) {
    comma();
    out_ += json;
}

}  // namespace talentmatch::http
