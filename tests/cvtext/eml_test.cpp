// Messages, through the real child.
#include <gtest/gtest.h>

#include "reading.hpp"
#include "support/pdf_builder.hpp"

namespace talentmatch::cvtext {
namespace {

std::string lines(std::initializer_list<std::string_view> all) {
    std::string text;
    for (const auto line : all) text += std::string(line) + "\r\n";
    return text;
}

Result<Document> read_mail(std::initializer_list<std::string_view> all) {
    return read_bytes(lines(all), DocumentFormat::eml);
}

TEST(Mail, IsItsSubjectAndBodyWithItsSenderAndDate) {
    const auto document =
        read_mail({"From: =?utf-8?Q?Zo=C3=A9_Martin?= <zoe@example.org>",
                   "Subject: =?iso-8859-1?B?Q2hlZiBk6Q==?=", " =?utf-8?Q?_projet?= Java",
                   "Date: Tue, 3 Mar 2026 09:05:00 +0100", "Content-Type: text/plain; charset=\"iso-8859-1\"",
                   "Content-Transfer-Encoding: quoted-printable", "", "D=E9veloppement =", "en Java =3D bien"});

    ASSERT_EQ(told(document), "Chef dé projet Java Développement en Java = bien");
    EXPECT_EQ(document->title, "Chef dé projet Java");
    EXPECT_EQ(document->author, "Zoé Martin");
    EXPECT_EQ(document->modified, "2026-03-03T09:05:00+01:00");
}

TEST(Mail, IsReadInWhateverCharacterSetItStates) {
    EXPECT_EQ(told(read_mail(
                  {"From: a@example.org", "Content-Type: text/plain; charset=koi8-r", "", "\xF0\xD2\xC9\xD7\xC5\xD4"})),
              "Привет");
    EXPECT_EQ(
        told(read_mail({"From: a@example.org", "Content-Type: text/plain; charset=nonsense", "", "\xC3\xA9t\xC3\xA9"})),
        "été");
}

TEST(Mail, PrefersItsPlainTextToItsPage) {
    EXPECT_EQ(told(read_mail({"From: a@example.org", "Content-Type: multipart/alternative; boundary=x", "", "--x",
                              "Content-Type: text/plain", "", "Java", "--x", "Content-Type: text/html", "",
                              "<p>Java page</p>", "--x--"})),
              "Java");
    EXPECT_EQ(told(read_mail({"From: a@example.org", "Content-Type: multipart/alternative; boundary=x", "", "--x",
                              "Content-Type: text/plain", "", " ", "--x", "Content-Type: text/html; charset=utf-8",
                              "Content-Transfer-Encoding: base64", "",
                              "PHA+SmF2YSDDqXTDqTwvcD48cCBzdHlsZT0iZGlzcGxheTpub25lIj5BZGE8L3A+", "--x--"})),
              "Java été Ada[invisible]");
}

TEST(Mail, ThatSaysLittleIsTheDocumentItCarries) {
    testing::PdfBuilder pdf;
    pdf.page(testing::shown(50, 700, "Kafka"));
    const auto bytes = pdf.build();
    const auto mail = [&](std::string_view letter) {
        return told(
            read_bytes(lines({"From: a@example.org", "Subject: CV", "Content-Type: multipart/mixed; boundary=\"x y\"",
                              "", "--x y", "", letter, "--x y", "Content-Type: application/octet-stream",
                              "Content-Disposition: attachment; filename*=utf-8''r%C3%A9sum%C3%A9.pdf",
                              "Content-Transfer-Encoding: binary", "", bytes, "--x y--"}),
                       DocumentFormat::eml));
    };

    EXPECT_EQ(mail("Ci-joint mon CV."), "Kafka");
    const auto long_letter = mail(std::string(1500, 'x'));
    EXPECT_EQ(long_letter.find("Kafka"), std::string::npos) << "a body that says much is the document";
}

TEST(Mail, WhoseAttachmentIsBrokenIsItsBody) {
    EXPECT_EQ(told(read_mail({"From: a@example.org", "Subject: CV", "Content-Type: multipart/mixed; boundary=x", "",
                              "--x", "", "Java", "--x", "Content-Disposition: attachment; filename=cv.pdf", "",
                              "%PDF-1.4 nothing", "--x--"})),
              "CV Java");
}

TEST(Mail, ThatIsHostileIsBounded) {
    std::string nested = "From: a@example.org\r\nSubject: x\r\n";
    for (int i = 0; i < 100; ++i) nested += "Content-Type: message/rfc822\r\n\r\n";
    EXPECT_EQ(told(read_bytes(nested, DocumentFormat::eml)), "error file_too_complex");
    std::string many = "From: a@example.org\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n";
    for (int i = 0; i < 5000; ++i) many += "--x\r\n\r\n";
    EXPECT_EQ(told(read_bytes(many, DocumentFormat::eml)), "error file_too_complex");
    EXPECT_EQ(told(read_mail({"From: a@example.org", "Content-Type: multipart/mixed; boundary=", "", "Java"})), "");
    EXPECT_EQ(told(read_mail({"From: a", "Content-Type: text/plain; charset=../../x", "", "Java"})), "Java");
}

}  // namespace
}  // namespace talentmatch::cvtext
