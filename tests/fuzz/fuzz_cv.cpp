// The reader of profiles, whole: from documents of any look to what persons have to see again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "cv/reader.hpp"
#include "cv/review.hpp"
#include "cv/text/utf8.hpp"
#include "entities/taxonomy.hpp"
#include "fuzz/cv_document.hpp"

namespace {

using namespace talentmatch;

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

/// A text cut inside a sign would break every answer that carries it.
void check_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto before = at;
        if (cv::next_code_point(text, at) == 0xFFFD && at == before + 1) std::abort();
    }
}

void check_stated(const std::optional<std::string>& text) {
    if (text) check_text(*text);
}

void check(const Evidence& evidence) {
    check_text(evidence.quote);
    check_text(evidence.raw);

    if (evidence.confidence < 0 || evidence.confidence > 100 || evidence.quote.size() > 200 ||
        evidence.raw.size() > 200)
        std::abort();
}

void check(const ResumeProfile& profile) {
    for (const auto& skill : profile.skills) {
        if (skill.evidence.empty()) std::abort();
        check_text(skill.name);
        for (const auto& evidence : skill.evidence) check(evidence);
    }
    for (const auto& position : profile.positions) {
        check(position.evidence);
        for (const auto* text : {&position.title, &position.description, &position.environment}) check_text(*text);
        for (const auto* text : {&position.company, &position.client, &position.location, &position.sector})
            check_stated(*text);
        for (const auto& task : position.tasks) check_text(task);
        for (const auto& field : position.fields) check(field.evidence);
    }
    for (const auto& education : profile.education) {
        check_text(education.degree);
        check_stated(education.institution);
        check_stated(education.area);
    }
    for (const auto* found : {&profile.title, &profile.location, &profile.summary})
        if (*found) check_text((*found)->value);
    for (const auto& item : profile.needs_review)
        if (cv::sentence(item, "fr").empty() || cv::sentence(item, "en").empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr Date today{std::chrono::year{2026} / 6 / 15};
    fuzz::Bytes bytes(data, size);
    const auto document = fuzz::document_from(bytes);
    check(cv::read_profile(document, taxonomy(), today));
    (void)cv::reading_text(document);
    (void)cv::suggest_skills({reinterpret_cast<const char*>(data), size}, taxonomy());
    return 0;
}
