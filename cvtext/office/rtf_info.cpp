#include "office/rtf_info.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/characters.hpp"
#include "text/metadata.hpp"

namespace talentmatch::cvtext {

bool RtfInfo::holds(RtfDestination destination) {
    return destination == RtfDestination::title || destination == RtfDestination::author ||
           destination == RtfDestination::keywords || destination == RtfDestination::modified;
}

void RtfInfo::add(RtfDestination destination, std::u32string_view text) {
    if (destination == RtfDestination::title) title_ += encode_utf8(text);
    if (destination == RtfDestination::author) author_ += encode_utf8(text);
    if (destination == RtfDestination::keywords) keywords_ += encode_utf8(text) + ' ';
}

void RtfInfo::date_word(std::string_view word, int value) {
    if (word == "yr") modified_.year = std::clamp(value, 0, 9999);
    if (word == "mo") modified_.month = std::clamp(value, 1, 12);
    if (word == "dy") modified_.day = std::clamp(value, 1, 31);
    if (word == "hr") modified_.hour = std::clamp(value, 0, 23);
    if (word == "min") modified_.minute = std::clamp(value, 0, 59);
}

void RtfInfo::tell(Document& document) const {
    constexpr int before_rtf = 1980;
    document.title = metadata_text(title_);
    document.author = metadata_text(author_);
    if (modified_.year > before_rtf) {
        document.modified = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:00Z", modified_.year, modified_.month,
                                        modified_.day, modified_.hour, modified_.minute);
    }
    add_metadata(document, keywords_);
}

}  // namespace talentmatch::cvtext
