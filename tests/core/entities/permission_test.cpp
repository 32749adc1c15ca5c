// The permission table, whole, as the README prints it.
#include "entities/permission.hpp"

#include <map>
#include <string>

#include <gtest/gtest.h>

namespace talentmatch {
namespace {

/// Each role's letter when it may, else "-": admin, manager, recruiter, sales, consultant.
std::string who_may(Permission permission) {
    std::string letters;
    for (const auto& [role, name] : EnumNames<Role>::names) letters += may(role, permission) ? name[0] : '-';
    return letters;
}

TEST(PermissionTest, TheTableSaysWhoMayDoWhat) {
    const std::map<std::string_view, std::string> expected{
        {"read_company", "amrsc"},         {"write_company", "am---"},    {"create_company", "a----"},
        {"read_users", "am---"},           {"write_users", "am---"},      {"read_skills", "amrsc"},
        {"write_skills", "amr--"},         {"read_consultants", "amrsc"}, {"write_consultants", "amr--"},
        {"delete_consultants", "amr--"},   {"read_tenders", "amrs-"},     {"write_tenders", "am-s-"},
        {"delete_tenders", "am-s-"},       {"read_matches", "amrs-"},     {"write_matches", "amrs-"},
        {"delete_matches", "am-s-"},       {"run_matching", "amrs-"},     {"read_collaborations", "amrs-"},
        {"write_collaborations", "am---"}, {"analyse_cvs", "amr--"},      {"write_matching_weights", "am---"},
        {"read_rankings", "am---"}};

    for (const auto& [permission, name] : EnumNames<Permission>::names)
        EXPECT_EQ(who_may(permission), expected.at(name)) << name;
    EXPECT_EQ(expected.size(), EnumNames<Permission>::names.size());
}

}  // namespace
}  // namespace talentmatch
