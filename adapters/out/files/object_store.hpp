// Objects as files below one directory: the embedded default.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <stop_token>

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

/// Removes temporary files that a killed process has left below the root: those that nobody has written to for `age`.
/// By age, not by process: several servers, even on several machines, may share the folder, and no copy takes an hour.
/// Answers how many went.
std::size_t remove_leftovers(const std::filesystem::path& root, std::chrono::seconds age = std::chrono::hours{1},
                             const std::stop_token& stop = {});

}  // namespace talentmatch::files
