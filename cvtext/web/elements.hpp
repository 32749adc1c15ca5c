// What the names of HTML's elements say before any style sheet does.
#pragma once

#include <pugixml.hpp>

#include <string_view>

#include "web/css.hpp"

namespace talentmatch::cvtext {

/// Scripts, drawings, controls: nothing inside is the page's text.
[[nodiscard]] bool is_skipped(std::string_view name);

[[nodiscard]] bool is_block(std::string_view name);

/// What a browser's own style sheet and the attributes of old say.
[[nodiscard]] CssLook own_look(std::string_view name, const pugi::xml_node& node);

/// The same with what the page's style sheets and the element's own say.
[[nodiscard]] CssLook look_of(const pugi::xml_node& node, const StyleSheet& styles);

}  // namespace talentmatch::cvtext
