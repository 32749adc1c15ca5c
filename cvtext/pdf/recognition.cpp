// 200 dots per inch is what tesseract's models were trained near; more costs time and gains nothing.
#include "pdf/recognition.hpp"

#include <PDFDoc.h>
#include <SplashOutputDev.h>
#include <allheaders.h>
#include <splash/SplashBitmap.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "picture/decode.hpp"
#include "text/characters.hpp"
#include "text/refusal.hpp"

namespace talentmatch::cvtext {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double points_per_inch = 72;
constexpr double wanted_dpi = 200;
constexpr double max_pixels = 20e6;
constexpr double min_dpi = 40;
constexpr float min_confidence = 30;
constexpr const char* data_folder = "/usr/share/tesseract-ocr/5/tessdata";
constexpr const char* languages = "fra+eng";

double dpi_for(const PageSize& size) {
    const double square_inches = std::max(0.01, size.width * size.height / (points_per_inch * points_per_inch));
    return std::min(wanted_dpi, std::sqrt(max_pixels / square_inches));
}

bool is_over(void* until) { return Clock::now() > *static_cast<Clock::time_point*>(until); }

struct FreeText {
    void operator()(const char* text) const noexcept { delete[] text; }
};

/// A word as recognised, its pixels turned into points.
TextRun run_at(const tesseract::ResultIterator& word, double points_per_pixel) {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    word.BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom);
    float row = 0;
    float descenders = 0;
    float ascenders = 0;
    word.RowAttributes(&row, &descenders, &ascenders);
    TextRun run;
    run.box = {left * points_per_pixel, top * points_per_pixel, right * points_per_pixel, bottom * points_per_pixel};
    run.font_size = std::max(1.0, static_cast<double>(row) * points_per_pixel);
    run.source = TextSource::ocr;
    return run;
}

}  // namespace

class Recognition::Engine {
public:
    Engine() {
        if (api_.Init(data_folder, languages, tesseract::OEM_LSTM_ONLY) != 0) throw Refusal(Outcome::cannot_start);
        api_.SetPageSegMode(tesseract::PSM_AUTO);
    }

    void look_at(SplashBitmap& picture) {
        api_.SetImage(picture.getDataPtr(), picture.getWidth(), picture.getHeight(), 1, picture.getRowSize());
    }
    void look_at(Pix& picture) { api_.SetImage(&picture); }

    Reading read(double dpi, Clock::time_point until, std::vector<TextRun>& runs) {
        api_.SetSourceResolution(static_cast<int>(dpi));
        tesseract::ETEXT_DESC monitor;
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        monitor.set_deadline_msecs(static_cast<std::int32_t>(std::clamp<long>(left, 1, 600'000)));
        if (api_.Recognize(&monitor) != 0 || Clock::now() > until) return Reading::out_of_time;
        const std::unique_ptr<tesseract::ResultIterator> word(api_.GetIterator());
        if (!word) return Reading::done;
        do {
            const std::unique_ptr<const char, FreeText> text(word->GetUTF8Text(tesseract::RIL_WORD));
            if (!text || word->Confidence(tesseract::RIL_WORD) < min_confidence) continue;
            auto run = run_at(*word, points_per_inch / dpi);
            run.text = clean(std::string_view(text.get()));
            if (!run.text.empty()) runs.push_back(std::move(run));
        } while (word->Next(tesseract::RIL_WORD));
        return Reading::done;
    }

private:
    tesseract::TessBaseAPI api_;
};

Recognition::Recognition() = default;
Recognition::~Recognition() = default;

Recognition::Reading Recognition::read_page(PDFDoc& pdf, int page, const PageSize& size, Clock::time_point until,
                                            std::vector<TextRun>& runs) {
    if (Clock::now() > until) return Reading::out_of_time;
    const double dpi = dpi_for(size);
    // A page of several metres: at this resolution nothing could be read.
    if (dpi < min_dpi) return Reading::done;
    SplashColor white{};
    white[0] = 0xFF;
    SplashOutputDev device(splashModeMono8, 4, false, white);
    device.startDoc(&pdf);
    pdf.displayPage(&device, page, dpi, dpi, 0, false, true, false, is_over, &until);
    auto* picture = device.getBitmap();
    if (is_over(&until)) return Reading::out_of_time;
    if (picture == nullptr || picture->getDataPtr() == nullptr) return Reading::done;
    if (!engine_) engine_ = std::make_unique<Engine>();
    std::vector<TextRun> words;
    engine_->look_at(*picture);
    const auto reading = engine_->read(dpi, until, words);
    for (auto& word : words) {
        word.page = page;
        runs.push_back(std::move(word));
    }
    return reading;
}

std::optional<PictureText> Recognition::read_picture(std::string_view bytes, const PageSize& shown,
                                                     Clock::time_point until) {
    constexpr double a4_width = 595.28;
    constexpr double widest = 2'000;
    const auto size = size_of_picture(bytes);
    if (size.width <= 0 || size.height <= 0) return std::nullopt;
    const double width = shown.width > 0 ? std::min(shown.width, widest) : a4_width;
    PictureText text{.page = {width, width * size.height / size.width}, .runs = {}, .in_time = Clock::now() <= until};
    if (!text.in_time) return text;
    const auto picture = decode_picture(bytes, width, wanted_dpi);
    if (!picture) return std::nullopt;
    if (!engine_) engine_ = std::make_unique<Engine>();
    engine_->look_at(*picture);
    text.in_time =
        engine_->read(pixGetWidth(picture.get()) * points_per_inch / width, until, text.runs) == Reading::done;
    if (!text.in_time) text.runs.clear();
    return text;
}

}  // namespace talentmatch::cvtext
