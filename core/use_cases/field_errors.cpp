#include "use_cases/field_errors.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <fmt/format.h>

namespace talentmatch::use_cases {
namespace {

/// Bytes of the well-formed character that begins at `at`; 0 for a malformed one.
std::size_t character_size(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const auto lead = byte(at);
    if (lead < 0x80) return 1;
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + size > text.size()) return 0;
    for (std::size_t i = at + 1; i < at + size; ++i)
        if ((byte(i) & 0xC0U) != 0x80U) return 0;
    const auto second = byte(at + 1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool surrogate = lead == 0xED && second > 0x9F;
    const bool beyond = lead == 0xF4 && second > 0x8F;
    return overlong || surrogate || beyond ? 0 : size;
}

}  // namespace

std::optional<std::size_t> count_characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        const auto size = character_size(text, at);
        if (size == 0) return std::nullopt;
        at += size;
    }
    return count;
}

void FieldErrors::add(Location at, std::string type, std::string message) {
    at.insert(at.begin(), "body");
    fields_.push_back({std::move(at), std::move(type), std::move(message)});
}

void FieldErrors::check_text(const Location& at, std::string_view text, Length length) {
    if (text.find('\0') != std::string_view::npos) return add(at, "value_error", "Ce texte contient un caractère nul.");
    const auto characters = count_characters(text);
    if (!characters) return add(at, "string_unicode", "Ce texte n'est pas en UTF-8.");
    if (*characters > length.max)
        return add(at, "string_too_long", fmt::format("Ce texte ne doit pas dépasser {} caractères.", length.max));
    if (length.min > 0 && text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return add(at, "string_too_short", "Ce texte ne doit pas être vide.");
    if (*characters < length.min)
        add(at, "string_too_short", fmt::format("Ce texte doit avoir au moins {} caractères.", length.min));
}

void FieldErrors::check_text(const Location& at, const std::optional<std::string>& text, Length length) {
    if (text) check_text(at, std::string_view{*text}, length);
}

void FieldErrors::check_number(const Location& at, const std::optional<int>& number, Range range) {
    if (!number) return;
    if (*number < range.min)
        add(at, "greater_than_equal", fmt::format("Cette valeur doit être au moins {}.", range.min));
    if (*number > range.max)
        add(at, "less_than_equal", fmt::format("Cette valeur ne doit pas dépasser {}.", range.max));
}

void FieldErrors::check_amount(const Location& at, const std::optional<Money>& amount, Money max) {
    if (!amount) return;
    if (*amount < Money{}) add(at, "greater_than_equal", "Ce montant ne doit pas être négatif.");
    if (*amount > max)
        add(at, "less_than_equal", fmt::format("Ce montant ne doit pas dépasser {} €.", max.to_decimal()));
}

void check_list_size(const std::string& field, std::size_t size, FieldErrors& errors) {
    static constexpr std::size_t max = 300;
    if (size > max) errors.add({field}, "too_long", fmt::format("Cette liste a plus de {} éléments.", max));
}

Result<void> FieldErrors::result() const {
    if (fields_.empty()) return {};
    const auto message = fields_.size() == 1 ? std::string{"Un champ n'est pas valable."}
                                             : fmt::format("{} champs ne sont pas valables.", fields_.size());
    return std::unexpected(Error{ErrorKind::invalid_input, "fields_invalid", message, fields_});
}

}  // namespace talentmatch::use_cases
