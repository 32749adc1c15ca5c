#include "entities/language_names.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <string>
#include <unordered_map>

#include "entities/text_fold.hpp"

namespace talentmatch {
namespace {

constexpr std::array languages{
    LanguageNames{"aa", "Afar", "Afar", ""},
    LanguageNames{"ab", "Abkhaze", "Abkhazian", ""},
    LanguageNames{"ae", "Avestique", "Avestan", ""},
    LanguageNames{"af", "Afrikaans", "Afrikaans", ""},
    LanguageNames{"ak", "Akan", "Akan", ""},
    LanguageNames{"am", "Amharique", "Amharic", ""},
    LanguageNames{"an", "Aragonais", "Aragonese", ""},
    LanguageNames{"ar", "Arabe", "Arabic", "darija"},
    LanguageNames{"as", "Assamais", "Assamese", ""},
    LanguageNames{"av", "Avar", "Avaric", ""},
    LanguageNames{"ay", "Aymara", "Aymara", ""},
    LanguageNames{"az", "Azéri", "Azerbaijani", "azerbaidjanais"},
    LanguageNames{"ba", "Bachkir", "Bashkir", ""},
    LanguageNames{"be", "Biélorusse", "Belarusian", ""},
    LanguageNames{"bg", "Bulgare", "Bulgarian", ""},
    LanguageNames{"bh", "Bihari", "Bihari", ""},
    LanguageNames{"bi", "Bichlamar", "Bislama", ""},
    LanguageNames{"bm", "Bambara", "Bambara", ""},
    LanguageNames{"bn", "Bengali", "Bengali", "bangla"},
    LanguageNames{"bo", "Tibétain", "Tibetan", ""},
    LanguageNames{"br", "Breton", "Breton", "brezhoneg"},
    LanguageNames{"bs", "Bosniaque", "Bosnian", "bosnien"},
    LanguageNames{"ca", "Catalan", "Catalan", "catala"},
    LanguageNames{"ce", "Tchétchène", "Chechen", ""},
    LanguageNames{"ch", "Chamorro", "Chamorro", ""},
    LanguageNames{"co", "Corse", "Corsican", "corsu"},
    LanguageNames{"cr", "Cri", "Cree", ""},
    LanguageNames{"cs", "Tchèque", "Czech", ""},
    LanguageNames{"cu", "Slavon d'église", "Church Slavonic", ""},
    LanguageNames{"cv", "Tchouvache", "Chuvash", ""},
    LanguageNames{"cy", "Gallois", "Welsh", "cymraeg"},
    LanguageNames{"da", "Danois", "Danish", "danoise"},
    LanguageNames{"de", "Allemand", "German", "allemande|deutsch"},
    LanguageNames{"dv", "Maldivien", "Dhivehi", ""},
    LanguageNames{"dz", "Dzongkha", "Dzongkha", ""},
    LanguageNames{"ee", "Éwé", "Ewe", ""},
    LanguageNames{"el", "Grec", "Greek", "grecque"},
    LanguageNames{"en", "Anglais", "English", "anglaise|ingles"},
    LanguageNames{"eo", "Espéranto", "Esperanto", ""},
    LanguageNames{"es", "Espagnol", "Spanish", "espagnole|espanol|castellano|castillan"},
    LanguageNames{"et", "Estonien", "Estonian", "estonienne"},
    LanguageNames{"eu", "Basque", "Basque", "euskara"},
    LanguageNames{"fa", "Persan", "Persian", "farsi"},
    LanguageNames{"ff", "Peul", "Fulah", "poular|pulaar|fulani|fulfulde"},
    LanguageNames{"fi", "Finnois", "Finnish", "finnoise|finlandais|finlandaise"},
    LanguageNames{"fj", "Fidjien", "Fijian", ""},
    LanguageNames{"fo", "Féroïen", "Faroese", ""},
    LanguageNames{"fr", "Français", "French", "francaise|frances"},
    LanguageNames{"fy", "Frison", "Western Frisian", "frisian"},
    LanguageNames{"ga", "Irlandais", "Irish", "gaelique|gaeilge"},
    LanguageNames{"gd", "Gaélique écossais", "Scottish Gaelic", ""},
    LanguageNames{"gl", "Galicien", "Galician", "gallego"},
    LanguageNames{"gn", "Guarani", "Guarani", ""},
    LanguageNames{"gu", "Gujarati", "Gujarati", "goudjarati"},
    LanguageNames{"gv", "Mannois", "Manx", ""},
    LanguageNames{"ha", "Haoussa", "Hausa", ""},
    LanguageNames{"he", "Hébreu", "Hebrew", ""},
    LanguageNames{"hi", "Hindi", "Hindi", ""},
    LanguageNames{"ho", "Hiri motu", "Hiri Motu", ""},
    LanguageNames{"hr", "Croate", "Croatian", ""},
    LanguageNames{"ht", "Créole haïtien", "Haitian Creole", ""},
    LanguageNames{"hu", "Hongrois", "Hungarian", "hongroise"},
    LanguageNames{"hy", "Arménien", "Armenian", "armenienne"},
    LanguageNames{"hz", "Héréro", "Herero", ""},
    LanguageNames{"ia", "Interlingua", "Interlingua", ""},
    LanguageNames{"id", "Indonésien", "Indonesian", "indonesienne|bahasa indonesia|bahasa"},
    LanguageNames{"ie", "Interlingue", "Interlingue", ""},
    LanguageNames{"ig", "Igbo", "Igbo", ""},
    LanguageNames{"ii", "Yi du Sichuan", "Sichuan Yi", ""},
    LanguageNames{"ik", "Inupiaq", "Inupiaq", ""},
    LanguageNames{"io", "Ido", "Ido", ""},
    LanguageNames{"is", "Islandais", "Icelandic", "islandaise"},
    LanguageNames{"it", "Italien", "Italian", "italienne|italiano"},
    LanguageNames{"iu", "Inuktitut", "Inuktitut", ""},
    LanguageNames{"ja", "Japonais", "Japanese", "japonaise"},
    LanguageNames{"jv", "Javanais", "Javanese", ""},
    LanguageNames{"ka", "Géorgien", "Georgian", "georgienne"},
    LanguageNames{"kg", "Kikongo", "Kongo", ""},
    LanguageNames{"ki", "Kikuyu", "Kikuyu", ""},
    LanguageNames{"kj", "Kuanyama", "Kuanyama", ""},
    LanguageNames{"kk", "Kazakh", "Kazakh", ""},
    LanguageNames{"kl", "Groenlandais", "Kalaallisut", "greenlandic"},
    LanguageNames{"km", "Khmer", "Khmer", "cambodgien"},
    LanguageNames{"kn", "Kannada", "Kannada", ""},
    LanguageNames{"ko", "Coréen", "Korean", "coreenne"},
    LanguageNames{"kr", "Kanouri", "Kanuri", ""},
    LanguageNames{"ks", "Cachemiri", "Kashmiri", ""},
    LanguageNames{"ku", "Kurde", "Kurdish", ""},
    LanguageNames{"kv", "Komi", "Komi", ""},
    LanguageNames{"kw", "Cornique", "Cornish", ""},
    LanguageNames{"ky", "Kirghize", "Kyrgyz", ""},
    LanguageNames{"la", "Latin", "Latin", ""},
    LanguageNames{"lb", "Luxembourgeois", "Luxembourgish", ""},
    LanguageNames{"lg", "Luganda", "Ganda", ""},
    LanguageNames{"li", "Limbourgeois", "Limburgish", ""},
    LanguageNames{"ln", "Lingala", "Lingala", ""},
    LanguageNames{"lo", "Lao", "Lao", "laotien"},
    LanguageNames{"lt", "Lituanien", "Lithuanian", "lituanienne"},
    LanguageNames{"lu", "Luba-katanga", "Luba-Katanga", ""},
    LanguageNames{"lv", "Letton", "Latvian", "lettone"},
    LanguageNames{"mg", "Malgache", "Malagasy", ""},
    LanguageNames{"mh", "Marshallais", "Marshallese", ""},
    LanguageNames{"mi", "Maori", "Maori", ""},
    LanguageNames{"mk", "Macédonien", "Macedonian", ""},
    LanguageNames{"ml", "Malayalam", "Malayalam", ""},
    LanguageNames{"mn", "Mongol", "Mongolian", ""},
    LanguageNames{"mr", "Marathi", "Marathi", ""},
    LanguageNames{"ms", "Malais", "Malay", ""},
    LanguageNames{"mt", "Maltais", "Maltese", ""},
    LanguageNames{"my", "Birman", "Burmese", ""},
    LanguageNames{"na", "Nauruan", "Nauruan", ""},
    LanguageNames{"nb", "Norvégien bokmål", "Norwegian Bokmål", "bokmal"},
    LanguageNames{"nd", "Ndébélé du Nord", "North Ndebele", ""},
    LanguageNames{"ne", "Népalais", "Nepali", ""},
    LanguageNames{"ng", "Ndonga", "Ndonga", ""},
    LanguageNames{"nl", "Néerlandais", "Dutch", "neerlandaise|hollandais|flamand|flemish"},
    LanguageNames{"nn", "Norvégien nynorsk", "Norwegian Nynorsk", "nynorsk"},
    LanguageNames{"no", "Norvégien", "Norwegian", "norvegienne"},
    LanguageNames{"nr", "Ndébélé du Sud", "South Ndebele", ""},
    LanguageNames{"nv", "Navajo", "Navajo", ""},
    LanguageNames{"ny", "Chichewa", "Chichewa", ""},
    LanguageNames{"oc", "Occitan", "Occitan", "occitane"},
    LanguageNames{"oj", "Ojibwé", "Ojibwe", ""},
    LanguageNames{"om", "Oromo", "Oromo", ""},
    LanguageNames{"or", "Oriya", "Odia", "oriya"},
    LanguageNames{"os", "Ossète", "Ossetian", ""},
    LanguageNames{"pa", "Pendjabi", "Punjabi", "penjabi|panjabi"},
    LanguageNames{"pi", "Pali", "Pali", ""},
    LanguageNames{"pl", "Polonais", "Polish", "polonaise|polski"},
    LanguageNames{"ps", "Pachto", "Pashto", ""},
    LanguageNames{"pt", "Portugais", "Portuguese", "portugaise|portugues|bresilien|bresilienne"},
    LanguageNames{"qu", "Quechua", "Quechua", ""},
    LanguageNames{"rm", "Romanche", "Romansh", ""},
    LanguageNames{"rn", "Kirundi", "Kirundi", "rundi"},
    LanguageNames{"ro", "Roumain", "Romanian", "roumaine"},
    LanguageNames{"ru", "Russe", "Russian", ""},
    LanguageNames{"rw", "Kinyarwanda", "Kinyarwanda", ""},
    LanguageNames{"sa", "Sanskrit", "Sanskrit", ""},
    LanguageNames{"sc", "Sarde", "Sardinian", ""},
    LanguageNames{"sd", "Sindhi", "Sindhi", ""},
    LanguageNames{"se", "Same du Nord", "Northern Sami", ""},
    LanguageNames{"sg", "Sango", "Sango", ""},
    LanguageNames{"si", "Cingalais", "Sinhala", ""},
    LanguageNames{"sk", "Slovaque", "Slovak", ""},
    LanguageNames{"sl", "Slovène", "Slovenian", "slovene"},
    LanguageNames{"sm", "Samoan", "Samoan", ""},
    LanguageNames{"sn", "Shona", "Shona", ""},
    LanguageNames{"so", "Somali", "Somali", ""},
    LanguageNames{"sq", "Albanais", "Albanian", "albanaise"},
    LanguageNames{"sr", "Serbe", "Serbian", ""},
    LanguageNames{"ss", "Swati", "Swati", ""},
    LanguageNames{"st", "Sotho du Sud", "Southern Sotho", "sesotho"},
    LanguageNames{"su", "Soundanais", "Sundanese", ""},
    LanguageNames{"sv", "Suédois", "Swedish", "suedoise"},
    LanguageNames{"sw", "Swahili", "Swahili", "kiswahili"},
    LanguageNames{"ta", "Tamoul", "Tamil", ""},
    LanguageNames{"te", "Télougou", "Telugu", ""},
    LanguageNames{"tg", "Tadjik", "Tajik", ""},
    LanguageNames{"th", "Thaï", "Thai", "thailandais|thailandaise"},
    LanguageNames{"ti", "Tigrigna", "Tigrinya", ""},
    LanguageNames{"tk", "Turkmène", "Turkmen", ""},
    LanguageNames{"tl", "Tagalog", "Tagalog", "filipino"},
    LanguageNames{"tn", "Tswana", "Tswana", ""},
    LanguageNames{"to", "Tongien", "Tongan", ""},
    LanguageNames{"tr", "Turc", "Turkish", "turque"},
    LanguageNames{"ts", "Tsonga", "Tsonga", ""},
    LanguageNames{"tt", "Tatar", "Tatar", ""},
    LanguageNames{"tw", "Twi", "Twi", ""},
    LanguageNames{"ty", "Tahitien", "Tahitian", ""},
    LanguageNames{"ug", "Ouïghour", "Uyghur", ""},
    LanguageNames{"uk", "Ukrainien", "Ukrainian", "ukrainienne"},
    LanguageNames{"ur", "Ourdou", "Urdu", ""},
    LanguageNames{"uz", "Ouzbek", "Uzbek", ""},
    LanguageNames{"ve", "Venda", "Venda", ""},
    LanguageNames{"vi", "Vietnamien", "Vietnamese", "vietnamienne"},
    LanguageNames{"vo", "Volapük", "Volapük", ""},
    LanguageNames{"wa", "Wallon", "Walloon", ""},
    LanguageNames{"wo", "Wolof", "Wolof", ""},
    LanguageNames{"xh", "Xhosa", "Xhosa", ""},
    LanguageNames{"yi", "Yiddish", "Yiddish", ""},
    LanguageNames{"yo", "Yoruba", "Yoruba", ""},
    LanguageNames{"za", "Zhuang", "Zhuang", ""},
    LanguageNames{"zh", "Chinois", "Chinese", "chinoise|mandarin|cantonais|cantonese"},
    LanguageNames{"zu", "Zoulou", "Zulu", ""},
    LanguageNames{"ber", "Berbère", "Berber", "amazigh|tamazight|tachelhit|rifain"},
    LanguageNames{"cpf", "Créole", "Creole", "kreyol|creole guadeloupeen|creole martiniquais|creole reunionnais"},
    LanguageNames{"fsl", "Langue des signes française", "French Sign Language", "lsf|langue des signes"},
    LanguageNames{"gsw", "Alémanique", "Alemannic", "alsacien|alsatian|suisse allemand|suisse-allemand|swiss german"},
    LanguageNames{"kab", "Kabyle", "Kabyle", ""},
};

struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
};
using Names = std::unordered_map<std::string, const LanguageNames*, Hash, std::equal_to<>>;

Names by_name() {
    Names names;
    for (const auto& language : languages) {
        names.emplace(fold_text(language.french), &language);
        names.emplace(fold_text(language.english), &language);
        for (const auto other : std::views::split(language.others, '|'))
            if (!other.empty()) names.emplace(std::string_view(other), &language);
    }
    return names;
}

}  // namespace

std::span<const LanguageNames> all_languages() { return languages; }

const LanguageNames* language_by_code(std::string_view code) {
    const auto* known = std::ranges::find(languages, code, &LanguageNames::code);
    return known == languages.end() ? nullptr : known;
}

const LanguageNames* language_by_name(std::string_view folded) {
    static const Names names = by_name();
    const auto known = names.find(folded);
    return known == names.end() ? nullptr : known->second;
}

}  // namespace talentmatch
