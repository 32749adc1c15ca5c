// Addresses, numbers and headings; the long tails are in phones.tsv and headings.tsv.
#include "cv/person/contacts.hpp"

#include <gtest/gtest.h>

#include "core/cv/cases.hpp"
#include "cv/sections/headings.hpp"

namespace talentmatch::cv {
namespace {

TEST(CvContacts, ReadPhoneNumbersOfManyForms) {
    const auto cases = cases_of("phones.tsv");
    ASSERT_GT(cases.size(), 20U);
    for (const auto& given : cases)
        EXPECT_EQ(find_phone(given.fields[0]).value_or(""), given.fields.size() > 1 ? given.fields[1] : "")
            << "phones.tsv:" << given.line << " " << given.fields[0];
}

TEST(CvContacts, ReadAddressesThatWereTakenApart) {
    using Emails = std::vector<std::string>;
    EXPECT_EQ(find_emails("Email : Marie.Durand@Example.org"), Emails{"marie.durand@example.org"});
    EXPECT_EQ(find_emails("marie.durand (at) example.org"), Emails{"marie.durand@example.org"});
    EXPECT_EQ(find_emails("marie.durand @ example . org"), Emails{"marie.durand@example.org"});
    EXPECT_EQ(find_emails("marie[at]example[dot]org | Paris"), Emails{"marie@example.org"});
    EXPECT_EQ(find_emails("(mailto:marie@example.org)"), Emails{"marie@example.org"});
    EXPECT_EQ(find_emails("Suivez @marie"), Emails{});
    EXPECT_EQ(find_emails("a@b"), Emails{});
}

TEST(CvContacts, LeaveThoseOfAnAgencyOut) {
    const auto line = [](std::string_view text) {
        Line one;
        one.text = text;
        one.segments.emplace_back().text = text;
        return one;
    };
    const std::vector<Line> agency{line("Votre contact : paule@agence.example"),
                                   line("+33 1 39 98 10 20 / +33 6 39 98 10 21   www.agence.example")};
    const std::vector<Line> own{line("Claire Moreau"), line("+33 6 39 98 12 47"), line("claire@example.org")};
    auto both = agency;
    both.insert(both.end(), own.begin(), own.end());

    const auto nobody = read_contacts({{Section::header, "", agency}});
    const auto person = read_contacts({{Section::header, "", both}});

    EXPECT_FALSE(nobody.phone);
    EXPECT_FALSE(nobody.email);
    EXPECT_TRUE(nobody.links.empty());
    ASSERT_TRUE(person.phone);
    EXPECT_EQ(person.phone->value, "+33639981247");
    EXPECT_EQ(person.email->value, "claire@example.org");
}

TEST(CvContacts, BelieveANationalNumberOutsideTheContactsWhenItIsNamed) {
    const auto phone_in = [](std::string_view text) {
        Line line;
        line.text = text;
        line.segments.emplace_back().text = text;
        const auto contacts = read_contacts({{Section::summary, "Profile", {line}}});
        return contacts.phone ? contacts.phone->value : "";
    };
    EXPECT_EQ(phone_in("Phone: (503) 555-0172"), "(503) 555-0172");
    EXPECT_EQ(phone_in("Reference 503 555 0172"), "");
}

TEST(CvContacts, KeepANumberAsItWasWritten) {
    Line line;
    line.text = "Tél. : 06 12 34 56 78";
    line.segments.emplace_back().text = line.text;

    const auto contacts = read_contacts({{Section::header, "", {line}}});

    ASSERT_TRUE(contacts.phone);
    EXPECT_EQ(contacts.phone->value, "+33612345678");
    EXPECT_EQ(contacts.phone->evidence.raw, "06 12 34 56 78");
}

TEST(CvContacts, TakeLinksAndNoTechnologies) {
    using Links = std::vector<std::string>;
    EXPECT_EQ(find_links("https://example.org/cv, github.com/marie-d"),
              (Links{"https://example.org/cv", "github.com/marie-d"}));
    EXPECT_EQ(find_links("ASP.NET, Node.js et Socket.io"), Links{});
}

std::string name_of(std::optional<Heading> heading) {
    if (!heading) return "none";
    switch (heading->section) {
        case Section::header:
            return "header";
        case Section::contact:
            return "contact";
        case Section::summary:
            return "summary";
        case Section::experience:
            return "experience";
        case Section::projects:
            return "projects";
        case Section::education:
            return "education";
        case Section::skills:
            return "skills";
        case Section::languages:
            return "languages";
        case Section::certifications:
            return "certifications";
        case Section::interests:
            return "interests";
        case Section::other:
            return "other";
    }
    return "none";
}

TEST(CvHeadings, AreKnownInManyForms) {
    const auto cases = cases_of("headings.tsv");
    ASSERT_GT(cases.size(), 60U);
    for (const auto& given : cases)
        EXPECT_EQ(name_of(heading_of(given.fields[0])), given.fields[1])
            << "headings.tsv:" << given.line << " " << given.fields[0];
}

}  // namespace
}  // namespace talentmatch::cv
