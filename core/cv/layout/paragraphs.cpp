#include "cv/layout/paragraphs.hpp"

#include <string_view>

#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

bool begins_small(std::string_view text) {
    std::size_t at = 0;
    if (text.empty()) return false;
    const auto c = next_code_point(text, at);
    return is_letter(c) && !is_upper(c);
}

bool ends_with_letter_and_hyphen(std::string_view text) {
    return text.size() > 2 && text.ends_with('-') &&
           (is_alpha(text[text.size() - 2]) || static_cast<unsigned char>(text[text.size() - 2]) >= 0x80);
}

}  // namespace

std::string join_paragraphs(const std::vector<Line>& lines) {
    std::string out;
    bool wrapped = false;  // the line above filled its column
    double right = 0;
    for (const auto& line : lines) right = std::max(right, line.box.right);
    for (const auto& line : lines) {
        const auto text = single_spaced(line.text);
        if (text.empty()) continue;
        if (line.bullet) {
            if (!out.empty()) out += '\n';
            out += "- ";
        } else if (!out.empty()) {
            if (ends_with_letter_and_hyphen(out) && begins_small(text))
                out.pop_back();
            else
                out += wrapped || begins_small(text) ? ' ' : '\n';
        }
        out += text;
        wrapped = line.box.right > right - (right * 0.12) && line.segments.size() == 1;
    }
    return out;
}

}  // namespace talentmatch::cv
