// The reader's date and section parsers alone: many inputs in the time that the whole reader takes for one.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "cv/dates/dates.hpp"
#include "cv/layout/lines.hpp"
#include "cv/sections/sections.hpp"
#include "cv/text/utf8.hpp"
#include "fuzz/cv_document.hpp"

namespace {

using namespace talentmatch;

/// Periods stand in the text, in its order, beside each other.
void check_dates(std::string_view text, Date today) {
    const auto dates = cv::find_dates(text, today);
    std::size_t end = 0;
    for (const auto& date : dates) {
        if (date.begin < end || date.end <= date.begin || date.end > text.size()) std::abort();
        end = date.end;
        if (date.start && (date.start->month.value_or(1) < 1 || date.start->month.value_or(1) > 12)) std::abort();
    }
    (void)cv::without_dates(text, dates);
    (void)cv::duration_months(text);
}

std::size_t letters_of(const std::vector<cv::Line>& lines) {
    std::size_t letters = 0;
    for (const auto& line : lines) letters += cv::count_letters(line.text);
    return letters;
}

/// Sections share the text out: none is made, none stands twice.
void check_sections(const cv::Page& page) {
    std::size_t letters = 0;
    for (const auto& block : cv::cut_sections(page)) letters += letters_of(block.lines);
    if (letters > letters_of(page.lines)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr Date today{std::chrono::year{2026} / 6 / 15};
    check_dates({reinterpret_cast<const char*>(data), size}, today);
    fuzz::Bytes bytes(data, size);
    const auto page = cv::read_lines(fuzz::document_from(bytes));
    check_sections(page);
    for (const auto& line : page.lines) check_dates(line.text, today);
    return 0;
}
