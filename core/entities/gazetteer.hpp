// Places and their distances, read once from data/places.tsv (GeoNames, CC BY 4.0).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entities/result.hpp"

namespace talentmatch {

struct Place {
    std::string name;               ///< "Villeurbanne"
    std::string country;            ///< ISO 3166-1 alpha-2: "FR"
    std::int32_t latitude_e5 = 0;   ///< degrees x 100 000
    std::int32_t longitude_e5 = 0;  ///< degrees x 100 000
    std::int64_t population = 0;

    bool operator==(const Place&) const = default;
};

/// Great-circle distance in whole kilometres, rounded; the same on every machine (integers throughout; the only
/// floating-point function is sqrt, which IEEE 754 rounds correctly). Source: haversine, mean Earth radius 6 371 km
/// (IUGG).
[[nodiscard]] int distance_km(const Place& a, const Place& b);

class Gazetteer {
public:
    /// Reads the tab-separated table: name, country, latitude, longitude, population, other names ("|").
    /// @error invalid_input "gazetteer_invalid" with the line number
    [[nodiscard]] static Result<Gazetteer> parse(std::string_view tsv);

    /// The place a free text names: "Lyon", "69003 Lyon", "Paris 15e", "La Défense (92)", "Lyon, France",
    /// "Île-de-France", "Villeurbanne - Rhône". Ignores case and accents; the most populous one wins, France first.
    [[nodiscard]] std::optional<Place> find(std::string_view text) const;

private:
    std::vector<Place> places_;
    std::unordered_map<std::string, std::size_t> by_folded_name_;
};

}  // namespace talentmatch
