// What an analysis says on the wire, and how it travels: our own JSON and JSON Resume, out and in again.
#include <gtest/gtest.h>

#include "http/api/client.hpp"

namespace talentmatch::testing {
namespace {

constexpr auto rich_cv = R"(Claire Moreau
Développeuse Kotlin senior
claire.moreau@exemple.fr
06 12 34 56 78
69003 Lyon
https://github.com/claire-exemple
Permis B
Mobilité : Lyon et Grenoble, 2 jours de télétravail
Disponible à partir de mars 2027, préavis 3 mois
TJM souhaité : 550 €

Compétences
Kotlin, Spring Boot, Docker

Expérience professionnelle

Mars 2021 - Décembre 2024 : Développeuse Android
Rhône Ingénierie
Client : Banque du Rhône
Secteur : Banque
- Refonte de l'application mobile
- Encadrement de deux personnes
Environnement technique : Kotlin, Android, Jenkins

Formation
2014 - 2016 : Master informatique (Bac+5), Université de Lyon

Certifications
AWS Certified Developer, mai 2024

Langues
Anglais : C1
)";

class CvExchangeApi : public ::testing::Test {
protected:
    House house;
    Client recruiter = Client(house).as(house.world.recruiter);

    Answer rich() const {
        const Answer answer = recruiter.upload("/cv-analysis", "cv.txt", rich_cv);
        EXPECT_EQ(answer.status, 201U) << answer.body;
        return answer;
    }

    /// The field is there, and so is where it stands.
    static void expect_found(const Answer& answer, const std::string& field, const std::string& value) {
        const auto at = "/profile/" + field;
        EXPECT_EQ(answer.at(at + value.substr(0, value.find('='))), value.substr(value.find('=') + 1)) << field;
        EXPECT_EQ(answer.at(at + "/evidence/page"), "1") << field;
        EXPECT_NE(answer.at(at + "/evidence/quote"), R"("")") << field;
        EXPECT_NE(answer.at(at + "/evidence/box/right"), "") << field;
        EXPECT_NE(answer.at(at + "/evidence/method"), "") << field;
        EXPECT_NE(answer.at(at + "/evidence/confidence"), "") << field;
    }
};

TEST_F(CvExchangeApi, EveryFieldSaysWhereItStands) {
    const Answer answer = rich();

    expect_found(answer, "email", R"(/value="claire.moreau@exemple.fr")");
    expect_found(answer, "phone", R"(/value="+33612345678")");
    expect_found(answer, "links/0", R"(/value="https://github.com/claire-exemple")");
    expect_found(answer, "driving_licences/0", R"(/value="B")");
    expect_found(answer, "mobility", R"(/remote_days=2)");
    expect_found(answer, "availability", R"(/notice_days=90)");
    expect_found(answer, "availability", R"(/from="2027-03")");
    expect_found(answer, "pay/0", R"(/amount=550)");
    expect_found(answer, "positions/0", R"(/client="Banque du Rhône")");
    expect_found(answer, "positions/0", R"(/sector="Banque")");
    expect_found(answer, "positions/0", R"(/environment="Kotlin, Android, Jenkins")");
    expect_found(answer, "education/0", R"(/years_after_bac=5)");
    expect_found(answer, "certifications/0", R"(/date="2024-05")");
    expect_found(answer, "languages/0", R"(/level="c1")");
    EXPECT_EQ(answer.size_at("/profile/positions/0/tasks"), 2U);
    EXPECT_NE(answer.at("/profile/positions/0/fields/0/evidence/quote"), "");
    EXPECT_NE(answer.at("/profile/skills/0/evidence/0/quote"), "");
    EXPECT_NE(answer.at("/profile/document_date/value"), "");
    EXPECT_NE(answer.at("/profile/document_date/evidence/method"), "");
}

TEST_F(CvExchangeApi, WhatToCheckIsSaidInTheReadersLanguage) {
    const auto text = "Claire Moreau\nDéveloppeuse\n\nExpérience\nDéveloppeuse Kotlin, Rhône Ingénierie\n";
    const Answer french = recruiter.upload("/cv-analysis", "cv.txt", text);
    const Answer english = recruiter.with("Accept-Language", "en").get("/cv-analysis/" + french.at("/id"));

    const auto message_of = [](const Answer& answer, const std::string& code) {
        for (std::size_t i = 0; i < answer.size_at("/profile/needs_review"); ++i) {
            const auto at = "/profile/needs_review/" + std::to_string(i);
            if (answer.at(at + "/code") == code) return answer.at(at + "/message");
        }
        return std::string("not there");
    };
    EXPECT_EQ(message_of(french, R"("missing_email")"), R"("Aucune adresse e-mail trouvée.")") << french.body;
    EXPECT_EQ(message_of(english, R"("missing_email")"), R"("No e-mail address found.")");
    EXPECT_TRUE(french.at("/profile/findings").contains("missing_phone"));
}

TEST_F(CvExchangeApi, WhatToCheckSaysWhereItStands) {
    const Answer answer = recruiter.upload(
        "/cv-analysis", "cv.txt",
        "Claire Moreau\nclaire.moreau@exemple.fr\n\nExpérience\nMars 2022 - Janvier 2020 : Développeuse Kotlin\n");

    for (std::size_t i = 0; i < answer.size_at("/profile/needs_review"); ++i) {
        const auto at = "/profile/needs_review/" + std::to_string(i);
        if (answer.at(at + "/code") != R"("conflicting_dates")") continue;
        EXPECT_EQ(answer.at(at + "/field"), R"("positions[0].end")");
        EXPECT_TRUE(answer.at(at + "/evidence/quote").contains("Janvier 2020")) << answer.at(at);
        return;
    }
    FAIL() << answer.at("/profile/needs_review");
}

TEST_F(CvExchangeApi, AcceptChoosesTheShape) {
    const auto cv = "/cv-analysis/" + rich().at("/id");
    const auto named = recruiter.with("Accept", "application/vnd.jsonresume+json, application/json;q=0.5").get(cv);
    const auto plain = recruiter.get(cv + "?format=json-resume");
    const auto own = recruiter.with("Accept", "application/vnd.jsonresume+json").get(cv + "?format=own");

    EXPECT_EQ(named.header("Content-Type"), "application/vnd.jsonresume+json");
    EXPECT_EQ(named.header("Vary"), "Accept");
    EXPECT_EQ(plain.header("Content-Type"), "application/json");
    EXPECT_EQ(named.body, plain.body);
    EXPECT_NE(own.at("/profile"), "") << "the parameter decides";
}

TEST_F(CvExchangeApi, OurOwnJsonComesBackAsItWent) {
    const Answer first = rich();
    const Answer again = recruiter.upload("/cv-analysis", "profil.json", first.at("/profile"));

    ASSERT_EQ(again.status, 201U) << again.body;
    for (const std::string field : {"first_name/value",
                                    "last_name/value",
                                    "email/value",
                                    "phone/value",
                                    "location/value",
                                    "title/value",
                                    "links/0/value",
                                    "driving_licences/0/value",
                                    "mobility/places",
                                    "mobility/remote_days",
                                    "availability/from",
                                    "availability/notice_days",
                                    "pay/0/amount",
                                    "pay/0/period",
                                    "positions/0/title",
                                    "positions/0/company",
                                    "positions/0/client",
                                    "positions/0/sector",
                                    "positions/0/start",
                                    "positions/0/end",
                                    "positions/0/tasks",
                                    "positions/0/technologies",
                                    "positions/0/environment",
                                    "positions/0/description",
                                    "education/0/degree",
                                    "education/0/institution",
                                    "education/0/end",
                                    "education/0/years_after_bac",
                                    "languages/0/code",
                                    "languages/0/level",
                                    "certifications/0/name",
                                    "certifications/0/date",
                                    "experience_months"})
        EXPECT_EQ(again.at("/profile/" + field), first.at("/profile/" + field)) << field;
    EXPECT_EQ(again.size_at("/profile/skills"), first.size_at("/profile/skills"));
    EXPECT_EQ(again.at("/profile/email/evidence/method"), R"("declared")");

    const Answer third = recruiter.upload("/cv-analysis", "profil-2.json", again.at("/profile"));
    EXPECT_EQ(third.at("/profile/positions"), again.at("/profile/positions"));
    EXPECT_EQ(third.at("/profile/education"), again.at("/profile/education"));
}

TEST_F(CvExchangeApi, JsonResumeComesBackAsItWent) {
    constexpr auto resume =
        R"({"$schema":"https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",)"
        R"("basics":{"name":"Jean Petit","label":"Développeur Java","email":"jean@exemple.fr","phone":"+33612345678",)"
        R"("url":"https://jean.exemple.fr","summary":"Dix ans de Java.","location":{"city":"Lyon"},)"
        R"("profiles":[{"network":"GitHub","username":"jean","url":"https://github.com/jean"}]},)"
        R"("work":[{"name":"Rhône Ingénierie","location":"Lyon","position":"Développeur","startDate":"2020-01",)"
        R"("endDate":"2021-12","summary":"Équipe de six.","highlights":["Services en Kotlin","Recette"]}],)"
        R"("education":[{"institution":"INSA","area":"Informatique","studyType":"Master","startDate":"2014",)"
        R"("endDate":"2019-06"},{"institution":"IUT","area":"Réseaux"}],)"
        R"("certificates":[{"name":"AWS Developer","date":"2024-05","issuer":"AWS"}],)"
        R"("skills":[{"name":"Java"},{"name":"Kotlin"}],)"
        R"("languages":[{"language":"English","fluency":"C1"},{"language":"French","fluency":"native"}]})";
    Answer given;
    given.body = resume;
    const Answer in = recruiter.upload("/cv-analysis", "resume.json", resume);
    ASSERT_EQ(in.status, 201U) << in.body;
    const auto jsonresume = recruiter.with("Accept", "application/vnd.jsonresume+json");

    const Answer out = jsonresume.get("/cv-analysis/" + in.at("/id"));

    for (const std::string field : {"/basics/name",
                                    "/basics/label",
                                    "/basics/email",
                                    "/basics/phone",
                                    "/basics/url",
                                    "/basics/summary",
                                    "/basics/location/city",
                                    "/basics/profiles/0/network",
                                    "/basics/profiles/0/username",
                                    "/basics/profiles/0/url",
                                    "/work/0/name",
                                    "/work/0/location",
                                    "/work/0/position",
                                    "/work/0/startDate",
                                    "/work/0/endDate",
                                    "/work/0/summary",
                                    "/work/0/highlights",
                                    "/education/0/institution",
                                    "/education/0/area",
                                    "/education/0/studyType",
                                    "/education/0/startDate",
                                    "/education/0/endDate",
                                    "/education/1/area",
                                    "/certificates/0/name",
                                    "/certificates/0/date",
                                    "/certificates/0/issuer",
                                    "/skills/0/name",
                                    "/skills/1/name",
                                    "/languages/0/language",
                                    "/languages/0/fluency",
                                    "/languages/1/language",
                                    "/languages/1/fluency"})
        EXPECT_EQ(out.at(field), given.at(field)) << field;
    EXPECT_EQ(out.at("/education/1/studyType"), "null");

    const Answer again = recruiter.upload("/cv-analysis", "again.json", out.body);
    EXPECT_EQ(jsonresume.get("/cv-analysis/" + again.at("/id")).body, out.body);
}

TEST_F(CvExchangeApi, AnAccountOfAKnownNetworkIsALink) {
    const Answer answer = recruiter.upload(
        "/cv-analysis", "resume.json",
        R"({"basics":{"name":"Jean Petit","profiles":[{"network":"LinkedIn","username":"jean-petit"}]}})");

    EXPECT_EQ(answer.at("/profile/links/0/value"), R"("https://www.linkedin.com/in/jean-petit")") << answer.body;
}

}  // namespace
}  // namespace talentmatch::testing
