// `talentmatch demo`: fills the platform with a small French market to try it on.
#pragma once

#include <filesystem>
#include <ostream>

#include "cli/output.hpp"
#include "cli/platform.hpp"

namespace talentmatch::cli {

enum class DemoCvs { analyse, leave_out };

/// Whether the accounts are printed: `serve --demo` shows them itself.
enum class DemoAccounts { print, leave_out };

struct DemoOptions {
    std::filesystem::path folder;  ///< data/demo
    Secret password;               ///< of every demonstration account
    DemoCvs cvs = DemoCvs::analyse;
    DemoAccounts accounts = DemoAccounts::print;
};

/// What is there already stays as it is, so it may run any number of times. Prints what it added and the accounts with
/// their password: for development only. 0: the data is there; 2: the tables or the database are unusable. A CV that
/// cannot be read is said and does not count as a failure: two of the demonstration's are meant to be refused.
[[nodiscard]] int fill_demo(const DemoOptions& options, const Platform& platform, const Style& style, std::ostream& out,
                            std::ostream& err);

}  // namespace talentmatch::cli
