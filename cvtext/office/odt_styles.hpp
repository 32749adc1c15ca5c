// What an OpenDocument style says of a text's looks.
#pragma once

#include <pugixml.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "text/flow_layout.hpp"

namespace talentmatch::cvtext {

struct OdtLook {
    std::optional<double> size;
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::optional<bool> hidden;
    std::optional<std::uint32_t> colour;
    std::optional<std::uint32_t> background;

    void overlay(const OdtLook& nearer);
};

class OdtStyles {
public:
    /// Adds the styles of an office:styles or office:automatic-styles element.
    void add(const pugi::xml_node& styles);

    /// A style of this family ("paragraph", "text", "table-cell") with all it inherits, the family's default included.
    [[nodiscard]] OdtLook look(std::string_view family, std::string_view name) const;

private:
    struct Style {
        OdtLook look;
        std::string parent;
    };

    std::map<std::string, Style, std::less<>> styles_;  ///< by "family/name"; the default's name is empty
};

[[nodiscard]] FlowStyle flow_style(const OdtLook& look, TextSource source);

}  // namespace talentmatch::cvtext
