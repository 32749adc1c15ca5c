#include "cv/text/towns.hpp"

#include "cv/text/utf8.hpp"
#include "cv/text/vocabulary.hpp"

namespace talentmatch::cv {

bool is_town(std::string_view text, const Gazetteer* towns) {
    if (towns == nullptr || text.size() > 40) return false;
    const auto town = trim(text.substr(0, text.find_first_of(",(")));
    if (town.size() < 3 || words_of(town).size() > 4 || job_words(text) > 0) return false;
    std::size_t at = 0;
    if (!is_upper(next_code_point(town, at))) return false;
    const auto place = towns->find(town);
    return place && fold(place->name) == fold(town);
}

bool is_place_or_town(std::string_view text, const Gazetteer* towns) {
    return is_place(text) || (company_words(text) == 0 && subject_words(text) == 0 && is_town(text, towns));
}

}  // namespace talentmatch::cv
