// Word 97 documents as LibreOffice writes them, through the real child.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "reading.hpp"

namespace talentmatch::cvtext {
namespace {

std::string bytes_of(const std::string& name) {
    std::ifstream file(std::string(TM_DOCUMENTS) + "/" + name, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

TEST(Doc, KeepsHeadersTablesBulletsAndLooks) {
    const auto document = read_bytes(bytes_of("fr-dossier-97.doc"), DocumentFormat::doc);

    ASSERT_TRUE(document.has_value()) << document.error().code;
    EXPECT_EQ(document->title, "Dossier de compétences");
    EXPECT_EQ(run_of(document, "Périgée Conseil – document confidentiel").source, TextSource::header);
    EXPECT_EQ(run_of(document, "Ilyès Benhamida").font_size, 20);
    EXPECT_TRUE(run_of(document, "Client : ").bold);
    EXPECT_FALSE(run_of(document, "Nuagéo").bold);
    const auto label = run_of(document, "Conteneurs");
    const auto value = run_of(document, "Docker, Kubernetes, Helm");
    EXPECT_EQ(label.source, TextSource::table);
    EXPECT_EQ(label.box.top, value.box.top);
    EXPECT_LT(label.box.right, value.box.left);
    EXPECT_NE(told(document).find("•  Exploitation d'une plateforme"), std::string::npos);
}

TEST(Doc, ThatIsCutOrDamagedAnywhereIsADocumentOrBroken) {
    const auto whole = bytes_of("en-simple-97.doc");
    ASSERT_GT(whole.size(), 5000U);
    for (std::size_t place = 0; place < whole.size(); place += whole.size() / 29) {
        auto damaged = whole;
        damaged[place] = static_cast<char>(damaged[place] ^ 0x5A);
        for (const auto& bytes : {whole.substr(0, place), damaged}) {
            const auto answer = told(read_bytes(bytes, DocumentFormat::doc));
            const bool fine = !answer.starts_with("error") || answer == "error file_broken" ||
                              answer == "error file_too_complex" || answer == "error file_version_unsupported" ||
                              answer == "error file_encrypted";
            EXPECT_TRUE(fine) << answer;
        }
    }
}

TEST(Doc, ThatIsProtectedOrOlderThanWord97SaysSo) {
    auto bytes = bytes_of("en-simple-97.doc");
    const auto information = bytes.find("\xEC\xA5");
    ASSERT_NE(information, std::string::npos);
    auto older = bytes;
    older[information + 2] = 0x68;
    older[information + 3] = 0;
    bytes[information + 0x0B] = static_cast<char>(bytes[information + 0x0B] | 1);

    EXPECT_EQ(told(read_bytes(bytes, DocumentFormat::doc)), "error file_encrypted");
    EXPECT_EQ(told(read_bytes(older, DocumentFormat::doc)), "error file_version_unsupported");
}

}  // namespace
}  // namespace talentmatch::cvtext
