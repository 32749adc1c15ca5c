// Both sides of a pair as the criteria see them: names resolved, titles read, texts counted. Preparing is apart from
// scoring, so that an index can keep what is prepared.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entities/consultant.hpp"
#include "entities/date.hpp"
#include "entities/tender.hpp"
#include "matching/knowledge.hpp"
#include "matching/roles.hpp"
#include "matching/vocabulary.hpp"
#include "matching/weights.hpp"

namespace talentmatch::matching {

inline constexpr int most_years = 250;

/// Years of a skill as they count: the ladder of any tender ends far below the most.
[[nodiscard]] constexpr std::optional<int> counted_years(std::optional<int> years) {
    return years ? std::optional(std::clamp(*years, 0, most_years)) : std::nullopt;
}

/// The years between which the one of the last use counts; earlier ones are old, and later ones fresh, all the same.
inline constexpr int first_counted_year = 2000;
inline constexpr int last_counted_year = 2062;

/// The year in which a skill was last used, as it counts.
[[nodiscard]] constexpr std::optional<int> counted_year(std::optional<PartialDate> date) {
    return date ? std::optional(std::clamp(date->year, first_counted_year, last_counted_year)) : std::nullopt;
}

/// A skill's identity for comparison: the taxonomy's entry, else its folded name.
struct SkillKey {
    Entry entry = no_entry;
    std::uint64_t folded_name = 0;
};

struct AskedSkill {
    const TenderSkill* skill = nullptr;
    SkillKey key;
    std::vector<Related> related;      ///< the taxonomy's entries that stand to this one, itself included, by entry
    std::vector<std::uint32_t> stems;  ///< of the words of its name
};

struct OfferedSkill {
    SkillId id;
    std::string_view name;
    SkillKey key;
    Proficiency proficiency = Proficiency::intermediate;
    std::optional<int> years;              ///< up to most_years
    std::optional<int> last_used;          ///< a year, as `counted_year` lets it stand
    std::span<const std::uint32_t> stems;  ///< of the words of its name
};

/// A word that the tender's text is about.
struct AskedTerm {
    std::uint32_t stem = 0;
    int weight = 1;
    std::string word;               ///< as first written
    bool continues_phrase = false;  ///< with the term before it: "Boot" behind "Spring"
};

/// A word of the consultant's text and how often it stands there, counted up to 255.
struct OfferedTerm {
    std::uint32_t stem = 0;
    std::uint8_t count = 0;
};

/// What of a tender may change without its asking for somebody else; apart, so that a counterfactual can change it.
struct Conditions {
    std::optional<Date> start_date;
    std::optional<Date> end_date;
    bool remote_work = false;
    int remote_days = 0;  ///< of five, unless all of the week is remote
    std::optional<Money> daily_ceiling;
    bool is_ceiling_from_budget = false;
};

/// The ceiling for one day of one consultant is the client's own, or the budget over the mission's working days.
/// @param start in the place of the tender's
[[nodiscard]] Conditions conditions_of(const Tender& tender, std::optional<Date> start);

struct TenderProfile {
    const Tender* tender = nullptr;
    std::array<bool, criterion_count> has_data{};
    std::vector<AskedSkill> skills;
    TitleReading title;
    std::vector<AskedTerm> terms;
    std::int64_t terms_weight = 0;          ///< sum over `terms`
    std::vector<std::uint16_t> term_slots;  ///< open addressing over `terms` by stem; 0 is empty, else index + 1
    std::optional<Place> place;
    Conditions conditions;

    /// Where in `terms` a stem stands; nothing when it does not. O(1).
    [[nodiscard]] std::optional<std::size_t> find_term(std::uint32_t stem) const;
    [[nodiscard]] bool has_term(std::uint32_t stem) const { return find_term(stem).has_value(); }
};

/// One tender as it is asked today, with the weights that apply.
struct Question {
    const TenderProfile* tender = nullptr;
    Conditions conditions;
    Date today;
    Weights weights{};
    int weights_version = 0;
};

/// A consultant's title, read; refers to the profile or index that holds the stems.
struct OfferedTitle {
    RoleSet roles = 0;
    std::optional<Seniority> seniority;
    std::span<const std::uint64_t> specialities;  ///< stems

    [[nodiscard]] bool empty() const { return roles == 0 && specialities.empty(); }
};

/// Refers to the Consultant and Preparer, or to the index, that it was made from; a copy refers to what the first one
/// holds.
struct OfferProfile {
    ConsultantId id;
    CompanyId company;
    std::string_view title_text;
    std::optional<int> experience_years;
    std::optional<AvailabilityStatus> availability_status;
    std::optional<Date> availability_date;
    std::optional<int> notice_days;
    std::optional<Money> daily_rate;  ///< said, or seven of the hourly one
    std::string_view location;
    bool remote_work = false;
    std::optional<int> max_travel_distance;  ///< km
    std::span<const SpokenLanguage> languages;
    std::span<const std::string> certifications;
    std::vector<OfferedSkill> skills;
    std::vector<Entry> named_in_text;  ///< taxonomy entries that the resume names, each once
    OfferedTitle title;
    std::vector<std::uint64_t> title_stems;  ///< what `title` refers to
    Career career;
    std::vector<OfferedTerm> terms;  ///< each stem once: of the texts, then of the title and the skills
    std::size_t terms_of_texts = 0;  ///< how many of `terms`, from the first, the texts say
    int text_length = 0;             ///< words of biography and resume that say something
    bool has_resume = false;
    const Place* place = nullptr;
};

/// Makes profiles. Keeps what repeats from one consultant to the next; so one per thread and ranking.
class Preparer {
public:
    /// @param knowledge has to live as long
    explicit Preparer(const Knowledge& knowledge)
        : relations_(knowledge.relations), gazetteer_(*knowledge.gazetteer), vocabulary_(knowledge.relations) {}

    /// Refers to `tender`.
    [[nodiscard]] TenderProfile tender(const Tender& tender);

    /// Writes into `profile`, whose memory is used again.
    void offer(const Consultant& consultant, std::string_view resume_text, OfferProfile& profile);

private:
    struct ReadName {
        SkillKey key;
        std::vector<std::uint32_t> stems;
    };

    void forget_too_much();
    [[nodiscard]] const ReadName& read_name(const std::string& name);
    [[nodiscard]] const Place* place_of(const std::optional<std::string>& location);
    void read_text(std::string_view text, OfferProfile& profile);
    void read_texts(const Consultant& consultant, std::string_view resume_text, OfferProfile& profile);
    [[nodiscard]] OfferedTerm& term_of(std::uint32_t stem, OfferProfile& profile);
    void read_terms(const Tender& tender, TenderProfile& profile);
    void read_terms_of(std::string_view text, TenderProfile& profile,
                       std::unordered_map<std::uint32_t, std::size_t>& places);

    const Relations& relations_;
    const Gazetteer& gazetteer_;
    std::unordered_map<std::string, ReadName> names_;
    std::unordered_map<std::string, std::optional<Place>> places_;
    Vocabulary vocabulary_;
    std::vector<std::uint32_t> slots_;  ///< of the terms of the offer being read: index + 1
};

}  // namespace talentmatch::matching
