// RFC 8259, strictly.
#include "europass/json_tree.hpp"

#include <cctype>
#include <charconv>
#include <string>

#include "text/characters.hpp"
#include "text/refusal.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr int max_depth = 100;
constexpr std::size_t max_members = 50'000;

class Parser {
public:
    explicit Parser(std::string_view text) : rest_(text) {}

    void document(pugi::xml_node& root) {
        value(root, "json", 0);
        skip_space();
        if (!rest_.empty()) fail();
    }

private:
    [[noreturn]] static void fail() { throw Refusal(Outcome::broken); }

    void skip_space() {
        const auto first = rest_.find_first_not_of(" \t\r\n");
        rest_.remove_prefix(first == std::string_view::npos ? rest_.size() : first);
    }

    bool take(char c) {
        skip_space();
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    void value(pugi::xml_node& parent, const std::string& name, int depth) {
        if (depth > max_depth || ++members_ > max_members) throw Refusal(Outcome::too_complex);
        if (take('[')) {
            if (take(']')) return;
            do value(parent, name, depth + 1);
            while (take(','));
            if (!take(']')) fail();
            return;
        }
        auto node = parent.append_child(name.c_str());
        if (take('{')) {
            members(node, depth);
            return;
        }
        node.append_child(pugi::node_pcdata).set_value((rest_.starts_with('"') ? string() : word()).c_str());
    }

    void members(pugi::xml_node& node, int depth) {
        if (take('}')) return;
        do {
            skip_space();
            const auto name = string();
            if (!take(':')) fail();
            value(node, name, depth + 1);
        } while (take(','));
        if (!take('}')) fail();
    }

    /// A number, true, false; null says nothing.
    std::string word() {
        std::size_t end = 0;
        while (end < rest_.size() && (std::isalnum(static_cast<unsigned char>(rest_[end])) != 0 || rest_[end] == '-' ||
                                      rest_[end] == '+' || rest_[end] == '.'))
            ++end;
        if (end == 0) fail();
        std::string text(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return text == "null" ? std::string() : text;
    }

    std::string string() {
        if (!rest_.starts_with('"')) fail();
        rest_.remove_prefix(1);
        std::string out;
        while (true) {
            if (rest_.empty()) fail();
            const char c = rest_.front();
            rest_.remove_prefix(1);
            if (c == '"') return out;
            if (c == '\\') {
                escaped(out);
            } else if (c != '\0') {
                out += c;
            }
        }
    }

    char16_t code_unit() {
        unsigned unit = 0;
        if (rest_.size() < 4) fail();
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + 4, unit, 16);
        if (error != std::errc{} || end != rest_.data() + 4) fail();
        rest_.remove_prefix(4);
        return static_cast<char16_t>(unit);
    }

    void escaped(std::string& out) {
        if (rest_.empty()) fail();
        const char c = rest_.front();
        rest_.remove_prefix(1);
        constexpr std::string_view codes = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        if (const auto which = codes.find(c); which != std::string_view::npos) {
            out += meanings[which];
            return;
        }
        if (c != 'u') fail();
        char32_t point = code_unit();
        const bool pair = point >= 0xD800 && point < 0xDC00 && rest_.starts_with("\\u");
        if (pair) {
            rest_.remove_prefix(2);
            const auto low = code_unit();
            point = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((point - 0xD800) << 10U) + (low - 0xDC00U) : 0xFFFD;
        }
        if (point != 0) out += encode_utf8(std::u32string(1, point));
    }

    std::string_view rest_;
    std::size_t members_ = 0;
};

}  // namespace

void parse_json(std::string_view utf8, pugi::xml_document& tree) {
    pugi::xml_node root = tree.root();
    Parser(utf8).document(root);
}

}  // namespace talentmatch::cvtext
