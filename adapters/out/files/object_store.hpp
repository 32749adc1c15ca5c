// Objects as files below one directory: the embedded default.
#pragma once

#include <filesystem>

#include "ports/object_store.hpp"

namespace talentmatch::files {

/// Files are 0600 and folders 0700. An object appears whole or not at all, also when the machine stops: it is written
/// under a temporary name beside its place, synced, then renamed. Below the root no symbolic link is ever followed.
class ObjectStore final : public ports::ObjectStore {
public:
    /// The directory is made when the first object comes.
    explicit ObjectStore(std::filesystem::path root) : root_(std::move(root)) {}

    [[nodiscard]] Result<void> put(const std::string& key, const std::filesystem::path& file) override;
    [[nodiscard]] Result<void> fetch(const std::string& key, const std::filesystem::path& into) override;
    [[nodiscard]] Result<void> remove(const std::string& key) override;

private:
    std::filesystem::path root_;
};

}  // namespace talentmatch::files
