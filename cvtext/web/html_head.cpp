#include "web/html_head.hpp"

#include "text/characters.hpp"
#include "text/charsets.hpp"
#include "text/metadata.hpp"

namespace talentmatch::cvtext {
namespace {

/// What the page's first kilobytes say about its encoding: <meta charset="..."> or <meta ... content="...;
/// charset=...">.
std::string_view stated_charset(std::string_view bytes) {
    const auto head = bytes.substr(0, 4096);
    const auto at = head.find("charset=");
    if (at == std::string_view::npos) return {};
    auto name = head.substr(at + 8);
    if (name.starts_with('"') || name.starts_with('\'')) name.remove_prefix(1);
    return name.substr(0, name.find_first_of("\"'>; \t\r\n/"));
}

std::u32string decoded(std::string_view bytes, std::optional<std::string_view> charset) {
    const bool marked =
        bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    if (marked) return decode_any(bytes);
    const auto name = charset.value_or(stated_charset(bytes));
    // A page saved elsewhere often keeps the statement of its first encoding: valid UTF-8 is UTF-8.
    auto text = decode_any(bytes);
    if (is_utf8(bytes) || name.empty()) return text;
    if (name == "utf-8" || name == "UTF-8") return text;
    return decode_named(bytes, name).value_or(std::move(text));
}

}  // namespace

std::string page_as_utf8(std::string_view bytes, std::optional<std::string_view> charset) {
    auto text = decoded(bytes, charset);
    std::erase(text, U'\0');
    return encode_utf8(text);
}

void read_page_head(const pugi::xml_node& parent, Document& document) {
    for (auto node = parent.first_child(); node; node = node.next_sibling()) {
        const std::string_view name = node.name();
        if (name == "title" && !document.title) document.title = metadata_text(node.text().get());
        if (name == "meta") {
            const std::string_view key = node.attribute("name").value();
            const std::string_view value = node.attribute("content").value();
            if (key == "author") document.author = metadata_text(value);
            if (key == "keywords" || key == "description") add_metadata(document, value);
        }
        if (name == "html" || name == "head" || name == "body") read_page_head(node, document);
    }
}

}  // namespace talentmatch::cvtext
