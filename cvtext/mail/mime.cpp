#include "mail/mime.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

#include "mail/encodings.hpp"
#include "text/characters.hpp"
#include "text/charsets.hpp"
#include "text/refusal.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr int max_depth = 12;
constexpr std::size_t max_parts = 300;
constexpr std::size_t max_fields = 2000;
constexpr std::size_t max_field = 20'000;

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// One line without its end, taken off the front.
std::string_view take_line(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), end + 1));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// Reads the header fields and leaves the body.
void read_fields(std::string_view& text, Part& part) {
    std::string* last = nullptr;
    for (std::size_t count = 0; !text.empty(); ++count) {
        const auto line = take_line(text);
        if (line.empty()) return;
        if (line.front() == ' ' || line.front() == '\t') {
            if (last != nullptr && last->size() < max_field) *last += line;
            continue;
        }
        last = nullptr;
        const auto colon = line.find(':');
        if (colon == std::string_view::npos || count > max_fields) continue;
        const auto [place, is_new] = part.fields.try_emplace(lower(trimmed(line.substr(0, colon))));
        if (!is_new) continue;
        place->second = line.substr(colon + 1, max_field);
        last = &place->second;
    }
}

/// A parameter's value, quoted or not, taken off the front.
std::string take_parameter(std::string_view& text) {
    std::string value;
    if (!text.starts_with('"')) {
        const auto end = std::min(text.find(';'), text.size());
        value = trimmed(text.substr(0, end));
        text.remove_prefix(end);
        return value;
    }
    std::size_t at = 1;
    for (; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] == '\\' && at + 1 < text.size()) ++at;
        value += text[at];
    }
    text.remove_prefix(std::min(text.size(), at + 1));
    return value;
}

/// RFC 2231: "utf-8'fr'r%C3%A9sum%C3%A9.pdf".
std::string extended(std::string_view text) {
    const auto charset_end = text.find('\'');
    const auto language_end = charset_end == std::string_view::npos ? charset_end : text.find('\'', charset_end + 1);
    if (language_end == std::string_view::npos) return std::string(text);
    std::string escaped(text.substr(language_end + 1));
    std::ranges::replace(escaped, '%', '=');
    const auto bytes = decode_quoted_printable(escaped);
    const auto decoded = decode_named(bytes, text.substr(0, charset_end));
    return encode_utf8(decoded ? *decoded : decode_any(bytes));
}

FieldValue parse_value(std::string_view text) {
    FieldValue result;
    const auto end = std::min(text.find(';'), text.size());
    result.value = lower(trimmed(text.substr(0, end)));
    text.remove_prefix(end);
    while (!text.empty() && result.parameters.size() < 50) {
        text.remove_prefix(1);
        const auto equals = text.find_first_of("=;");
        if (equals == std::string_view::npos) break;
        const auto name = lower(trimmed(text.substr(0, equals)));
        text.remove_prefix(equals);
        if (text.starts_with(';')) continue;
        text.remove_prefix(1);
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
        result.parameters.try_emplace(name, take_parameter(text));
        text.remove_prefix(std::min(text.find(';'), text.size()));
    }
    return result;
}

class Parser {
public:
    Part parse(std::string_view text, int depth) {
        if (depth > max_depth || ++count_ > max_parts) throw Refusal(Outcome::too_complex);
        Part part;
        read_fields(text, part);
        part.body = text;
        part.type = parse_value(part.field("content-type"));
        if (part.type.value.empty()) part.type.value = "text/plain";
        const auto disposition = parse_value(part.field("content-disposition"));
        part.is_attachment = disposition.value == "attachment";
        part.file_name = name_of(disposition, "filename");
        if (part.file_name.empty()) part.file_name = name_of(part.type, "name");
        if (part.type.value.starts_with("multipart/")) split(part, depth);
        if (part.type.value == "message/rfc822") part.parts.push_back(parse(part.body, depth + 1));
        return part;
    }

private:
    static std::string name_of(const FieldValue& field, const std::string& parameter) {
        const auto plain = field.parameter(parameter + "*");
        return plain.empty() ? decode_header(field.parameter(parameter)) : extended(plain);
    }

    void split(Part& whole, int depth) {
        const auto mark = "--" + std::string(whole.type.parameter("boundary"));
        if (mark.size() <= 2) return;
        auto rest = whole.body;
        std::size_t begin = std::string_view::npos;
        std::size_t at = 0;
        while (at < rest.size()) {
            const auto line_end = std::min(rest.find('\n', at), rest.size());
            const auto line = rest.substr(at, line_end - at);
            if (line.starts_with(mark)) {
                const auto after = trimmed(line.substr(mark.size()));
                if (after.empty() || after.starts_with("--")) {
                    if (begin != std::string_view::npos)
                        whole.parts.push_back(parse(rest.substr(begin, at - begin), depth + 1));
                    begin = std::min(rest.size(), line_end + 1);
                    if (!after.empty()) return;
                }
            }
            at = line_end + 1;
        }
        // Cut off: the last part goes to the end.
        if (begin != std::string_view::npos && begin < rest.size())
            whole.parts.push_back(parse(rest.substr(begin), depth + 1));
    }

    std::size_t count_ = 0;
};

}  // namespace

std::string_view FieldValue::parameter(std::string_view name) const {
    const auto found = parameters.find(name);
    return found == parameters.end() ? std::string_view{} : found->second;
}

std::string_view Part::field(std::string_view name) const {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string_view{} : trimmed(found->second);
}

std::string Part::content() const {
    const auto encoding = lower(trimmed(field("content-transfer-encoding")));
    if (encoding == "base64") return decode_base64(body);
    if (encoding == "quoted-printable") return decode_quoted_printable(body);
    return std::string(body);
}

Part parse_message(std::string_view bytes) {
    // An mbox begins with a line of its own.
    if (bytes.starts_with("From ")) static_cast<void>(take_line(bytes));
    return Parser().parse(bytes, 0);
}

}  // namespace talentmatch::cvtext
