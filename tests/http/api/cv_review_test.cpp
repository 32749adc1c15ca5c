// Corrections, second readings, spellings and structured files over HTTP.
#include <gtest/gtest.h>

#include "http/api/client.hpp"

namespace talentmatch::testing {
namespace {

class CvReviewApi : public ::testing::Test {
protected:
    House house;
    Client manager = Client(house).as(house.world.manager);
    Client recruiter = Client(house).as(house.world.recruiter);
    Client partner = Client(house).as(house.world.partner);

    std::string analyse(const std::string& skills = "Kotlin, Java") const {
        const Answer answer = recruiter.upload(
            "/cv-analysis", "cv.txt",
            "Claire Moreau\nDéveloppeuse Kotlin\nclaire.moreau@exemple.fr\n\nCompétences\n" + skills + "\n");
        EXPECT_EQ(answer.status, 201U) << answer.body;
        return "/cv-analysis/" + answer.at("/id");
    }
};

TEST_F(CvReviewApi, ACorrectionIsVerifiedWithWhoAndWhen) {
    const auto cv = analyse();

    const Answer answer = recruiter.put(cv, R"({"version":1,"profile":{"email":{"value":"c@exemple.fr"}}})");

    ASSERT_EQ(answer.status, 200U) << answer.body;
    EXPECT_EQ(answer.at("/profile/email/value"), R"("c@exemple.fr")");
    EXPECT_EQ(answer.at("/profile/email/verified"), "true");
    EXPECT_EQ(answer.at("/profile/email/evidence/method"), R"("person")");
    EXPECT_EQ(answer.at("/profile/email/evidence/verification/by"), std::to_string(house.world.recruiter.user.value()));
    EXPECT_EQ(answer.at("/profile/title/verified"), "false");
    EXPECT_EQ(answer.at("/corrections/0/before"), R"("claire.moreau@exemple.fr")");
    EXPECT_EQ(answer.at("/version"), "2");
    EXPECT_EQ(recruiter.put(cv, R"({"version":1,"profile":{"phone":null}})").at("/code"), R"("resume_changed")");
}

TEST_F(CvReviewApi, TheWholeAnswerMayComeBackAndChangesNothing) {
    const auto cv = analyse();
    const Answer before = recruiter.get(cv);

    const Answer after = recruiter.put(cv, R"({"profile":)" + before.at("/profile") + "}");

    ASSERT_EQ(after.status, 200U) << after.body;
    EXPECT_EQ(after.at("/profile"), before.at("/profile"));
    EXPECT_EQ(after.at("/corrections"), "[]");
}

TEST_F(CvReviewApi, LanguagesWithoutACodeOfTwoLettersAreNamedAndComeBack) {
    const auto cv = analyse("Kotlin\n\nLangues\nKabyle : langue maternelle\nHébreu (notions)");
    const Answer before = recruiter.get(cv);

    const Answer after = recruiter.put(cv, R"({"profile":{"languages":)" + before.at("/profile/languages") + "}}");
    const Answer english = recruiter.with("Accept-Language", "en").get(cv);
    const Answer json_resume = recruiter.get(cv + "?format=json-resume");

    EXPECT_EQ(before.at("/profile/languages/0/code"), R"("kab")");
    EXPECT_EQ(before.at("/profile/languages/1/name"), R"("Hébreu")");
    EXPECT_EQ(after.status, 200U) << after.body;
    EXPECT_EQ(english.at("/profile/languages/1/name"), R"("Hebrew")");
    EXPECT_EQ(json_resume.at("/languages/1/language"), R"("Hebrew")");
    const Answer again = recruiter.upload("/cv-analysis", "resume.json", json_resume.body);
    EXPECT_EQ(again.at("/profile/languages/0/code"), R"("kab")") << again.body;
    EXPECT_EQ(again.at("/profile/languages/1/level"), before.at("/profile/languages/1/level"));
}

TEST_F(CvReviewApi, SkillsThatOthersImplyStandApartFromThoseThatWereRead) {
    const Answer answer = recruiter.get(analyse("Spring Boot"));

    EXPECT_EQ(answer.size_at("/profile/skills"), 2U) << answer.body;
    EXPECT_EQ(answer.at("/profile/skills/0/slug"), R"("spring-boot")");
    EXPECT_EQ(answer.at("/profile/skills/0/implied_by"), "null");
    EXPECT_EQ(answer.at("/profile/skills/1/slug"), R"("kotlin")") << "of the title";
    ASSERT_EQ(answer.size_at("/profile/implied_skills"), 1U) << answer.body;
    EXPECT_EQ(answer.at("/profile/implied_skills/0/slug"), R"("spring")");
    EXPECT_EQ(answer.at("/profile/implied_skills/0/implied_by"), R"(["spring-boot"])");
    EXPECT_EQ(answer.at("/profile/implied_skills/0/evidence/0/method"), R"("implied")");
}

TEST_F(CvReviewApi, EveryWrongFieldIsNamed) {
    const Answer answer = recruiter.put(
        analyse(),
        R"({"version":0,"profile":{"email":{"value":""},"positions":[{"start":"2021-13"}],"skills":3,"nom":1}})");

    EXPECT_EQ(answer.status, 422U);
    EXPECT_EQ(answer.size_at("/detail"), 6U) << answer.body;
}

TEST_F(CvReviewApi, ReanalysisKeepsWhatAPersonSaid) {
    const auto cv = analyse();
    ASSERT_EQ(recruiter.put(cv, R"({"profile":{"title":{"value":"Architecte"}}})").status, 200U);

    const Answer told = recruiter.post(cv + "/reanalyse?dry_run=true");
    const Answer done = recruiter.post(cv + "/reanalyse");

    EXPECT_EQ(told.at("/kept/0/field"), R"("title")") << told.body;
    EXPECT_EQ(done.at("/analysis/profile/title/value"), R"("Architecte")");
    EXPECT_EQ(done.at("/kept/0/after"), R"("Développeuse Kotlin")");
    EXPECT_EQ(partner.post(cv + "/reanalyse").status, 404U);
    EXPECT_EQ(partner.put(cv, R"({"profile":{}})").status, 404U);
}

TEST_F(CvReviewApi, ACorrectedNameIsListedAndCanBeForgotten) {
    const auto cv = analyse("Kotlin, Jvaa");
    const Answer answer =
        recruiter.put(cv, R"({"profile":{"skills":[{"name":"Kotlin"},{"name":"Java","corrects":"Jvaa"}]}})");
    ASSERT_EQ(answer.status, 200U) << answer.body;

    const Answer list = manager.get("/skills/aliases");
    EXPECT_EQ(list.at("/0/alias"), R"("Jvaa")") << list.body;
    EXPECT_EQ(list.at("/0/skill_name"), R"("Java")");
    EXPECT_EQ(partner.get("/skills/aliases").body, "[]");
    EXPECT_EQ(partner.remove("/skills/aliases/" + list.at("/0/id")).status, 404U);
    EXPECT_TRUE(manager.post("/skills/suggest", R"({"text":"Du Jvaa"})").body.contains(R"("slug":"java")"));
    EXPECT_FALSE(partner.post("/skills/suggest", R"({"text":"Du Jvaa"})").body.contains(R"("slug":"java")"));
    EXPECT_EQ(manager.remove("/skills/aliases/" + list.at("/0/id")).status, 204U);
    EXPECT_EQ(manager.get("/skills/aliases").body, "[]");
}

TEST_F(CvReviewApi, AnAttachedCvSaysWhatItFilled) {
    const auto person = recruiter
                            .post("/consultants", R"({"first_name":"Claire","last_name":"Moreau",)"
                                                  R"("title":"Architecte","email":"claire@atlas.example"})")
                            .at("/id");

    const Answer answer = recruiter.upload("/consultants/" + person + "/cv", "cv.txt",
                                           "Claire Moreau\nDéveloppeuse Kotlin\nclaire.moreau@exemple.fr\n"
                                           "06 12 34 56 78\nPréavis : 3 mois\n\nCompétences\nKotlin\n");

    ASSERT_EQ(answer.status, 201U) << answer.body;
    EXPECT_EQ(answer.at("/consultant_id"), person);
    EXPECT_EQ(answer.at("/profile/title/value"), R"("Développeuse Kotlin")");
    EXPECT_EQ(answer.at("/filled"), R"([{"field":"phone","value":"+33612345678"},)"
                                    R"({"field":"notice_period_days","value":"90"},)"
                                    R"({"field":"skills","value":"Kotlin"}])");
    const Answer after = recruiter.get("/consultants/" + person);
    EXPECT_EQ(after.at("/phone"), R"("+33612345678")");
    EXPECT_EQ(after.at("/email"), R"("claire@atlas.example")");
    EXPECT_EQ(after.at("/title"), R"("Architecte")");
}

TEST_F(CvReviewApi, GoesOutAndComesBackAsJsonResume) {
    const Answer out = recruiter.get(analyse() + "?format=json-resume");
    ASSERT_EQ(out.status, 200U);
    EXPECT_EQ(out.at("/basics/name"), R"("Claire Moreau")") << out.body;
    EXPECT_EQ(out.at("/basics/email"), R"("claire.moreau@exemple.fr")");

    const Answer back = recruiter.upload("/cv-analysis", "claire.json", out.body);

    ASSERT_EQ(back.status, 201U) << back.body;
    EXPECT_EQ(back.at("/status"), R"("analysed")");
    EXPECT_EQ(back.at("/profile/last_name/value"), R"("Moreau")");
    EXPECT_EQ(back.at("/profile/last_name/evidence/method"), R"("declared")");
    EXPECT_EQ(back.at("/profile/skills/0/slug"), R"("kotlin")");
}

TEST_F(CvReviewApi, TakesAJsonResumeAsOthersWriteIt) {
    const Answer answer = recruiter.upload(
        "/cv-analysis", "resume.json",
        R"({"$schema":"x","basics":{"name":"Jean Petit","label":"Développeur","location":{"city":"Lyon","countryCode":"FR"}},)"
        R"("work":[{"name":"Rhône","position":"Développeur Java","startDate":"2020-01-15","endDate":"2021-12",)"
        R"("highlights":["Services en Kotlin"]}],"education":[{"institution":"INSA","studyType":"Master","endDate":"2019"}],)"
        R"("skills":[{"name":"Langages","level":"Master","keywords":["Java","Kotlin"]}],)"
        R"("languages":[{"language":"English","fluency":"Native speaker"},{"language":"Français - France"},{"language":"pt-BR"}],"awards":[{"title":"X"}],"meta":{"version":"v1"}
})");

    ASSERT_EQ(answer.status, 201U) << answer.body;
    EXPECT_EQ(answer.at("/profile/positions/0/start"), R"("2020-01")");
    EXPECT_EQ(answer.at("/profile/positions/0/technologies"), R"(["Java","Kotlin"])");
    EXPECT_EQ(answer.at("/profile/experience_months"), "24");
    EXPECT_EQ(answer.size_at("/profile/skills"), 2U);
    EXPECT_EQ(answer.at("/profile/languages/0/code"), R"("en")");
    EXPECT_EQ(answer.at("/profile/languages/1/code"), R"("fr")");
    EXPECT_EQ(answer.at("/profile/languages/2/code"), R"("pt")");
}

TEST_F(CvReviewApi, LevelsOfSkillsGoInAndOutAsJsonResume) {
    const std::string skills =
        R"([{"name":"Java","level":"Master"},{"name":"Kotlin","level":"Beginner"},{"name":"Spring","level":"68 months"},)"
        R"({"name":"Spring Boot"}])";
    const Answer first =
        recruiter.upload("/cv-analysis", "resume.json",
                         R"({"basics":{"name":"Jean Petit","label":"Développeur"},"skills":)" + skills + "}");
    ASSERT_EQ(first.status, 201U) << first.body;
    EXPECT_EQ(first.at("/profile/skills/0/level"), R"("expert")");
    EXPECT_EQ(first.at("/profile/skills/1/level"), R"("beginner")");
    EXPECT_EQ(first.at("/profile/skills/2/level"), "null") << "months are no level";
    EXPECT_EQ(first.at("/profile/skills/3/level"), "null") << "nothing is invented";

    const Answer out = recruiter.get("/cv-analysis/" + first.at("/id") + "?format=json-resume");

    EXPECT_EQ(out.at("/skills/0/level"), R"("Master")") << out.body;
    EXPECT_EQ(out.at("/skills/1/level"), R"("Beginner")");
    EXPECT_EQ(out.at("/skills/2/name"), R"("Spring")");
    EXPECT_TRUE(out.at("/skills/2/level") == "null" || out.at("/skills/2/level").empty());
    const Answer again = recruiter.upload("/cv-analysis", "again.json", out.body);
    const Answer back = recruiter.get("/cv-analysis/" + again.at("/id") + "?format=json-resume");
    EXPECT_EQ(back.at("/skills"), out.at("/skills"));
    const Answer person = recruiter.post("/cv-analysis/" + again.at("/id") + "/consultant");
    EXPECT_EQ(person.at("/skills/0/name"), R"("Java")") << person.body;
    EXPECT_EQ(person.at("/skills/0/proficiency_level"), R"("expert")");
}

TEST_F(CvReviewApi, TheLevelOfAGroupOfSkillsIsThatOfEachAndItsHeadingMayBeASkill) {
    const Answer answer = recruiter.upload("/cv-analysis", "resume.json",
                                           R"({"basics":{"name":"Jean Petit"},"skills":[)"
                                           R"({"name":"Langages","level":"Confirmé","keywords":["Kotlin"]},)"
                                           R"({"name":"Java","level":"4/5","keywords":["Spring","Potion magique"]}]})");

    ASSERT_EQ(answer.status, 201U) << answer.body;
    ASSERT_EQ(answer.size_at("/profile/skills"), 4U) << answer.body;
    EXPECT_EQ(answer.at("/profile/skills/0/name"), R"("Kotlin")");
    EXPECT_EQ(answer.at("/profile/skills/0/level"), R"("advanced")");
    EXPECT_EQ(answer.at("/profile/skills/1/slug"), R"("spring")");
    EXPECT_EQ(answer.at("/profile/skills/2/slug"), "null");
    EXPECT_EQ(answer.at("/profile/skills/3/slug"), R"("java")") << "a heading that is a skill";
    EXPECT_EQ(answer.at("/profile/skills/3/level"), R"("advanced")");
}

TEST_F(CvReviewApi, ALevelThatAPersonSaysIsCorrectedAndLogged) {
    const auto cv = analyse("Kotlin");

    const Answer answer =
        recruiter.put(cv, R"({"profile":{"skills":[{"name":"Kotlin","slug":"kotlin","level":"expert"}]}})");

    EXPECT_EQ(answer.at("/profile/skills/0/level"), R"("expert")") << answer.body;
    EXPECT_TRUE(answer.at("/corrections").contains(R"("field":"skills[0].level","before":null,"after":"expert")"))
        << answer.at("/corrections");
}

TEST_F(CvReviewApi, NamesEveryWrongFieldOfAStructuredFile) {
    const Answer answer =
        recruiter.upload("/cv-analysis", "resume.json",
                         R"({"basics":{"name":3},"work":[{"startDate":"hier"}],"skills":"Java","surprise":true})");

    EXPECT_EQ(answer.status, 422U);
    EXPECT_EQ(answer.size_at("/detail"), 4U) << answer.body;
    EXPECT_EQ(recruiter.upload("/cv-analysis", "resume.json", "{").status, 422U);
    EXPECT_EQ(recruiter.get("/cv-analysis").body, "[]") << "nothing is kept of a file that says nothing";
}

TEST_F(CvReviewApi, TakesItsOwnJsonBack) {
    const Answer first = recruiter.get(analyse());

    const Answer again = recruiter.upload("/cv-analysis", "analyse.json", first.body);

    ASSERT_EQ(again.status, 201U) << again.body;
    EXPECT_EQ(again.at("/profile/email/value"), first.at("/profile/email/value"));
    EXPECT_EQ(again.at("/profile/email/verified"), "false");
}

TEST_F(CvReviewApi, HostileTextsStayTexts) {
    const auto cv = analyse();
    const Answer answer =
        recruiter.put(cv, R"({"profile":{"title":{"value":"\"<script>'; DROP TABLE resumes;--😀"}}})");

    ASSERT_EQ(answer.status, 200U) << answer.body;
    EXPECT_EQ(recruiter.get(cv).at("/profile/title/value"), answer.at("/profile/title/value"));
    EXPECT_EQ(recruiter.put(cv, R"({"profile":{"title":{"value":"a\u0000b"}}})").status, 422U);
}

}  // namespace
}  // namespace talentmatch::testing
