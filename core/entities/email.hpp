// An e-mail address that was checked once, where it came in.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace talentmatch {

class Email {
public:
    /// Accepts `local@domain.tld`: at most 254 bytes, ASCII without spaces or control characters, one @, a dot in the
    /// domain. Letters become lower case, so that one person has one account. Source: RFC 5321, 4.5.3.1.
    [[nodiscard]] static std::optional<Email> parse(std::string_view text);

    [[nodiscard]] const std::string& text() const { return text_; }

    auto operator<=>(const Email&) const = default;

private:
    explicit Email(std::string text) : text_(std::move(text)) {}

    std::string text_;
};

}  // namespace talentmatch
