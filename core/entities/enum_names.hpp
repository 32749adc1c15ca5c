// The one table per enum that says its values on the wire and in the database.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace talentmatch {

/// Specialised beside each enum: `static constexpr std::array names{std::pair{E::a, "a"sv}, ...}`, every value once.
template <class E>
struct EnumNames;

/// The value's name on the wire, for example `availability_status`'s "on_mission".
template <class E>
[[nodiscard]] constexpr std::string_view text_of(E value) {
    for (const auto& [candidate, name] : EnumNames<E>::names)
        if (candidate == value) return name;
    return {};
}

/// The reverse of text_of; nothing when no value has this name. Exact: no trimming, no case folding.
template <class E>
[[nodiscard]] constexpr std::optional<E> parse_enum(std::string_view name) {
    for (const auto& [value, candidate] : EnumNames<E>::names)
        if (candidate == name) return value;
    return std::nullopt;
}

}  // namespace talentmatch
