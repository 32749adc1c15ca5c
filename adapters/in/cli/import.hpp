// `talentmatch import DIR --company N`: a folder of CVs becomes consultants.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <ostream>
#include <string>

#include "cli/output.hpp"
#include "cli/platform.hpp"

namespace talentmatch::cli {

struct ImportOptions {
    std::filesystem::path folder;
    CompanyId company;
    std::optional<std::string> user;  ///< e-mail of the account that uploads; else the first manager or recruiter
};

/// 0: everything is in; 1: some files gave no consultant (each is named, with the reason); 2: the folder, the company
/// or the account is unusable; 130: interrupted. A second run goes on where the first one stopped: a file whose bytes
/// are known and linked to a consultant is passed over, so nothing is imported twice.
/// @param should_stop asked between two files; what is being read ends whole
[[nodiscard]] int import_files(const ImportOptions& options, const Platform& platform,
                               const std::function<bool()>& should_stop, const Style& style, std::ostream& out,
                               std::ostream& err);

}  // namespace talentmatch::cli
