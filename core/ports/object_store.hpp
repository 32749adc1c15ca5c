// Files as opaque bytes under a key: CVs now, portfolios later (spec 6.2).
#pragma once

#include <filesystem>
#include <string>

#include "entities/result.hpp"

namespace talentmatch::ports {

/// Keys are made by the core: `[a-z0-9/._-]`, 1 to 200 bytes, never "..", never from a user's text.
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
