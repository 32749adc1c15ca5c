#include "cv/person/contacts.hpp"

#include <algorithm>
#include <array>

#include "cv/layout/evidence.hpp"
#include "cv/person/torn_words.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

bool is_local(char c) { return is_alnum(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%'; }
bool is_host(char c) { return is_alnum(c) || c == '.' || c == '-'; }

/// "(at)", "[at]", "(arobase)" and blanks around the signs of an address go; "@" stays.
std::string mended(std::string_view text) {
    std::string out = fold(text);
    for (const std::string_view at : {"(at)", "[at]", "{at}", "<at>", " [at] ", "(arobase)", "[arobase]", "(@)", "[@]"})
        for (auto found = out.find(at); found != std::string::npos; found = out.find(at, found))
            out.replace(found, at.size(), "@");
    for (const std::string_view dot : {"(dot)", "[dot]", "(point)", "[point]"})
        for (auto found = out.find(dot); found != std::string::npos; found = out.find(dot, found))
            out.replace(found, dot.size(), ".");
    std::string joined;
    bool behind_at = false;  // within the host of an address, whose dots may stand apart
    for (std::size_t i = 0; i < out.size(); ++i) {
        const char c = out[i];
        if (c == ' ' || c == '\t') {
            const auto next = out.find_first_not_of(" \t", i);
            const bool at_next = next != std::string::npos && out[next] == '@';
            const bool dot_next = next != std::string::npos && out[next] == '.' && behind_at;
            const bool after_at = !joined.empty() && joined.back() == '@';
            const bool after_dot = !joined.empty() && joined.back() == '.' && behind_at;
            if (at_next || dot_next || after_at || after_dot) {
                i = next == std::string::npos ? out.size() : next - 1;
                continue;
            }
            behind_at = false;
        }
        if (c == '@') behind_at = true;
        joined += c;
    }
    return joined;
}

bool is_address(std::string_view local, std::string_view host) {
    const auto dot = host.rfind('.');
    if (local.empty() || local.size() > 64 || dot == std::string_view::npos || dot == 0) return false;
    const auto tld = host.substr(dot + 1);
    return tld.size() >= 2 && tld.size() <= 12 && std::ranges::all_of(tld, is_alpha) && !host.contains("..");
}

/// A number as it stands: its digits, how they are grouped, and what leads them.
struct Digits {
    std::string digits;
    std::vector<std::size_t> groups;
    bool plus = false;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::optional<Digits> digits_at(std::string_view text, std::size_t& at) {
    Digits found;
    found.begin = at;
    if (text[at] == '+') found.plus = true, ++at;
    found.end = at;
    std::size_t group = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (is_digit(c)) {
            found.digits += c;
            ++group;
            found.end = at + 1;
            continue;
        }
        if (group > 0) found.groups.push_back(group), group = 0;
        const bool separator = c == ' ' || c == '.' || c == '-' || c == '(' || c == ')' || c == '/';
        if (!separator || at - found.end >= 3 || found.digits.size() > 18) break;
    }
    if (group > 0) found.groups.push_back(group);
    at = std::max(at, found.begin + 1);
    if (found.digits.empty()) return std::nullopt;
    return found;
}

bool holds_year(std::string_view digits, const std::vector<std::size_t>& groups) {
    std::size_t at = 0;
    for (const auto size : groups) {
        const auto group = digits.substr(at, size);
        if (size == 4 && (group.starts_with("19") || group.starts_with("20"))) return true;
        at += size;
    }
    return false;
}

/// E.164 when the country is clear.
std::optional<std::string> international(Digits number, std::string_view as_written) {
    if (!number.plus && number.digits.starts_with("00")) {
        number.digits.erase(0, 2);
        number.plus = true;
    }
    if (number.plus) {
        if (as_written.contains("(0)"))
            for (const std::size_t code : {1U, 2U, 3U})
                if (number.groups.size() > 1 && number.groups[0] == code && number.digits[code] == '0') {
                    number.digits.erase(code, 1);
                    break;
                }
        if (number.digits.starts_with("330") && number.digits.size() == 12) number.digits.erase(2, 1);
        if (number.digits.size() < 8 || number.digits.size() > 15 || number.digits[0] == '0') return std::nullopt;
        return "+" + number.digits;
    }
    const bool french = number.digits.size() == 10 && number.digits[0] == '0' && number.digits[1] != '0' &&
                        (number.groups[0] == 2 || number.groups[0] == 10);
    if (french) return "+33" + number.digits.substr(1);
    return std::nullopt;
}

bool names_a_phone(std::string_view folded) {
    static constexpr std::array<std::string_view, 12> labels{
        "tel", "phone", "mobile", "portable", "telephone", "gsm", "cell", "tel.", "whatsapp", "mob", "fixe", "t"};
    return std::ranges::any_of(split(folded, " \t:()/|"), [](std::string_view word) { return among(labels, word); });
}

/// An agency's dossier names its sales person: that is not whose CV it is.
bool is_somebody_else(std::string_view text) {
    static constexpr std::array<std::string_view, 7> labels{
        "votre contact", "contact commercial", "votre interlocut", "ingenieur d'affaires",
        "your contact",  "business manager",   "account manager"};
    const auto folded = fold(text.substr(0, 200));
    return std::ranges::any_of(labels, [&](std::string_view label) { return folded.contains(label); });
}

/// The lines of an agency's contact: the one that names it, and the numbers, addresses and sites right below.
std::vector<bool> lines_of_somebody_else(const std::vector<Line>& lines) {
    std::vector<bool> theirs(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& text = lines[i].text;
        const auto reaches = [&] {
            return find_phone(text) || !find_emails(text).empty() || !find_links(text).empty();
        };
        theirs[i] =
            is_somebody_else(text) || (i > 0 && theirs[i - 1] && lines[i - 1].page == lines[i].page && reaches());
    }
    return theirs;
}

/// A number in form, and as it stands in the text.
struct Phone {
    std::string value;
    std::string written;
};

std::optional<Phone> phone_in(std::string_view text) {
    if (text.size() > 2000) return std::nullopt;
    const auto folded = fold(text);
    const bool labelled = names_a_phone(folded);
    for (std::size_t at = 0; at < folded.size();) {
        const bool starts =
            is_digit(folded[at]) || (folded[at] == '+' && at + 1 < folded.size() && folded[at + 1] != ' ') ||
            (folded[at] == '(' && at + 1 < folded.size() && (is_digit(folded[at + 1]) || folded[at + 1] == '+'));
        const bool inside_word = at > 0 && (is_alpha(folded[at - 1]) || folded[at - 1] == '/' ||
                                            folded[at - 1] == '@' || folded[at - 1] == '_' || folded[at - 1] == '=');
        if (!starts || inside_word) {
            ++at;
            while (starts && inside_word && at < folded.size() && is_digit(folded[at])) ++at;
            continue;
        }
        if (folded[at] == '(' && folded[at + 1] == '+') ++at;
        const auto number = digits_at(folded, at);
        if (!number) continue;
        const auto written = trim(std::string_view{folded}.substr(number->begin, number->end - number->begin), " -./");
        if (number->end < folded.size() && (is_alpha(folded[number->end]) || folded[number->end] == '@')) continue;
        if (auto clear = international(*number, written)) return Phone{*std::move(clear), std::string{written}};
        const auto size = number->digits.size();
        if (size < 8 || size > 13 || holds_year(number->digits, number->groups)) continue;
        const bool grouped = number->groups.size() >= 2 && size >= 9;
        if (labelled || (grouped && number->groups.size() <= 6))
            return Phone{std::string{written}, std::string{written}};
    }
    return std::nullopt;
}

}  // namespace

bool is_known_host(std::string_view host) {
    static constexpr std::array<std::string_view, 40> endings{
        "com", "fr", "org", "net", "io",   "dev", "eu",   "me",  "be",   "ch",     "ca",  "co",   "uk",    "de",
        "es",  "it", "lu",  "app", "tech", "ai",  "info", "pro", "name", "xyz",    "sh",  "page", "cloud", "blog",
        "in",  "us", "ma",  "tn",  "sn",   "at",  "nl",   "pl",  "site", "online", "biz", "link"};
    const auto dot = host.rfind('.');
    return dot != std::string_view::npos && dot > 0 && among(endings, host.substr(dot + 1));
}

std::vector<std::string> find_emails(std::string_view text) {
    std::vector<std::string> found;
    if (text.size() > 5000) return found;
    const bool may_hold =
        text.contains('@') || fold(text).contains("at)") || text.contains("[at]") || fold(text).contains("arobase");
    if (!may_hold) return found;
    const auto line = mended(text);
    for (auto at = line.find('@'); at != std::string::npos; at = line.find('@', at + 1)) {
        auto begin = at;
        while (begin > 0 && is_local(line[begin - 1])) --begin;
        auto end = at + 1;
        while (end < line.size() && is_host(line[end])) ++end;
        auto local = std::string_view{line}.substr(begin, at - begin);
        auto host = std::string_view{line}.substr(at + 1, end - at - 1);
        while (host.ends_with('.') || host.ends_with('-')) host.remove_suffix(1);
        while (local.starts_with('.') || local.starts_with('-') || local.starts_with('_')) local.remove_prefix(1);
        if (is_address(local, host)) found.push_back(std::string{local} + "@" + std::string{host});
    }
    return found;
}

std::optional<std::string> find_phone(std::string_view text) {
    auto phone = phone_in(text);
    return phone ? std::optional{std::move(phone->value)} : std::nullopt;
}

std::vector<std::string> find_links(std::string_view text) {
    std::vector<std::string> found;
    for (auto word : split(text, " \t()<>|,;[]\"")) {
        word = trim(word, ".:\u2022");
        if (word.contains('@') || word.size() > 300 || word.size() < 5) continue;
        const auto folded = fold(word);
        std::string_view rest = folded;
        const bool scheme = rest.starts_with("http://") || rest.starts_with("https://");
        if (scheme) rest.remove_prefix(rest.find("//") + 2);
        const auto slash = rest.find('/');
        const auto host = rest.substr(0, slash);
        const bool is_sound = !host.empty() && std::ranges::all_of(host, is_host) && host.contains('.');
        const bool has_path = slash != std::string_view::npos && slash + 1 < rest.size() && is_known_host(host);
        if (is_sound && (scheme || host.starts_with("www.") || has_path)) found.emplace_back(word);
    }
    return found;
}

Contacts read_contacts(const std::vector<Block>& blocks) {
    Contacts contacts;
    bool phone_is_named = false;
    const auto take_phone = [&](std::string_view text, const Line& line) {
        if (contacts.phone) return;
        auto phone = phone_in(text);
        if (!phone) return;
        const std::string_view raw = phone->value == phone->written ? std::string_view{} : phone->written;
        contacts.phone = {phone->value, evidence_of(line, Method::pattern, 95, raw)};
    };
    const auto edges = right_edges(blocks);
    const auto read = [&](const Block& block) {
        const auto lines = join_torn_contacts(block.lines, edges);
        const auto theirs = lines_of_somebody_else(lines);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto& line = lines[i];
            if (theirs[i]) continue;
            const auto evidence = evidence_of(line, Method::pattern, 95);
            if (!contacts.email && line.text.contains('@')) {
                auto emails = find_emails(line.text);
                const bool more = i + 1 < lines.size() && !lines[i + 1].text.contains(' ');
                // a narrow column cuts addresses: "...@gma" / "il.com"
                if (more && line.segments.size() == 1 && (emails.empty() || lines[i + 1].text.size() <= 3))
                    if (auto longer = find_emails(line.text + lines[i + 1].text); !longer.empty()) emails = longer;
                if (emails.empty() && i > 0 && line.text.starts_with('@'))
                    emails = find_emails(std::string{words_of(lines[i - 1].text).back()} + line.text);
                if (!emails.empty()) contacts.email = {emails.front(), evidence};
            } else if (!contacts.email) {
                if (const auto emails = find_emails(line.text); !emails.empty())
                    contacts.email = {emails.front(), evidence};
            }
            for (auto& link : find_links(line.text)) {
                const bool is_new =
                    std::ranges::none_of(contacts.links, [&](const auto& l) { return l.value == link; });
                if (is_new && contacts.links.size() < 20) contacts.links.push_back({std::move(link), evidence});
            }
            if (contacts.phone) continue;
            for (const auto& segment : line.segments) take_phone(segment.text, line);
            take_phone(line.text, line);
            phone_is_named = contacts.phone && names_a_phone(fold(line.text));
        }
    };
    const auto is_first = [](const Block& b) { return b.section == Section::header || b.section == Section::contact; };
    for (const auto& block : blocks)
        if (is_first(block)) read(block);
    for (const auto& block : blocks) {
        if (is_first(block)) continue;
        const bool has_phone = contacts.phone.has_value();
        read(block);
        // outside the contacts a number needs its country or its label to be believed
        const bool is_sure = contacts.phone && (phone_is_named || contacts.phone->value.starts_with('+'));
        if (!has_phone && !is_sure) contacts.phone.reset();
    }
    return contacts;
}

}  // namespace talentmatch::cv
