// The dossier for the client: what it says, in which order, and what it never says.
#include "use_cases/portfolio.hpp"

#include <gtest/gtest.h>

#include "support/expect.hpp"
#include "support/world.hpp"
#include "use_cases/anonymise.hpp"

namespace talentmatch::use_cases {
namespace {

using testing::fails_with;
using testing::succeeds;

/// Keeps what it was given, so that a test can look at it.
class KeepingRenderer final : public ports::PortfolioRenderer {
public:
    [[nodiscard]] std::string html(const Portfolio& portfolio) const override {
        kept = portfolio;
        return "page";
    }
    mutable Portfolio kept;
};

class PortfolioTest : public ::testing::Test {
protected:
    testing::World world;
    KeepingRenderer renderer;
    PortfolioUseCase portfolios{world.consultants, world.resumes, world.tenders,
                                world.companies,   renderer,      world.clock};
    SkillId kotlin = world.kotlin;
    SkillId docker = world.add_skill("docker", "Docker");
    SkillId cobol = world.add_skill("cobol", "COBOL");

    ConsultantId add_claire() {
        auto claire = testing::a_consultant(world.atlas);
        claire.email = Email::parse("claire.moreau@example.org");
        claire.phone = "+33612345678";
        claire.daily_rate = Money::euros(550);
        claire.bio = "Claire Moreau conçoit des applications. Contact : claire.moreau@example.org, 06 12 34 56 78.";
        claire.skills = {{docker, "", SkillCategory::devops, Proficiency::expert, 9, {}},
                         {kotlin, "", SkillCategory::programming_language, Proficiency::advanced, 5, {}}};
        const auto id = world.add(claire);
        add_resume(id);
        return id;
    }

    void add_resume(ConsultantId id) {
        Resume resume;
        resume.company_id = world.atlas;
        resume.consultant_id = id;
        resume.uploaded_by = world.recruiter.user;
        resume.sha256 = "00";
        resume.status = ResumeStatus::analysed;
        Position position;
        position.title = "Développeuse";
        position.company = "Atlas";
        position.client = "Banque du Rhône";
        position.start = PartialDate{2021, 3};
        position.end = PartialDate{2023, 2};
        position.description = "Refonte.\nJoindre Mme MOREAU au 06.12.34.56.78\nTJM : 550 €";
        position.technologies = {"Kotlin"};
        resume.profile.positions = {position};
        resume.profile.education.resize(2);
        resume.profile.education[0].degree = "Master";
        resume.profile.education[0].area = "Informatique";
        resume.profile.education[1].degree = "Licence de mathématiques";
        resume.profile.education[1].area = "mathématiques";
        static_cast<void>(world.resumes.create(world.admin, resume).value());
    }

    TenderId add_tender() {
        auto tender = testing::a_tender(world.atlas);
        tender.skills = {{cobol, "", SkillCategory::other, Importance::required, {}, {}},
                         {kotlin, "", SkillCategory::other, Importance::preferred, {}, {}}};
        return world.add(tender);
    }
};

TEST_F(PortfolioTest, ShowsWhatTheTenderAsksForFirstWithYearsAndPlaces) {
    const auto page = portfolios.generate_portfolio(world.sales, add_claire(), add_tender(), {});

    ASSERT_TRUE(succeeds(page));
    EXPECT_EQ(*page, "page");
    ASSERT_EQ(renderer.kept.asked_skills.size(), 1U) << "what the consultant lacks is not shown to a client";
    EXPECT_EQ(renderer.kept.asked_skills.front().name, "Kotlin");
    EXPECT_EQ(renderer.kept.asked_skills.front().years, 5);
    EXPECT_EQ(renderer.kept.asked_skills.front().used_at, std::vector<std::string>{"Banque du Rhône (2021-2023)"});
    ASSERT_EQ(renderer.kept.skills.size(), 1U);
    EXPECT_EQ(renderer.kept.skills.front().name, "Docker");
    EXPECT_EQ(renderer.kept.tender, "Refonte du portail");
}

TEST_F(PortfolioTest, ShowsDegreesWithTheirFields) {
    ASSERT_TRUE(succeeds(portfolios.generate_portfolio(world.sales, add_claire(), std::nullopt, {})));

    ASSERT_EQ(renderer.kept.education.size(), 2U);
    EXPECT_EQ(renderer.kept.education[0].degree, "Master, Informatique");
    EXPECT_EQ(renderer.kept.education[1].degree, "Licence de mathématiques");
}

TEST_F(PortfolioTest, NamesNobodyAndGivesNoContactAndNoRate) {
    ASSERT_TRUE(succeeds(portfolios.generate_portfolio(world.sales, add_claire(), std::nullopt, {})));

    const auto& kept = renderer.kept;
    EXPECT_EQ(kept.name, "CMO");
    EXPECT_EQ(kept.summary, "CMO conçoit des applications.");
    EXPECT_EQ(kept.missions.front().lines, (std::vector<std::string>{"Refonte.", "Joindre Mme CMO au"}));
}

TEST_F(PortfolioTest, NamesThePersonOnlyWhenAsked) {
    const auto claire = add_claire();

    ASSERT_TRUE(succeeds(portfolios.generate_portfolio(world.sales, claire, {}, {.name = PortfolioName::full})));
    EXPECT_EQ(renderer.kept.name, "Claire Moreau");
    EXPECT_TRUE(renderer.kept.summary.starts_with("Claire Moreau conçoit"));
    EXPECT_FALSE(renderer.kept.summary.contains("example.org")) << "contacts go in every case";

    ASSERT_TRUE(succeeds(portfolios.generate_portfolio(world.sales, claire, {}, {.name = PortfolioName::first_name})));
    EXPECT_EQ(renderer.kept.name, "Claire");
    EXPECT_TRUE(renderer.kept.summary.starts_with("Claire conçoit"));
}

TEST_F(PortfolioTest, IsTheOwnCompanysBusinessOnly) {
    const auto claire = add_claire();
    const auto tender = add_tender();

    for (const auto& actor : {world.stranger, world.partner})
        EXPECT_TRUE(fails_with(portfolios.generate_portfolio(actor, claire, {}, {}), ErrorKind::not_found,
                               "consultant_not_found"));
    EXPECT_TRUE(fails_with(portfolios.generate_portfolio(world.manager, claire, world.add_tender(world.cobalt), {}),
                           ErrorKind::not_found, "tender_not_found"));
    EXPECT_TRUE(succeeds(portfolios.generate_portfolio(world.admin, claire, tender, {})));
}

TEST_F(PortfolioTest, WorksWithoutACv) {
    const auto id = world.add_consultant(world.atlas);

    ASSERT_TRUE(succeeds(portfolios.generate_portfolio(world.sales, id, {}, {})));
    EXPECT_TRUE(renderer.kept.missions.empty());
}

TEST(Trigram, TakesOneLetterOfTheFirstNameAndTwoOfTheLast) {
    EXPECT_EQ(trigram_of("Claire", "Moreau"), "CMO");
    EXPECT_EQ(trigram_of("Jean-Marc", "d'Ormesson"), "JOR");
    EXPECT_EQ(trigram_of("Élodie", "de la Tour"), "ETO");
    EXPECT_EQ(trigram_of("Li", "O"), "LO");
    EXPECT_EQ(trigram_of("Anne", "Le"), "ALE");
    EXPECT_EQ(trigram_of("", ""), "N. N.");
}

TEST(Anonymise, TakesOutContactsInEveryForm) {
    const Anonymity nobody;
    EXPECT_EQ(anonymised("Écrire à jean.dupont+cv@mail.example.fr demain", nobody), "Écrire à demain");
    EXPECT_EQ(anonymised("Tél. : +33 (0)6 12 34 56 78", nobody), "");
    EXPECT_EQ(anonymised("Appeler le 0612345678 assez vite", nobody), "Appeler le assez vite");
    EXPECT_EQ(anonymised("Appeler le 00 44 20 7946 0958 assez vite", nobody), "Appeler le assez vite");
    EXPECT_EQ(anonymised("Voir https://linkedin.com/in/jean-dupont, merci", nobody), "");
    EXPECT_EQ(anonymised("Voir www.jean-dupont.fr", nobody), "");
}

TEST(Anonymise, LeavesDatesAmountsAndVersionsAlone) {
    const Anonymity nobody;
    for (const auto* text :
         {"De 01/2019 à 12/2021, 12 personnes, 250 000 000 lignes", "Java 8, 11, 17 et 21",
          "2019-2021 : migration de 0.9 à 1.0", "Refonte de la paie et du calcul de la rémunération", "SLA de 99.99 %"})
        EXPECT_EQ(anonymised(text, nobody), text);
}

TEST(Anonymise, TakesOutSentencesAboutMoney) {
    const Anonymity nobody;
    EXPECT_EQ(anonymised("Disponible en mai. TJM souhaité : 550 €. Aime le vélo.", nobody),
              "Disponible en mai. Aime le vélo.");
    EXPECT_EQ(anonymised("Prétentions : 52 k€", nobody), "");
}

TEST(Anonymise, FindsNamesWhateverTheirCaseAndAccentsButNotInsideWords) {
    const Anonymity hidden{{"Rémi Petit", "Petit", "Rémi"}, "RPE"};
    EXPECT_EQ(anonymised("REMI PETIT, petit-fils de Rémi, petite équipe", hidden),
              "RPE, RPE-fils de RPE, petite équipe");
}

}  // namespace
}  // namespace talentmatch::use_cases
