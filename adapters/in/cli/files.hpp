// The documents below a folder, and work spread over them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <vector>

#include "entities/result.hpp"

namespace talentmatch::cli {

/// Every regular file below `folder`, hidden ones left out, ordered by path; the folder may be a single file.
/// @error not_found "folder_missing"; unavailable "folder_unreadable"
[[nodiscard]] Result<std::vector<std::filesystem::path>> documents_below(const std::filesystem::path& folder);

/// Calls `work(i)` once for each i below `count`, from a few threads; returns when all are done.
void spread(std::size_t count, const std::function<void(std::size_t)>& work);

/// True once the user pressed Ctrl-C or the process was told to end. From the first `listen` on, both only raise this
/// flag: what is being done ends whole, and the command says where it stopped.
class Interrupt {
public:
    static void listen();
    [[nodiscard]] static bool is_raised();
};

}  // namespace talentmatch::cli
