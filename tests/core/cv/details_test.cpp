// What stands inside positions, studies and certifications, and where.
#include <gtest/gtest.h>

#include <algorithm>

#include "cv/layout/lines.hpp"
#include "cv/positions/position_details.hpp"
#include "cv/positions/positions.hpp"
#include "cv/sections/sections.hpp"
#include "cv/studies/education.hpp"
#include "support/document_builder.hpp"

namespace talentmatch::cv {
namespace {

using testing::DocumentBuilder;

constexpr Date today{std::chrono::year{2026} / 6 / 15};

std::vector<Block> blocks_of(const DocumentBuilder& builder) { return cut_sections(read_lines(builder.build())); }

const Evidence* evidence_for(const std::vector<FieldEvidence>& fields, std::string_view name) {
    const auto found = std::ranges::find(fields, name, &FieldEvidence::field);
    return found == fields.end() ? nullptr : &found->evidence;
}

Position with_company(std::string company) {
    Position position;
    position.title = "Consultante";
    position.company = std::move(company);
    tell_client_from_employer(position);
    return position;
}

TEST(CvPositionDetails, TellTheClientFromTheEmployer) {
    const auto check = [](const std::string& written, std::string_view company, std::string_view client) {
        const auto position = with_company(written);
        EXPECT_EQ(position.company.value_or(""), company) << written;
        EXPECT_EQ(position.client.value_or(""), client) << written;
    };
    check("Nordalis", "Nordalis", "");
    check("Mission chez Ardel pour le compte de Nordalis", "Nordalis", "Ardel");
    check("Nordalis pour le compte de la Banque Ardel", "Nordalis", "Banque Ardel");
    check("Nordalis pour le compte d'Ardel", "Nordalis", "Ardel");
    check("Ardel via Nordalis", "Nordalis", "Ardel");
    check("Ardel through Nordalis", "Nordalis", "Ardel");
    check("Nordalis (client Ardel)", "Nordalis", "Ardel");
    check("Nordalis - client Ardel", "Nordalis", "Ardel");
    check("Nordalis on behalf of Ardel", "Nordalis", "Ardel");
    check("En régie chez Ardel", "Ardel", "Ardel");
}

TEST(CvPositionDetails, AreTakenFromMissionBlocks) {
    DocumentBuilder builder;
    builder.bold("Expérience professionnelle", 14);
    builder.bold("Client : Banque Ardel").beside(400, "01/2020 - 12/2021");
    builder.line("Société : Nordalis").line("Rôle : Consultante Java").line("Secteur : Banque").line("Lieu : Lille");
    builder.line("• Conception des services").line("• Tests de charge");
    builder.line("Environnement technique : Java, Spring Boot");

    const auto positions = read_positions(blocks_of(builder), today);

    ASSERT_EQ(positions.size(), 1U);
    const auto& position = positions[0].position;
    EXPECT_EQ(position.title, "Consultante Java");
    EXPECT_EQ(position.company, "Nordalis");
    EXPECT_EQ(position.client, "Banque Ardel");
    EXPECT_EQ(position.sector, "Banque");
    EXPECT_EQ(position.location, "Lille");
    EXPECT_EQ(position.environment, "Java, Spring Boot");
    EXPECT_EQ(position.tasks, (std::vector<std::string>{"Conception des services", "Tests de charge"}));
    EXPECT_EQ(position.start, (PartialDate{2020, 1}));
}

TEST(CvPositionDetails, SayWhereEachFieldStands) {
    DocumentBuilder builder;
    builder.bold("Expérience professionnelle", 14);
    builder.bold("Développeuse Java").beside(400, "mars 2019 – juin 2021").line("Exemple SA, Lyon");

    const auto positions = read_positions(blocks_of(builder), today);

    ASSERT_EQ(positions.size(), 1U);
    const auto& fields = positions[0].position.fields;
    const auto* company = evidence_for(fields, "company");
    const auto* start = evidence_for(fields, "start");
    ASSERT_TRUE(company != nullptr && start != nullptr && evidence_for(fields, "title") != nullptr);
    EXPECT_EQ(company->raw, "Exemple SA");
    EXPECT_EQ(company->quote, "Exemple SA, Lyon");
    EXPECT_EQ(start->raw, "mars 2019 – juin 2021");
    EXPECT_DOUBLE_EQ(start->box.left, 400);
    EXPECT_EQ(start->page, 1);
}

TEST(CvEducation, KnowsTheFrenchLevels) {
    EXPECT_EQ(years_after_bac("Master Informatique"), 5);
    EXPECT_EQ(years_after_bac("Diplôme d'ingénieur (Bac+5)"), 5);
    EXPECT_EQ(years_after_bac("Bac +3 Administration systèmes"), 3);
    EXPECT_EQ(years_after_bac("Licence professionnelle"), 3);
    EXPECT_EQ(years_after_bac("BTS SIO"), 2);
    EXPECT_EQ(years_after_bac("BUT Informatique"), 3);
    EXPECT_EQ(years_after_bac("but not least"), std::nullopt);
    EXPECT_EQ(years_after_bac("Master 1 Mathématiques"), 4);
    EXPECT_EQ(years_after_bac("Doctorat en physique"), 8);
    EXPECT_EQ(years_after_bac("PhD, Computer Science"), 8);
    EXPECT_EQ(years_after_bac("Baccalauréat scientifique"), 0);
    EXPECT_EQ(years_after_bac("BSc Mathematics"), 3);
    EXPECT_EQ(years_after_bac("CAP Cuisine"), std::nullopt);
}

Certification certification(std::string_view line) {
    DocumentBuilder builder;
    builder.bold("Certifications", 14).line(line).bold("Langues", 14).line("Anglais");
    const auto all = read_certifications(blocks_of(builder), today);
    return all.empty() ? Certification{} : all.front().value;
}

TEST(CvCertifications, HaveIssuerAndDates) {
    const PartialDate year{2022, {}};
    EXPECT_EQ(certification("Professional Scrum Master I - Scrum.org (2022)"),
              (Certification{.name = "Professional Scrum Master I", .issuer = "Scrum.org", .date = year}));
    EXPECT_EQ(certification("AWS Certified Developer, mars 2023"),
              (Certification{.name = "AWS Certified Developer", .issuer = "AWS", .date = PartialDate{2023, 3}}));
    EXPECT_EQ(certification("Gestion de projet, délivrée par Nordalis, 2022"),
              (Certification{.name = "Gestion de projet", .issuer = "Nordalis", .date = year}));
    EXPECT_EQ(certification("CKA (2022 - 2025)"),
              (Certification{.name = "CKA", .date = year, .expires = PartialDate{2025, {}}}));
    EXPECT_EQ(certification("ITIL 4 Foundation"), (Certification{.name = "ITIL 4 Foundation"}));
}

}  // namespace
}  // namespace talentmatch::cv
