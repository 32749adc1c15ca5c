// Files as opaque bytes under a key: CVs now, portfolios later (spec 6.2).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "entities/result.hpp"

namespace talentmatch::ports {

/// True for `[a-z0-9/._-]`, 1 to 200 bytes, whose segments are neither empty nor begin with a dot.
[[nodiscard]] constexpr bool is_object_key(std::string_view key) {
    if (key.empty() || key.size() > 200 || key.back() == '/') return false;
    char before = '/';
    for (const char c : key) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
        if (!plain && (before == '/' || (c != '/' && c != '.'))) return false;
        before = c;
    }
    return true;
}

/// Keys are made by the core, never from a user's text; others are refused (put) or absent (fetch, remove).
/// Safe from any thread.
class ObjectStore {
public:
    virtual ~ObjectStore() = default;

    /// Stores the file's bytes under the key, whole or not at all; an existing object is replaced.
    /// @error unavailable "object_store_unavailable" nothing is stored: try again
    /// @error invalid_input "object_key_invalid"
    [[nodiscard]] virtual Result<void> put(const std::string& key, const std::filesystem::path& file) = 0;

    /// Copies the object into a file that the caller names.
    /// @error not_found "object_not_found"
    /// @error unavailable "object_store_unavailable"
    [[nodiscard]] virtual Result<void> fetch(const std::string& key, const std::filesystem::path& into) = 0;

    /// Removes the object; an absent one is no error.
    /// @error unavailable "object_store_unavailable"
    [[nodiscard]] virtual Result<void> remove(const std::string& key) = 0;
};

}  // namespace talentmatch::ports
