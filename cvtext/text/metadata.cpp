#include "text/metadata.hpp"

#include "text/characters.hpp"

namespace talentmatch::cvtext {

std::optional<std::string> metadata_text(std::string_view utf8) {
    constexpr std::size_t longest = 1000;
    auto text = clean(utf8.substr(0, longest));
    const auto first = text.find_first_not_of(' ');
    if (first == std::string::npos) return std::nullopt;
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

void add_metadata(Document& document, std::string_view utf8) {
    auto text = metadata_text(utf8);
    if (!text || document.pages.empty()) return;
    TextRun run;
    run.text = std::move(*text);
    run.hidden = Hidden::metadata;
    document.runs.push_back(std::move(run));
}

}  // namespace talentmatch::cvtext
