#include "cv/skills/skill_items.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "cv/layout/labels.hpp"
#include "cv/layout/wrapped.hpp"
#include "cv/person/contacts.hpp"
#include "cv/person/spoken.hpp"
#include "cv/skills/skill_groups.hpp"
#include "cv/skills/wrapped_names.hpp"
#include "cv/text/head_parts.hpp"
#include "cv/text/list_words.hpp"
#include "cv/text/ocr_spelling.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t longest_item = 60;  // bytes of an unknown skill
constexpr std::size_t most_words = 5;
constexpr std::size_t longest_list = 3000;  // bytes; bounds the search for closing brackets

/// Cuts a list at its signs; brackets hold together.
std::vector<std::string_view> cut_list(std::string_view text) {
    std::vector<std::string_view> parts;
    int depth = 0;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end, std::size_t next) {
        if (const auto part = trim(text.substr(begin, end - begin), ",;|*\u2022"); !part.empty()) parts.push_back(part);
        begin = next;
    };
    static constexpr std::array<std::string_view, 12> signs{
        "\u2022", "\u00B7", "\u25AA", "\u25CF", "\u2023", " \u2013 ", " \u2014 ", " - ", "\u25E6", " / ", " & ", " + "};
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '(' || c == '[') ++depth;
        if ((c == ')' || c == ']') && depth > 0) --depth;
        if (depth > 0 && text.substr(at).find_first_of(")]") != std::string_view::npos) continue;
        if (c == ',' || c == ';' || c == '|' || c == '\t' || c == '\n') {
            close(at, at + 1);
            continue;
        }
        for (const auto sign : signs)
            if (text.substr(at).starts_with(sign)) {
                close(at, at + sign.size());
                at += sign.size() - 1;
                break;
            }
    }
    close(text.size(), text.size());
    return parts;
}

/// What is left of an item once the known names, levels and small words are gone.
std::size_t unknown_words(std::string_view item, const std::vector<SkillMention>& mentions) {
    std::string rest{item};
    for (const auto& mention : mentions)
        std::fill(rest.begin() + static_cast<std::ptrdiff_t>(mention.begin),
                  rest.begin() + static_cast<std::ptrdiff_t>(mention.end), ' ');
    const auto folded = fold(rest);
    std::size_t count = 0;
    for (const auto word : split(folded, " \t()[]:,.-/+'&")) count += is_filler(word) ? 0 : 1;
    return count;
}

class ListReader {
public:
    explicit ListReader(const Taxonomy& taxonomy) : taxonomy_(taxonomy) {}

    void read(std::string_view text, const Line* line) {
        for (const auto item : cut_list(text)) read_item(item, line, 0);
    }

    [[nodiscard]] std::vector<SkillItem> take() { return std::move(items_); }

private:
    void add(const TaxonomySkill* skill, std::string_view as_written, const Line* line) {
        items_.push_back({skill, std::string{as_written}, line, false});
    }

    void read_item(std::string_view item, const Line* line, int depth) {
        item = trim(item, ",;:*|\"");
        while (item.ends_with('.')) item.remove_suffix(1);
        if (item.starts_with('(') && item.ends_with(')')) item = trim(item.substr(1, item.size() - 2));
        if (item.empty() || is_level(item) || is_language(item)) return;
        if (const auto* skill = taxonomy_.by_name(item)) {
            add(skill, item, line);
            return;
        }
        if (line != nullptr && line->source == TextSource::ocr)
            if (const auto* skill = skill_of_misread(item, taxonomy_)) {
                items_.push_back({skill, std::string{item}, line, true});
                return;
            }
        const auto [outside, inside] = cut_brackets(item);
        if (!inside.empty() && depth < 2) {
            read_item(outside, line, depth + 1);
            for (const auto part : cut_list(inside)) read_item(part, line, depth + 1);
            return;
        }
        const auto mentions = find_skills(item, TextKind::list, taxonomy_);
        const bool slash_in_name = std::ranges::any_of(
            mentions, [&](const SkillMention& m) { return item.substr(m.begin, m.end - m.begin).contains('/'); });
        if (const auto parts = split(item, "/"); !slash_in_name && parts.size() > 1 && parts.size() < 8 && depth < 2) {
            const bool all_long = std::ranges::all_of(
                parts, [&](std::string_view part) { return part.size() > 1 || taxonomy_.by_name(part) != nullptr; });
            if (all_long && words_of(item).size() <= parts.size() * 3) {
                for (const auto part : parts) read_item(part, line, depth + 1);
                return;
            }
        }
        if (const auto rest = rest_of_blank_list(item, mentions)) {
            for (const auto& mention : mentions) add_mention(item, mention, line);
            if (!rest->empty()) read_item(*rest, line, depth + 1);
            return;
        }
        const auto words = words_of(item).size();
        const auto unknown = mentions.empty() ? words : unknown_words(item, mentions);
        const bool sentence = words > most_words || item.size() > longest_item;
        if (sentence) {
            for (const auto& mention : find_skills(item, TextKind::prose, taxonomy_)) add_mention(item, mention, line);
            return;
        }
        for (const auto& mention : mentions)
            if (!mention.is_ambiguous || unknown == 0) add_mention(item, mention, line);
        if ((mentions.empty() || (unknown > 0 && words <= 3)) && is_nameable(item)) add(nullptr, item, line);
    }

    static bool is_language(std::string_view item) {
        return words_of(item).size() <= 3 && !find_languages(item).empty();
    }

    void add_mention(std::string_view item, const SkillMention& mention, const Line* line) {
        add(mention.skill, item.substr(mention.begin, mention.end - mention.begin), line);
    }

    /// "X11", "H264": a capital and digits, and no language level ("C1").
    static bool is_code(std::string_view item) {
        return item.size() >= 3 && item.front() >= 'A' && item.front() <= 'Z' &&
               std::ranges::all_of(item.substr(1), is_digit);
    }

    static bool is_nameable(std::string_view item) {
        const auto letters = count_letters(item);
        return (letters >= 2 || is_code(item)) && letters * 2 >= item.size() / 2 && !item.contains('@') &&
               find_links(item).empty() && !item.ends_with(':');
    }

    const Taxonomy& taxonomy_;
    std::vector<SkillItem> items_;
};

/// "Langages : Java, C" -> "Langages" and "Java, C"; an empty label when there is none.
std::pair<std::string_view, std::string_view> cut_label(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon > 80) return {"", text};
    if (colon + 1 < text.size() && text[colon + 1] == '/') return {"", text};  // an address
    if (text.substr(0, colon).contains(',') && words_of(text.substr(0, colon)).size() > 7) return {"", text};
    return {trim(text.substr(0, colon)), trim(text.substr(colon + 1))};
}

bool list_is_open(const Line& line) {
    const auto text = trim(line.text);
    return text.ends_with(',') || text.ends_with("\u00B7") || text.ends_with("\u2022") || text.ends_with('/') ||
           text.ends_with('&') || text.ends_with('-');
}

/// The first segment is the label of the list beside it.
bool has_label_segment(const Line& line, const Taxonomy& taxonomy) {
    const auto& first = line.segments.front();
    if (first.text.ends_with(':') || (line.source != TextSource::ocr && is_turned_label(first))) return true;
    if (first.text.contains(',') && words_of(first.text).size() > 6) return false;  // a list with a wide blank in it
    if (names_a_skill(first.text, taxonomy)) return false;
    const auto rest = std::string_view{line.text}.substr(std::min(first.text.size(), line.text.size()));
    const auto names = split(first.text, ",;");
    const bool is_list = names.size() > 1 && std::ranges::any_of(names, [&](std::string_view name) {
                             return names_a_skill(name, taxonomy);
                         });
    if (is_list && first.bold == line.segments.back().bold) return false;
    return (first.bold && !line.segments.back().bold) ||
           (line.segments.size() == 2 && rest.find_first_of(",;") != std::string_view::npos);
}

/// "Bases de" beside a list, "données" below it: the rest of the label.
bool ends_label(const Line& line, const Line& next, const Taxonomy& taxonomy) {
    if (line.segments.size() < 2 || next.segments.size() != 1 || next.region != line.region || next.bullet)
        return false;
    return next.gap < next.size * 0.5 && look_of(next) == look_of(line) && has_label_segment(line, taxonomy) &&
           next.box.right < line.segments[1].box.left && ends_open(line.segments.front().text);
}

bool goes_on(const Line& line, const Line& next, double right) {
    if (next.bullet || next.segments.size() > 1 || next.text.contains(':') || look_of(next) != look_of(line))
        return false;
    if (list_is_open(line)) return true;
    const bool listed = line.text.find_first_of(",;") != std::string::npos || line.text.contains(" / ") ||
                        line.text.contains("\u00B7") || line.text.contains("\u2022");
    return listed && line.source != TextSource::table && next.region == line.region && next.gap < line.size * 0.8 &&
           is_full(line, next, right);
}

}  // namespace

std::vector<SkillItem> read_skill_lines(const std::vector<Line>& written, const Taxonomy& taxonomy) {
    ListReader reader(taxonomy);
    std::vector<Line> lines;
    std::vector<const Line*> origins;
    for (auto& [whole, first] : join_wrapped_names(written, taxonomy)) {
        lines.push_back(std::move(whole));
        origins.push_back(first);
    }
    std::map<int, double> edges;  // by region
    for (const auto& line : lines) edges[line.region] = std::max(edges[line.region], line.box.right);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        const auto* origin = origins[i];
        if (line.text.size() > longest_list || is_category(lines, i, taxonomy)) continue;
        if (line.segments.size() > 1 && has_label_segment(line, taxonomy)) {
            reader.read(cut_label(line.text.substr(line.segments.front().text.size())).second, origin);
            if (i + 1 < lines.size() && ends_label(line, lines[i + 1], taxonomy)) ++i;
            continue;
        }
        const auto [label, list] = cut_label(line.text);
        if (list.empty() && !label.empty()) {
            // "Créatif :" above another label names itself
            if (i + 1 == lines.size() || !cut_label(lines[i + 1].text).first.empty()) reader.read(label, origin);
            continue;
        }
        if (const auto row = i + 1 < lines.size() ? whole_row(line, lines[i + 1], taxonomy) : std::nullopt) {
            reader.read(*row, origin);
            ++i;
            continue;
        }
        std::string text{list};
        for (int more = 0; more < 10 && i + 1 < lines.size() && line.segments.size() == 1; ++more, ++i) {
            if (!goes_on(lines[i], lines[i + 1], edges.at(line.region))) break;
            text += ' ';
            text += lines[i + 1].text;
        }
        reader.read(text, origin);
    }
    return reader.take();
}

std::vector<SkillItem> read_skill_list(std::string_view text, const Taxonomy& taxonomy) {
    ListReader reader(taxonomy);
    reader.read(text.substr(0, longest_list), nullptr);
    return reader.take();
}

}  // namespace talentmatch::cv
