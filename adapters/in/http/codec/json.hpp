// JSON text in, strictly: depth, duplicates, UTF-8 and size are checked before any field is looked at.
#pragma once

#include <boost/json/fwd.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/codec/problem.hpp"

namespace talentmatch::http {

using Json = boost::json::value;

/// Nesting beyond this is refused before it is built.
inline constexpr std::size_t json_max_depth = 32;
/// More keys than this in one object is an attack, not a request.
inline constexpr std::size_t json_max_keys = 1'000;

/// Frees a Json where Boost.JSON is known.
struct JsonDeleter {
    void operator()(Json* value) const;
};
using JsonPointer = std::unique_ptr<Json, JsonDeleter>;

/// RFC 8259 without extensions. Nothing, and at least one problem, when the text is no JSON, too deep, or names a key
/// twice. Problems start at `root` ("body").
[[nodiscard]] JsonPointer parse_json(std::string_view text, std::string_view root, Language language,
                                     std::vector<Problem>& problems);

/// Query, form and path parameters as an object of texts; every name gives the list of its values, in order.
[[nodiscard]] JsonPointer json_of_parameters(const std::vector<std::pair<std::string, std::string>>& parameters);

/// A text as a JSON value.
[[nodiscard]] JsonPointer json_of_text(std::string_view text);

/// `text` as a JSON string with its quotes.
[[nodiscard]] std::string json_quoted(std::string_view text);

/// The same JSON with two blanks of indentation, members in their order, a line feed at the end.
[[nodiscard]] std::string json_pretty(std::string_view text);

}  // namespace talentmatch::http
