// Tab-separated tables with a header line: cut into lines and cells, each line knowing its number.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace talentmatch {

/// The pieces between `separator`; one empty piece for an empty text.
[[nodiscard]] inline std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    for (std::size_t at = 0;;) {
        const auto end = text.find(separator, at);
        pieces.push_back(text.substr(at, end == std::string_view::npos ? end : end - at));
        if (end == std::string_view::npos) return pieces;
        at = end + 1;
    }
}

/// The text without blanks at both ends.
[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

struct TsvLine {
    std::size_t number = 0;  ///< from 1, as an editor shows it
    std::vector<std::string_view> cells;
};

/// Every line that is not blank, a byte-order mark and carriage returns left out. The views point into `text`.
[[nodiscard]] inline std::vector<TsvLine> read_tsv(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::vector<TsvLine> lines;
    std::size_t number = 0;
    for (std::string_view line : split(text, '\n')) {
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (trimmed(line).empty()) continue;
        lines.push_back({number, split(line, '\t')});
        for (auto& cell : lines.back().cells) cell = trimmed(cell);
    }
    return lines;
}

}  // namespace talentmatch
