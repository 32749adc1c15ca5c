// Licences, mobility, availability, pay and papers: single statements, and whole documents.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "core/cv/cases.hpp"
#include "cv/layout/lines.hpp"
#include "cv/person/wishes.hpp"
#include "cv/text/utf8.hpp"
#include "support/document_builder.hpp"

namespace talentmatch::cv {
namespace {

constexpr Date today{std::chrono::year{2026} / 6 / 15};

std::string listed(const std::vector<std::string>& values, std::string_view sign = ",") {
    std::string all;
    for (const auto& value : values) all += (all.empty() ? "" : std::string{sign}) + value;
    return all;
}

std::string written(const std::optional<Mobility>& mobility) {
    if (!mobility) return "";
    std::string all = listed(mobility->places, ";");
    const auto add = [&](const std::string& part) { all += (all.empty() ? "" : " ") + part; };
    if (mobility->radius_km) add(fmt::format("{}km", *mobility->radius_km));
    if (mobility->is_nationwide) add("national");
    if (mobility->is_international) add("international");
    if (mobility->remote) add(fmt::format("remote:{}", text_of(*mobility->remote)));
    if (mobility->remote_days) all += fmt::format(":{}", *mobility->remote_days);
    return all;
}

std::string written(const std::optional<Availability>& availability) {
    if (!availability) return "";
    std::string all = availability->is_immediate ? "now" : "";
    const auto add = [&](const std::string& part) { all += (all.empty() ? "" : " ") + part; };
    if (availability->from) add("from:" + to_iso(*availability->from));
    if (availability->notice_days) add(fmt::format("{}d", *availability->notice_days));
    if (availability->is_negotiable) add("negotiable");
    return all;
}

std::string written(const std::optional<Pay>& pay) {
    if (!pay) return "";
    std::string amount = std::to_string(pay->cents / 100);
    if (pay->cents_max) amount += fmt::format("-{}", *pay->cents_max / 100);
    return fmt::format("{} {} {}", amount, pay->currency, text_of(pay->period));
}

std::string said(std::string_view kind, std::string_view text) {
    if (kind == "licence") return listed(find_driving_licences(text));
    if (kind == "mobility") return written(find_mobility(text));
    if (kind == "availability") return written(find_availability(text, today));
    if (kind == "pay") return written(find_pay(text));
    if (kind == "nationality") return listed(find_nationalities(text));
    return find_work_permit(text).value_or("");
}

TEST(CvWishes, AreReadFromSingleStatements) {
    const auto cases = cases_of("wishes.tsv");
    ASSERT_GT(cases.size(), 70U);
    for (const auto& given : cases) {
        ASSERT_EQ(given.fields.size(), 3U) << "wishes.tsv:" << given.line;
        EXPECT_EQ(said(given.fields[0], given.fields[1]), given.fields[2])
            << "wishes.tsv:" << given.line << " " << given.fields[1];
    }
}

Wishes wishes_in(const testing::DocumentBuilder& builder) {
    return read_wishes(cut_sections(read_lines(builder.build())), today);
}

TEST(CvWishes, StandAnywhereButInTheHistory) {
    testing::DocumentBuilder builder;
    builder.line("Marie Durand", {.size = 20}).line("Permis B | Mobilité : Lyon, Grenoble | TJM : 480 €");
    builder.skip(9).bold("Expérience professionnelle", 14).bold("Exemple SA").line("2019 - 2021").line("Développeuse");
    builder.line("Négociation de TJM entre 300 et 400 € avec les prestataires");
    builder.line("Télétravail 3 jours par semaine");
    builder.skip(9).bold("Disponibilité", 14).line("Septembre 2026, préavis de deux mois");

    const auto wishes = wishes_in(builder);

    ASSERT_EQ(wishes.driving_licences.size(), 1U);
    ASSERT_TRUE(wishes.mobility && wishes.availability);
    EXPECT_EQ(wishes.mobility->value.places, (std::vector<std::string>{"Lyon", "Grenoble"}));
    EXPECT_FALSE(wishes.mobility->value.remote);
    ASSERT_EQ(wishes.pay.size(), 1U);
    EXPECT_EQ(wishes.pay[0].value.cents, 48'000);
    EXPECT_EQ(wishes.availability->value.notice_days, 60);
}

TEST(CvWishes, SayWhereTheyStandAndHowTheyWereWritten) {
    testing::DocumentBuilder builder;
    builder.line("Marie Durand", {.size = 20}).line("Permis B").beside(300, "Prétentions : 45 k€");

    const auto wishes = wishes_in(builder);

    ASSERT_EQ(wishes.pay.size(), 1U);
    const auto& evidence = wishes.pay[0].evidence;
    EXPECT_EQ(evidence.page, 1);
    EXPECT_EQ(evidence.raw, "Prétentions : 45 k€");
    EXPECT_DOUBLE_EQ(evidence.box.left, 300);
    EXPECT_EQ(evidence.quote, "Permis B Prétentions : 45 k€");
    EXPECT_GT(evidence.confidence, 80);
}

}  // namespace
}  // namespace talentmatch::cv
