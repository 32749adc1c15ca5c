#include "memory/object_store.hpp"

#include <fstream>
#include <iterator>

#include "ports/errors.hpp"

namespace talentmatch::memory {

Result<void> ObjectStore::put(const std::string& key, const std::filesystem::path& file) {
    if (!ports::is_object_key(key)) return ports::object_key_invalid();
    std::ifstream in{file, std::ios::binary};
    if (!in || !std::filesystem::is_regular_file(file)) return ports::object_store_unavailable();
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    const std::scoped_lock lock{mutex_};
    objects_.insert_or_assign(key, std::move(bytes));
    return {};
}

Result<void> ObjectStore::fetch(const std::string& key, const std::filesystem::path& into) {
    if (!ports::is_object_key(key)) return ports::object_not_found();
    const std::scoped_lock lock{mutex_};
    const auto found = objects_.find(key);
    if (found == objects_.end()) return ports::object_not_found();
    std::ofstream out{into, std::ios::binary | std::ios::trunc};
    out.write(found->second.data(), static_cast<std::streamsize>(found->second.size()));
    if (!out.flush()) return ports::object_store_unavailable();
    return {};
}

Result<void> ObjectStore::remove(const std::string& key) {
    const std::scoped_lock lock{mutex_};
    objects_.erase(key);
    return {};
}

std::size_t ObjectStore::size() const {
    const std::scoped_lock lock{mutex_};
    return objects_.size();
}

}  // namespace talentmatch::memory
