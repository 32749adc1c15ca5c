#include "cv/text/ocr_spelling.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t shortest = 5;  // bytes: "lava" and "Sol" are too near to too much
constexpr std::size_t longest = 40;
constexpr std::size_t most_places = 12;

struct Confusion {
    std::string_view read;
    std::string_view meant;
};

constexpr std::array<Confusion, 16> confusions{{{"l", "i"},
                                                {"i", "l"},
                                                {"1", "l"},
                                                {"1", "i"},
                                                {"|", "l"},
                                                {"|", "i"},
                                                {"!", "l"},
                                                {"!", "i"},
                                                {"0", "o"},
                                                {"5", "s"},
                                                {"8", "b"},
                                                {"rn", "m"},
                                                {"m", "rn"},
                                                {"vv", "w"},
                                                {"cl", "d"},
                                                {"]", "j"}}};

struct Place {
    std::size_t at = 0;
    const Confusion* confusion = nullptr;
};

std::vector<Place> places_in(std::string_view name) {
    std::vector<Place> places;
    for (std::size_t at = 0; at < name.size() && places.size() < most_places; ++at)
        for (const auto& confusion : confusions)
            if (name.substr(at).starts_with(confusion.read)) places.push_back({at, &confusion});
    return places;
}

std::string with(std::string_view name, const Place& place) {
    std::string meant{name};
    meant.replace(place.at, place.confusion->read.size(), place.confusion->meant);
    return meant;
}

}  // namespace

const TaxonomySkill* skill_of_misread(std::string_view name, const Taxonomy& taxonomy) {
    if (name.size() < shortest || name.size() > longest) return nullptr;
    const auto folded = fold(name);
    const TaxonomySkill* found = nullptr;
    bool is_unclear = false;
    const auto try_name = [&](const std::string& meant) {
        const auto* skill = taxonomy.by_name(meant);
        if (skill == nullptr || skill->is_ambiguous) return;
        is_unclear |= found != nullptr && found != skill;
        found = skill;
    };
    const auto places = places_in(folded);
    for (const auto& place : places) try_name(with(folded, place));
    if (found == nullptr)
        for (std::size_t i = 0; i < places.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (places[j].at + places[j].confusion->read.size() <= places[i].at)
                    try_name(with(with(folded, places[i]), places[j]));
    return is_unclear ? nullptr : found;
}

}  // namespace talentmatch::cv
