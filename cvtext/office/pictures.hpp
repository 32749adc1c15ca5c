// The pictures of an office document: of a scan that was pasted into it they are the text.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entities/document.hpp"
#include "office/package.hpp"

namespace talentmatch::cvtext {

/// A picture where it stands in the text.
struct Picture {
    std::string part;  ///< its name in the package
    PageSize shown;    ///< as large as it is drawn, points; 0 when the document does not say
    int page = 1;
};

/// The words of a picture, on a page of its own.
struct PictureText {
    PageSize page;
    std::vector<TextRun> runs;
    bool in_time = true;  ///< false: there was no time left, nothing was read
};

/// Recognises a picture that is drawn this large; nothing when it is none that can be read, or too small for text.
using PictureReader = std::function<std::optional<PictureText>(std::string_view bytes, const PageSize& shown)>;

/// A document that says hardly anything beside its pictures is a scan: they are read in their order, each as a page
/// behind those of the text, at most 20 of them. Beside real text nothing is read; a picture as large as a quarter of a
/// page is noted in `unread_pictures`, since it may say more. Throws Refusal: encrypted, and
/// what `read` throws.
void read_pictures(Package& package, const std::vector<Picture>& pictures, const PictureReader& read,
                   Document& document);

/// "17cm", "4.5in", "300pt", "20mm", "400px" in points; 0 for anything else.
[[nodiscard]] double points(std::string_view length);

}  // namespace talentmatch::cvtext
