// Opening a PDF with poppler, bounded, and turning its pages into runs.
#include "pdf/reader.hpp"

#include <Error.h>
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Stream.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pdf/attachment.hpp"
#include "pdf/font_style.hpp"
#include "pdf/legibility.hpp"
#include "pdf/metadata.hpp"
#include "pdf/recognition.hpp"
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
    if (std::cmp_greater(pages, max_listed_pages)) throw Refusal(Outcome::too_complex);
    return document;
}

std::vector<TextRun> runs_of(std::vector<Word>& words, int page) {
    std::vector<TextRun> runs;
    for (auto& word : words) {
        word.run.page = page;
        word.run.text = clean(word.text);
        const bool says_nothing = word.text.find_first_not_of(U'\uFFFD') == std::u32string::npos;
        if (!word.run.text.empty() && !says_nothing) runs.push_back(std::move(word.run));
    }
    return runs;
}

/// What a picture of the page is to do for its text.
enum class Need { nothing, more, instead };

/// Text in pictures or drawn as outlines adds to the page's own; a font that does not say what its glyphs mean, or says
/// it wrongly, makes the page's own worthless.
Need need_of_recognition(const TextDevice& device, const std::vector<TextRun>& runs) {
    constexpr double heaviest_picture = 150e6;  // pixels: decoding more takes longer than anybody waits
    constexpr std::size_t a_stamp = 60;         // what a scanner's own mark may hold
    constexpr double mostly = 0.5;
    const bool has_ocr = std::ranges::any_of(runs, [](const TextRun& run) { return run.source == TextSource::ocr; });
    if (has_ocr) return Need::nothing;
    const bool mute = device.glyphs() > 0 && device.mute_glyphs() * 3 > device.glyphs();
    const auto letters = visible_letters(runs);
    const bool is_picture = letters == 0
                                ? !device.canvas().empty()
                                : letters < a_stamp && device.canvas().largest_picture(device.page_size()) >= mostly;
    auto need = Need::nothing;
    if (mute || is_picture) need = Need::more;
    if (is_gibberish(runs)) need = Need::instead;
    if (need != Need::nothing && device.heaviest_picture() > heaviest_picture) throw Refusal(Outcome::too_complex);
    return need;
}

/// Recognised text replaces the page's own when it says more, or when the page's own says nothing that can be believed.
void recognise(Recognition& recognition, PDFDoc& pdf, int page, const Budget& budget, Document& document, Need need,
               std::vector<TextRun>& runs) {
    std::vector<TextRun> read;
    const auto reading = recognition.read_page(pdf, page, document.pages.back(), budget.ocr_until, read);
    const bool in_time = reading != Recognition::Reading::out_of_time;
    if (!in_time) document.unread_pages.push_back(page);
    if (need == Need::instead || (in_time && visible_letters(read) > visible_letters(runs))) {
        std::erase_if(runs, [](const TextRun& run) { return run.hidden == Hidden::no; });
        if (in_time) std::ranges::move(read, std::back_inserter(runs));
    }
}

}  // namespace

Document read_pdf(std::string_view bytes, const Budget& budget) {
    const auto pdf = open(bytes);
    Document document;
    read_metadata(*pdf, document);
    TextDevice device;
    Recognition recognition;
    Watch watch{.until = budget.text_until};
    const int last = std::min(pdf->getNumPages(), static_cast<int>(max_pages));
    for (int page = 1; page <= last; ++page) {
        if (pdf->getPage(page) == nullptr) throw Refusal(Outcome::broken);
        pdf->displayPage(&device, page, points_per_inch, points_per_inch, 0, false, true, false, out_of_time, &watch);
        if (watch.expired) throw Refusal(Outcome::too_complex);
        document.pages.push_back(device.page_size());
        auto words = device.take_words();
        join_spaced_letters(words);
        drop_doubles(words);
        judge_visibility(words, device.canvas(), device.page_size());
        auto runs = runs_of(words, page);
        if (const auto need = need_of_recognition(device, runs); need != Need::nothing) {
            const auto begun = std::chrono::steady_clock::now();
            recognise(recognition, *pdf, page, budget, document, need, runs);
            watch.until += std::chrono::steady_clock::now() - begun;  // recognition has a budget of its own
        }
        if (document.runs.size() + runs.size() > max_runs) throw Refusal(Outcome::too_complex);
        std::ranges::move(runs, std::back_inserter(document.runs));
    }
    for (int page = last + 1; page <= pdf->getNumPages(); ++page) {
        document.pages.push_back(document.pages.back());
        document.unread_pages.push_back(page);
    }
    prefer_attached_europass(*pdf, document);
    report_keywords(*pdf, document);
    return document;
}

}  // namespace talentmatch::cvtext
