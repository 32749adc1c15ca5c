#include "sql/query.hpp"

#include "sql/database_error.hpp"

namespace talentmatch::sql {
namespace {

/// The length of the well-formed character at the start of `text`; 0 when there is none. Source: RFC 3629, section 4.
std::size_t utf8_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0U) != 0x80U) return 0;
    const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
    const bool surrogate = lead == 0xED && byte(1) > 0x9F;
    const bool too_large = lead == 0xF4 && byte(1) > 0x8F;
    return overlong || surrogate || too_large ? 0 : length;
}

}  // namespace

void refuse_unstorable(std::string_view text) {
    if (text.find('\0') != std::string_view::npos) throw DatabaseError{Fault::text_has_nul, "a text holds a NUL"};
    while (!text.empty()) {
        const auto length = utf8_length(text);
        if (length == 0) throw DatabaseError{Fault::text_not_utf8, "a text is not UTF-8"};
        text.remove_prefix(length);
    }
}

Query& Query::bind(std::string_view name, std::string_view text) {
    refuse_unstorable(text);
    parameters_.push_back({.name = std::string{name}, .text = std::string{text}});
    return *this;
}

Query& Query::bind(std::string_view name, std::int64_t number) {
    parameters_.push_back({.name = std::string{name}, .type = Parameter::Type::number, .number = number, .text = {}});
    return *this;
}

Query& Query::bind(std::string_view name, Instant instant) {
    auto text = to_iso(instant);
    // Always six digits of fraction, so that SQLite's texts sort as the instants do.
    if (!text.contains('.')) text.insert(text.size() - 1, ".000000");
    return bind(name, text);
}

Query& Query::bind_null(std::string_view name, Parameter::Type type) {
    parameters_.push_back({.name = std::string{name}, .type = type, .is_null = true, .text = {}});
    return *this;
}

}  // namespace talentmatch::sql
