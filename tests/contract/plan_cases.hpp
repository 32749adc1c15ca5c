// Every filter of every list route, and every list without one.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "entities/actor.hpp"
#include "sql/store.hpp"

namespace talentmatch::test {

using Literals = std::map<std::string, std::string>;

/// One filter of one list route, asked for alone.
struct Filter {
    std::string path;
    std::string parameter;
    std::function<void(sql::Store&, const Actor&)> list;
    Literals values;       ///< of the parameters in the statement, as literals of both engines
    std::string column;    ///< that an index is asked for: part of a line of the plan
    std::string relation;  ///< that must not be read whole, by its alias in the statement
};

[[nodiscard]] std::vector<Filter> every_filter();

/// For who sees one company only.
[[nodiscard]] std::vector<Filter> every_list();

}  // namespace talentmatch::test
