// Europass as data, and as an attachment of a PDF, through the real child.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "reading.hpp"
#include "support/pdf_builder.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr std::string_view passport =
    "<?xml version='1.0'?><e:SkillsPassport xmlns:e='http://europass.cedefop.europa.eu/Europass' "
    "locale='fr'><e:LearnerInfo><e:Identification>"
    "<e:PersonName><e:FirstName>Zo&#xE9;</e:FirstName><e:Surname>Martin</e:Surname></"
    "e:PersonName><e:ContactInfo><e:Email><e:Contact>zoe@example.org"
    "</e:Contact></e:Email></e:ContactInfo></"
    "e:Identification><e:WorkExperienceList><e:WorkExperience><e:Period><e:From year='2021' month='--03'/>"
    "<e:Current>true</e:Current></e:Period><e:Position><e:Label>Architecte</e:Label></"
    "e:Position><e:Activities>&lt;p&gt;Java&lt;/p&gt;&lt;p&gt;"
    "Kafka&lt;/p&gt;</e:Activities><e:Employer><e:Name>Banque</e:Name></e:Employer></e:WorkExperience></"
    "e:WorkExperienceList></e:LearnerInfo>"
    "</e:SkillsPassport>";

TEST(Europass, SetsOutItsDataAsACv) {
    const auto document = read_bytes(passport, DocumentFormat::europass);

    ASSERT_EQ(
        told(document),
        "Zoé Martin zoe@example.org Expérience professionnelle Architecte – Banque 03/2021 – aujourd'hui Java Kafka");
    EXPECT_NE(run_of(document, "Java").line, run_of(document, "Kafka").line);
}

TEST(Europass, SaysTheSameAsJson) {
    EXPECT_EQ(
        told(read_bytes(
            R"({"SkillsPassport": {"Locale": "en", "LearnerInfo": {"Identification": {"PersonName": {"FirstName": "Zo\u00e9", "Surname": "Martin"},
                               "ContactInfo": {"Telephone": [{"Contact": "01"}, {"Contact": "02"}]}},
                               "WorkExperience": [{"Period": {"From": {"Year": 2019}, "To": {"Year": 2021, "Month": 4}}, "Position": {"Label": "Tester"}}],
                               "Skills": {"Computer": {"Description": "<ul><li>Java</li></ul>"}}}}})",
            DocumentFormat::europass)),
        "Zoé Martin 01 02 Work experience Tester 2019 – 04/2021 Skills •  Java");
}

TEST(Europass, KnowsTheSchemaOf2020) {
    EXPECT_EQ(
        told(read_bytes("<Candidate xmlns='http://www.europass.eu/1.0' xmlns:hr='x' "
                        "xmlns:oa='y'><CandidatePerson><PersonName><oa:GivenName>Zoe</oa:GivenName>"
                        "<hr:FamilyName>Martin</hr:FamilyName></PersonName><Communication><ChannelCode>Telephone</"
                        "ChannelCode><CountryDialing>33</CountryDialing>"
                        "<oa:DialNumber>639981247</oa:DialNumber></Communication></CandidatePerson><CandidateProfile "
                        "languageCode='fr'><EmploymentHistory><EmployerHistory>"
                        "<hr:OrganizationName>Banque</hr:OrganizationName><PositionHistory><PositionTitle>Architecte</"
                        "PositionTitle><EmploymentPeriod><StartDate>"
                        "<hr:FormattedDateTime>2021-03-01</hr:FormattedDateTime></StartDate><hr:CurrentIndicator>true</"
                        "hr:CurrentIndicator></EmploymentPeriod>"
                        "</PositionHistory></EmployerHistory></"
                        "EmploymentHistory><PersonQualifications><PersonCompetency><CompetencyID>eng</CompetencyID>"
                        "<hr:TaxonomyID>language</hr:TaxonomyID></PersonCompetency></PersonQualifications></"
                        "CandidateProfile></Candidate>",
                        DocumentFormat::europass)),
        "Zoe Martin +33 639981247 Expérience professionnelle Architecte – Banque 03/2021 – aujourd'hui Langues eng");
}

TEST(Europass, ThatIsHostileIsRefused) {
    EXPECT_EQ(told(read_bytes("<x/>", DocumentFormat::europass)), "error file_broken");
    EXPECT_EQ(told(read_bytes("{\"SkillsPassport\": ", DocumentFormat::europass)), "error file_broken");
    EXPECT_EQ(told(read_bytes("{\"SkillsPassport\": " + std::string(100'000, '['), DocumentFormat::europass)),
              "error file_too_complex");
    EXPECT_EQ(told(read_bytes(std::string(100'000, '{'), DocumentFormat::europass)), "error file_broken");
}

std::string pdf_with(std::string_view shown, std::string_view attached) {
    testing::PdfBuilder pdf;
    pdf.page(testing::shown(50, 700, shown));
    const int file = pdf.stream(attached, "/Type /EmbeddedFile");
    const int name = pdf.object(fmt::format("<< /Type /Filespec /F (attachment.xml) /EF << /F {} 0 R >> >>", file));
    pdf.catalogue(fmt::format("/Names << /EmbeddedFiles << /Names [(attachment.xml) {} 0 R] >> >>", name));
    return pdf.build();
}

TEST(Europass, AttachedToAPdfIsReadInThePagesPlaceAndNeverSaysMore) {
    const auto attached =
        read_bytes(pdf_with("Zo\xE9 Martin zoe@example.org Architecte Banque Java", passport), DocumentFormat::pdf);

    EXPECT_EQ(told(attached),
              "Zoé Martin zoe@example.org Expérience professionnelle Architecte – Banque 03/2021 – aujourd'hui Java "
              "Kafka[metadata]")
        << "Kafka stands on no page";
}

TEST(Europass, AttachedToAPdfThatShowsSomethingElseIsReported) {
    const auto answer = told(read_bytes(pdf_with("Lettre de motivation", passport), DocumentFormat::pdf));

    EXPECT_TRUE(answer.starts_with("Lettre de motivation Zoé Martin")) << answer;
    EXPECT_TRUE(answer.ends_with("Kafka[metadata]")) << answer;
}

}  // namespace
}  // namespace talentmatch::cvtext
