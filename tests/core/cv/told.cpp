#include "core/cv/told.hpp"

#include "cv/layout/lines.hpp"
#include "cv/positions/positions.hpp"
#include "cv/sections/sections.hpp"

namespace talentmatch::cv {

std::string told_positions(const Document& document) {
    std::string all;
    for (const auto& [position, body, technologies] : read_positions(cut_sections(read_lines(document)), told_day))
        all +=
            position.title + " @ " + position.company.value_or("-") + " in " + position.location.value_or("-") + "\n";
    return all;
}

std::string dated_positions(const Document& document, const Gazetteer* towns) {
    std::string all;
    for (const auto& [position, body, technologies] :
         read_positions(cut_sections(read_lines(document)), told_day, towns)) {
        all += position.title + " @ " + position.company.value_or("-");
        if (towns != nullptr && position.location) all += " in " + *position.location;
        if (position.start) all += " " + to_iso(*position.start);
        all += position.is_current ? "..now" : position.end ? ".." + to_iso(*position.end) : "";
        all += "\n";
    }
    return all;
}

}  // namespace talentmatch::cv
