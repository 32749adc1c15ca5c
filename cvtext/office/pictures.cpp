#include "office/pictures.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <iterator>
#include <utility>

#include "text/refusal.hpp"
#include "wire/protocol.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr std::size_t max_pictures = 20;
constexpr std::size_t a_caption = 60;  // letters: what somebody may have typed above a scan
constexpr double a4_area = 595.28 * 841.89;
constexpr double page_sized = 0.25;

std::size_t visible_letters(const Document& document) {
    std::size_t letters = 0;
    for (const auto& run : document.runs)
        if (run.hidden == Hidden::no) letters += run.text.size();
    return letters;
}

bool is_page_sized(const Picture& picture) {
    return picture.shown.width * picture.shown.height >= page_sized * a4_area;
}

/// Nothing of one that is damaged or a bomb: the document goes on without it.
std::string bytes_of(Package& package, const Picture& picture) {
    try {
        return package.part(picture.part);
    } catch (const Refusal& refusal) {
        if (refusal.outcome() == Outcome::encrypted) throw;
        return {};
    }
}

void note_unread(const Picture& picture, Document& document) {
    auto& unread = document.unread_pictures;
    if (is_page_sized(picture) && std::ranges::find(unread, picture.page) == unread.end())
        unread.push_back(picture.page);
}

void append(PictureText text, Document& document) {
    document.pages.push_back(text.page);
    const int page = static_cast<int>(document.pages.size());
    if (!text.in_time) document.unread_pages.push_back(page);
    int line = document.runs.empty() ? 0 : document.runs.back().line;
    for (auto& run : text.runs) {
        if (document.runs.size() >= max_runs) return;
        run.page = page;
        run.line += line;
        document.runs.push_back(std::move(run));
    }
}

}  // namespace

void read_pictures(Package& package, const std::vector<Picture>& pictures, const PictureReader& read,
                   Document& document) {
    const bool is_scan = read && visible_letters(document) < a_caption;
    const auto count = is_scan ? std::min(pictures.size(), max_pictures) : std::size_t{0};
    const auto pages_of_text = document.pages;
    if (document.runs.empty()) document.pages.clear();  // the first picture is the first page
    for (std::size_t i = 0; i < count && document.pages.size() < max_pages; ++i) {
        auto text = read(bytes_of(package, pictures[i]), pictures[i].shown);
        if (text)
            append(*std::move(text), document);
        else
            note_unread(pictures[i], document);
    }
    for (std::size_t i = count; i < pictures.size(); ++i) note_unread(pictures[i], document);
    if (document.pages.empty()) document.pages = pages_of_text;
    std::erase_if(document.unread_pictures, [&](int page) { return std::cmp_greater(page, document.pages.size()); });
}

double points(std::string_view length) {
    double number = 0;
    const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), number);
    if (error != std::errc{} || !(number >= 0 && number <= 100'000)) return 0;
    const std::string_view unit(end, static_cast<std::size_t>(length.data() + length.size() - end));
    struct Unit {
        std::string_view name;
        double points;
    };
    constexpr std::array units{Unit{"cm", 72 / 2.54}, Unit{"mm", 72 / 25.4}, Unit{"in", 72}, Unit{"pt", 1},
                               Unit{"px", 0.75}};
    const auto* known = std::ranges::find(units, unit, &Unit::name);
    return known == units.end() ? 0 : number * known->points;
}

}  // namespace talentmatch::cvtext
