#include "support/pdf_builder.hpp"

#include <fmt/format.h>

#include <iterator>

namespace talentmatch::testing {

int PdfBuilder::object(std::string body) {
    objects_.push_back(std::move(body));
    return static_cast<int>(objects_.size());
}

int PdfBuilder::stream(std::string_view content, std::string_view entries) {
    return object(fmt::format("<< /Length {} {} >>\nstream\n{}\nendstream", content.size(), entries, content));
}

void PdfBuilder::page(std::string_view content, std::string_view resources, double width, double height) {
    const int body = stream(content);
    pages_.push_back(object(fmt::format(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {} {}] /Contents {} 0 R /Resources << /Font << /F1 3 0 R "
        "/F2 4 0 R >> {} >> {} >>",
        width, height, body, resources, page_entries_)));
}

std::string PdfBuilder::build() const {
    auto objects = objects_;
    objects[0] = fmt::format("<< /Type /Catalog /Pages 2 0 R {} >>", catalogue_);
    std::string kids;
    for (const int page : pages_) fmt::format_to(std::back_inserter(kids), "{} 0 R ", page);
    objects[1] = fmt::format("<< /Type /Pages /Count {} /Kids [{}] {} >>", pages_.size(), kids, pages_entries_);
    objects.push_back(fmt::format("<< {} >>", info_));

    std::string file = "%PDF-1.7\n";
    std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        fmt::format_to(std::back_inserter(table), "{:010} 00000 n \n", file.size());
        fmt::format_to(std::back_inserter(file), "{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const auto start = file.size();
    file += table;
    fmt::format_to(std::back_inserter(file), "trailer\n<< /Size {} /Root 1 0 R /Info {} 0 R >>\nstartxref\n{}\n%%EOF\n",
                   objects.size() + 1, objects.size(), start);
    return file;
}

std::string shown(double x, double y, std::string_view text, double size, std::string_view font) {
    std::string escaped;
    for (const char c : text) {
        if (c == '(' || c == ')' || c == '\\') escaped += '\\';
        escaped += c;
    }
    return fmt::format("BT /{} {} Tf {} {} Td ({}) Tj ET\n", font, size, x, y, escaped);
}

}  // namespace talentmatch::testing
