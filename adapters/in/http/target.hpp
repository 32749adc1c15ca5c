// The request target: which path, which query. Decoded once, here, and checked on the way.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace talentmatch::http {

using QueryItems = std::vector<std::pair<std::string, std::string>>;

struct Target {
    std::string path;  ///< begins with "/", or is "*" (OPTIONS)
    QueryItems query;
};

/// Percent-decodes. Nothing when an escape is broken, decodes to NUL, or the result is not UTF-8.
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text);

/// The pairs of `a=1&b=2`, with `+` for a blank (a query, or an application/x-www-form-urlencoded body).
/// Nothing when a part does not decode.
[[nodiscard]] std::optional<QueryItems> parse_query(std::string_view text);

/// Origin form "/path?query", absolute form "http://host/path" (RFC 9112, 3.2.2), or "*".
/// Nothing when malformed: another form, a fragment, a control character, a "." or ".." segment in the path.
[[nodiscard]] std::optional<Target> parse_target(std::string_view text);

}  // namespace talentmatch::http
