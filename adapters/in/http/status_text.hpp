// The words beside a status code.
#pragma once

#include <string_view>

namespace talentmatch::http {

/// RFC 9110's reason phrase; "Unknown" for a code it does not name.
[[nodiscard]] std::string_view status_text(unsigned status);

}  // namespace talentmatch::http
