// `talentmatch user create | list | password`: accounts from the machine itself, for the first one and for lost ones.
#pragma once

#include <optional>
#include <ostream>
#include <string>

#include "cli/output.hpp"
#include "cli/platform.hpp"

namespace talentmatch::cli {

struct NewUser {
    std::string email;
    std::string full_name;
    std::string role = "manager";
    std::optional<CompanyId> company;         ///< of one that exists
    std::optional<std::string> company_name;  ///< else of this one, created when there is none of this name
};

/// 0: done; 2: refused, with the reason. Passwords come in as Secret, read from the terminal or standard input, since
/// an argument is seen by everybody on the machine.
[[nodiscard]] int create_user(const NewUser& wanted, const Secret& password, const Platform& platform,
                              const Style& style, std::ostream& out, std::ostream& err);

[[nodiscard]] int list_users(std::optional<CompanyId> company, const Platform& platform, const Style& style,
                             std::ostream& out, std::ostream& err);

[[nodiscard]] int change_password(const std::string& email, const Secret& password, const Platform& platform,
                                  const Style& style, std::ostream& out, std::ostream& err);

/// A line from standard input, without echo when it is a terminal.
[[nodiscard]] Secret read_password(std::string_view prompt);

/// The permission table in Markdown, as the README prints it.
void write_permissions(std::ostream& out);

}  // namespace talentmatch::cli
