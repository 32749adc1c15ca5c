// The text filters of lists: an index narrows, the words decide. Private to adapters/out/sql.
#pragma once

#include <string_view>

#include "sql/dialect.hpp"
#include "sql/query.hpp"

namespace talentmatch::sql {

/// One more condition: the row of `table`, here `alias`, has every word of `text` in its search_text. Words of three
/// characters and more are looked up in the index of that column; shorter ones are looked for in the rows that the
/// other conditions leave.
/// @throws DatabaseError text_has_nul, text_not_utf8
void only_found(Query& query, Engine engine, std::string_view table, std::string_view alias, std::string_view text);

}  // namespace talentmatch::sql
