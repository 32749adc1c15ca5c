// The document information dictionary.
#include "pdf/metadata.hpp"

#include <PDFDoc.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>

#include "pdf/font_style.hpp"
#include "text/characters.hpp"
#include "text/metadata.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr std::size_t max_entry = 1000;

std::optional<std::string> entry(PDFDoc& pdf, const char* key) {
    const std::unique_ptr<GooString> raw = pdf.getDocInfoStringEntry(key);
    if (!raw) return std::nullopt;
    auto text = clean(decode_pdf_text(std::string_view(raw->toStr()).substr(0, max_entry)));
    if (text.find_first_not_of(' ') == std::string::npos) return std::nullopt;
    return text;
}

bool digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

}  // namespace

std::optional<std::string> iso_date(std::string_view pdf_date) {
    if (pdf_date.starts_with("D:")) pdf_date.remove_prefix(2);
    std::array<std::string_view, 6> parts{"", "01", "01", "00", "00", "00"};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t length = i == 0 ? 4 : 2;
        if (pdf_date.size() < length || !digits(pdf_date.substr(0, length))) break;
        parts.at(i) = pdf_date.substr(0, length);
        pdf_date.remove_prefix(length);
    }
    const auto [year, month, day, hour, minute, second] = parts;
    const bool is_date = year > "1980" && month >= "01" && month <= "12" && day >= "01" && day <= "31" &&
                         hour <= "23" && minute <= "59" && second <= "59";
    if (!is_date) return std::nullopt;
    std::string zone = "Z";
    if (pdf_date.size() >= 6 && (pdf_date[0] == '+' || pdf_date[0] == '-') && digits(pdf_date.substr(1, 2)) &&
        digits(pdf_date.substr(4, 2))) {
        zone = fmt::format("{}{}:{}", pdf_date[0], pdf_date.substr(1, 2), pdf_date.substr(4, 2));
    }
    return fmt::format("{}-{}-{}T{}:{}:{}{}", year, month, day, hour, minute, second, zone);
}

void read_metadata(PDFDoc& pdf, Document& document) {
    document.title = entry(pdf, "Title");
    document.author = entry(pdf, "Author");
    for (const char* key : {"ModDate", "CreationDate"}) {
        const auto text = entry(pdf, key);
        if (text && !document.modified) document.modified = iso_date(*text);
    }
}

void report_keywords(PDFDoc& pdf, Document& document) {
    for (const char* key : {"Subject", "Keywords"}) {
        if (const auto text = entry(pdf, key)) add_metadata(document, *text);
    }
}

}  // namespace talentmatch::cvtext
