// A picture's pixels, out of a file that somebody sent.
#pragma once

#include <memory>
#include <string_view>

struct Pix;

namespace talentmatch::cvtext {

struct FreePix {
    void operator()(Pix* pix) const noexcept;
};
using Pixels = std::unique_ptr<Pix, FreePix>;

/// PNG, JPEG or TIFF as grey pixels, scaled so that `dots_per_inch` fit on `width` points. Nothing for other formats,
/// damaged files, pictures too small for a line of text, and those whose header states more than 40 million pixels:
/// that is asked before anything is unpacked.
[[nodiscard]] Pixels decode_picture(std::string_view bytes, double width, double dots_per_inch);

/// Width and height as the header states them; 0 when it is no such picture.
struct PictureSize {
    int width = 0;
    int height = 0;
};
[[nodiscard]] PictureSize size_of_picture(std::string_view bytes);

}  // namespace talentmatch::cvtext
