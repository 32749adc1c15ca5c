#include "entities/search_text.hpp"

#include <algorithm>
#include <optional>

#include "entities/text_fold.hpp"

namespace talentmatch {
namespace {

/// Folding leaves no line end in a text, so that no word reaches over two of them.
void add_line(std::string& lines, std::string_view text) {
    if (!lines.empty()) lines += '\n';
    lines += fold_text(text);
}

void add_line(std::string& lines, const std::optional<std::string>& text) {
    if (text) add_line(lines, std::string_view{*text});
}

}  // namespace

std::string search_text(const Company& company) { return fold_text(company.name); }

std::string search_text(const Consultant& consultant) {
    std::string lines;
    add_line(lines, std::string_view{consultant.first_name + " " + consultant.last_name});
    add_line(lines, std::string_view{consultant.title});
    add_line(lines, consultant.bio);
    add_line(lines, consultant.location);
    return lines;
}

std::string search_text(const Tender& tender) {
    std::string lines;
    for (const std::string_view text :
         {std::string_view{tender.title}, std::string_view{tender.client_name}, std::string_view{tender.description}})
        add_line(lines, text);
    return lines;
}

std::string search_text(const Skill& skill) {
    std::string lines;
    add_line(lines, std::string_view{skill.name});
    add_line(lines, skill.name_fr);
    for (const auto& alias : skill.aliases) add_line(lines, std::string_view{alias});
    return lines;
}

std::vector<std::string> search_words(std::string_view query) {
    const auto folded = fold_text(query);
    std::vector<std::string> words;
    for (std::size_t start = 0; start < folded.size();) {
        const auto end = std::min(folded.find(' ', start), folded.size());
        if (end > start) words.push_back(folded.substr(start, end - start));
        start = end + 1;
    }
    std::ranges::sort(words);
    const auto repeated = std::ranges::unique(words);
    words.erase(repeated.begin(), repeated.end());
    return words;
}

bool holds_every_word(std::string_view search_text, std::span<const std::string> words) {
    return std::ranges::all_of(words, [&](const std::string& word) { return search_text.contains(word); });
}

}  // namespace talentmatch
