// Small PDF files written by hand, so that a test knows every byte of them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace talentmatch::testing {

/// Fonts on every page: /F1 Helvetica, /F2 Helvetica-Bold, WinAnsi encoded.
class PdfBuilder {
public:
    /// Adds an object and answers its number.
    int object(std::string body);
    int stream(std::string_view content, std::string_view entries = "");
    /// A page of this content; `resources` are further entries of its resource dictionary ("/XObject << /I 9 0 R >>").
    void page(std::string_view content, std::string_view resources = "", double width = 595, double height = 842);
    /// Further entries of every page that follows ("/Rotate 90"), and of the node above all pages.
    void page_entries(std::string entries) { page_entries_ = std::move(entries); }
    void pages_entries(std::string entries) { pages_entries_ = std::move(entries); }
    /// Further entries of the catalogue ("/OpenAction 7 0 R"), the information dictionary and the trailer.
    void catalogue(std::string_view entries) { catalogue_ += entries; }
    void info(std::string_view entries) { info_ += entries; }

    [[nodiscard]] std::string build() const;

private:
    std::vector<std::string> objects_{
        "", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"};
    std::vector<int> pages_;
    std::string catalogue_;
    std::string page_entries_;
    std::string pages_entries_;
    std::string info_;
};

/// Content that shows a text at a place, from the bottom left as PDF counts.
[[nodiscard]] std::string shown(double x, double y, std::string_view text, double size = 11,
                                std::string_view font = "F1");

}  // namespace talentmatch::testing
