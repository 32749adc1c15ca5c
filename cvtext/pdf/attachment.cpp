#include "pdf/attachment.hpp"

#include <Catalog.h>
#include <FileSpec.h>
#include <PDFDoc.h>
#include <Stream.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "europass/europass.hpp"
#include "format/markup.hpp"
#include "text/characters.hpp"
#include "text/metadata.hpp"
#include "text/refusal.hpp"

namespace talentmatch::cvtext {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t max_attachment = 5'000'000;
constexpr int max_attachments = 20;

std::string content_of(Stream& stream) {
    std::string bytes;
    stream.reset();
    for (int c = stream.getChar(); c != EOF && bytes.size() < max_attachment; c = stream.getChar())
        bytes += static_cast<char>(c);
    stream.close();
    return bytes;
}

std::optional<Document> attached_europass(PDFDoc& pdf) {
    auto* catalogue = pdf.getCatalog();
    const int count = catalogue == nullptr ? 0 : std::min(catalogue->numEmbeddedFiles(), max_attachments);
    for (int i = 0; i < count; ++i) {
        const auto file = catalogue->embeddedFile(i);
        auto* embedded = file && file->isOk() ? file->getEmbeddedFile() : nullptr;
        if (embedded == nullptr || !embedded->isOk()) continue;
        const auto bytes = content_of(*embedded->stream());
        if (!is_europass(bytes)) continue;
        try {
            return read_europass(bytes);
        } catch (const Refusal&) {
            continue;  // the pages are there all the same
        }
    }
    return std::nullopt;
}

/// Words of three letters and more, in lower case.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const auto c : decode_utf8(text)) {
        const bool is_capital = c >= U'A' && c <= U'Z';
        if (is_capital || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c < 0x2000)) {
            words.back() += encode_utf8(std::u32string(1, is_capital ? c + 0x20 : c));
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    std::erase_if(words, [](const std::string& word) { return word.size() < 3; });
    return words;
}

/// What read_europass adds to the data.
bool is_own_word(std::string_view word) {
    constexpr std::array own{
        "aujourd"sv,         "hui"sv,       "present"sv, "langue"sv,      "maternelle"sv, "native"sv, "expérience"sv,
        "professionnelle"sv, "formation"sv, "langues"sv, "compétences"sv, "profil"sv,     "work"sv,   "experience"sv,
        "education"sv,       "languages"sv, "skills"sv,  "profile"sv};
    return std::ranges::find(own, word) != own.end();
}

bool is_shown(std::string_view text, const std::set<std::string>& shown) {
    auto words = words_of(text);
    std::erase_if(words, is_own_word);
    const auto seen = std::ranges::count_if(words, [&](const std::string& word) { return shown.contains(word); });
    return seen * 10 >= std::ssize(words) * 7;
}

std::size_t letters(const Document& document) {
    std::size_t sum = 0;
    for (const auto& run : document.runs) sum += run.text.size();
    return sum;
}

std::size_t visible_letters(const Document& document) {
    std::size_t sum = 0;
    for (const auto& run : document.runs) sum += run.hidden == Hidden::no ? run.text.size() : 0;
    return sum;
}

}  // namespace

void prefer_attached_europass(PDFDoc& pdf, Document& document) {
    auto data = attached_europass(pdf);
    if (!data) return;
    std::set<std::string> shown;
    for (const auto& run : document.runs) {
        if (run.hidden != Hidden::no) continue;
        for (auto& word : words_of(run.text)) shown.insert(std::move(word));
    }
    for (auto& run : data->runs) {
        if (run.hidden == Hidden::no && !is_shown(run.text, shown)) run.hidden = Hidden::metadata;
    }
    if (visible_letters(*data) * 2 < letters(*data)) {
        std::string text;
        for (const auto& run : data->runs) text += run.text + ' ';
        add_metadata(document, text);
        return;
    }
    // Hidden words of the pages stay reported.
    std::erase_if(document.runs, [](const TextRun& run) { return run.hidden == Hidden::no; });
    while (document.pages.size() < data->pages.size()) document.pages.push_back(data->pages.back());
    std::ranges::move(data->runs, std::back_inserter(document.runs));
    if (!document.modified) document.modified = data->modified;
    document.unread_pages.clear();
}

}  // namespace talentmatch::cvtext
