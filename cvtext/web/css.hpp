// Style rules, as far as they decide how large, heavy and visible a text is.
#pragma once

#include <pugixml.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace talentmatch::cvtext {

enum class Display { block, in_line, none };

/// What a flex or grid container does with its children.
enum class Items { stacked, beside, beside_reversed };

/// What a rule states. Sizes in points; `size_factor` is relative to the parent's.
struct CssLook {
    std::optional<double> size;
    std::optional<double> size_factor;
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::optional<std::uint32_t> colour;
    std::optional<std::uint32_t> background;
    std::optional<Display> display;
    std::optional<bool> visible;
    std::optional<bool> preformatted;
    std::optional<bool>
        removed;  ///< transparent, clipped to nothing or moved off the page: whatever stands inside is, too
    std::optional<double> width;  ///< points; with `height` and `clips` it tells a box of no size
    std::optional<double> height;
    std::optional<bool> clips;
    std::optional<Items> items;  ///< nothing: no such container
    std::optional<int> columns;  ///< of a grid
    std::optional<int> order;    ///< among the container's items
    std::optional<bool> floats;

    void overlay(const CssLook& nearer);
};

/// The declarations of a style attribute or a rule's body. What is not understood states nothing.
[[nodiscard]] CssLook parse_declarations(std::string_view declarations);

/// "#fff", "#ffffff", "rgb(255, 255, 255)", "white"; nothing when it is no opaque colour.
[[nodiscard]] std::optional<std::uint32_t> parse_css_colour(std::string_view text);

/// The rules of a page's style elements. Selectors of element, class and id names with spaces or ">" between them are
/// understood; rules with others (and those for print) state nothing.
class StyleSheet {
public:
    void add(std::string_view css);
    /// What all rules together say of this element.
    [[nodiscard]] CssLook look(const pugi::xml_node& element) const;

private:
    struct Compound {
        std::string element;
        std::string id;
        std::vector<std::string> classes;
        bool is_child = false;  ///< of the compound before; otherwise any descendant
    };
    struct Rule {
        std::vector<Compound> selector;
        int weight = 0;
        CssLook look;
    };

    [[nodiscard]] static std::vector<Compound> parse_selector(std::string_view text);
    [[nodiscard]] static bool fits(const Compound& compound, const pugi::xml_node& element);
    [[nodiscard]] static bool matches(const std::vector<Compound>& selector, const pugi::xml_node& element);
    void add_rule(std::string_view selectors, std::string_view body);

    std::vector<Rule> rules_;  ///< by weight, then order
};

}  // namespace talentmatch::cvtext
