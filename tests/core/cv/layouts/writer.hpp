// A column of text on a page of a DocumentBuilder, wrapped at its width; or paragraphs of a flowing document.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/document_builder.hpp"

namespace talentmatch::cv::layouts {

class Writer {
public:
    Writer(testing::DocumentBuilder& builder, double x, double y, double width, bool flows)
        : builder_(builder), x_(x), top_(y), y_(y), width_(width), flows_(flows) {}

    void line(std::string_view text, testing::Style style = {}) { wrapped(text, style, x_, width_); }
    void prose(std::string_view text) { line(text); }
    void lines(const std::vector<std::pair<std::string, testing::Style>>& all);

    /// The text, and at the right margin the second one; below it where both have no room.
    void line_and_right(std::string_view text, std::string_view right, testing::Style style);

    /// The dates in a column of their own to the left of the lines.
    void date_column(std::string_view dates, const std::vector<std::pair<std::string, testing::Style>>& all);

    void skip(double points) {
        if (y_ > top_) y_ += points;
    }
    [[nodiscard]] double y() const { return y_; }
    [[nodiscard]] bool is_wide() const { return width_ > 300; }
    [[nodiscard]] bool is_narrow() const { return width_ < 200; }

private:
    void wrapped(std::string_view text, testing::Style style, double x, double width);
    void put(double x, std::string_view text, testing::Style style);

    testing::DocumentBuilder& builder_;
    double x_;
    double top_;
    double y_;
    double width_;
    bool flows_;
};

/// Capitals, accents included.
[[nodiscard]] std::string upper(std::string_view text);

/// "Skills" -> "S k i l l s", three blanks between words.
[[nodiscard]] std::string spaced(std::string_view text);

}  // namespace talentmatch::cv::layouts
