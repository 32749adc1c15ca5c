// Documents for tests: text at positions, as the cvtext child would hand it over.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "entities/document.hpp"

namespace talentmatch::testing {

struct Style {
    double size = 10;
    bool bold = false;
    Hidden hidden = Hidden::no;
    TextSource source = TextSource::text;
};

/// Writes words as runs of their own, half an em per letter; y goes down from the top of the page.
class DocumentBuilder {
public:
    DocumentBuilder() { document_.pages.push_back({595, 842}); }

    DocumentBuilder& at(double x, double y, std::string_view text, Style style = {}) {
        for (std::size_t begin = 0; begin < text.size();) {
            auto end = text.find(' ', begin);
            if (end == std::string_view::npos) end = text.size();
            if (end > begin) add(x, y, text.substr(begin, end - begin), style, 0);
            x += width(text.substr(begin, end - begin), style) + style.size * 0.3;
            begin = end + 1;
        }
        return *this;
    }

    /// One line below the last one, at the left margin.
    DocumentBuilder& line(std::string_view text, Style style = {}) {
        y_ += style.size * 1.4;
        return at(margin_, y_, text, style);
    }

    DocumentBuilder& bold(std::string_view text, double size = 10) { return line(text, {.size = size, .bold = true}); }

    /// The last line goes on at `x`.
    DocumentBuilder& beside(double x, std::string_view text, Style style = {}) { return at(x, y_, text, style); }

    DocumentBuilder& skip(double points) {
        y_ += points;
        return *this;
    }

    /// Where line() goes on: a column.
    DocumentBuilder& column(double x, double y) {
        margin_ = x;
        y_ = y;
        return *this;
    }

    /// Where the last line stands.
    [[nodiscard]] double y() const { return y_; }

    DocumentBuilder& page() {
        document_.pages.push_back({595, 842});
        y_ = 40;
        return *this;
    }

    /// A paragraph of a flowing document.
    DocumentBuilder& paragraph(std::string_view text, Style style = {}) {
        y_ += style.size * 1.4;
        add(margin_, y_, text, style, ++paragraph_);
        return *this;
    }

    [[nodiscard]] Document build() const { return document_; }

private:
    static double width(std::string_view text, Style style) {
        double letters = 0;
        for (const char c : text) letters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80 ? 1 : 0;
        return letters * style.size * 0.5;
    }

    void add(double x, double y, std::string_view text, Style style, int line) {
        TextRun run;
        run.page = static_cast<int>(document_.pages.size());
        run.box = {x, y, x + width(text, style), y + style.size};
        run.text = std::string{text};
        run.font_size = style.size;
        run.bold = style.bold;
        run.source = style.source;
        run.hidden = style.hidden;
        run.line = line;
        document_.runs.push_back(std::move(run));
    }

    Document document_;
    double margin_ = 50;
    double y_ = 40;
    int paragraph_ = 0;
};

}  // namespace talentmatch::testing
