// Header lookup and the life of uploaded files.
#include "http/message.hpp"

#include <algorithm>
#include <system_error>

#include "http/text.hpp"

namespace talentmatch::http {

void Headers::add(std::string name, std::string value) {
    // Set-Cookie is the one field whose lines cannot be joined (RFC 9110, 5.3).
    const auto same =
        std::ranges::find_if(lines_, [&](const auto& line) { return equals_ignoring_case(line.first, name); });
    if (same == lines_.end() || equals_ignoring_case(name, "Set-Cookie")) {
        lines_.emplace_back(std::move(name), std::move(value));
    } else {
        same->second.append(", ").append(value);
    }
}

std::optional<std::string_view> Headers::find(std::string_view name) const {
    for (const auto& [key, value] : lines_) {
        if (equals_ignoring_case(key, name)) {
            return value;
        }
    }
    return std::nullopt;
}

UploadedFile::~UploadedFile() {
    if (path.empty()) {
        return;
    }
    std::error_code ignored;  // already gone is as good as removed
    std::filesystem::remove(path, ignored);
}

}  // namespace talentmatch::http
