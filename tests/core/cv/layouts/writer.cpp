#include "core/cv/layouts/writer.hpp"

#include <algorithm>

#include "cv/text/utf8.hpp"

namespace talentmatch::cv::layouts {

using testing::Style;

namespace {

double width_of(std::string_view text, const Style& style) {
    const auto words = words_of(text);
    double width = words.empty() ? 0 : static_cast<double>(words.size() - 1) * style.size * 0.3;
    for (const auto word : words)
        width += static_cast<double>(std::ranges::count_if(
                     word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; })) *
                 style.size * 0.5;
    return width;
}

}  // namespace

void Writer::put(double x, std::string_view text, Style style) {
    if (flows_)
        builder_.column(x, y_ - (style.size * 1.4)).paragraph(text, {style.size, style.bold, Hidden::no, style.source});
    else
        builder_.at(x, y_, text, style);
}

void Writer::wrapped(std::string_view text, Style style, double x, double width) {
    if (flows_) {
        style.source = is_narrow() || x_ > 100 ? TextSource::table : TextSource::text;
        put(x, text, style);
        y_ += style.size * 1.4;
        return;
    }
    if (width_of(text, style) < width * 0.8) {  // as it is: the blanks between letter-spaced words count
        put(x, text, style);
        y_ += style.size * 1.4;
        return;
    }
    std::string row;
    const auto flush = [&] {
        if (!row.empty()) put(x, row, style);
        y_ += style.size * 1.4;
        row.clear();
    };
    for (const auto word : words_of(text)) {
        const auto longer = row.empty() ? std::string{word} : row + " " + std::string{word};
        if (!row.empty() && width_of(longer, style) > width) {
            flush();
            row = word;
        } else {
            row = longer;
        }
    }
    flush();
}

void Writer::lines(const std::vector<std::pair<std::string, Style>>& all) {
    for (const auto& [text, style] : all) line(text, style);
}

void Writer::line_and_right(std::string_view text, std::string_view right, Style style) {
    if (flows_) return line(std::string{text} + "\t" + std::string{right}, style);
    const double room = width_ - width_of(right, {});
    if (width_of(text, style) + 20 > room) {
        line(text, style);
        return line(right);
    }
    put(x_, text, style);
    put(x_ + room, right, {});
    y_ += style.size * 1.4;
}

void Writer::date_column(std::string_view dates, const std::vector<std::pair<std::string, Style>>& all) {
    if (flows_) {
        line(std::string{dates} + "\t" + all.front().first, all.front().second);
        for (std::size_t i = 1; i < all.size(); ++i) line(all[i].first, all[i].second);
        return;
    }
    const double column = width_ > 400 ? 135 : 90;
    const double top = y_;
    wrapped(dates, {.size = 9}, x_, column - 15);
    const double below = y_;
    y_ = top;
    for (const auto& [text, style] : all) wrapped(text, style, x_ + column, width_ - column);
    y_ = std::max(y_, below);
}

std::string upper(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = next_code_point(text, at);
        append_utf8(out, (c >= 'a' && c <= 'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7) ? c - 32 : c);
    }
    return out;
}

std::string spaced(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = next_code_point(text, at);
        if (!out.empty()) out += ' ';
        append_utf8(out, c == ' ' ? U' ' : c);
    }
    return out;
}

}  // namespace talentmatch::cv::layouts
