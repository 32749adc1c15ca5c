// Every error in two languages: the sources are searched for errors, and each has to have its English.
#include "use_cases/english.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

namespace talentmatch::use_cases {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::ifstream stream{file};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::vector<fs::path> sources() {
    std::vector<fs::path> files;
    for (const auto* wing : {"core", "adapters", "app"})
        for (const auto& entry : fs::recursive_directory_iterator{fs::path{TM_SOURCE_DIR} / wing})
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp") files.push_back(entry.path());
    return files;
}

/// "a" "b" as ab; an empty text when the message is not written where the error is made.
std::string joined_literals(const std::string& text) {
    static const std::regex literal{R"re("((?:[^"\\]|\\.)*)")re"};
    std::string joined;
    for (std::sregex_iterator match{text.begin(), text.end(), literal}, end; match != end; ++match)
        joined += (*match)[1];
    return std::regex_replace(joined, std::regex{R"(\{:[^}]*\})"}, "{}");
}

TEST(EnglishTest, IsThereForEveryErrorOfTheSources) {
    // fail(ErrorKind::x, "code", "message") and Error{ErrorKind::x, "code", ...}; errors.add(place, "type", "message")
    static const std::string message = R"re(\s*((?:fmt::format\()?\s*(?:"(?:[^"\\]|\\.)*"\s*)+)?)re";
    static const std::regex made{R"re(ErrorKind::\w+,\s*"([a-z_0-9]+)",?)re" + message};
    static const std::regex added{R"re((?:\.|\b)add\(\s*(?:\{[^}]*\}|\w+|\w+\([^;]*?\)),\s*"([a-z_0-9]+)",)re" +
                                  message};
    int found = 0;
    for (const auto& file : sources()) {
        const auto text = text_of(file);
        if (file.filename() == "result.hpp") continue;  // shows how an error is made
        for (const auto& pattern : {made, added})
            for (std::sregex_iterator match{text.begin(), text.end(), pattern}, end; match != end; ++match) {
                ++found;
                const auto french = joined_literals((*match)[2]);
                EXPECT_TRUE(english_of((*match)[1].str(), french))
                    << fs::relative(file, TM_SOURCE_DIR).string() << ": the error \"" << (*match)[1] << "\" (" << french
                    << ") has no English: add its sentence or its code to core/use_cases/english_texts.cpp";
            }
    }
    EXPECT_GT(found, 100);
}

TEST(EnglishTest, IsThereForEveryRefusalOfTheConfiguration) {
    static const std::regex wrong{
        R"re(wrong\((?:name|"[A-Z0-9_]+"),\s*((?:fmt::format\()?\s*(?:"(?:[^"\\]|\\.)*"\s*)+))re"};
    const auto text = text_of(fs::path{TM_SOURCE_DIR} / "app/config.cpp");
    int found = 0;
    for (std::sregex_iterator match{text.begin(), text.end(), wrong}, end; match != end; ++match) {
        ++found;
        const auto french = "NAME " + joined_literals((*match)[1]);
        EXPECT_TRUE(english_of("", french)) << french << ": add its sentence to core/use_cases/english_texts.cpp";
    }
    EXPECT_GT(found, 7);
}

TEST(EnglishTest, CarriesTheFactsOver) {
    EXPECT_EQ(english_of("string_too_long", "Ce texte ne doit pas dépasser 200 caractères."),
              "The text must not have more than 200 characters.");
    EXPECT_EQ(english_of("x", "Le rôle « sales » n'a pas le droit « write_users »."),
              "The role \"sales\" lacks the permission \"write_users\".");
    EXPECT_EQ(english_of("x", "{} {} « » %n"), std::nullopt);
}

TEST(EnglishTest, FallsBackToTheCodeAndThenToTheKind) {
    EXPECT_EQ(english_message(Error{ErrorKind::not_found, "tender_not_found", "Introuvable.", {}}),
              "There is no such tender.");
    EXPECT_EQ(english_message(Error{ErrorKind::forbidden, "new_code", "Interdit.", {}}), "You may not do this.");
    EXPECT_EQ(english_message(FieldError{{"body"}, "new_type", "Faux."}), "The value is not valid.");
}

}  // namespace
}  // namespace talentmatch::use_cases
