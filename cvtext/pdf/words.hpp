// Glyphs as a PDF draws them, gathered into words in the order of drawing.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "entities/document.hpp"

namespace talentmatch::cvtext {

struct Vec {
    double x = 0;
    double y = 0;
};

/// One drawn character, in device space (points, y downwards).
struct Glyph {
    std::u32string text;  ///< what it says; empty when the font does not tell
    Vec origin;           ///< on the baseline, where the glyph begins
    Vec advance;          ///< to its end along the baseline, without letter spacing
    Vec along;            ///< unit vector of the writing direction
    Vec up;               ///< unit vector towards the ascenders
    double size = 0;
    double ascent = 0.75;   ///< in ems
    double descent = -0.2;  ///< in ems
    double spacing = 0;     ///< stated letter spacing after the glyph, points
    bool bold = false;
    bool italic = false;
    std::uint32_t colour = 0;
    Hidden hidden = Hidden::no;
};

struct Word {
    std::u32string text;
    TextRun run;            ///< everything but its text
    std::size_t depth = 0;  ///< what the canvas held when it was drawn
    Vec begin;              ///< of the baseline
    Vec end;
    Vec along;
    double spacing = 0;
    bool spaced_before = false;  ///< a space character stands before it
};

class WordBuilder {
public:
    void add(const Glyph& glyph, std::size_t depth);
    /// A space character: ends the word.
    void add_space();
    /// The finished words; starts anew.
    [[nodiscard]] std::vector<Word> take();
    [[nodiscard]] std::size_t size() const { return words_.size(); }

private:
    [[nodiscard]] bool continues(const Glyph& glyph) const;
    [[nodiscard]] static bool touch_at_joint(const Word& word, const Glyph& glyph, double gap);
    [[nodiscard]] static bool is_logo_letter(const Word& word, const Glyph& glyph, double gap, double rise);
    void begin_word(const Glyph& glyph, std::size_t depth);

    std::vector<Word> words_;
    bool open_ = false;
    bool space_seen_ = false;
};

/// Headings set with wide letter spacing fall into single letters; joins those that stand evenly, closer than words do.
/// Where the file writes its spaces as characters, their absence tells letters from words, and wider steps are joined.
void join_spaced_letters(std::vector<Word>& words);

/// A word that was drawn twice at nearly the same place (a bold effect, a shadow) stays once.
void drop_doubles(std::vector<Word>& words);

}  // namespace talentmatch::cvtext
