// A call for tender (appel d'offres): what a client asks for (spec 3.1.2, and what the business needs beside it).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/date.hpp"
#include "entities/enum_names.hpp"
#include "entities/id.hpp"
#include "entities/language.hpp"
#include "entities/money.hpp"
#include "entities/result.hpp"
#include "entities/skill.hpp"

namespace talentmatch {

enum class TenderStatus { draft, open, in_progress, closed, cancelled };

template <>
struct EnumNames<TenderStatus> {
    static constexpr std::array<std::pair<TenderStatus, std::string_view>, 5> names{
        {{TenderStatus::draft, "draft"},
         {TenderStatus::open, "open"},
         {TenderStatus::in_progress, "in_progress"},
         {TenderStatus::closed, "closed"},
         {TenderStatus::cancelled, "cancelled"}}};
};

struct Tender {
    TenderId id;
    CompanyId company_id;
    std::string title;
    std::string client_name;
    std::string description;
    std::optional<Date> start_date;
    std::optional<Date> end_date;  ///< not before start_date
    std::optional<Date> deadline;  ///< the last day for an answer
    TenderStatus status = TenderStatus::draft;
    std::optional<std::string> location;
    bool remote_work = false;
    std::optional<int> remote_days;       ///< a week; 5: everything from home, 0: nothing
    std::optional<Money> budget;          ///< for the whole mission and all required consultants
    std::optional<Money> daily_rate_max;  ///< the client's ceiling for one day of one consultant
    int required_consultants = 1;
    std::optional<int> experience_years;  ///< the fewest years wanted
    std::vector<SpokenLanguage> languages;
    std::vector<std::string> certifications;
    std::vector<TenderSkill> skills;  ///< by importance (required first), then by name
    Instant created_at{};
    std::optional<Instant> updated_at;

    bool operator==(const Tender&) const = default;
};

/// The whole week from home.
[[nodiscard]] inline bool is_all_remote(const Tender& tender) { return tender.remote_work || tender.remote_days == 5; }

/// draft -> open, cancelled; open -> draft, in_progress, closed, cancelled; in_progress -> open, closed, cancelled;
/// closed -> open; cancelled -> draft. Staying is always allowed.
/// Where a tender may begin: nobody has worked on what is new.
[[nodiscard]] constexpr bool may_begin_as(TenderStatus status) {
    return status == TenderStatus::draft || status == TenderStatus::open;
}

/// @error wrong_state "tender_step_refused"
[[nodiscard]] Result<void> check_step(TenderStatus from, TenderStatus to);

}  // namespace talentmatch
