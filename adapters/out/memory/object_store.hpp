// Objects in RAM.
#pragma once

#include <map>
#include <mutex>

#include "ports/object_store.hpp"

namespace talentmatch::memory {

class ObjectStore final : public ports::ObjectStore {
public:
    [[nodiscard]] Result<void> put(const std::string& key, const std::filesystem::path& file) override;
    [[nodiscard]] Result<void> fetch(const std::string& key, const std::filesystem::path& into) override;
    [[nodiscard]] Result<void> remove(const std::string& key) override;

    /// How many objects there are.
    [[nodiscard]] std::size_t size() const;

private:
    mutable std::mutex mutex_;
    std::map<std::string, std::string> objects_;
};

}  // namespace talentmatch::memory
