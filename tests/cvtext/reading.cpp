#include "reading.hpp"

#include <gtest/gtest.h>

#include "support/temporary_directory.hpp"

namespace talentmatch::cvtext {

Settings real_child() { return {.program = std::string(TM_BINARY_DIR) + "/talentmatch-cvtext"}; }

Result<Document> read_bytes(std::string_view bytes, DocumentFormat format, Settings settings) {
    const testing::TemporaryDirectory scratch;
    const DocumentReader reader(std::move(settings));
    return reader.read(scratch.write("document", bytes), format);
}

std::vector<std::string> texts(const Document& document) {
    std::vector<std::string> all;
    for (const auto& run : document.runs) all.push_back(run.text);
    return all;
}

std::string told(const Result<Document>& document) {
    if (!document) return "error " + document.error().code;
    std::string all;
    for (const auto& run : document->runs) {
        if (!all.empty()) all += ' ';
        all += run.text;
        if (run.hidden != Hidden::no) all += "[" + std::string(text_of(run.hidden)) + "]";
    }
    return all;
}

TextRun run_of(const Result<Document>& document, std::string_view text) {
    if (document) {
        for (const auto& run : document->runs) {
            if (run.text == text) return run;
        }
    }
    ADD_FAILURE() << "no run \"" << text << "\" in: " << told(document);
    return {};
}

}  // namespace talentmatch::cvtext
