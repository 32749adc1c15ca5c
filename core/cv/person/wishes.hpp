// What a CV states beside skills and history: licences, mobility, availability, pay, nationality, work permit.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cv/sections/sections.hpp"
#include "entities/date.hpp"
#include "entities/resume_profile.hpp"

namespace talentmatch::cv {

/// European categories ("B", "A2"), or "yes" when a licence is named without one; none for one still to be obtained.
[[nodiscard]] std::vector<std::string> find_driving_licences(std::string_view text);

/// Where the person would work and how much from home; nothing when the text speaks of something else ("application
/// mobile").
[[nodiscard]] std::optional<Mobility> find_mobility(std::string_view text);

/// From when; "haute disponibilité" and "references available" say nothing about it.
[[nodiscard]] std::optional<Availability> find_availability(std::string_view text, Date today);

/// What the person asks for: "TJM : 450 €", "Prétentions 45-50 k€", "Day rate: £500".
[[nodiscard]] std::optional<Pay> find_pay(std::string_view text);

/// ISO 3166-1 alpha-2 of "Nationalité : franco-marocaine", "French citizen"; none for languages.
[[nodiscard]] std::vector<std::string> find_nationalities(std::string_view text);

/// "Titre de séjour valide jusqu'en 2028", "Authorized to work in the US": as written.
[[nodiscard]] std::optional<std::string> find_work_permit(std::string_view text);

struct Wishes {
    std::vector<Found<std::string>> driving_licences;
    std::optional<Found<Mobility>> mobility;
    std::optional<Found<Availability>> availability;
    std::vector<Found<Pay>> pay;
    std::vector<Found<std::string>> nationalities;
    std::optional<Found<std::string>> work_permit;
};

/// Those of every section but experience, education and projects, whose texts tell of the past.
[[nodiscard]] Wishes read_wishes(const std::vector<Block>& blocks, Date today);

}  // namespace talentmatch::cv
