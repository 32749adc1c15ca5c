// A consultant: what a company can offer to a client (spec 3.1.1, and what the business needs beside it).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/date.hpp"
#include "entities/email.hpp"
#include "entities/enum_names.hpp"
#include "entities/id.hpp"
#include "entities/language.hpp"
#include "entities/money.hpp"
#include "entities/result.hpp"
#include "entities/skill.hpp"

namespace talentmatch {

enum class AvailabilityStatus { available, partially_available, unavailable, on_mission };

template <>
struct EnumNames<AvailabilityStatus> {
    static constexpr std::array<std::pair<AvailabilityStatus, std::string_view>, 4> names{
        {{AvailabilityStatus::available, "available"},
         {AvailabilityStatus::partially_available, "partially_available"},
         {AvailabilityStatus::unavailable, "unavailable"},
         {AvailabilityStatus::on_mission, "on_mission"}}};
};

struct Consultant {
    ConsultantId id;
    std::optional<UserId> user_id;  ///< unique; most consultants never log in
    CompanyId company_id;
    std::string first_name;
    std::string last_name;
    std::optional<Email> email;
    std::optional<std::string> phone;
    std::string title;
    std::optional<int> experience_years;
    std::optional<AvailabilityStatus> availability_status;  ///< nothing: nobody said
    std::optional<Date> availability_date;                  ///< free from this day on
    std::optional<int> notice_period_days;                  ///< between a decision and the first day
    std::optional<Money> hourly_rate;
    std::optional<Money> daily_rate;
    std::optional<std::string> bio;
    std::optional<std::string> location;
    bool remote_work = false;
    std::optional<int> max_travel_distance;  ///< km
    std::vector<SpokenLanguage> languages;
    std::vector<std::string> certifications;
    std::vector<ConsultantSkill> skills;  ///< by name
    Instant created_at{};
    std::optional<Instant> updated_at;

    bool operator==(const Consultant&) const = default;
};

/// The availability status is a state machine over what really happens: everybody can fall ill, only somebody free can
/// start a mission. Staying is always allowed, and so is to say it for the first time or to take it back.
/// @error wrong_state "availability_step_refused"
[[nodiscard]] Result<void> check_step(std::optional<AvailabilityStatus> from, std::optional<AvailabilityStatus> to);

}  // namespace talentmatch
