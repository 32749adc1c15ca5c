// The reader of profiles: documents whose runs stand anywhere and hold words of CVs or any bytes.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "cv/reader.hpp"
#include "cv/review.hpp"
#include "entities/taxonomy.hpp"

namespace {

using namespace talentmatch;

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

const Taxonomy& taxonomy() {
    static const Taxonomy table = Taxonomy::parse(
                                      "slug\tname\tname_fr\tcategory\taliases\timplies\tsiblings\tambiguous\n"
                                      "java\tJava\t\tprogramming_language\t\t\t\t0\n"
                                      "go\tGo\t\tprogramming_language\tGolang\t\t\t1\n"
                                      "c-cpp\tC/C++\t\tprogramming_language\tC++\t\t\t0\n"
                                      "spring-boot\tSpring Boot\t\tframework\t\tjava\t\t0\n")
                                      .value();
    return table;
}

class Bytes {
public:
    Bytes(const std::uint8_t* data, std::size_t size) : rest_(reinterpret_cast<const char*>(data), size) {}
    [[nodiscard]] bool empty() const { return rest_.empty(); }
    unsigned next() {
        if (rest_.empty()) return 0;
        const auto byte = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        return byte;
    }
    std::string_view take(std::size_t count) {
        const auto taken = rest_.substr(0, count);
        rest_.remove_prefix(taken.size());
        return taken;
    }

private:
    std::string_view rest_;
};

std::string text_from(Bytes& bytes) {
    std::string text;
    for (auto count = 1 + bytes.next() % 6; count > 0; --count) {
        const auto choice = bytes.next();
        if (!text.empty()) text += choice % 7 == 0 ? '\t' : ' ';
        text += choice < 200 ? words[choice % std::size(words)] : bytes.take(choice - 200);
    }
    return text;
}

/// Flowing or positioned, a few pages, rows that meet or nearly meet.
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

void check(const Evidence& evidence) {
    if (evidence.confidence < 0 || evidence.confidence > 100 || evidence.quote.size() > 200 ||
        evidence.raw.size() > 200)
        std::abort();
}

void check(const ResumeProfile& profile) {
    for (const auto& skill : profile.skills) {
        if (skill.evidence.empty()) std::abort();
        for (const auto& evidence : skill.evidence) check(evidence);
    }
    for (const auto& position : profile.positions) {
        check(position.evidence);
        for (const auto& field : position.fields) check(field.evidence);
    }
    for (const auto& item : profile.needs_review)
        if (cv::sentence(item, "fr").empty() || cv::sentence(item, "en").empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr Date today{std::chrono::year{2026} / 6 / 15};
    Bytes bytes(data, size);
    const auto document = document_from(bytes);
    check(cv::read_profile(document, taxonomy(), today));
    (void)cv::reading_text(document);
    (void)cv::suggest_skills({reinterpret_cast<const char*>(data), size}, taxonomy());
    return 0;
}
