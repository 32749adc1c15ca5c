// A document as the cvtext child saw it: text runs where they stand on their pages, before anybody interprets them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entities/enum_names.hpp"

namespace talentmatch {

/// Points (1/72 inch), origin at the top left of the page.
struct Rect {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    bool operator==(const Rect&) const = default;
};

struct PageSize {
    double width = 0;
    double height = 0;

    bool operator==(const PageSize&) const = default;
};

/// Where a run's text comes from.
enum class TextSource { text, ocr, header, table, text_box };

template <>
struct EnumNames<TextSource> {
    static constexpr std::array<std::pair<TextSource, std::string_view>, 5> names{{{TextSource::text, "text"},
                                                                                   {TextSource::ocr, "ocr"},
                                                                                   {TextSource::header, "header"},
                                                                                   {TextSource::table, "table"},
                                                                                   {TextSource::text_box, "text_box"}}};
};

/// Why a person would not see a run. Hidden runs are reported and never interpreted. `metadata`: the file's keywords,
/// subject or description, which no page shows; they stand on page 1 without a place.
enum class Hidden { no, invisible, tiny, same_colour, off_page, covered, metadata };

template <>
struct EnumNames<Hidden> {
    static constexpr std::array<std::pair<Hidden, std::string_view>, 7> names{{{Hidden::no, "no"},
                                                                               {Hidden::invisible, "invisible"},
                                                                               {Hidden::tiny, "tiny"},
                                                                               {Hidden::same_colour, "same_colour"},
                                                                               {Hidden::off_page, "off_page"},
                                                                               {Hidden::covered, "covered"},
                                                                               {Hidden::metadata, "metadata"}}};
};

/// A stretch of text in one style on one line: in a PDF about a word, in a flowing document (DOCX, ODT, TXT) a
/// paragraph's run, whose rectangle is laid out by the child one line below the other.
struct TextRun {
    int page = 1;  ///< from 1
    Rect box;
    std::string text;  ///< UTF-8, NFC, no control characters
    double font_size = 0;
    bool bold = false;
    bool italic = false;
    std::uint32_t colour = 0;  ///< 0xRRGGBB
    TextSource source = TextSource::text;
    Hidden hidden = Hidden::no;
    int line = 0;  ///< flowing documents: the paragraph's number from 1; 0 when only geometry tells (PDF, OCR)

    bool operator==(const TextRun&) const = default;
};

struct Document {
    std::vector<PageSize> pages;
    std::vector<TextRun> runs;  ///< in the file's order, which is not always reading order
    std::optional<std::string> title;
    std::optional<std::string> author;
    std::optional<std::string> modified;    ///< ISO 8601, when the file says so
    std::vector<int> unread_pages = {};     ///< pictures of text that there was no time to recognise
    std::vector<int> unread_pictures = {};  ///< pages with a large picture beside their text; what it says was not read

    bool operator==(const Document&) const = default;
};

/// Formats that the child opens. `doc` is Word 97 to 2003; `eml` a message (RFC 5322) whose body or attachment is read;
/// `europass` a Europass CV as XML or JSON.
enum class DocumentFormat { pdf, docx, odt, txt, rtf, doc, html, eml, europass };

template <>
struct EnumNames<DocumentFormat> {
    static constexpr std::array<std::pair<DocumentFormat, std::string_view>, 9> names{
        {{DocumentFormat::pdf, "pdf"},
         {DocumentFormat::docx, "docx"},
         {DocumentFormat::odt, "odt"},
         {DocumentFormat::txt, "txt"},
         {DocumentFormat::rtf, "rtf"},
         {DocumentFormat::doc, "doc"},
         {DocumentFormat::html, "html"},
         {DocumentFormat::eml, "eml"},
         {DocumentFormat::europass, "europass"}}};
};

}  // namespace talentmatch
