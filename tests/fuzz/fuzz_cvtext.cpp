// The child's own parsers (text, DOCX, ODT) and the reader of its answers. The first byte chooses which.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "office/docx.hpp"
#include "office/odt.hpp"
#include "support/zip_builder.hpp"
#include "text/plain_text.hpp"
#include "text/refusal.hpp"
#include "wire/protocol.hpp"

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
    try {
        check(read(data[0] % 6U, {reinterpret_cast<const char*>(data) + 1, size - 1}));
    } catch (const cvtext::Refusal&) {
        return 0;
    }
    return 0;
}
