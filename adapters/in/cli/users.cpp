#include "cli/users.hpp"

#include <unistd.h>

#include <algorithm>
#include <iostream>

#include <fmt/format.h>

#include "cli/match.hpp"
#include "cli/terminal.hpp"

namespace talentmatch::cli {
namespace {

/// Every account, page by page.
Result<std::vector<User>> all_users(std::optional<CompanyId> company, const Platform& platform) {
    std::vector<User> users;
    for (Page page{.skip = 0, .limit = Page::max_limit};; page.skip += page.limit) {
        auto some =
            platform.accounts.get_all_users(operator_actor, {.company_id = company, .role = {}, .is_active = {}}, page);
        if (!some) return fail(some);
        std::ranges::move(*some, std::back_inserter(users));
        if (some->size() < static_cast<std::size_t>(page.limit)) return users;
    }
}

Result<CompanyId> company_for(const NewUser& wanted, const Platform& platform) {
    if (wanted.company) return *wanted.company;
    if (!wanted.company_name)
        return fail(ErrorKind::invalid_input, "company_missing", "Indiquez --company N ou --company-name NOM.");
    use_cases::CompanyFilter filter;
    filter.name_contains = wanted.company_name;
    const auto known = platform.companies.get_all_companies(operator_actor, filter, {});
    if (!known) return fail(known);
    for (const auto& company : *known)
        if (company.name == *wanted.company_name) return company.id;
    Company company;
    company.name = *wanted.company_name;
    const auto created = platform.companies.create_company(operator_actor, company);
    if (!created) return fail(created);
    return created->id;
}

int refuse(const Error& error, const Style& style, std::ostream& err) {
    write_error(error, style, err);
    return 2;
}

}  // namespace

int create_user(const NewUser& wanted, const Secret& password, const Platform& platform, const Style& style,
                std::ostream& out, std::ostream& err) {
    const auto email = Email::parse(wanted.email);
    if (!email)
        return refuse({ErrorKind::invalid_input, "email_invalid", "L'adresse électronique est incorrecte.", {}}, style,
                      err);
    const auto role = parse_enum<Role>(wanted.role);
    if (!role)
        return refuse(
            {ErrorKind::invalid_input, "role_unknown", fmt::format("Le rôle « {} » n'existe pas.", wanted.role), {}},
            style, err);
    const auto company = company_for(wanted, platform);
    if (!company) return refuse(company.error(), style, err);
    const User user{.id = {},
                    .company_id = *company,
                    .email = *email,
                    .full_name = wanted.full_name.empty() ? wanted.email : wanted.full_name,
                    .role = *role,
                    .is_active = true,
                    .password_hash = {},
                    .created_at = {},
                    .updated_at = {}};
    const auto created = platform.accounts.create_user(operator_actor, user, password);
    if (!created) return refuse(created.error(), style, err);
    out << told(style, "Compte n° {} créé : {} ({}), entreprise n° {}.\n",
                "Account no. {} created: {} ({}), company no. {}.\n", created->id.value(), created->email.text(),
                text_of(created->role), created->company_id.value());
    return 0;
}

int list_users(std::optional<CompanyId> company, const Platform& platform, const Style& style, std::ostream& out,
               std::ostream& err) {
    const auto users = all_users(company, platform);
    if (!users) return refuse(users.error(), style, err);
    out << fmt::format("{:>5}  {:<10}  {:>10}  {}  {}\n", say(style, "N°", "No."), say(style, "Rôle", "Role"),
                       say(style, "Entreprise", "Company"), padded(say(style, "Adresse", "Address"), 36),
                       say(style, "Nom", "Name"));
    for (const auto& user : *users)
        out << fmt::format("{:>5}  {:<10}  {:>10}  {}  {}{}\n", user.id.value(), text_of(user.role),
                           user.company_id.value(), padded(user.email.text(), 36), fitted(user.full_name, 40),
                           user.is_active ? "" : say(style, " (inactif)", " (inactive)"));
    return 0;
}

int change_password(const std::string& email, const Secret& password, const Platform& platform, const Style& style,
                    std::ostream& out, std::ostream& err) {
    const auto users = all_users(std::nullopt, platform);
    if (!users) return refuse(users.error(), style, err);
    const auto wanted = Email::parse(email);
    const auto user = std::ranges::find_if(*users, [&](const User& one) { return wanted && one.email == *wanted; });
    if (user == users->end())
        return refuse({ErrorKind::not_found, "user_not_found", fmt::format("Le compte {} n'existe pas.", email), {}},
                      style, err);
    const auto changed = platform.accounts.update_user(operator_actor, user->id, [](User&) {}, password);
    if (!changed) return refuse(changed.error(), style, err);
    out << told(style, "Mot de passe de {} changé.\n", "Password of {} changed.\n", changed->email.text());
    return 0;
}

Secret read_password(std::string_view prompt) {
    const bool is_terminal = ::isatty(STDIN_FILENO) == 1;
    if (is_terminal) std::cerr << prompt << std::flush;
    std::string line;
    {
        const NoEcho quiet;
        std::getline(std::cin, line);
    }
    if (is_terminal) std::cerr << '\n';
    return Secret{std::move(line)};
}

void write_permissions(std::ostream& out) {
    out << "| Permission |";
    for (const auto& [role, name] : EnumNames<Role>::names) out << ' ' << name << " |";
    out << "\n|---|";
    for (std::size_t i = 0; i < EnumNames<Role>::names.size(); ++i) out << "---|";
    out << '\n';
    for (const auto& [permission, permission_name] : EnumNames<Permission>::names) {
        out << "| `" << permission_name << "` |";
        for (const auto& [role, name] : EnumNames<Role>::names) out << (may(role, permission) ? " yes |" : " |");
        out << '\n';
    }
}

}  // namespace talentmatch::cli
