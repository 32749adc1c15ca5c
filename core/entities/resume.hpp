// A CV that came in, and the profile that was read from it. Every value says where it stands in the document.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/date.hpp"
#include "entities/document.hpp"
#include "entities/enum_names.hpp"
#include "entities/id.hpp"
#include "entities/language.hpp"
#include "entities/skill.hpp"

namespace talentmatch {

/// How a value was found.
enum class Method { pattern, section, layout, taxonomy, inferred, person };

template <>
struct EnumNames<Method> {
    static constexpr std::array<std::pair<Method, std::string_view>, 6> names{{{Method::pattern, "pattern"},
                                                                               {Method::section, "section"},
                                                                               {Method::layout, "layout"},
                                                                               {Method::taxonomy, "taxonomy"},
                                                                               {Method::inferred, "inferred"},
                                                                               {Method::person, "person"}}};
};

/// Where in the document a value comes from, and how sure the reader is.
struct Evidence {
    int page = 0;  ///< from 1; 0 when it stands nowhere (inferred, or said by a person)
    Rect box;
    std::string quote;  ///< the line it stands in, at most 200 bytes
    Method method = Method::pattern;
    int confidence = 100;  ///< percent

    bool operator==(const Evidence&) const = default;
};

template <class Value>
struct Found {
    Value value{};
    Evidence evidence;

    bool operator==(const Found&) const = default;
};

struct Position {
    std::string title;
    std::optional<std::string> company;
    std::optional<std::string> client;  ///< French ESN missions: the employer's client
    std::optional<std::string> location;
    std::optional<PartialDate> start;
    std::optional<PartialDate> end;
    bool is_current = false;
    std::string description;
    std::vector<std::string> technologies;  ///< canonical skill names named in this position
    Evidence evidence;

    bool operator==(const Position&) const = default;
};

struct Education {
    std::string degree;
    std::optional<std::string> institution;
    std::optional<std::string> area;
    std::optional<PartialDate> start;
    std::optional<PartialDate> end;
    Evidence evidence;

    bool operator==(const Education&) const = default;
};

struct ResumeSkill {
    std::string name;  ///< as the CV wrote it, in the taxonomy's spelling when it has one; slug identifies
    std::optional<std::string> slug;  ///< the taxonomy entry; nothing: an unknown skill, kept as a suggestion
    SkillCategory category = SkillCategory::other;
    std::optional<int> months;             ///< over dated positions that name it, overlaps counted once
    std::optional<PartialDate> last_used;  ///< end of the newest such position
    std::vector<Evidence> evidence;        ///< at least one

    bool operator==(const ResumeSkill&) const = default;
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
    std::vector<Position> positions;  ///< newest first
    std::vector<Education> education;
    std::vector<Found<SpokenLanguage>> languages;
    std::vector<Found<std::string>> certifications;
    std::vector<ResumeSkill> skills;
    std::optional<int> experience_months;  ///< over dated positions, overlaps counted once
    std::vector<std::string> findings;     ///< stable codes: "missing_email", "hidden_text", "undated_position", ...
    std::string language;                  ///< of the document, ISO 639-1: "fr", "en", or empty

    bool operator==(const ResumeProfile&) const = default;
};

/// pending: stored, not read yet; analysed: `profile` holds what was found; unreadable: the file holds no text;
/// failed: the reader gave up (`reason` says why); the file is kept in every case.
enum class ResumeStatus { pending, analysed, unreadable, failed };

template <>
struct EnumNames<ResumeStatus> {
    static constexpr std::array<std::pair<ResumeStatus, std::string_view>, 4> names{
        {{ResumeStatus::pending, "pending"},
         {ResumeStatus::analysed, "analysed"},
         {ResumeStatus::unreadable, "unreadable"},
         {ResumeStatus::failed, "failed"}}};
};

struct Resume {
    ResumeId id;
    CompanyId company_id;
    std::optional<ConsultantId> consultant_id;
    UserId uploaded_by;
    std::string file_name;  ///< as the user named it; never a path on our side
    DocumentFormat format = DocumentFormat::pdf;
    std::int64_t size_bytes = 0;
    std::string sha256;      ///< hex; one resume per (company, sha256)
    std::string object_key;  ///< in the object store
    ResumeStatus status = ResumeStatus::pending;
    std::optional<std::string> reason;  ///< stable slug when unreadable or failed
    int parser_version = 0;
    std::string text;       ///< in reading order, for search and matching
    ResumeProfile profile;  ///< empty unless analysed
    Instant created_at{};
    std::optional<Instant> updated_at;

    bool operator==(const Resume&) const = default;
};

}  // namespace talentmatch
