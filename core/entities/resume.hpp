// A CV that came in: the file, how far its reading is, and the profile that was read from it.
#pragma once

#include <optional>
#include <string>

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
