// What the text filters of lists look in, and for: said once, so that every adapter finds the same rows.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entities/company.hpp"
#include "entities/consultant.hpp"
#include "entities/skill.hpp"
#include "entities/tender.hpp"

namespace talentmatch {

/// The texts of a row that a search looks in, folded (fold_text), one a line. O(length).
/// A change here or in fold_text makes the stored texts old: the next migration has to fill them again.
[[nodiscard]] std::string search_text(const Company& company);        ///< the name
[[nodiscard]] std::string search_text(const Consultant& consultant);  ///< first and last name, title, bio, location
[[nodiscard]] std::string search_text(const Tender& tender);          ///< title, client, description
[[nodiscard]] std::string search_text(const Skill& skill);            ///< name, French name, aliases

/// What a search text must hold to be found: the words of the folded query, each once. A query without a visible
/// character has none, and finds everything.
[[nodiscard]] std::vector<std::string> search_words(std::string_view query);

/// Every word is somewhere in the text, also inside of a longer word: "dev ops" finds "DevOps".
[[nodiscard]] bool holds_every_word(std::string_view search_text, std::span<const std::string> words);

}  // namespace talentmatch
