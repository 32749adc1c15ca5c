// The children of a flex or grid container, which stand beside each other.
#pragma once

#include <pugixml.hpp>

#include <vector>

#include "web/css.hpp"

namespace talentmatch::cvtext {

/// Elements and texts in the order in which they are shown.
[[nodiscard]] std::vector<pugi::xml_node> items_of(const pugi::xml_node& container, const CssLook& look,
                                                   const StyleSheet& styles);

/// A few words without a block among them: a date, a place, a tag.
[[nodiscard]] bool is_short(const pugi::xml_node& item);

}  // namespace talentmatch::cvtext
