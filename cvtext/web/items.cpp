#include "web/items.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "web/elements.hpp"

namespace talentmatch::cvtext {
namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\f") == std::string_view::npos; }

struct Size {
    std::size_t letters = 0;
    int elements = 0;
    bool has_blocks = false;
};

void measure(const pugi::xml_node& parent, Size& size) {
    constexpr int enough = 20;
    for (auto node = parent.first_child(); node && size.elements < enough; node = node.next_sibling()) {
        if (node.type() == pugi::node_pcdata) size.letters += std::string_view(node.value()).size();
        if (node.type() != pugi::node_element) continue;
        ++size.elements;
        const std::string_view name = node.name();
        size.has_blocks |= is_block(name) || name == "br" || name == "table";
        measure(node, size);
    }
}

}  // namespace

std::vector<pugi::xml_node> items_of(const pugi::xml_node& container, const CssLook& look, const StyleSheet& styles) {
    struct Item {
        int order = 0;
        std::size_t place = 0;
        pugi::xml_node node;
    };
    std::vector<Item> ordered;
    for (auto node = container.first_child(); node; node = node.next_sibling()) {
        const bool is_text = node.type() == pugi::node_pcdata && !is_blank(node.value());
        const bool is_element = node.type() == pugi::node_element && !is_skipped(node.name());
        if (!is_text && !is_element) continue;
        const int order = is_element ? look_of(node, styles).order.value_or(0) : 0;
        ordered.push_back({.order = order, .place = ordered.size(), .node = node});
    }
    std::ranges::sort(ordered, {}, [](const Item& item) { return std::pair(item.order, item.place); });
    std::vector<pugi::xml_node> items;
    items.reserve(ordered.size());
    for (const auto& item : ordered) items.push_back(item.node);
    if (look.items == Items::beside_reversed) std::ranges::reverse(items);
    return items;
}

bool is_short(const pugi::xml_node& item) {
    constexpr std::size_t a_few_words = 60;
    constexpr int a_few = 4;
    if (item.type() == pugi::node_pcdata) return std::string_view(item.value()).size() <= a_few_words;
    Size size;
    measure(item, size);
    return size.letters <= a_few_words && size.elements <= a_few && !size.has_blocks;
}

}  // namespace talentmatch::cvtext
