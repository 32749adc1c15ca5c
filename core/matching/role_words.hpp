// The words that titles are made of, by hash.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>

#include "matching/roles.hpp"

namespace talentmatch::matching {

struct RoleWords {
    std::unordered_map<std::uint64_t, Role> phrases;  ///< by chained hashes of the words
    std::unordered_map<std::uint64_t, Seniority> seniorities;
    std::unordered_map<std::uint64_t, bool> fillers;
    std::unordered_map<std::uint64_t, bool> last_words;  ///< of the phrases
    std::size_t longest_phrase = 1;
};

/// Made once, at the first call.
[[nodiscard]] const RoleWords& role_words();

}  // namespace talentmatch::matching
