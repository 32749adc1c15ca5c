// The group in an RTF file's head that tells of the document instead of showing it.
#pragma once

#include <string>
#include <string_view>

#include "entities/document.hpp"
#include "office/rtf_state.hpp"

namespace talentmatch::cvtext {

class RtfInfo {
public:
    /// Whether text of this destination belongs here.
    [[nodiscard]] static bool holds(RtfDestination destination);

    /// Keeps what belongs here, passes over everything else.
    void add(RtfDestination destination, std::u32string_view text);

    /// "yr", "mo", "dy", "hr" or "min" of the day it was last changed.
    void date_word(std::string_view word, int value);

    void tell(Document& document) const;

private:
    struct Moment {
        int year = 0;
        int month = 1;
        int day = 1;
        int hour = 0;
        int minute = 0;
    };

    std::string title_;
    std::string author_;
    std::string keywords_;
    Moment modified_;
};

}  // namespace talentmatch::cvtext
