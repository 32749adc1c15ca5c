// What an RTF group inherits from the one around it, and the tables in the file's head.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "office/looks.hpp"
#include "text/charsets.hpp"
#include "text/flow_layout.hpp"

namespace talentmatch::cvtext {

/// Where a group's text goes.
enum class RtfDestination { body, header, box, nowhere, fonts, colours, title, author, keywords, modified, list_text };

struct RtfState {
    RtfDestination destination = RtfDestination::body;
    double size = 12;
    bool bold = false;
    bool italic = false;
    bool hidden = false;
    bool deleted = false;
    std::size_t colour = 0;
    std::size_t background = 0;  ///< of characters; 0: none
    std::size_t paragraph_background = 0;
    std::uint32_t cell_background = 0xFFFFFF;
    int font = 0;
    int unicode_skip = 1;  ///< \uc: how many fallback characters follow a \u
    bool in_table = false;
    int table_depth = 1;
};

struct RtfTables {
    std::vector<std::uint32_t> colours;
    std::map<int, ByteCharset> font_charsets;
    std::map<int, bool> symbol_fonts;
    ByteCharset charset = ByteCharset::windows_1252;

    [[nodiscard]] std::uint32_t colour(std::size_t index, std::uint32_t otherwise) const;
    [[nodiscard]] ByteCharset charset_of(int font) const;
    [[nodiscard]] bool is_symbol(int font) const;
};

/// A word that only changes the state: looks, tables of the head. False: not such a word.
bool apply_rtf_look(std::string_view word, std::optional<int> parameter, RtfState& state);

/// A word of the font or colour table. False: not such a word.
bool apply_rtf_table(std::string_view word, std::optional<int> parameter, RtfState& state, RtfTables& tables,
                     std::uint32_t& colour);

/// The destination that a word opens; nothing when it opens none.
[[nodiscard]] std::optional<RtfDestination> rtf_destination(std::string_view word);

[[nodiscard]] FlowStyle flow_style(const RtfState& state, const RtfTables& tables);

}  // namespace talentmatch::cvtext
