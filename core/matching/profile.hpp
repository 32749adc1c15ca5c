// Both sides of a pair as the criteria see them: names resolved, titles read, texts counted. Preparing is apart from
// scoring, so that an index can keep what is prepared.
#pragma once

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
    std::optional<int> years;
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
    std::vector<std::uint16_t> term_slots;  ///< open addressing over `terms` by stem; 0 is empty, else index + 1
    std::optional<Place> place;
    Conditions conditions;
};

/// One tender as it is asked today, with the weights that apply.
struct Question {
    const TenderProfile* tender = nullptr;
    Conditions conditions;
    Date today;
    Weights weights{};
    int weights_version = 0;
};

/// Refers to the Consultant or the index that it was made from.
struct OfferProfile {
    ConsultantId id;
    std::string_view title_text;
    std::optional<int> experience_years;
    AvailabilityStatus availability_status = AvailabilityStatus::available;
    std::optional<Date> availability_date;
    std::optional<Money> daily_rate;  ///< said, or seven of the hourly one
    std::string_view location;
    bool remote_work = false;
    std::optional<int> max_travel_distance;  ///< km
    std::span<const SpokenLanguage> languages;
    std::span<const std::string> certifications;
    std::vector<OfferedSkill> skills;
    std::vector<Entry> named_in_text;  ///< taxonomy entries that the resume names, each once
    TitleReading title;
    std::array<std::uint8_t, role_count> career{};  ///< how often the texts name each role, up to 255
    std::vector<std::uint32_t> skill_stems;         ///< of the words of the skills' names
    std::vector<OfferedTerm> terms;                 ///< each stem once: of the texts, then of the title and the skills
    std::size_t terms_of_texts = 0;                 ///< how many of `terms`, from the first, the texts say
    int text_length = 0;                            ///< words of biography and resume that say something
    bool has_resume = false;
    std::optional<Place> place;
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

    [[nodiscard]] const ReadName& read_name(const std::string& name);
    [[nodiscard]] std::optional<Place> place_of(const std::optional<std::string>& location);
    void read_text(std::string_view text, OfferProfile& profile);
    void read_texts(const Consultant& consultant, std::string_view resume_text, OfferProfile& profile);
    [[nodiscard]] OfferedTerm& term_of(std::uint32_t stem, OfferProfile& profile);
    void read_terms(const Tender& tender, TenderProfile& profile);

    const Relations& relations_;
    const Gazetteer& gazetteer_;
    std::unordered_map<std::string, ReadName> names_;
    std::unordered_map<std::string, std::optional<Place>> places_;
    Vocabulary vocabulary_;
    std::vector<std::uint32_t> slots_;  ///< of the terms of the offer being read: index + 1
};

}  // namespace talentmatch::matching
