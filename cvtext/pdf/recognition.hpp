// Reading a page that is only a picture: rendered by poppler, recognised by tesseract.
#pragma once

#include <chrono>
#include <memory>
#include <vector>

#include "entities/document.hpp"

class PDFDoc;

namespace talentmatch::cvtext {

/// Loads its language data (French and English) at the first page it reads, since few documents need it.
class Recognition {
public:
    Recognition();
    ~Recognition();
    Recognition(const Recognition&) = delete;
    Recognition& operator=(const Recognition&) = delete;

    enum class Reading { done, out_of_time };

    /// Adds the page's words, source `ocr`, in the recogniser's order. Nothing is added when time runs out.
    /// Throws Refusal: cannot_start when the language data is missing.
    [[nodiscard]] Reading read_page(PDFDoc& pdf, int page, const PageSize& size,
                                    std::chrono::steady_clock::time_point until, std::vector<TextRun>& runs);

private:
    class Engine;
    std::unique_ptr<Engine> engine_;
};

}  // namespace talentmatch::cvtext
