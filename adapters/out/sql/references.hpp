// What a row may refer to, asked before it is stored: SQLite does not say which foreign key was broken, and a row of
// another company is absent to this one. Private to adapters/out/sql.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "entities/skill.hpp"
#include "sql/connection.hpp"

namespace talentmatch::sql {

[[nodiscard]] bool company_exists(Connection& connection, CompanyId id);

/// The account exists and is of that company.
[[nodiscard]] bool user_is_of(Connection& connection, UserId id, CompanyId company);

[[nodiscard]] bool user_exists(Connection& connection, UserId id);

/// The consultant exists and is of that company.
[[nodiscard]] bool consultant_is_of(Connection& connection, ConsultantId id, CompanyId company);

/// The ids as whole numbers, each once, in order.
template <class Entity>
[[nodiscard]] std::vector<std::int64_t> distinct_numbers(std::span<const Id<Entity>> ids) {
    std::vector<std::int64_t> numbers;
    for (const auto id : ids) numbers.push_back(id.value());
    std::ranges::sort(numbers);
    const auto repeated = std::ranges::unique(numbers);
    numbers.erase(repeated.begin(), repeated.end());
    return numbers;
}

template <class Entity>
[[nodiscard]] std::vector<std::int64_t> distinct_numbers(const std::vector<Id<Entity>>& ids) {
    return distinct_numbers(std::span<const Id<Entity>>{ids});
}

struct KnownSkill {
    std::string name;
    SkillCategory category = SkillCategory::other;
};

/// Name and category of those of these skills that are the platform's or the company's own. One query.
[[nodiscard]] std::unordered_map<SkillId, KnownSkill> usable_skills(Connection& connection, CompanyId company,
                                                                    std::span<const std::int64_t> ids);

}  // namespace talentmatch::sql
