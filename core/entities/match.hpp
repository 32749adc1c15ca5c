// A consultant put forward for a tender, and how far that went (spec 3.1.3).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/consultant.hpp"
#include "entities/date.hpp"
#include "entities/enum_names.hpp"
#include "entities/id.hpp"
#include "entities/result.hpp"
#include "entities/score.hpp"
#include "entities/tender.hpp"

namespace talentmatch {

enum class MatchStatus { suggested, submitted, accepted, rejected, cancelled };

template <>
struct EnumNames<MatchStatus> {
    static constexpr std::array<std::pair<MatchStatus, std::string_view>, 5> names{
        {{MatchStatus::suggested, "suggested"},
         {MatchStatus::submitted, "submitted"},
         {MatchStatus::accepted, "accepted"},
         {MatchStatus::rejected, "rejected"},
         {MatchStatus::cancelled, "cancelled"}}};
};

/// What a partner may know of a consultant: no last name, no contact, no biography.
struct ConsultantSummary {
    ConsultantId id;
    CompanyId company_id;
    std::string company_name;
    std::string display_name;  ///< "Claire Moreau" inside the own company, "Claire M." for partners
    std::string title;
    std::optional<int> experience_years;
    std::optional<AvailabilityStatus> availability_status;
    std::optional<Date> availability_date;
    std::optional<Money> daily_rate;
    std::optional<std::string> location;
    bool remote_work = false;

    bool operator==(const ConsultantSummary&) const = default;
};

/// What a partner may know of a tender: no budget, no ceiling, no description.
struct TenderSummary {
    TenderId id;
    CompanyId company_id;
    std::string company_name;
    std::string title;
    std::string client_name;
    TenderStatus status = TenderStatus::draft;
    std::optional<Date> start_date;
    std::optional<Date> end_date;
    std::optional<std::string> location;
    bool remote_work = false;

    bool operator==(const TenderSummary&) const = default;
};

struct Match {
    MatchId id;
    ConsultantId consultant_id;  ///< one match per (consultant, tender)
    TenderId tender_id;
    CompanyId company_id;  ///< who created it; the consultant's and the tender's company see it too
    Score match_score;
    MatchStatus status = MatchStatus::suggested;
    std::optional<std::string> notes;
    int weights_version = 0;       ///< of the weights that computed match_score: the company's own, or the defaults'
    ConsultantSummary consultant;  ///< read only
    TenderSummary tender;          ///< read only
    Instant created_at{};
    std::optional<Instant> updated_at;

    bool operator==(const Match&) const = default;
};

/// suggested -> submitted, rejected, cancelled; submitted -> accepted, rejected, cancelled; accepted -> cancelled;
/// rejected, cancelled -> suggested. Staying is always allowed.
/// @error wrong_state "match_step_refused"
[[nodiscard]] Result<void> check_step(MatchStatus from, MatchStatus to);

/// "Claire Moreau" becomes "Claire M.", as partners see it.
[[nodiscard]] std::string shortened_name(const std::string& first_name, const std::string& last_name);

}  // namespace talentmatch
