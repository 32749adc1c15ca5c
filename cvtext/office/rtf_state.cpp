#include "office/rtf_state.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace talentmatch::cvtext {
namespace {

using namespace std::string_view_literals;

std::optional<ByteCharset> charset_of_code_page(int page) {
    switch (page) {
        case 1252:
        case 1200:
            return ByteCharset::windows_1252;
        case 1250:
            return ByteCharset::windows_1250;
        case 10000:
            return ByteCharset::mac_roman;
        case 437:
        case 850:
            return ByteCharset::code_page_850;
        default:
            return std::nullopt;
    }
}

std::optional<ByteCharset> charset_of_font(int fcharset) {
    switch (fcharset) {
        case 0:
            return ByteCharset::windows_1252;
        case 77:
            return ByteCharset::mac_roman;
        case 238:
            return ByteCharset::windows_1250;
        case 255:
            return ByteCharset::code_page_850;
        default:
            return std::nullopt;
    }
}

std::uint32_t channel(std::optional<int> parameter) {
    return static_cast<std::uint32_t>(std::clamp(parameter.value_or(0), 0, 255));
}

std::size_t index(std::optional<int> parameter) {
    return static_cast<std::size_t>(std::clamp(parameter.value_or(0), 0, 10'000));
}

}  // namespace

std::uint32_t RtfTables::colour(std::size_t index, std::uint32_t otherwise) const {
    return index < colours.size() && colours[index] != automatic_colour ? colours[index] : otherwise;
}

ByteCharset RtfTables::charset_of(int font) const {
    const auto found = font_charsets.find(font);
    return found == font_charsets.end() ? charset : found->second;
}

bool RtfTables::is_symbol(int font) const {
    const auto found = symbol_fonts.find(font);
    return found != symbol_fonts.end() && found->second;
}

bool apply_rtf_look(std::string_view word, std::optional<int> parameter, RtfState& state) {
    const bool on = parameter.value_or(1) != 0;
    if (word == "b") {
        state.bold = on;
    } else if (word == "i") {
        state.italic = on;
    } else if (word == "v" || word == "webhidden") {
        state.hidden = on;
    } else if (word == "deleted") {
        state.deleted = on;
    } else if (word == "fs") {
        state.size = std::clamp(parameter.value_or(24), 0, 3200) / 2.0;
    } else if (word == "cf") {
        state.colour = index(parameter);
    } else if (word == "cb" || word == "highlight" || word == "chcbpat") {
        state.background = index(parameter);
    } else if (word == "cbpat") {
        state.paragraph_background = index(parameter);
    } else if (word == "f") {
        state.font = parameter.value_or(0);
    } else if (word == "uc") {
        state.unicode_skip = std::clamp(parameter.value_or(1), 0, 10);
    } else if (word == "plain") {
        state.size = 12;
        state.bold = state.italic = state.hidden = state.deleted = false;
        state.colour = state.background = 0;
    } else if (word == "pard") {
        state.paragraph_background = 0;
        state.in_table = false;
        state.table_depth = 1;
    } else if (word == "intbl") {
        state.in_table = true;
    } else if (word == "itap") {
        state.table_depth = std::clamp(parameter.value_or(1), 0, 20);
        if (state.table_depth > 0) state.in_table = true;
    } else {
        return false;
    }
    return true;
}

bool apply_rtf_table(std::string_view word, std::optional<int> parameter, RtfState& state, RtfTables& tables,
                     std::uint32_t& colour) {
    constexpr std::size_t max_fonts = 2000;
    const auto put = [&](unsigned shift) {
        if (colour == automatic_colour) colour = 0;
        colour = (colour & ~(0xFFU << shift)) | (channel(parameter) << shift);
    };
    if (state.destination == RtfDestination::fonts && word == "f") {
        state.font = parameter.value_or(0);
    } else if (state.destination == RtfDestination::fonts && word == "fcharset") {
        if (tables.font_charsets.size() > max_fonts) return true;
        if (const auto charset = charset_of_font(parameter.value_or(0))) tables.font_charsets[state.font] = *charset;
        tables.symbol_fonts[state.font] = parameter == 2;
    } else if (state.destination == RtfDestination::colours && word == "red") {
        put(16);
    } else if (state.destination == RtfDestination::colours && word == "green") {
        put(8);
    } else if (state.destination == RtfDestination::colours && word == "blue") {
        put(0);
    } else if (word == "ansicpg") {
        if (const auto charset = charset_of_code_page(parameter.value_or(1252))) tables.charset = *charset;
    } else if (word == "mac") {
        tables.charset = ByteCharset::mac_roman;
    } else if (word == "pc" || word == "pca") {
        tables.charset = ByteCharset::code_page_850;
    } else {
        return false;
    }
    return true;
}

std::optional<RtfDestination> rtf_destination(std::string_view word) {
    constexpr std::array nowhere{"stylesheet"sv,
                                 "info"sv,
                                 "pict"sv,
                                 "object"sv,
                                 "fldinst"sv,
                                 "themedata"sv,
                                 "colorschememapping"sv,
                                 "datastore"sv,
                                 "latentstyles"sv,
                                 "listtable"sv,
                                 "listoverridetable"sv,
                                 "rsidtbl"sv,
                                 "xmlnstbl"sv,
                                 "mmathPr"sv,
                                 "revtbl"sv,
                                 "filetbl"sv,
                                 "bkmkstart"sv,
                                 "bkmkend"sv,
                                 "annotation"sv,
                                 "atnid"sv,
                                 "atnauthor"sv,
                                 "sp"sv,
                                 "sn"sv,
                                 "sv"sv,
                                 "nonshppict"sv,
                                 "shprslt"sv,
                                 "private"sv,
                                 "xe"sv,
                                 "tc"sv,
                                 "txe"sv,
                                 "rxe"sv,
                                 "operator"sv,
                                 "category"sv,
                                 "doccomm"sv,
                                 "company"sv,
                                 "userprops"sv,
                                 "nonesttables"sv,
                                 "formfield"sv,
                                 "datafield"sv,
                                 "ffdeftext"sv,
                                 "pgdsctbl"sv,
                                 "objdata"sv,
                                 "objclass"sv};
    constexpr std::array<std::pair<std::string_view, RtfDestination>, 20> others{
        {{"fonttbl", RtfDestination::fonts},     {"colortbl", RtfDestination::colours},
         {"title", RtfDestination::title},       {"author", RtfDestination::author},
         {"keywords", RtfDestination::keywords}, {"subject", RtfDestination::keywords},
         {"revtim", RtfDestination::modified},   {"header", RtfDestination::header},
         {"headerl", RtfDestination::header},    {"headerr", RtfDestination::header},
         {"headerf", RtfDestination::header},    {"footer", RtfDestination::header},
         {"footerl", RtfDestination::header},    {"footerr", RtfDestination::header},
         {"footerf", RtfDestination::header},    {"shptxt", RtfDestination::box},
         {"dptxbxtext", RtfDestination::box},    {"listtext", RtfDestination::list_text},
         {"pntext", RtfDestination::list_text},  {"pn", RtfDestination::nowhere}}};
    if (std::ranges::find(nowhere, word) != nowhere.end()) return RtfDestination::nowhere;
    const auto* const found = std::ranges::find(others, word, &std::pair<std::string_view, RtfDestination>::first);
    if (found != others.end()) return found->second;
    return std::nullopt;
}

FlowStyle flow_style(const RtfState& state, const RtfTables& tables) {
    FlowStyle style{.size = state.size,
                    .bold = state.bold,
                    .italic = state.italic,
                    .colour = 0,
                    .source = TextSource::text,
                    .hidden = Hidden::no};
    const auto colour = tables.colour(state.colour, automatic_colour);
    auto background = state.cell_background;
    if (state.paragraph_background > 0) background = tables.colour(state.paragraph_background, background);
    if (state.background > 0) background = tables.colour(state.background, background);
    style.colour = colour == automatic_colour ? 0 : colour;
    if (state.in_table) style.source = TextSource::table;
    if (state.destination == RtfDestination::header) style.source = TextSource::header;
    if (state.destination == RtfDestination::box) style.source = TextSource::text_box;
    style.hidden = hidden_by(state.hidden, state.size, colour, background);
    return style;
}

}  // namespace talentmatch::cvtext
