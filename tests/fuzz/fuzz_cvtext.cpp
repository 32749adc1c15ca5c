// The child's own parsers and the reader of its answers. The first byte chooses which: 0 text, 1 DOCX, 2 ODT, 3 and 4
// their content alone, 5 an answer, 6 RTF, 7 HTML, 8 a message, 9 Word 97, 10 Europass. Seeds: tests/documents/files,
// each behind its byte.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "europass/europass.hpp"
#include "format/detect.hpp"
#include "mail/eml.hpp"
#include "office/docx.hpp"
#include "office/odt.hpp"
#include "office/rtf.hpp"
#include "support/zip_builder.hpp"
#include "text/plain_text.hpp"
#include "text/refusal.hpp"
#include "web/html.hpp"
#include "wire/protocol.hpp"
#include "word/doc.hpp"

namespace {

using namespace talentmatch;

/// Whatever was read has to survive the wire unchanged in its texts.
void check(const Document& document) {
    const auto again = cvtext::decode(cvtext::encode(document));
    if (!again || again->runs.size() != document.runs.size()) std::abort();
    for (std::size_t i = 0; i < document.runs.size(); ++i) {
        if (again->runs[i].text != document.runs[i].text) std::abort();
    }
}

/// PDFs are poppler's, and not fuzzed here.
Document read_attachment(DocumentFormat format, std::string_view bytes) {
    switch (format) {
        case DocumentFormat::rtf:
            return cvtext::read_rtf(bytes);
        case DocumentFormat::html:
            return cvtext::read_html(bytes);
        case DocumentFormat::pdf:
        case DocumentFormat::docx:
        case DocumentFormat::odt:
        case DocumentFormat::txt:
        case DocumentFormat::doc:
        case DocumentFormat::eml:
        case DocumentFormat::europass:
            break;
    }
    throw cvtext::Refusal(cvtext::Outcome::unsupported);
}

Document read(unsigned parser, std::string_view bytes) {
    switch (parser) {
        case 0:
            return cvtext::read_plain_text(bytes);
        case 1:
            return cvtext::read_docx(bytes);
        case 2:
            return cvtext::read_odt(bytes);
        case 3:
            return cvtext::read_docx(testing::docx_of(bytes, {{"word/styles.xml", std::string(bytes)}}));
        case 4:
            return cvtext::read_odt(testing::odt_of(bytes, bytes));
        case 6:
            return cvtext::read_rtf(bytes);
        case 7:
            return cvtext::read_html(bytes);
        case 8:
            return cvtext::read_eml(bytes, read_attachment);
        case 9:
            return cvtext::read_doc(bytes);
        case 10:
            return cvtext::read_europass(bytes);
        default:
            break;
    }
    const auto document = cvtext::decode(bytes);
    if (!document) throw cvtext::Refusal(cvtext::Outcome::broken);
    return *document;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    static_cast<void>(cvtext::detect_format({reinterpret_cast<const char*>(data) + 1, size - 1}, "cv"));
    try {
        check(read(data[0] % 11U, {reinterpret_cast<const char*>(data) + 1, size - 1}));
    } catch (const cvtext::Refusal&) {
        return 0;
    }
    return 0;
}
