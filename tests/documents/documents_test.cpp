// What the whole way from file to profile finds in CVs of our own, against their truth. A floor is what was reached
// when it was written, a little lowered: raise it when the reader gets better.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <vector>

#include "cv/reader.hpp"
#include "cvtext/document_reader.hpp"
#include "score.hpp"

namespace talentmatch {
namespace {

namespace fs = std::filesystem;
using bench::Field;
using bench::Scores;
using bench::Truth;

struct Reading {
    Truth truth;
    std::string error;  ///< the code, when there is no profile
    ResumeProfile profile;
};

std::string content_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream content;
    content << stream.rdbuf();
    return content.str();
}

Reading read(Truth truth, const Taxonomy& taxonomy) {
    const cvtext::DocumentReader reader({.program = std::string(TM_BINARY_DIR) + "/talentmatch-cvtext"});
    const auto file = fs::path(TM_DOCUMENTS) / truth.document;
    const auto facts = reader.identify(file, truth.document);
    if (!facts) return {std::move(truth), facts.error().code, {}};
    const auto document = reader.read(file, facts->format);
    if (!document) return {std::move(truth), document.error().code, {}};
    const Date today = std::chrono::sys_days{std::chrono::year{2026} / 6 / 15};
    return {std::move(truth), "", cv::read_profile(*document, taxonomy, today)};
}

/// Every document, read once for all tests.
const std::vector<Reading>& readings() {
    static const auto all = [] {
        std::vector<Reading> result;
        const auto taxonomy = Taxonomy::parse(content_of(TM_SKILLS));
        if (!taxonomy) return result;
        for (const auto& entry : fs::directory_iterator(TM_DOCUMENTS)) {
            if (!entry.path().filename().string().ends_with(".truth.json")) continue;
            if (auto truth = bench::read_truth(entry.path())) result.push_back(read(std::move(*truth), *taxonomy));
        }
        std::ranges::sort(result, {}, [](const Reading& reading) { return reading.truth.document; });
        return result;
    }();
    return all;
}

template <class Wanted>
Scores scores_of(Wanted wanted) {
    Scores sum;
    for (const auto& reading : readings())
        if (wanted(reading.truth)) sum += bench::score(reading.truth, reading.profile);
    return sum;
}

bool is_scan(const Truth& truth) { return truth.layout.starts_with("scan"); }

void print(std::string_view title, const Scores& scores) {
    fmt::print("{} ({} documents)\n", title, scores.documents);
    for (std::size_t i = 0; i < bench::field_names.size(); ++i) {
        const auto& tally = scores.fields.at(i);
        fmt::print("  {:13} P {:.3f}  R {:.3f}  F1 {:.3f}\n", bench::field_names.at(i), tally.precision(),
                   tally.recall(), tally.f1());
    }
    fmt::print("  {:13} P {:.3f}  R {:.3f}  F1 {:.3f}\n", "overall", scores.all().precision(), scores.all().recall(),
               scores.all().f1());
}

TEST(OwnDocuments, AreManyAndAllOfThemAreRead) {
    EXPECT_GE(readings().size(), 24U);
    std::map<std::string, int> layouts;
    std::map<std::string, int> languages;
    for (const auto& reading : readings()) {
        EXPECT_EQ(reading.error, "") << reading.truth.document;
        ++layouts[reading.truth.layout];
        ++languages[reading.truth.language];
    }
    EXPECT_GE(layouts.size(), 6U);
    EXPECT_GE(languages["fr"], 10);
    EXPECT_GE(languages["en"], 10);
}

TEST(OwnDocuments, GiveTheirFieldsAboveTheFloors) {
    const auto digital = scores_of([](const Truth& truth) { return !is_scan(truth); });
    print("digital", digital);
    constexpr std::array<std::pair<Field, double>, 11> floors{{{Field::name, 0.9},
                                                               {Field::email, 0.98},
                                                               {Field::phone, 0.95},
                                                               {Field::title, 0.9},
                                                               {Field::skills, 0.95},
                                                               {Field::companies, 0.95},
                                                               {Field::positions, 0.95},
                                                               {Field::dates, 0.95},
                                                               {Field::institutions, 0.93},
                                                               {Field::degrees, 0.93},
                                                               {Field::languages, 0.95}}};
    for (const auto& [field, floor] : floors)
        EXPECT_GE(digital.of(field).f1(), floor) << bench::field_names.at(static_cast<std::size_t>(field));
}

TEST(OwnDocuments, AreReadAlikeInBothLanguagesAndInTwoColumns) {
    const auto french = scores_of([](const Truth& truth) { return !is_scan(truth) && truth.language == "fr"; });
    const auto english = scores_of([](const Truth& truth) { return !is_scan(truth) && truth.language == "en"; });
    const auto one = scores_of([](const Truth& truth) { return !is_scan(truth) && truth.columns == 1; });
    const auto two = scores_of([](const Truth& truth) { return truth.columns == 2; });
    print("French", french);
    print("English", english);
    print("two columns", two);

    EXPECT_NEAR(french.all().f1(), english.all().f1(), 0.05);
    EXPECT_GE(two.all().f1(), one.all().f1() - 0.05);
}

TEST(OwnDocuments, ThatAreScannedAreReadToo) {
    const auto scanned = scores_of(is_scan);
    print("scanned", scanned);
    EXPECT_GE(scanned.all().f1(), 0.87);
}

TEST(OwnDocuments, NeverGiveSkillsThatNobodySees) {
    std::size_t stuffed = 0;
    for (const auto& reading : readings()) {
        stuffed += reading.truth.never.empty() ? 0U : 1U;
        EXPECT_TRUE(bench::hidden_skills(reading.truth, reading.profile).empty()) << reading.truth.document;
        const bool reports =
            std::ranges::find(reading.profile.findings, "hidden_text") != reading.profile.findings.end();
        EXPECT_EQ(reports, !reading.truth.never.empty()) << reading.truth.document;
    }
    EXPECT_GE(stuffed, 4U);
}

}  // namespace
}  // namespace talentmatch
