// Heads of multipart parts: boundary, disposition, file names.
#include <algorithm>
#include <utility>
#include <vector>

#include "http/server/multipart.hpp"
#include "http/target.hpp"
#include "http/text.hpp"

namespace talentmatch::http::server {
namespace {

constexpr std::size_t max_boundary_bytes = 70;  // RFC 2046, 5.1.1
constexpr std::size_t max_name_bytes = 255;

struct Parameter {
    std::string name;  ///< lower case
    std::string value;
};

/// A quoted string's content and what follows it. Browsers write `"` as %22; a backslash escapes only `"` and `\`
/// here, since old ones send "C:\folder\file" unescaped.
std::optional<std::pair<std::string, std::string_view>> read_quoted(std::string_view text) {
    std::string value;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '"') {
            return std::pair(std::move(value), text.substr(i + 1));
        }
        const bool escape = text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\');
        value.push_back(escape ? text[++i] : text[i]);
    }
    return std::nullopt;
}

/// `; name=value; name="value"` behind a type or a disposition. Nothing when malformed or when a name comes twice.
std::optional<std::vector<Parameter>> read_parameters(std::string_view text) {
    std::vector<Parameter> parameters;
    text = trimmed(text);
    while (!text.empty()) {
        if (text.front() != ';') {
            return std::nullopt;
        }
        text = trimmed(text.substr(1));
        if (text.empty()) {
            break;
        }
        const auto equals = text.find('=');
        if (equals == std::string_view::npos || !is_token(text.substr(0, equals))) {
            return std::nullopt;
        }
        Parameter parameter{.name = std::string(text.substr(0, equals)), .value = {}};
        std::ranges::transform(parameter.name, parameter.name.begin(), to_lower);
        text.remove_prefix(equals + 1);
        if (text.starts_with('"')) {
            auto quoted = read_quoted(text);
            if (!quoted) {
                return std::nullopt;
            }
            parameter.value = std::move(quoted->first);
            text = trimmed(quoted->second);
        } else {
            const auto end = std::min(text.find(';'), text.size());
            parameter.value = trimmed(text.substr(0, end));
            if (parameter.value.find_first_of("\" \t") != std::string::npos) {
                return std::nullopt;
            }
            text.remove_prefix(end);
        }
        const auto same = [&](const Parameter& other) { return other.name == parameter.name; };
        if (std::ranges::any_of(parameters, same)) {
            return std::nullopt;
        }
        parameters.push_back(std::move(parameter));
    }
    return parameters;
}

const std::string* find(const std::vector<Parameter>& parameters, std::string_view name) {
    const auto found = std::ranges::find(parameters, name, &Parameter::name);
    return found == parameters.end() ? nullptr : &found->value;
}

std::string utf8_from_latin1(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            out.push_back(c);
        } else {
            out.push_back(static_cast<char>(0xC0U | (byte >> 6U)));
            out.push_back(static_cast<char>(0x80U | (byte & 0x3FU)));
        }
    }
    return out;
}

/// RFC 8187 (5987 before): UTF-8'language'percent-encoded. Nothing for other charsets: the plain one counts then.
std::optional<std::string> extended_value(std::string_view text) {
    const auto first = text.find('\'');
    if (first == std::string_view::npos || !equals_ignoring_case(text.substr(0, first), "UTF-8")) {
        return std::nullopt;
    }
    const auto second = text.find('\'', first + 1);
    if (second == std::string_view::npos) {
        return std::nullopt;
    }
    return percent_decoded(text.substr(second + 1));
}

/// The last step of a path of either kind, without controls and quotes' escapes, at most 255 bytes.
std::string harmless_file_name(std::string_view text) {
    const auto slash = text.find_last_of("/\\");
    if (slash != std::string_view::npos) {
        text.remove_prefix(slash + 1);
    }
    std::string name;
    for (const char c : is_utf8(text) ? std::string(text) : utf8_from_latin1(text)) {
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
            name.push_back(c);
        }
    }
    if (name == "." || name == "..") {
        return {};
    }
    return std::string(utf8_prefix(name, max_name_bytes));
}

/// The three escapes of browsers (WHATWG HTML, multipart/form-data encoding); a plain "100%.pdf" stays as it is.
std::string without_browser_escapes(std::string text) {
    for (const auto& [escape, plain] : {std::pair("%22", "\""), std::pair("%0D", "\r"), std::pair("%0A", "\n")}) {
        for (auto at = text.find(escape); at != std::string::npos; at = text.find(escape, at + 1)) {
            text.replace(at, 3, plain);
        }
    }
    return text;
}

bool read_disposition(std::string_view value, PartHead& head) {
    const auto semicolon = std::min(value.find(';'), value.size());
    if (!equals_ignoring_case(trimmed(value.substr(0, semicolon)), "form-data")) {
        return false;
    }
    const auto parameters = read_parameters(value.substr(semicolon));
    if (!parameters) {
        return false;
    }
    const auto* const name = find(*parameters, "name");
    if (name == nullptr || name->empty() || name->size() > max_name_bytes) {
        return false;
    }
    head.name = without_browser_escapes(*name);
    if (!is_utf8(head.name)) {
        return false;
    }
    const auto* const plain = find(*parameters, "filename");
    const auto* const extended = find(*parameters, "filename*");
    if (plain != nullptr) {
        head.file_name = harmless_file_name(without_browser_escapes(*plain));
    }
    if (extended != nullptr) {
        const auto decoded = extended_value(*extended);
        if (decoded) {
            head.file_name = harmless_file_name(*decoded);
        }
        if (!decoded && plain == nullptr) {
            return false;
        }
    }
    return true;
}

bool needs_no_decoding(std::string_view encoding) {
    return equals_ignoring_case(encoding, "binary") || equals_ignoring_case(encoding, "8bit") ||
           equals_ignoring_case(encoding, "7bit");
}

}  // namespace

std::optional<std::string> multipart_boundary(std::string_view content_type) {
    const auto semicolon = std::min(content_type.find(';'), content_type.size());
    if (!equals_ignoring_case(trimmed(content_type.substr(0, semicolon)), "multipart/form-data")) {
        return std::nullopt;
    }
    const auto parameters = read_parameters(content_type.substr(semicolon));
    const auto* const boundary = parameters ? find(*parameters, "boundary") : nullptr;
    if (boundary == nullptr || boundary->empty() || boundary->size() > max_boundary_bytes) {
        return std::nullopt;
    }
    const auto allowed = [](char c) { return is_token_char(c) || std::string_view(" (),/:=?").contains(c); };
    if (!std::ranges::all_of(*boundary, allowed) || boundary->ends_with(' ')) {
        return std::nullopt;
    }
    return *boundary;
}

std::optional<PartHead> parse_part_head(std::string_view lines) {
    PartHead head;
    bool has_disposition = false;
    while (!lines.empty()) {
        const auto end = lines.find("\r\n");
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        const auto line = lines.substr(0, end);
        lines.remove_prefix(end + 2);
        const auto control = [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; };
        const auto colon = line.find(':');
        if (std::ranges::any_of(line, control) || colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
            return std::nullopt;
        }
        const auto name = line.substr(0, colon);
        const auto value = trimmed(line.substr(colon + 1));
        if (equals_ignoring_case(name, "Content-Disposition")) {
            if (has_disposition || !read_disposition(value, head)) {
                return std::nullopt;
            }
            has_disposition = true;
        } else if (equals_ignoring_case(name, "Content-Type")) {
            head.content_type = is_utf8(value) ? std::string(value) : std::string();
        } else if (equals_ignoring_case(name, "Content-Transfer-Encoding") && !needs_no_decoding(value)) {
            return std::nullopt;
        }
    }
    return has_disposition ? std::optional(std::move(head)) : std::nullopt;
}

}  // namespace talentmatch::http::server
