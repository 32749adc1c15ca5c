// Which rules apply to an element.
#include "web/css.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

namespace talentmatch::cvtext {
namespace {

constexpr std::size_t max_rules = 600;
constexpr std::size_t max_compounds = 6;

template <class T>
void take(std::optional<T>& mine, const std::optional<T>& nearer) {
    if (nearer) mine = nearer;
}

bool is_name(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n\f");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n\f") - first + 1);
}

bool has_word(std::string_view words, std::string_view word) {
    while (!words.empty()) {
        const auto end = std::min(words.find_first_of(" \t\r\n\f"), words.size());
        if (words.substr(0, end) == word) return true;
        words.remove_prefix(std::min(words.size(), end + 1));
    }
    return false;
}

/// Past the block that begins at the first brace.
std::size_t end_of_block(std::string_view css, std::size_t open) {
    int depth = 0;
    for (auto at = open; at < css.size(); ++at) {
        if (css[at] == '{') ++depth;
        if (css[at] == '}' && --depth == 0) return at;
    }
    return css.size();
}

std::string without_comments(std::string_view css) {
    std::string out;
    while (!css.empty()) {
        const auto open = std::min(css.find("/*"), css.size());
        out += css.substr(0, open);
        const auto close = css.find("*/", open);
        css.remove_prefix(close == std::string_view::npos ? css.size() : close + 2);
    }
    return out;
}

}  // namespace

void CssLook::overlay(const CssLook& nearer) {
    if (nearer.size || nearer.size_factor) {
        size = nearer.size;
        size_factor = nearer.size_factor;
    }
    take(bold, nearer.bold);
    take(italic, nearer.italic);
    take(colour, nearer.colour);
    take(background, nearer.background);
    take(display, nearer.display);
    take(visible, nearer.visible);
    take(preformatted, nearer.preformatted);
    take(removed, nearer.removed);
    take(width, nearer.width);
    take(height, nearer.height);
    take(clips, nearer.clips);
    take(items, nearer.items);
    take(columns, nearer.columns);
    take(order, nearer.order);
    take(floats, nearer.floats);
}

std::vector<StyleSheet::Compound> StyleSheet::parse_selector(std::string_view text) {
    std::vector<Compound> compounds;
    bool is_child = false;
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        if (text.front() == '>') {
            is_child = true;
            text.remove_prefix(1);
            continue;
        }
        Compound compound{.element = {}, .id = {}, .classes = {}, .is_child = std::exchange(is_child, false)};
        while (!text.empty() &&
               (is_name(text.front()) || text.front() == '.' || text.front() == '#' || text.front() == '*')) {
            const char kind = is_name(text.front()) ? ' ' : text.front();
            if (kind != ' ') text.remove_prefix(1);
            std::size_t end = 0;
            while (end < text.size() && is_name(text[end])) ++end;
            const std::string name(text.substr(0, end));
            text.remove_prefix(end);
            if (kind == ' ') compound.element = name;
            if (kind == '#') compound.id = name;
            if (kind == '.') compound.classes.push_back(name);
        }
        const bool ends_well =
            text.empty() || text.front() == '>' || std::isspace(static_cast<unsigned char>(text.front())) != 0;
        if (!ends_well || compounds.size() >= max_compounds) return {};
        compounds.push_back(std::move(compound));
    }
    return compounds;
}

void StyleSheet::add_rule(std::string_view selectors, std::string_view body) {
    const auto look = parse_declarations(body);
    while (!selectors.empty() && rules_.size() < max_rules) {
        const auto end = std::min(selectors.find(','), selectors.size());
        Rule rule{.selector = parse_selector(selectors.substr(0, end)), .weight = 0, .look = look};
        selectors.remove_prefix(std::min(selectors.size(), end + 1));
        if (rule.selector.empty()) continue;
        for (const auto& part : rule.selector)
            rule.weight += (part.id.empty() ? 0 : 10'000) + static_cast<int>(part.classes.size()) * 100 +
                           (part.element.empty() ? 0 : 1);
        const auto place = std::ranges::upper_bound(rules_, rule.weight, {}, &Rule::weight);
        rules_.insert(place, std::move(rule));
    }
}

void StyleSheet::add(std::string_view raw) {
    const auto text = without_comments(raw);
    std::string_view css = text;
    while (!css.empty() && rules_.size() < max_rules) {
        const auto open = css.find_first_of("{;");
        if (open == std::string_view::npos) return;
        const auto prelude = trimmed(css.substr(0, open));
        if (css[open] == ';') {  // @import and the like
            css.remove_prefix(open + 1);
            continue;
        }
        const auto close = end_of_block(css, open);
        const auto body = css.substr(open + 1, close - open - 1);
        const bool seen_on_screen = prelude.starts_with("@media") && prelude.find("print") == std::string_view::npos &&
                                    prelude.find("max-width") == std::string_view::npos;
        if (seen_on_screen) add(body);
        if (!prelude.starts_with('@')) add_rule(prelude, body);
        css.remove_prefix(std::min(css.size(), close + 1));
    }
}

bool StyleSheet::fits(const Compound& compound, const pugi::xml_node& element) {
    if (!compound.element.empty() && compound.element != element.name()) return false;
    if (!compound.id.empty() && compound.id != element.attribute("id").value()) return false;
    const std::string_view classes = element.attribute("class").value();
    return std::ranges::all_of(compound.classes, [&](const std::string& name) { return has_word(classes, name); });
}

bool StyleSheet::matches(const std::vector<Compound>& selector, const pugi::xml_node& element) {
    auto node = element;
    if (!fits(selector.back(), node)) return false;
    for (std::size_t i = selector.size() - 1; i-- > 0;) {
        const bool is_child = selector[i + 1].is_child;
        node = node.parent();
        while (!is_child && node && !fits(selector[i], node)) node = node.parent();
        if (!node || !fits(selector[i], node)) return false;
    }
    return true;
}

CssLook StyleSheet::look(const pugi::xml_node& element) const {
    CssLook look;
    for (const auto& rule : rules_)
        if (matches(rule.selector, element)) look.overlay(rule.look);
    return look;
}

}  // namespace talentmatch::cvtext
