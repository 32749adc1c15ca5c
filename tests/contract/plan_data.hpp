// Enough rows for a planner to prefer an index where one helps.
#pragma once

#include "sql/settings.hpp"

namespace talentmatch::test {

/// Number 7 of the companies has half of all rows, number 8 a twentieth; of every filtered column one value is rare.
/// Statistics are taken as the engine takes them by itself.
void fill_for_plans(const sql::Settings& settings);

}  // namespace talentmatch::test
