// The migrations of this binary, as cmake/embed_migrations.cmake found them. Private to adapters/out/sql.
#pragma once

#include <span>
#include <string_view>

#include "sql/dialect.hpp"

namespace talentmatch::sql {

struct Migration {
    int version = 0;
    std::string_view name;
    std::string_view checksum;  ///< SHA-256 of `up`, hexadecimal
    std::string_view up;
    std::string_view down;
};

/// In order, numbered from 1 without gaps.
[[nodiscard]] std::span<const Migration> migrations_of(Engine engine);

}  // namespace talentmatch::sql
