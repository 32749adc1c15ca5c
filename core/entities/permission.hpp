// Who may do what: the one permission table. The README prints it (`talentmatch permissions`), a test compares both.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "entities/enum_names.hpp"

namespace talentmatch {

enum class Role { admin, manager, recruiter, sales, consultant };

template <>
struct EnumNames<Role> {
    static constexpr std::array<std::pair<Role, std::string_view>, 5> names{{{Role::admin, "admin"},
                                                                             {Role::manager, "manager"},
                                                                             {Role::recruiter, "recruiter"},
                                                                             {Role::sales, "sales"},
                                                                             {Role::consultant, "consultant"}}};
};

/// What a route or a use case asks for. A permission never widens tenancy: it is always "in one's own company".
enum class Permission {
    read_company,
    write_company,
    create_company,
    read_users,
    write_users,
    read_skills,
    write_skills,
    read_consultants,
    write_consultants,
    delete_consultants,
    read_tenders,
    write_tenders,
    delete_tenders,
    read_matches,
    write_matches,
    delete_matches,
    run_matching,
    write_matching_weights,
    read_rankings,
    read_collaborations,
    write_collaborations,
    analyse_cvs,
};

template <>
struct EnumNames<Permission> {
    static constexpr std::array<std::pair<Permission, std::string_view>, 22> names{
        {{Permission::read_company, "read_company"},
         {Permission::write_company, "write_company"},
         {Permission::create_company, "create_company"},
         {Permission::read_users, "read_users"},
         {Permission::write_users, "write_users"},
         {Permission::read_skills, "read_skills"},
         {Permission::write_skills, "write_skills"},
         {Permission::read_consultants, "read_consultants"},
         {Permission::write_consultants, "write_consultants"},
         {Permission::delete_consultants, "delete_consultants"},
         {Permission::read_tenders, "read_tenders"},
         {Permission::write_tenders, "write_tenders"},
         {Permission::delete_tenders, "delete_tenders"},
         {Permission::read_matches, "read_matches"},
         {Permission::write_matches, "write_matches"},
         {Permission::delete_matches, "delete_matches"},
         {Permission::run_matching, "run_matching"},
         {Permission::write_matching_weights, "write_matching_weights"},
         {Permission::read_rankings, "read_rankings"},
         {Permission::read_collaborations, "read_collaborations"},
         {Permission::write_collaborations, "write_collaborations"},
         {Permission::analyse_cvs, "analyse_cvs"}}};
};

/// True when the role has the permission. A `consultant` reads only the record that is linked to the own account:
/// the repositories narrow every query for this role.
[[nodiscard]] bool may(Role role, Permission permission);

}  // namespace talentmatch
