// Opening a PDF with poppler, bounded, and turning its pages into runs.
#include "pdf/reader.hpp"

#include <Error.h>
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Stream.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pdf/font_style.hpp"
#include "pdf/metadata.hpp"
#include "pdf/text_device.hpp"
#include "pdf/visibility.hpp"
#include "text/characters.hpp"
#include "text/refusal.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr double points_per_inch = 72;

struct Watch {
    std::chrono::steady_clock::time_point until;
    bool expired = false;
};

/// Poppler asks now and then whether to go on with a page.
bool out_of_time(void* data) {
    auto* watch = static_cast<Watch*>(data);
    watch->expired = watch->expired || std::chrono::steady_clock::now() > watch->until;
    return watch->expired;
}

std::unique_ptr<PDFDoc> open(std::string_view bytes) {
    setErrorCallback([](ErrorCategory, Goffset, const char*) {});
    globalParams = std::make_unique<GlobalParams>();
    globalParams->setErrQuiet(true);
    auto document =
        std::make_unique<PDFDoc>(new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull)));
    if (!document->isOk()) {
        throw Refusal(document->getErrorCode() == errEncrypted ? Outcome::encrypted : Outcome::broken);
    }
    const int pages = document->getNumPages();
    if (pages < 1) throw Refusal(Outcome::broken);
    if (std::cmp_greater(pages, max_pages)) throw Refusal(Outcome::too_complex);
    return document;
}

void append_runs(Document& document, std::vector<Word>& words, int page) {
    for (auto& word : words) {
        word.run.page = page;
        word.run.text = clean(word.text);
        if (word.run.text.empty() || word.text.find_first_not_of(U'\uFFFD') == std::u32string::npos) continue;
        if (document.runs.size() >= max_runs) throw Refusal(Outcome::too_complex);
        document.runs.push_back(std::move(word.run));
    }
}

}  // namespace

Document read_pdf(std::string_view bytes, const Budget& budget) {
    const auto pdf = open(bytes);
    Document document;
    read_metadata(*pdf, document);
    TextDevice device;
    Watch watch{.until = budget.text_until};
    for (int page = 1; page <= pdf->getNumPages(); ++page) {
        if (pdf->getPage(page) == nullptr) throw Refusal(Outcome::broken);
        pdf->displayPage(&device, page, points_per_inch, points_per_inch, 0, false, true, false, out_of_time, &watch);
        if (watch.expired) throw Refusal(Outcome::too_complex);
        document.pages.push_back(device.page_size());
        auto words = device.take_words();
        drop_doubles(words);
        judge_visibility(words, device.canvas(), device.page_size());
        append_runs(document, words, page);
    }
    return document;
}

}  // namespace talentmatch::cvtext
