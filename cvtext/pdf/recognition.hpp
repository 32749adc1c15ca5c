// Reading what is only a picture, with tesseract: a page as poppler renders it, or a picture file.
#pragma once

#include <chrono>
#include <memory>
#include <string_view>
#include <vector>

#include "entities/document.hpp"
#include "office/pictures.hpp"

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

    /// The words of a picture file that is drawn this large (0: as wide as an A4 sheet); nothing when it cannot be
    /// read. Throws Refusal as read_page does.
    [[nodiscard]] std::optional<PictureText> read_picture(std::string_view bytes, const PageSize& shown,
                                                          std::chrono::steady_clock::time_point until);

private:
    class Engine;
    std::unique_ptr<Engine> engine_;
};

}  // namespace talentmatch::cvtext
