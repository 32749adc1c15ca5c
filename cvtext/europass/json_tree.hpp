// JSON as a tree of elements, so that one walk reads both of Europass's forms.
#pragma once

#include <pugixml.hpp>

#include <string_view>

namespace talentmatch::cvtext {

/// A member becomes an element of its name, a list one element per item, a scalar the element's text.
/// Throws Refusal: broken (no JSON), too_complex (nesting, members).
void parse_json(std::string_view utf8, pugi::xml_document& tree);

}  // namespace talentmatch::cvtext
