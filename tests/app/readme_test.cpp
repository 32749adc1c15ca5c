// The README's tables are those of the code: a document that nothing checks is wrong within a month.
#include <fstream>
#include <iterator>
#include <string>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "config.hpp"
#include "entities/permission.hpp"

namespace talentmatch::app {
namespace {

std::string readme() {
    std::ifstream stream{TM_SOURCE_DIR "/README.md"};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

TEST(ReadmeTest, NamesEveryVariableWithItsMeaning) {
    const auto text = readme();

    for (const auto& variable : variables()) {
        const auto row = fmt::format("| `{}` | ", variable.name);
        const auto at = text.find(row);
        ASSERT_NE(at, std::string::npos) << variable.name;
        const auto line = text.substr(at, text.find('\n', at) - at);
        EXPECT_NE(line.find(variable.default_value), std::string::npos) << line;
        EXPECT_NE(line.find(variable.meaning), std::string::npos) << line;
    }
}

TEST(ReadmeTest, PrintsThePermissionTable) {
    const auto text = readme();

    for (const auto& [permission, name] : EnumNames<Permission>::names) {
        auto row = fmt::format("| `{}` |", name);
        for (const auto& [role, title] : EnumNames<Role>::names) row += may(role, permission) ? " yes |" : " |";
        EXPECT_NE(text.find(row + "\n"), std::string::npos) << row;
    }
}

}  // namespace
}  // namespace talentmatch::app
