// One pass over the tokens with a stack of states, one per open group.
#include "office/rtf.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "office/rtf_info.hpp"
#include "office/rtf_rows.hpp"
#include "office/rtf_state.hpp"
#include "office/rtf_tokens.hpp"
#include "text/characters.hpp"
#include "text/refusal.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr std::size_t max_depth = 400;

class RtfReader {
public:
    explicit RtfReader(std::string_view bytes) : tokens_(bytes) { states_.emplace_back(); }

    Document read() {
        while (const auto token = tokens_.next()) take(*token);
        flush();
        rows_.end_row(state().size);
        auto document = layout_.take();
        info_.tell(document);
        return document;
    }

private:
    RtfState& state() { return states_.back(); }

    void take(const RtfToken& token) {
        if (token.kind == RtfTokenKind::text) {
            text(token.text);
            return;
        }
        if (token.kind == RtfTokenKind::byte) {
            byte(token.byte);
            return;
        }
        flush();
        switch (token.kind) {
            case RtfTokenKind::open:
                if (states_.size() >= max_depth) throw Refusal(Outcome::too_complex);
                states_.push_back(state());
                skip_ = 0;
                return;
            case RtfTokenKind::close:
                close_group();
                return;
            case RtfTokenKind::word:
                word(token.text, token.parameter);
                return;
            case RtfTokenKind::symbol:
                symbol(token.text.front());
                return;
            case RtfTokenKind::byte:
            case RtfTokenKind::text:
                return;
        }
    }

    void close_group() {
        const bool ends_box = state().destination == RtfDestination::box && states_.size() > 1 &&
                              states_[states_.size() - 2].destination != RtfDestination::box;
        const bool ends_header = state().destination == RtfDestination::header && states_.size() > 1 &&
                                 states_[states_.size() - 2].destination != RtfDestination::header;
        if ((ends_box || ends_header) && !layout_.at_line_start()) layout_.end_line(state().size);
        if (states_.size() > 1) states_.pop_back();
        skip_ = 0;
    }

    void symbol(char c) {
        if (c == '*') {
            optional_ = true;  // whoever does not know the destination that follows passes over it
            return;
        }
        if (c == '~') write(U"\u00A0");
        if (c == '_') write(U"-");
        if (c == '\\' || c == '{' || c == '}') write(std::u32string(1, static_cast<char32_t>(c)));
        if (c == '\n' || c == '\r') end_paragraph();
        if (c == '\t') tab();
    }

    void word(std::string_view name, std::optional<int> parameter) {
        const bool optional = std::exchange(optional_, false);
        if (name == "bin") {
            tokens_.skip_bytes(static_cast<std::size_t>(std::max(0, parameter.value_or(0))));
            return;
        }
        if (const auto destination = rtf_destination(name)) {
            const bool is_lost = state().destination == RtfDestination::nowhere && !RtfInfo::holds(*destination) &&
                                 *destination != RtfDestination::box;
            if (*destination == RtfDestination::box && !layout_.at_line_start()) layout_.end_line(state().size);
            if (!is_lost) state().destination = *destination;
            return;
        }
        const bool known = optional && (name == "shpinst" || name == "ud" || name == "shppict" || name == "do");
        if (optional && !known) {
            state().destination = RtfDestination::nowhere;
            return;
        }
        if (name == "upr") {
            state().destination = RtfDestination::nowhere;  // its \ud says the same in Unicode
        } else if (name == "ud" && states_.size() > 2) {
            state().destination = states_[states_.size() - 3].destination;
        } else if (apply_rtf_table(name, parameter, state(), tables_, colour_) ||
                   apply_rtf_look(name, parameter, state())) {
            return;
        } else if (state().destination == RtfDestination::modified) {
            info_.date_word(name, parameter.value_or(0));
        } else if (name == "u") {
            unicode(parameter.value_or(0));
        } else if (const auto character = rtf_character(name)) {
            write(std::u32string(1, *character));
        } else {
            structure_word(name, parameter);
        }
    }

    void unicode(int value) {
        const auto unit = static_cast<char32_t>(static_cast<std::uint16_t>(value));
        if (unit >= 0xD800 && unit < 0xDC00) {
            high_surrogate_ = unit;
        } else if (unit >= 0xDC00 && unit < 0xE000) {
            if (high_surrogate_ != 0)
                write(std::u32string(1, 0x10000 + ((high_surrogate_ - 0xD800) << 10U) + (unit - 0xDC00)));
            high_surrogate_ = 0;
        } else {
            write(std::u32string(1, unit));
        }
        skip_ = state().unicode_skip;
    }

    void structure_word(std::string_view name, std::optional<int> parameter) {
        if (rows_.define(name, parameter)) return;
        if (!shows_text()) return;
        if (name == "par" || name == "line" || name == "softline") end_paragraph();
        if (name == "tab") tab();
        if (name == "page" || name == "sbkpage") layout_.page_break();
        if (name == "sect" || name == "nestcell" || name == "nestrow") end_paragraph();
        if (name == "cell" && is_in_table()) rows_.end_cell(state().size);
        if (name == "row") rows_.end_row(state().size);
    }

    [[nodiscard]] bool shows_text() const {
        const auto destination = states_.back().destination;
        return destination == RtfDestination::body || destination == RtfDestination::header ||
               destination == RtfDestination::box || destination == RtfDestination::list_text;
    }

    void tab() {
        flush();
        if (!shows_text()) return;
        if (state().destination == RtfDestination::list_text) return;
        find_place();
        layout_.tab(state().size);
    }

    void end_paragraph() {
        flush();
        if (!shows_text()) return;
        if (!is_in_table() && state().destination == RtfDestination::body) rows_.end_row(state().size);
        layout_.end_line(state().size);
        bullet_due_ = false;
    }

    [[nodiscard]] bool is_in_table() const {
        return states_.back().in_table && states_.back().destination == RtfDestination::body;
    }

    /// Text comes: into its cell, or out of the table.
    void find_place() {
        if (is_in_table()) {
            rows_.enter_cell();
        } else if (state().destination == RtfDestination::body) {
            rows_.end_row(state().size);
        }
    }

    /// A byte in the font's encoding.
    void byte(unsigned char value) {
        if (skip_ > 0) {
            --skip_;
            return;
        }
        if (tables_.is_symbol(state().font) && shows_text()) {
            flush();
            write(std::u32string(1, char32_t{0xF000U + value}));
            return;
        }
        pending_ += static_cast<char>(value);
    }

    void text(std::string_view bytes) {
        const auto skipped = std::min<std::size_t>(static_cast<std::size_t>(skip_), bytes.size());
        skip_ -= static_cast<int>(skipped);
        bytes.remove_prefix(skipped);
        if (state().destination != RtfDestination::nowhere) pending_ += bytes;
    }

    void flush() {
        if (pending_.empty()) return;
        const auto bytes = std::exchange(pending_, {});
        if (state().destination == RtfDestination::colours) {
            for (const char c : bytes)
                if (c == ';') tables_.colours.push_back(std::exchange(colour_, automatic_colour));
            return;
        }
        write(decode_bytes(bytes, tables_.charset_of(state().font)));
    }

    void write(std::u32string_view text) {
        auto& destination = states_.back().destination;
        info_.add(destination, text);
        if (!shows_text() || state().deleted) return;
        if (destination == RtfDestination::list_text) {
            const bool numbers = std::ranges::any_of(text, [](char32_t c) { return c >= U'0' && c <= U'9'; });
            if (!numbers) bullet_due_ = true;
            return;
        }
        find_place();
        auto look = state();
        if (rows_.cell_colour() > 0) look.cell_background = tables_.colour(rows_.cell_colour(), 0xFFFFFF);
        const auto style = flow_style(look, tables_);
        if (std::exchange(bullet_due_, false)) layout_.add(U"\u2022 ", style);
        layout_.add(text, style);
    }

    RtfTokens tokens_;
    RtfTables tables_;
    std::vector<RtfState> states_;
    FlowLayout layout_;
    RtfRows rows_{layout_};
    std::string pending_;
    RtfInfo info_;
    std::uint32_t colour_ = automatic_colour;
    char32_t high_surrogate_ = 0;
    int skip_ = 0;
    bool optional_ = false;
    bool bullet_due_ = false;
};

}  // namespace

Document read_rtf(std::string_view bytes) {
    const auto begin = bytes.find("{\\rtf");
    if (begin == std::string_view::npos) throw Refusal(Outcome::broken);
    return RtfReader(bytes.substr(begin)).read();
}

}  // namespace talentmatch::cvtext
