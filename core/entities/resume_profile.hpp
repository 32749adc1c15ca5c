// What a CV says. Every value tells where it stands in the document and how sure the reader is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/date.hpp"
#include "entities/evidence.hpp"
#include "entities/language.hpp"
#include "entities/resume_wishes.hpp"
#include "entities/skill.hpp"

namespace talentmatch {

struct Position {
    std::string title;
    std::optional<std::string> company;
    std::optional<std::string> client;  ///< French ESN missions: the employer's client
    std::optional<std::string> location;
    std::optional<PartialDate> start;
    std::optional<PartialDate> end;
    bool is_current = false;
    std::string description;
    std::vector<std::string> technologies;   ///< canonical skill names named in this position
    Evidence evidence;                       ///< of the entry: its first line
    std::optional<std::string> sector = {};  ///< "Banque", as stated
    std::vector<std::string> tasks = {};     ///< the list items of the description, one each
    std::string environment = {};            ///< the technical environment as the CV states it; empty when it does not
    std::vector<FieldEvidence> fields = {};  ///< "title", "company", "client", "location", "start", "end", ...

    bool operator==(const Position&) const = default;
};

struct Education {
    std::string degree;
    std::optional<std::string> institution;
    std::optional<std::string> area;
    std::optional<PartialDate> start;
    std::optional<PartialDate> end;
    Evidence evidence;                        ///< of the entry: its first line
    std::optional<int> years_after_bac = {};  ///< French levels: 0 for the baccalauréat, 5 for a master ("Bac+5")
    std::vector<FieldEvidence> fields = {};   ///< "degree", "institution", "area", "start", "end", "years_after_bac"

    bool operator==(const Education&) const = default;
};

struct Certification {
    std::string name;
    std::optional<std::string> issuer = {};
    std::optional<PartialDate> date = {};
    std::optional<PartialDate> expires = {};

    bool operator==(const Certification&) const = default;
};

struct ResumeSkill {
    std::string name;  ///< as the CV wrote it, in the taxonomy's spelling when it has one; slug identifies
    std::optional<std::string> slug;  ///< the taxonomy entry; nothing: an unknown skill, kept as a suggestion
    SkillCategory category = SkillCategory::other;
    std::optional<int> months;             ///< over dated positions that name it, overlaps counted once
    std::optional<PartialDate> last_used;  ///< end of the newest such position
    std::vector<Evidence> evidence;        ///< at least one
    std::vector<std::string> implied_by =
        {};  ///< slugs of the skills read that imply this one; empty for one that was read
    std::optional<Proficiency> level = {};  ///< only when it was stated: never from months

    bool operator==(const ResumeSkill&) const = default;
};

/// Something in the profile that a person should look at. cv::sentence says it in French and English.
struct ReviewItem {
    std::string code;    ///< stable: "low_confidence", "ocr_text", "ambiguous_name", "conflicting_dates", ...
    std::string field;   ///< "email", "positions[2].start"; empty: the whole document
    std::string detail;  ///< what the sentence names: a value, a number of months, pages
    int page = 0;        ///< from 1; 0: none in particular

    bool operator==(const ReviewItem&) const = default;
};

/// What a CV says. Nothing is invented: what was not found is absent.
struct ResumeProfile {
    std::optional<Found<std::string>> first_name;
    std::optional<Found<std::string>> last_name;
    std::optional<Found<std::string>> email;
    std::optional<Found<std::string>> phone;  ///< E.164 when the country is clear, else as written
    std::optional<Found<std::string>> location;
    std::optional<Found<std::string>> title;
    std::optional<Found<std::string>> summary;
    std::vector<Found<std::string>> links;
    std::vector<Found<std::string>>
        driving_licences;  ///< European categories: "A2", "B", "CE"; "yes" when none is named
    std::optional<Found<Mobility>> mobility;
    std::optional<Found<Availability>> availability;
    std::vector<Found<Pay>> pay;                    ///< what the person asks for
    std::vector<Found<std::string>> nationalities;  ///< ISO 3166-1 alpha-2, only when the CV states them as such
    std::optional<Found<std::string>> work_permit;  ///< as written
    std::vector<Position> positions;                ///< newest first
    std::vector<Education> education;
    std::vector<Found<SpokenLanguage>> languages;
    std::vector<Found<Certification>> certifications;
    std::vector<ResumeSkill> skills;          ///< read, each with its evidence
    std::vector<ResumeSkill> implied_skills;  ///< by the taxonomy's graph: not in the text, never counted as read
    std::optional<int> experience_months;     ///< over dated positions, overlaps counted once
    std::optional<Found<PartialDate>> document_date;  ///< stamped, of the file, or the newest in the text
    std::vector<std::string> findings;     ///< stable codes: "missing_email", "hidden_text", "career_gap", ...
    std::vector<ReviewItem> needs_review;  ///< most important first
    std::string language;                  ///< of the document, ISO 639-1: "fr", "en", or empty

    bool operator==(const ResumeProfile&) const = default;
};

}  // namespace talentmatch
