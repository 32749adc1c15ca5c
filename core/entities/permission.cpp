#include "entities/permission.hpp"

#include <algorithm>

namespace talentmatch {
namespace {

struct Row {
    Permission permission;
    bool manager;
    bool recruiter;
    bool sales;
    bool consultant;
};

constexpr bool yes = true;
constexpr bool no = false;

// `admin` may everything, and is therefore no column.
// clang-format off
constexpr std::array table{
    //                                   manager recruiter sales consultant
    Row{Permission::read_company,            yes, yes, yes, yes},
    Row{Permission::write_company,           yes, no,  no,  no},
    Row{Permission::create_company,          no,  no,  no,  no},
    Row{Permission::read_users,              yes, no,  no,  no},
    Row{Permission::write_users,             yes, no,  no,  no},
    Row{Permission::read_skills,             yes, yes, yes, yes},
    Row{Permission::write_skills,            yes, yes, no,  no},
    Row{Permission::read_consultants,        yes, yes, yes, yes},
    Row{Permission::write_consultants,       yes, yes, no,  no},
    Row{Permission::delete_consultants,      yes, yes, no,  no},
    Row{Permission::read_tenders,            yes, yes, yes, no},
    Row{Permission::write_tenders,           yes, no,  yes, no},
    Row{Permission::delete_tenders,          yes, no,  yes, no},
    Row{Permission::read_matches,            yes, yes, yes, no},
    Row{Permission::write_matches,           yes, yes, yes, no},
    Row{Permission::delete_matches,          yes, no,  yes, no},
    Row{Permission::run_matching,            yes, yes, yes, no},
    Row{Permission::write_matching_weights,  yes, no,  no,  no},
    Row{Permission::read_rankings,           yes, no,  no,  no},
    Row{Permission::read_collaborations,     yes, yes, yes, no},
    Row{Permission::write_collaborations,    yes, no,  no,  no},
    Row{Permission::analyse_cvs,             yes, yes, no,  no},
};
// clang-format on
static_assert(table.size() == EnumNames<Permission>::names.size());

}  // namespace

bool may(Role role, Permission permission) {
    const auto row = std::ranges::find(table, permission, &Row::permission);
    switch (role) {
        case Role::admin:
            return true;
        case Role::manager:
            return row->manager;
        case Role::recruiter:
            return row->recruiter;
        case Role::sales:
            return row->sales;
        case Role::consultant:
            return row->consultant;
    }
    return false;
}

}  // namespace talentmatch
