// A CV that came in: the file, how far its reading is, and the profile that was read from it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/date.hpp"
#include "entities/document.hpp"
#include "entities/enum_names.hpp"
#include "entities/id.hpp"
#include "entities/resume_profile.hpp"

namespace talentmatch {

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

/// One value that a person changed: the old one is kept.
struct Correction {
    std::string field;                  ///< "email", "positions[2].company", "skills[4]"
    std::optional<std::string> before;  ///< nothing: it was not there
    std::optional<std::string> after;   ///< nothing: it was removed; equal to `before`: it was confirmed
    UserId by;
    Instant at{};

    bool operator==(const Correction&) const = default;
};

/// What persons made of an analysis; no later reading undoes it.
struct ResumeReview {
    int version = 1;          ///< grows with every change of the profile: who changes an old one is told (409)
    ResumeProfile dismissed;  ///< values that a person removed
    std::vector<Correction> corrections;  ///< oldest first

    bool operator==(const ResumeReview&) const = default;
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
    ResumeProfile profile;  ///< empty unless analysed; what persons corrected included
    ResumeReview review = {};
    Instant created_at{};
    std::optional<Instant> updated_at;

    bool operator==(const Resume&) const = default;
};

}  // namespace talentmatch
