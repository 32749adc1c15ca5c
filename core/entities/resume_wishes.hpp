// What a CV says its owner wants or offers beside skills: where, from when, for how much.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entities/date.hpp"
#include "entities/enum_names.hpp"

namespace talentmatch {

/// How much of the work the person wants to do from home.
enum class RemoteWish { none, some, full };

template <>
struct EnumNames<RemoteWish> {
    static constexpr std::array<std::pair<RemoteWish, std::string_view>, 3> names{
        {{RemoteWish::none, "none"}, {RemoteWish::some, "some"}, {RemoteWish::full, "full"}}};
};

struct Mobility {
    std::vector<std::string> places = {};  ///< as written: "Île-de-France", "Lyon"
    std::optional<int> radius_km = {};
    bool is_nationwide = false;     ///< "France entière", "toute la France"
    bool is_international = false;  ///< "international", "Europe", "worldwide"
    std::optional<RemoteWish> remote = {};
    std::optional<int> remote_days = {};  ///< a week

    bool operator==(const Mobility&) const = default;
};

/// "Disponible immédiatement", "préavis 3 mois", "available from March 2026". What is not said is absent.
struct Availability {
    bool is_immediate = false;
    std::optional<PartialDate> from = {};
    std::optional<int> notice_days = {};  ///< a month counts 30
    bool is_negotiable = false;           ///< "préavis négociable"

    bool operator==(const Availability&) const = default;
};

enum class PayPeriod { hour, day, month, year };

template <>
struct EnumNames<PayPeriod> {
    static constexpr std::array<std::pair<PayPeriod, std::string_view>, 4> names{
        {{PayPeriod::hour, "hour"}, {PayPeriod::day, "day"}, {PayPeriod::month, "month"}, {PayPeriod::year, "year"}}};
};

struct Pay {
    std::int64_t cents = 0;
    std::optional<std::int64_t> cents_max = {};  ///< "450 à 500 €"
    std::string currency = "EUR";                ///< ISO 4217
    PayPeriod period = PayPeriod::year;

    bool operator==(const Pay&) const = default;
};

}  // namespace talentmatch
