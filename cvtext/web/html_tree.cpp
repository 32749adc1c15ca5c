// The tokenizer follows HTML 13.2.5 where documents depend on it; the tree knows which elements end others.
#include "web/html_tree.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "text/refusal.hpp"

namespace talentmatch::cvtext {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t max_nodes = 60'000;
constexpr int max_depth = 200;
constexpr std::size_t max_attributes = 40;

template <class Names>
bool is_one_of(std::string_view name, const Names& names) {
    return std::ranges::find(names, name) != names.end();
}

constexpr std::array voids{"br"sv,   "hr"sv,  "img"sv, "input"sv, "meta"sv,  "link"sv,  "area"sv,
                           "base"sv, "col"sv, "wbr"sv, "embed"sv, "param"sv, "track"sv, "source"sv};
constexpr std::array raw{"script"sv, "style"sv,   "textarea"sv, "title"sv,   "xmp"sv,
                         "iframe"sv, "noembed"sv, "noframes"sv, "noscript"sv};
constexpr std::array ends_paragraph{"p"sv,    "div"sv,        "ul"sv,      "ol"sv,      "dl"sv,     "table"sv, "h1"sv,
                                    "h2"sv,   "h3"sv,         "h4"sv,      "h5"sv,      "h6"sv,     "hr"sv,    "pre"sv,
                                    "form"sv, "section"sv,    "article"sv, "header"sv,  "footer"sv, "aside"sv, "nav"sv,
                                    "main"sv, "blockquote"sv, "address"sv, "fieldset"sv};

/// Elements that an end tag inside them cannot close from within.
constexpr std::array walls{"table"sv, "td"sv, "th"sv, "body"sv, "html"sv};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

class TreeBuilder {
public:
    TreeBuilder(std::string_view rest, pugi::xml_document& tree) : rest_(rest), at_(tree.root()) {}

    void build() {
        while (!rest_.empty()) {
            const auto mark = std::min(rest_.find('<'), rest_.size());
            text(rest_.substr(0, mark));
            rest_.remove_prefix(mark);
            if (!rest_.empty()) markup();
        }
    }

private:
    void text(std::string_view content) {
        if (!content.empty()) append(pugi::node_pcdata).set_value(without_entities(content).c_str());
    }

    pugi::xml_node append(pugi::xml_node_type type) {
        if (++nodes_ > max_nodes) throw Refusal(Outcome::too_complex);
        // A document's root takes elements only.
        if (type == pugi::node_pcdata && at_.type() == pugi::node_document) at_ = at_.append_child("body"), ++depth_;
        return at_.append_child(type);
    }

    void skip_past(std::string_view end) {
        const auto found = rest_.find(end);
        rest_.remove_prefix(found == std::string_view::npos ? rest_.size() : found + end.size());
    }

    void markup() {
        if (rest_.starts_with("<!--")) {
            rest_.remove_prefix(4);
            skip_past("-->");
        } else if (rest_.starts_with("<!") || rest_.starts_with("<?")) {
            skip_past(">");
        } else if (rest_.starts_with("</") && rest_.size() > 2 &&
                   std::isalpha(static_cast<unsigned char>(rest_[2])) != 0) {
            rest_.remove_prefix(2);
            const auto name = tag_name();
            skip_past(">");
            close(name);
        } else if (rest_.starts_with("</")) {
            skip_past(">");
        } else if (rest_.size() > 1 && std::isalpha(static_cast<unsigned char>(rest_[1])) != 0) {
            rest_.remove_prefix(1);
            open();
        } else {
            text("<"sv);
            rest_.remove_prefix(1);
        }
    }

    std::string tag_name() {
        std::size_t end = 0;
        while (end < rest_.size() && !is_space(rest_[end]) && rest_[end] != '>' && rest_[end] != '/') ++end;
        auto name = lower(rest_.substr(0, std::min<std::size_t>(end, 40)));
        rest_.remove_prefix(end);
        return name;
    }

    void open() {
        const auto name = tag_name();
        make_room_for(name);
        auto element = append(pugi::node_element);
        element.set_name(name.c_str());
        const bool self_closed = attributes(element);
        if (is_one_of(name, voids)) return;
        if (is_one_of(name, raw)) {
            raw_text(name, element);
            return;
        }
        // Only foreign elements (svg) can close themselves.
        if (self_closed && (name == "svg" || name == "path" || name == "use" || name.find(':') != std::string::npos))
            return;
        if (depth_ < max_depth) at_ = element, ++depth_;
    }

    /// True when the tag ends itself.
    bool attributes(pugi::xml_node& element) {
        std::size_t count = 0;
        bool slash = false;
        while (!rest_.empty() && rest_.front() != '>') {
            if (is_space(rest_.front()) || rest_.front() == '/') {
                slash = rest_.front() == '/';
                rest_.remove_prefix(1);
                continue;
            }
            slash = false;
            std::size_t end = rest_.front() == '=' ? 1 : 0;
            while (end < rest_.size() && !is_space(rest_[end]) && rest_[end] != '=' && rest_[end] != '>' &&
                   rest_[end] != '/')
                ++end;
            const auto name = lower(rest_.substr(0, std::min<std::size_t>(end, 60)));
            rest_.remove_prefix(end);
            const auto value = attribute_value();
            if (++count <= max_attributes && !element.attribute(name.c_str()))
                element.append_attribute(name.c_str()).set_value(value.c_str());
        }
        if (!rest_.empty()) rest_.remove_prefix(1);
        return slash;
    }

    std::string attribute_value() {
        std::size_t at = 0;
        while (at < rest_.size() && is_space(rest_[at])) ++at;
        if (at >= rest_.size() || rest_[at] != '=') return {};
        ++at;
        while (at < rest_.size() && is_space(rest_[at])) ++at;
        rest_.remove_prefix(at);
        if (rest_.empty()) return {};
        const char quote = rest_.front();
        std::string_view value;
        if (quote == '"' || quote == '\'') {
            const auto end = std::min(rest_.find(quote, 1), rest_.size());
            value = rest_.substr(1, end - 1);
            rest_.remove_prefix(std::min(rest_.size(), end + 1));
        } else {
            std::size_t end = 0;
            while (end < rest_.size() && !is_space(rest_[end]) && rest_[end] != '>') ++end;
            value = rest_.substr(0, end);
            rest_.remove_prefix(end);
        }
        return without_entities(value);
    }

    /// Up to the element's own end tag nothing is markup.
    void raw_text(std::string_view name, pugi::xml_node& element) {
        std::size_t end = 0;
        for (; end < rest_.size(); ++end) {
            end = std::min(rest_.find("</", end), rest_.size());
            const auto tag = rest_.substr(std::min(rest_.size(), end + 2), name.size());
            if (tag.size() == name.size() && lower(tag) == name) break;
        }
        end = std::min(end, rest_.size());
        const auto content = rest_.substr(0, end);
        if (name == "style") element.append_child(pugi::node_pcdata).set_value(std::string(content).c_str());
        if (name == "title") element.append_child(pugi::node_pcdata).set_value(without_entities(content).c_str());
        rest_.remove_prefix(end);
        skip_past(">");
    }

    /// Closes what the new element cannot stand in.
    void make_room_for(std::string_view name) {
        if (is_one_of(name, ends_paragraph)) close_if_inside("p", walls);
        if (name == "li") close_if_inside("li", std::array{"ul"sv, "ol"sv, "td"sv, "th"sv, "table"sv, "body"sv});
        if (name == "dt" || name == "dd") {
            constexpr std::array limits{"dl"sv, "td"sv, "th"sv, "table"sv, "body"sv};
            close_if_inside("dt", limits);
            close_if_inside("dd", limits);
        }
        if (name == "td" || name == "th" || name == "tr") {
            constexpr std::array limits{"tr"sv, "table"sv};
            close_if_inside("td", limits);
            close_if_inside("th", limits);
        }
        if (name == "tr") close_if_inside("tr", std::array{"table"sv});
        if (name == "option") close_if_inside("option", std::array{"select"sv});
    }

    template <class Names>
    void close_if_inside(std::string_view name, const Names& limits) {
        for (auto node = at_; node && node.type() == pugi::node_element; node = node.parent()) {
            if (node.name() == name) {
                leave(node);
                return;
            }
            if (is_one_of(node.name(), limits)) return;
        }
    }

    void leave(const pugi::xml_node& node) {
        while (at_ != node) at_ = at_.parent(), --depth_;
        at_ = at_.parent();
        --depth_;
    }

    void close(std::string_view name) {
        if (name == "body" || name == "html") return;  // text after them still counts
        for (auto node = at_; node && node.type() == pugi::node_element; node = node.parent()) {
            if (node.name() == name) {
                leave(node);
                return;
            }
            const bool is_cell_part =
                name == "td" || name == "th" || name == "tr" || name == "table" || name == "tbody";
            if (is_one_of(node.name(), walls) && !is_cell_part) return;
        }
    }

    std::string_view rest_;
    pugi::xml_node at_;
    std::size_t nodes_ = 0;
    int depth_ = 0;
};

}  // namespace

void parse_html(std::string_view utf8, pugi::xml_document& tree) { TreeBuilder(utf8, tree).build(); }

}  // namespace talentmatch::cvtext
