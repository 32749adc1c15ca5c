#include "http/dto/language_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "entities/language.hpp"
#include "entities/text_fold.hpp"

namespace talentmatch::http::dto {
namespace {

struct Named {
    std::string_view code;
    std::string_view english;
    std::string_view french;
};

constexpr std::array named_languages{
    Named{"fr", "French", "français"},     Named{"en", "English", "anglais"}, Named{"de", "German", "allemand"},
    Named{"es", "Spanish", "espagnol"},    Named{"it", "Italian", "italien"}, Named{"pt", "Portuguese", "portugais"},
    Named{"nl", "Dutch", "néerlandais"},   Named{"ar", "Arabic", "arabe"},    Named{"zh", "Chinese", "chinois"},
    Named{"ja", "Japanese", "japonais"},   Named{"ru", "Russian", "russe"},   Named{"pl", "Polish", "polonais"},
    Named{"ro", "Romanian", "roumain"},    Named{"tr", "Turkish", "turc"},    Named{"vi", "Vietnamese", "vietnamien"},
    Named{"uk", "Ukrainian", "ukrainien"}, Named{"ko", "Korean", "coréen"},   Named{"sv", "Swedish", "suédois"}};

}  // namespace

std::optional<std::string> language_code(const std::string& name) {
    const auto folded = fold_text(name);
    if (is_language_code(folded)) return folded;
    for (const auto& one : named_languages)
        if (folded == fold_text(one.english) || folded == fold_text(one.french)) return std::string(one.code);
    return std::nullopt;
}

std::string language_name(const std::string& code) {
    const auto known = std::ranges::find(named_languages, code, &Named::code);
    return std::string(known == named_languages.end() ? code : known->english);
}

}  // namespace talentmatch::http::dto
