// A page's elements and texts as a tree, whatever its author forgot to close.
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace talentmatch::cvtext {

/// Elements by their lower-case names, attributes likewise, texts with their entities replaced. Comments, doctypes and
/// processing instructions are dropped; scripts and the like are elements without content; styles keep theirs.
/// Throws Refusal: too_complex (nodes). Elements deeper than 200 are flattened.
void parse_html(std::string_view utf8, pugi::xml_document& tree);

/// "&eacute;", "&#233;" and "&#xE9;" as characters; what is no entity stays as it is.
[[nodiscard]] std::string without_entities(std::string_view utf8);

}  // namespace talentmatch::cvtext
