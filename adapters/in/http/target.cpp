// Percent-decoding, queries and request targets.
#include "http/target.hpp"

#include <algorithm>

#include "http/text.hpp"

namespace talentmatch::http {
namespace {

/// "." and ".." name no resource of ours; whoever sends them, encoded or not, is climbing.
bool has_dot_segment(std::string_view path) {
    std::size_t start = 0;
    while (start <= path.size()) {
        const auto end = std::min(path.find('/', start), path.size());
        const auto segment = path.substr(start, end - start);
        if (segment == "." || segment == "..") {
            return true;
        }
        start = end + 1;
    }
    return false;
}

bool has_control_character(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

}  // namespace

std::optional<std::string> percent_decoded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            const int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
            if (high < 0 || low < 0) {
                return std::nullopt;
            }
            c = static_cast<char>((high << 4) | low);
            i += 2;
        }
        if (c == '\0') {
            return std::nullopt;
        }
        out.push_back(c);
    }
    if (!is_utf8(out)) {
        return std::nullopt;
    }
    return out;
}

std::optional<QueryItems> parse_query(std::string_view text) {
    QueryItems items;
    std::size_t start = 0;
    while (start < text.size()) {
        const auto end = std::min(text.find('&', start), text.size());
        std::string pair(text.substr(start, end - start));
        start = end + 1;
        if (pair.empty()) {
            continue;
        }
        std::ranges::replace(pair, '+', ' ');
        const auto equals = std::min(pair.find('='), pair.size());
        auto name = percent_decoded(std::string_view(pair).substr(0, equals));
        auto value = percent_decoded(std::string_view(pair).substr(std::min(equals + 1, pair.size())));
        if (!name || !value) {
            return std::nullopt;
        }
        items.emplace_back(std::move(*name), std::move(*value));
    }
    return items;
}

std::optional<Target> parse_target(std::string_view text) {
    if (text == "*") {
        return Target{.path = "*", .query = {}};
    }
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!equals_ignoring_case(text.substr(0, scheme.size()), scheme)) {
            continue;
        }
        const auto slash = text.find_first_of("/?", scheme.size());
        if (slash == scheme.size()) {
            return std::nullopt;
        }
        text = slash == std::string_view::npos ? "/" : text.substr(slash);
        break;
    }
    if (!text.starts_with('/') || text.contains('#')) {
        return std::nullopt;
    }
    const auto question = std::min(text.find('?'), text.size());
    auto path = percent_decoded(text.substr(0, question));
    auto query = parse_query(text.substr(std::min(question + 1, text.size())));
    if (!path || !query || has_control_character(*path) || has_dot_segment(*path)) {
        return std::nullopt;
    }
    return Target{.path = std::move(*path), .query = std::move(*query)};
}

}  // namespace talentmatch::http
