// A message's parts: RFC 5322 and RFC 2045 to 2049, bounded.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace talentmatch::cvtext {

/// "text/plain; charset=utf-8" taken apart; names in lower case.
struct FieldValue {
    std::string value;
    std::map<std::string, std::string, std::less<>> parameters;

    [[nodiscard]] std::string_view parameter(std::string_view name) const;
};

struct Part {
    std::map<std::string, std::string, std::less<>>
        fields;  ///< unfolded, by lower-case name; of a repeated one the first
    FieldValue type;
    bool is_attachment = false;
    std::string file_name;    ///< UTF-8
    std::string_view body;    ///< as it stands in the message
    std::vector<Part> parts;  ///< of a multipart, or the one message inside a message

    [[nodiscard]] std::string_view field(std::string_view name) const;
    /// The body with its transfer encoding undone.
    [[nodiscard]] std::string content() const;
};

/// Throws Refusal: too_complex (parts, nesting).
[[nodiscard]] Part parse_message(std::string_view bytes);

}  // namespace talentmatch::cvtext
