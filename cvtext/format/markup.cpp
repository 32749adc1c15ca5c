#include "format/markup.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace talentmatch::cvtext {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t looked_at = 8192;

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

std::string_view trimmed(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const auto first = text.find_first_not_of(" \t\r\n\f"sv);
    return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

/// What follows comments, processing instructions and spaces.
std::string_view after_prologue(std::string_view text) {
    while (true) {
        text = trimmed(text);
        const bool comment = text.starts_with("<!--");
        if (!comment && !text.starts_with("<?")) return text;
        const auto end = text.find(comment ? "-->"sv : "?>"sv);
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + (comment ? 3 : 2));
    }
}

bool is_field_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](unsigned char c) { return c > 0x20 && c < 0x7F; });
}

}  // namespace

bool is_rtf(std::string_view bytes) { return trimmed(bytes.substr(0, looked_at)).starts_with("{\\rtf"); }

bool is_html(std::string_view bytes) {
    const auto text = lower(after_prologue(bytes.substr(0, looked_at)));
    if (text.starts_with("<!doctype html")) return true;
    constexpr std::array elements{"html"sv,  "head"sv, "body"sv, "meta"sv,  "title"sv, "div"sv,
                                  "table"sv, "p"sv,    "h1"sv,   "style"sv, "center"sv};
    return std::ranges::any_of(elements, [&](std::string_view element) {
        const auto after = element.size() + 1;
        return text.starts_with('<') && std::string_view(text).substr(1).starts_with(element) && text.size() > after &&
               " >\t\r\n/"sv.find(text[after]) != std::string_view::npos;
    });
}

bool is_europass(std::string_view bytes) {
    const auto begin = trimmed(bytes.substr(0, looked_at));
    const auto has = [&](std::string_view word) { return begin.find(word) != std::string_view::npos; };
    if (begin.starts_with('<')) {
        return (has("<SkillsPassport") || has(":SkillsPassport") || has("<Candidate") || has("learnerinfo")) &&
               has("europa");
    }
    return begin.starts_with('{') && has("\"SkillsPassport\"");
}

bool is_message(std::string_view bytes) {
    auto rest = trimmed(bytes.substr(0, 65'536));
    if (rest.starts_with("From ")) rest.remove_prefix(std::min(rest.size(), rest.find('\n')));
    if (rest.starts_with('\n')) rest.remove_prefix(1);
    bool has_writer = false;
    bool has_circumstance = false;
    for (int line_number = 0; !rest.empty() && line_number < 2000; ++line_number) {
        const auto end = std::min(rest.find('\n'), rest.size());
        auto line = rest.substr(0, end);
        rest.remove_prefix(std::min(rest.size(), end + 1));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) break;
        if (line.front() == ' ' || line.front() == '\t') continue;
        const auto colon = line.find(':');
        if (colon == std::string_view::npos || !is_field_name(line.substr(0, colon))) return false;
        const auto name = lower(line.substr(0, colon));
        has_writer = has_writer || name == "from" || name == "received" || name == "return-path";
        has_circumstance = has_circumstance || name == "date" || name == "subject" || name == "mime-version" ||
                           name == "message-id" || name == "content-type";
    }
    return has_writer && has_circumstance;
}

}  // namespace talentmatch::cvtext
