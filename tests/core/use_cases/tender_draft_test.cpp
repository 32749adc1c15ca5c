// A call for tender in words becomes a tender: nothing that the text does not say.
#include "use_cases/tender_draft.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace talentmatch::use_cases {
namespace {

std::string table(const std::string& name) {
    std::ostringstream text;
    text << std::ifstream(TM_SOURCE_DIR "/data/" + name).rdbuf();
    return text.str();
}

constexpr Date today{std::chrono::year{2026} / 11 / 22};

Tender draft(std::string_view text) {
    static const auto taxonomy = Taxonomy::parse(table("skills.tsv")).value();
    static const auto gazetteer = Gazetteer::parse(table("places.tsv")).value();
    return draft_tender(text, taxonomy, gazetteer, today);
}

const TenderSkill* skill(const Tender& tender, std::string_view name) {
    for (const auto& one : tender.skills)
        if (one.name == name) return &one;
    return nullptr;
}

void expect_importance(const Tender& tender, std::string_view name, Importance importance) {
    const auto* found = skill(tender, name);
    ASSERT_NE(found, nullptr) << name;
    EXPECT_EQ(found->importance, importance) << name;
}

TEST(TenderDraftTest, ReadsAFrenchCallWithHeadings) {
    const auto tender = draft(
        "Appel d'offres : Développeur Java senior\n"
        "Client : Banque du Confluent\n"
        "Lieu : Lyon (69)\n"
        "Démarrage : 15/01/2027\n"
        "Durée : 6 mois\n"
        "TJM max : 1 050 € HT\n"
        "Expérience : 8 ans minimum\n"
        "\n"
        "Compétences obligatoires :\n"
        "- Java (6 ans)\n"
        "- Spring Boot, expert\n"
        "Compétences souhaitées :\n"
        "- PostgreSQL\n"
        "- Kafka\n"
        "Docker et Kubernetes seraient un plus.\n"
        "Anglais courant.\n");

    EXPECT_EQ(tender.title, "Développeur Java senior");
    EXPECT_EQ(tender.client_name, "Banque du Confluent");
    EXPECT_EQ(tender.location, "Lyon (69)");
    EXPECT_EQ(tender.start_date, parse_date("2027-01-15"));
    EXPECT_EQ(tender.end_date, parse_date("2027-07-14"));
    EXPECT_EQ(tender.daily_rate_max, Money::euros(1050));
    EXPECT_EQ(tender.experience_years, 8);
    EXPECT_EQ(tender.status, TenderStatus::open);
    expect_importance(tender, "Java", Importance::required);
    expect_importance(tender, "Spring Boot", Importance::required);
    expect_importance(tender, "PostgreSQL", Importance::preferred);
    expect_importance(tender, "Apache Kafka", Importance::preferred);
    expect_importance(tender, "Docker", Importance::nice_to_have);
    expect_importance(tender, "Kubernetes", Importance::nice_to_have);
    EXPECT_EQ(skill(tender, "Java")->years_experience, 6);
    EXPECT_EQ(skill(tender, "Spring Boot")->proficiency, Proficiency::expert);
    ASSERT_EQ(tender.languages.size(), 1U);
    EXPECT_EQ(tender.languages.front(), (SpokenLanguage{"en", LanguageLevel::c1}));
    EXPECT_FALSE(tender.remote_work);
}

TEST(TenderDraftTest, ReadsAnEnglishCall) {
    const auto tender = draft(
        "Data engineer\nLocation: Paris\nStart: ASAP\nDaily rate: 550-600 € per day\n"
        "Must have: Python, Apache Spark.\nNice to have: Databricks.\n5+ years of experience. Full remote possible.\n");

    EXPECT_EQ(tender.title, "Data engineer");
    EXPECT_EQ(tender.location, "Paris");
    EXPECT_EQ(tender.start_date, today);
    EXPECT_EQ(tender.daily_rate_max, Money::euros(600));
    EXPECT_EQ(tender.experience_years, 5);
    EXPECT_TRUE(tender.remote_work);
    expect_importance(tender, "Python", Importance::required);
    expect_importance(tender, "Apache Spark", Importance::required);
    expect_importance(tender, "Databricks", Importance::nice_to_have);
}

TEST(TenderDraftTest, ReadsImportanceInBrackets) {
    const auto tender = draft("Profil full stack\nAngular (obligatoire), Symfony (apprécié), Docker (un plus)\n");

    expect_importance(tender, "Angular", Importance::required);
    expect_importance(tender, "Symfony", Importance::preferred);
    expect_importance(tender, "Docker", Importance::nice_to_have);
}

TEST(TenderDraftTest, WithoutAnyCueTheTitleIsRequiredAndTheRestPreferred) {
    const auto tender = draft("Développeur Angular\nVous travaillez avec TypeScript et Jenkins.\n");

    expect_importance(tender, "Angular", Importance::required);
    expect_importance(tender, "TypeScript", Importance::preferred);
    expect_importance(tender, "Jenkins", Importance::preferred);
}

TEST(TenderDraftTest, TheContextAsksForLessThanTheRequirements) {
    const auto tender =
        draft("Développeur Angular\nÉquipe agile, application en microservices.\nRequis : TypeScript\n");

    expect_importance(tender, "TypeScript", Importance::required);
    expect_importance(tender, "Angular", Importance::required);
    expect_importance(tender, "Microservices", Importance::nice_to_have);
}

TEST(TenderDraftTest, ReadsDatesAsPeopleWriteThem) {
    const std::vector<std::pair<std::string_view, std::string_view>> cases{
        {"Démarrage : 1er mars 2027", "2027-03-01"}, {"Début : mars 2027", "2027-03-01"},
        {"Start date: 2027-03-04", "2027-03-04"},    {"Démarrage souhaité le 4.3.27", "2027-03-04"},
        {"Démarrage : 03/2027", "2027-03-01"},       {"Démarrage dès que possible", "2026-11-22"},
    };
    for (const auto& [line, iso] : cases)
        EXPECT_EQ(draft("Mission Java\n" + std::string(line)).start_date, parse_date(iso)) << line;
}

TEST(TenderDraftTest, InventsNothing) {
    const auto tender = draft("Refonte du site\nNous sommes 250 personnes à Lyon depuis 20 ans.\nBudget : à définir\n");

    EXPECT_EQ(tender.title, "Refonte du site");
    EXPECT_TRUE(tender.skills.empty());
    EXPECT_FALSE(tender.start_date || tender.end_date || tender.daily_rate_max || tender.location ||
                 tender.experience_years);
    EXPECT_TRUE(draft("").title.empty());
}

}  // namespace
}  // namespace talentmatch::use_cases
