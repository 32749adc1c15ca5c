// Consultants of an index, packed: columns by row, dictionaries of what repeats, and for each skill and word the rows
// that have it. Immutable once built, so that snapshots share it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "matching/profile.hpp"

namespace talentmatch::matching {

/// A row's position in its segment. Rows stand in the order of their ids.
using RowNumber = std::uint16_t;
inline constexpr std::size_t most_rows = 32'768;

/// Year of the last use, level and years of a skill in 6, 2 and 8 bits: the lower ten index a table of credits, the
/// upper six one of freshness.
using Grade = std::uint16_t;
inline constexpr unsigned use_shift = 10;
inline constexpr std::size_t grade_count = 1U << use_shift;
inline constexpr std::size_t use_count = 64;  ///< 0: not said, else one more than the years since the first that counts
inline constexpr unsigned unknown_years = 255;

[[nodiscard]] constexpr Grade grade_of(Proficiency level, std::optional<int> years, std::optional<int> last_used) {
    const unsigned use = last_used ? static_cast<unsigned>(*last_used - first_counted_year + 1) : 0U;
    return static_cast<Grade>(use << use_shift | static_cast<unsigned>(level) << 8U |
                              (years ? static_cast<unsigned>(*years) : unknown_years));
}
[[nodiscard]] constexpr std::size_t use_of(Grade grade) { return grade >> use_shift; }
[[nodiscard]] constexpr std::optional<int> last_used_of(std::size_t use) {
    return use == 0 ? std::nullopt : std::optional(first_counted_year - 1 + static_cast<int>(use));
}
[[nodiscard]] constexpr std::size_t without_use(Grade grade) { return grade & (grade_count - 1); }
[[nodiscard]] constexpr Proficiency level_of(Grade grade) { return static_cast<Proficiency>(grade >> 8U & 3U); }
[[nodiscard]] constexpr std::optional<int> years_of(Grade grade) {
    const unsigned years = grade & 0xFFU;
    return years == unknown_years ? std::nullopt : std::optional(static_cast<int>(years));
}

/// For each key, in ascending order, the rows that have it, ascending too.
template <class Key>
struct Postings {
    std::vector<Key> keys;
    std::vector<std::uint32_t> begins;  ///< into `rows`, one more than keys
    std::vector<RowNumber> rows;

    struct Range {
        std::size_t begin = 0;
        std::size_t end = 0;
        [[nodiscard]] std::size_t size() const { return end - begin; }
        [[nodiscard]] bool empty() const { return begin == end; }
    };

    [[nodiscard]] Range at(std::size_t number) const { return {begins[number], begins[number + 1]}; }

    /// The key's number; nothing when nobody has it. O(log keys).
    [[nodiscard]] std::optional<std::size_t> number_of(Key key) const {
        const auto found = std::ranges::lower_bound(keys, key);
        if (found == keys.end() || *found != key) return std::nullopt;
        return static_cast<std::size_t>(found - keys.begin());
    }
    [[nodiscard]] Range find(Key key) const {
        const auto number = number_of(key);
        return number ? at(*number) : Range{};
    }

    /// Where in `rows` the row stands within `range`; nothing when it does not. O(log range).
    [[nodiscard]] std::optional<std::size_t> position(Range range, RowNumber row) const {
        const auto list = std::span(rows).subspan(range.begin, range.size());
        const auto found = std::ranges::lower_bound(list, row);
        if (found == list.end() || *found != row) return std::nullopt;
        return range.begin + static_cast<std::size_t>(found - list.begin());
    }

    [[nodiscard]] std::size_t bytes() const {
        return keys.capacity() * sizeof(Key) + begins.capacity() * sizeof(std::uint32_t) +
               rows.capacity() * sizeof(RowNumber);
    }
};

/// A piece of a segment's characters.
struct Piece {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
};

/// What a segment knows of one consultant beside lists; numbers point into its dictionaries.
struct Facts {
    std::uint64_t career = 0;
    std::int32_t text_length = 0;
    std::uint16_t experience = 0;
    std::uint16_t rate = 0;
    std::uint16_t freedom = 0;
    std::uint16_t wish = 0;
    std::uint16_t title = 0;
    std::uint16_t languages = 0;
    std::uint16_t certifications = 0;
    bool has_resume = false;
};

/// When somebody can start.
struct FreedomRecord {
    std::optional<AvailabilityStatus> status;
    std::optional<Date> from;
    std::optional<int> notice_days;
};

/// Where somebody works.
struct WishRecord {
    std::uint16_t location = 0;
    bool remote_work = false;
    std::optional<int> max_travel_distance;
};

struct SkillRecord {
    SkillId id;
    SkillKey key;
    Piece name;
    Piece stems;  ///< into `stems`
};

struct TitleRecord {
    Piece text;
    Piece specialities;  ///< into `specialities`
    RoleSet roles = 0;
    std::optional<Seniority> seniority;
};

struct LocationRecord {
    Piece text;
    std::optional<std::uint32_t> place;  ///< into `places`
};

/// The lists of one segment that a tender's words and skills are looked up in.
struct Sought {
    struct Term {
        std::uint32_t stem = 0;
        Postings<std::uint32_t>::Range list;
    };
    struct Named {
        Entry entry = no_entry;
        Postings<Entry>::Range list;
    };
    std::vector<Term> terms;
    std::vector<Named> named;
};

struct Segment {
    // By row.
    std::vector<ConsultantId> ids;
    std::vector<std::uint16_t> companies;  ///< into `company_ids`
    std::vector<Facts> facts;
    std::vector<std::uint8_t> length_classes;  ///< of the texts
    std::vector<std::uint32_t> skill_begins;   ///< into `row_skills`, one more than rows
    std::vector<std::uint32_t> row_skills;     ///< numbers of skills, in the profile's order
    std::vector<Grade> row_grades;             ///< parallel

    // Dictionaries.
    std::vector<CompanyId> company_ids;
    std::vector<SkillRecord> skills;
    std::vector<std::optional<int>> experiences;
    std::vector<std::optional<Money>> rates;
    std::vector<FreedomRecord> freedoms;
    std::vector<WishRecord> wishes;
    std::vector<TitleRecord> titles;
    std::vector<LocationRecord> locations;
    std::vector<Place> places;
    std::vector<std::vector<SpokenLanguage>> languages;
    std::vector<std::vector<std::string>> certifications;
    std::string characters;
    std::vector<std::uint32_t> stems;
    std::vector<std::uint64_t> specialities;

    // Who has what.
    Postings<std::uint32_t> skill_rows;     ///< by number; `keys` is empty
    std::vector<Grade> skill_grades;        ///< parallel to skill_rows.rows
    Postings<Entry> named_rows;             ///< by taxonomy entry that the texts name
    Postings<std::uint32_t> term_rows;      ///< by stem
    std::vector<std::uint16_t> term_most;   ///< parallel to its keys: the best credit that the word has in any row
    std::vector<std::uint8_t> term_counts;  ///< parallel; 0: the title or a skill says it, the texts do not

    // Skills by what tells them apart; each pair ends in a number.
    std::vector<std::pair<std::int64_t, std::uint32_t>> skills_by_id;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> skills_by_name;
    std::vector<std::pair<Entry, std::uint32_t>> skills_by_entry;

    [[nodiscard]] std::size_t rows() const { return ids.size(); }
    [[nodiscard]] std::string_view text(Piece piece) const {
        return std::string_view(characters).substr(piece.begin, piece.size);
    }
    [[nodiscard]] std::span<const std::uint32_t> stems_of(const SkillRecord& skill) const {
        return std::span(stems).subspan(skill.stems.begin, skill.stems.size);
    }
    [[nodiscard]] std::optional<RowNumber> row_of(ConsultantId id) const;
    [[nodiscard]] std::size_t bytes() const;

    /// The numbers of the skills that stand to `asked` in any way, each once.
    [[nodiscard]] std::vector<std::uint32_t> skills_towards(const AskedSkill& asked) const;

    /// The skill as a profile has it; level and years are the caller's.
    [[nodiscard]] OfferedSkill offered(std::uint32_t skill) const;

    /// What the criteria need beside skills and words.
    void read_facts(RowNumber row, OfferProfile& profile) const;
    void read_skills(RowNumber row, OfferProfile& profile) const;

    /// Where the words and skills stand that `tender` asks for.
    [[nodiscard]] Sought seek(const TenderProfile& tender) const;

    /// The whole profile as a tender sees it: words that it does not ask for are left out, for they never count.
    void read(RowNumber row, const Sought& sought, OfferProfile& profile) const;
    void read(RowNumber row, const TenderProfile& tender, OfferProfile& profile) const {
        read(row, seek(tender), profile);
    }

    [[nodiscard]] OfferedTitle title_of(const TitleRecord& title) const {
        return {title.roles, title.seniority,
                std::span(specialities).subspan(title.specialities.begin, title.specialities.size)};
    }
};

/// Rows that do not count any more; a snapshot's own.
class RowSet {
public:
    explicit RowSet(std::size_t rows) : bits_((rows + 63) / 64) {}

    [[nodiscard]] bool has(std::size_t row) const { return (bits_[row / 64] >> (row % 64) & 1U) != 0; }
    [[nodiscard]] std::size_t size() const { return size_; }
    void add(std::size_t row) {
        if (has(row)) return;
        bits_[row / 64] |= std::uint64_t{1} << (row % 64);
        ++size_;
    }
    [[nodiscard]] std::size_t bytes() const { return bits_.capacity() * sizeof(std::uint64_t); }

private:
    std::vector<std::uint64_t> bits_;
    std::size_t size_ = 0;
};

}  // namespace talentmatch::matching
