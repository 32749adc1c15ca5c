#include "matching/roles.hpp"

#include <algorithm>

#include "matching/has.hpp"
#include "matching/role_words.hpp"
#include "matching/words.hpp"

namespace talentmatch::matching {
namespace {

constexpr Role first_generic = Role::consultant;

struct TitleWord {
    std::uint64_t hash;
    std::string folded;
    std::string_view source;
};

std::vector<TitleWord> title_words(std::string_view title) {
    std::vector<TitleWord> words;
    WordReader reader(title);
    while (const auto word = reader.next()) {
        const auto hash = hash_of(word->folded);
        if (!role_words().fillers.contains(hash)) words.push_back({hash, std::string(word->folded), word->source});
    }
    return words;
}

/// The longest role phrase that starts at `at`: how many words it takes; 0 without one.
std::size_t take_role(const std::vector<TitleWord>& words, std::size_t at, std::vector<Role>& roles) {
    std::size_t taken = 0;
    std::optional<Role> best;
    std::uint64_t hash = 0;
    for (std::size_t n = 1; n <= role_words().longest_phrase && at + n <= words.size(); ++n) {
        hash = chained(hash, words[at + n - 1].hash);
        if (const auto found = role_words().phrases.find(hash); found != role_words().phrases.end()) {
            taken = n;
            best = found->second;
        }
    }
    if (best && !has(roles, *best)) roles.push_back(*best);
    return taken;
}

void note_seniority(std::optional<Seniority>& seniority, std::uint64_t word) {
    const auto found = role_words().seniorities.find(word);
    if (found != role_words().seniorities.end()) seniority = std::max(seniority.value_or(found->second), found->second);
}

}  // namespace

TitleReading read_title(std::string_view title) {
    TitleReading reading;
    const auto words = title_words(title);
    for (const auto& word : words) note_seniority(reading.seniority, word.hash);
    std::string_view last;
    for (std::size_t at = 0; at < words.size();) {
        if (const auto taken = take_role(words, at, reading.roles); taken > 0) {
            at += taken;
            continue;
        }
        if (!role_words().seniorities.contains(words[at].hash)) {
            const auto stem = stem_of(words[at].folded);
            const auto hash = hash_of(stem.empty() ? words[at].folded : stem);
            if (reading.specialities.size() < most_specialities &&
                !has(reading.specialities, hash, &Speciality::stem)) {
                reading.specialities.push_back(
                    {hash, std::string(words[at].source), is_one_phrase(last, words[at].source)});
                last = words[at].source;
            }
        }
        ++at;
    }
    if (std::ranges::any_of(reading.roles, [](Role role) { return role < first_generic; }))
        std::erase_if(reading.roles, [](Role role) { return role >= first_generic; });
    return reading;
}

bool is_title_filler(std::uint64_t word_hash) { return role_words().fillers.contains(word_hash); }

bool may_end_role(std::uint64_t word_hash) { return role_words().last_words.contains(word_hash); }

std::optional<Role> RoleSpotter::next(std::uint64_t word_hash, std::size_t word_length, bool ends_role) {
    constexpr std::size_t shortest_alone = 4;
    last_[read_++ % window] = word_hash;
    if (!ends_role) return std::nullopt;
    for (std::size_t n = std::min({window, role_words().longest_phrase, read_}); n > 0; --n) {
        std::uint64_t hash = 0;
        for (std::size_t i = read_ - n; i < read_; ++i) hash = chained(hash, last_[i % window]);
        const auto found = role_words().phrases.find(hash);
        if (found == role_words().phrases.end()) continue;
        if (found->second >= first_generic || (n == 1 && word_length < shortest_alone)) return std::nullopt;
        return found->second;
    }
    return std::nullopt;
}

Seniority seniority_after(int years) {
    if (years < 3) return Seniority::junior;
    if (years < 6) return Seniority::confirmed;
    return years < 10 ? Seniority::senior : Seniority::lead;
}

std::string_view slug_of(Seniority seniority) {
    switch (seniority) {
        case Seniority::junior:
            return "junior";
        case Seniority::confirmed:
            return "confirmed";
        case Seniority::senior:
            return "senior";
        case Seniority::lead:
            return "lead";
    }
    return {};
}

}  // namespace talentmatch::matching
