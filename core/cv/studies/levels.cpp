// French levels of studies: years after the baccalauréat.
#include <array>

#include "cv/dates/phrases.hpp"
#include "cv/studies/education.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

struct Level {
    int years;
    std::string_view phrases;  ///< folded, separated by "|"
};

/// Higher levels first: "Master (après une licence)" is a master. Source: the French national framework (RNCP levels 3
/// to 8) and the Bologna cycles.
constexpr std::array<Level, 8> levels{{
    {8, "doctorat|doctorate|phd|ph d|these de doctorat|niveau 8"},
    {6, "mastere specialise|post master|specialised master|specialized master"},
    {5,
     "master 2|m2|master|masters|mastere|msc|m sc|meng|mba|dea|dess|magistere|diplome d ingenieur|ingenieur diplome|"
     "ecole d ingenieur|cycle ingenieur|titre d ingenieur|ingenieur|master of science|niveau 7|niveau i|grade de "
     "master|miage 5"},
    {4, "maitrise|master 1|m1"},
    {3, "licence|bachelor|bachelors|bsc|b sc|bs|beng|licence professionnelle|licence pro|l3|niveau 6|niveau ii"},
    {2,
     "bts|dut|deug|deust|cpge|classe preparatoire|classes preparatoires|prepa|mpsi|pcsi|l2|hnd|associate degree|niveau "
     "5|niveau iii"},
    {1, "l1|mise a niveau"},
    {0,
     "baccalaureat|bac pro|bac general|bac technologique|bac professionnel|bac s|bac es|bac l|bac sti|bac sti2d|bac "
     "stg|bac stmg|"
     "high school diploma|a levels|bac scientifique|terminale|niveau 4|niveau iv|bac"},
}};

}  // namespace

std::optional<int> years_after_bac(std::string_view written) {
    const PhraseText text(written);
    if (text.size() == 0 || text.size() > 120) return std::nullopt;
    for (std::size_t at = 0; at + 2 < text.size(); ++at)
        if (text.word(at) == "bac" && text.is_sign(at + 1, '+') && text.is_number(at + 2) &&
            text[at + 2].text.size() == 1)
            return text[at + 2].value;
    // "M1" above "master": the first year of two
    if (text.has({"master 1", "m 1", "maitrise", "1 ere annee de master"}) && !text.has({"master 2", "m 2"})) return 4;
    for (const auto& [years, phrases] : levels)
        for (const auto phrase : split(phrases, "|"))
            if (text.find({phrase})) return years;
    // "BUT" is a word of every sentence, in small letters
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text.original(at, at + 1) == "BUT") return 3;
    return std::nullopt;
}

}  // namespace talentmatch::cv
