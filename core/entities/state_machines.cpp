// Every status of the business is a state machine; the five tables stand together so that they can be compared.
#include <initializer_list>
#include <utility>

#include <fmt/format.h>

#include "entities/collaboration.hpp"
#include "entities/consultant.hpp"
#include "entities/match.hpp"
#include "entities/tender.hpp"

namespace talentmatch {
namespace {

template <class Status>
Result<void> check_in(std::initializer_list<std::pair<Status, Status>> steps, Status from, Status to,
                      std::string_view code) {
    if (from == to) return {};
    for (const auto& [a, b] : steps)
        if (a == from && b == to) return {};
    return fail(ErrorKind::wrong_state, std::string{code},
                fmt::format("Le passage de l'état « {} » à « {} » n'est pas possible.", text_of(from), text_of(to)));
}

}  // namespace

Result<void> check_step(std::optional<AvailabilityStatus> from, std::optional<AvailabilityStatus> to) {
    using enum AvailabilityStatus;
    if (!from || !to) return {};
    return check_in({{available, partially_available},
                     {available, unavailable},
                     {available, on_mission},
                     {partially_available, available},
                     {partially_available, unavailable},
                     {partially_available, on_mission},
                     {unavailable, available},
                     {unavailable, partially_available},
                     {on_mission, available},
                     {on_mission, partially_available},
                     {on_mission, unavailable}},
                    *from, *to, "availability_step_refused");
}

Result<void> check_step(TenderStatus from, TenderStatus to) {
    using enum TenderStatus;
    return check_in({{draft, open},
                     {draft, cancelled},
                     {open, draft},
                     {open, in_progress},
                     {open, closed},
                     {open, cancelled},
                     {in_progress, open},
                     {in_progress, closed},
                     {in_progress, cancelled},
                     {closed, open},
                     {cancelled, draft}},
                    from, to, "tender_step_refused");
}

Result<void> check_step(MatchStatus from, MatchStatus to) {
    using enum MatchStatus;
    return check_in({{suggested, submitted},
                     {suggested, rejected},
                     {suggested, cancelled},
                     {submitted, accepted},
                     {submitted, rejected},
                     {submitted, cancelled},
                     {accepted, cancelled},
                     {rejected, suggested},
                     {cancelled, suggested}},
                    from, to, "match_step_refused");
}

Result<void> check_step(const Collaboration& before, CollaborationStatus to, CompanyId who) {
    using enum CollaborationStatus;
    const bool answers = before.status == pending && (to == active || to == declined);
    if (answers && who != before.partner_company_id)
        return fail(ErrorKind::forbidden, "collaboration_partner_decides",
                    "Seule l'entreprise invitée peut accepter ou décliner la collaboration.");
    const bool withdraws = before.status == pending && to == ended;
    if (withdraws && who != before.initiator_company_id)
        return fail(ErrorKind::forbidden, "collaboration_initiator_withdraws",
                    "Seule l'entreprise qui invite peut retirer l'invitation.");
    return check_in({{pending, active},
                     {pending, declined},
                     {pending, ended},
                     {active, suspended},
                     {suspended, active},
                     {active, ended},
                     {suspended, ended}},
                    before.status, to, "collaboration_step_refused");
}

bool Collaboration::is_in_force(Date today) const {
    return status == CollaborationStatus::active && (!start_date || *start_date <= today) &&
           (!end_date || today <= *end_date);
}

std::string shortened_name(const std::string& first_name, const std::string& last_name) {
    // The first character of a UTF-8 text: its lead byte and the continuation bytes behind it.
    std::size_t length = last_name.empty() ? 0 : 1;
    while (length < last_name.size() && (static_cast<unsigned char>(last_name[length]) & 0xC0U) == 0x80U) ++length;
    if (length == 0) return first_name;
    return first_name + " " + last_name.substr(0, length) + ".";
}

}  // namespace talentmatch
