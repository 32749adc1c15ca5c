// A match's basis as one versioned JSON document. Private to adapters/out/sql.
#pragma once

#include <string>
#include <string_view>

#include "ports/match_basis.hpp"

namespace talentmatch::sql {

/// Everything but the hash, which has a column of its own.
[[nodiscard]] std::string to_json(const ports::MatchBasis& basis);

/// @throws DatabaseError other: not what to_json writes
[[nodiscard]] ports::MatchBasis match_basis_from_json(std::string_view json);

}  // namespace talentmatch::sql
