#include "fuzz/cv_document.hpp"

#include <string>
#include <string_view>

namespace talentmatch::fuzz {
namespace {

constexpr std::string_view words[] = {"Expérience",
                                      "professionnelle",
                                      "Compétences",
                                      "Formation",
                                      "Langues",
                                      "Certifications",
                                      "EXPERIENCE",
                                      "Skills",
                                      "2019",
                                      "2021",
                                      "- présent",
                                      "03/2019",
                                      "mars 2020 -",
                                      "(janv. 2018",
                                      "depuis",
                                      "à",
                                      "Développeur",
                                      "Ingénieure",
                                      "chez",
                                      "Exemple SA",
                                      "Client :",
                                      "Rôle :",
                                      "Environnement technique :",
                                      "Java,",
                                      "Go",
                                      "C++",
                                      "Spring Boot",
                                      "•",
                                      "-",
                                      "Paris",
                                      "06 12 34 56 78",
                                      "marie@example.org",
                                      "Marie DURAND",
                                      "Master",
                                      "Université de",
                                      "Permis B",
                                      "TJM : 450 €",
                                      "Mobilité : Lyon",
                                      "préavis 3 mois",
                                      "Nationalité :",
                                      "Anglais courant",
                                      "(((",
                                      ")",
                                      "S U M M A R Y",
                                      "https://exemple.org",
                                      "|",
                                      "pour le compte de",
                                      "Bac+5"};

/// Any bytes as signs: the child's answers are valid UTF-8, which its reader refuses otherwise.
std::string signs_from(std::string_view bytes) {
    static constexpr std::string_view signs[] = {"\u2014", "\u2013", "\u2019", "\u2022",
                                                 "\u00B7", "\u00E9", "\u00A0", "\u0153"};
    std::string text;
    for (const char byte : bytes)
        if (const auto value = static_cast<unsigned char>(byte); value < 0x80)
            text += byte;
        else
            text += signs[value % std::size(signs)];
    return text;
}

std::string text_from(Bytes& bytes) {
    std::string text;
    for (auto count = 1 + bytes.next() % 6; count > 0; --count) {
        const auto choice = bytes.next();
        if (!text.empty()) text += choice % 7 == 0 ? '\t' : ' ';
        text += choice < 200 ? words[choice % std::size(words)] : signs_from(bytes.take(choice - 200));
    }
    return text;
}

}  // namespace

Document document_from(Bytes& bytes) {
    Document document;
    const bool flows = bytes.next() % 2 == 0;
    double y = 40;
    int line = 0;
    while (!bytes.empty() && document.runs.size() < 400) {
        TextRun run;
        const auto style = bytes.next();
        run.page = static_cast<int>(1 + style % 3);
        run.font_size = 6 + (style % 16);
        run.bold = style % 5 == 0;
        run.source = style % 11 == 0 ? TextSource::ocr : style % 13 == 0 ? TextSource::table : TextSource::text;
        run.hidden = style % 17 == 0 ? Hidden::tiny : Hidden::no;
        y += static_cast<double>(bytes.next() % 24) - 4;
        const double x = static_cast<double>(bytes.next()) * 2.2;
        run.text = text_from(bytes);
        run.box = {x, y, x + static_cast<double>(run.text.size()) * run.font_size * 0.5, y + run.font_size};
        run.line = flows ? ++line : 0;
        document.runs.push_back(std::move(run));
    }
    document.pages.resize(3, PageSize{595, 842});
    return document;
}

}  // namespace talentmatch::fuzz
