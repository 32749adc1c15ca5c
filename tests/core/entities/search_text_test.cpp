// What the text filters of lists look in and for.
#include "entities/search_text.hpp"

#include <gtest/gtest.h>

namespace talentmatch {
namespace {

using Words = std::vector<std::string>;

TEST(SearchTextTest, KeepsTheTextsOfAConsultantFoldedOneALine) {
    Consultant consultant;
    consultant.first_name = "Élodie";
    consultant.last_name = "Lefèvre";
    consultant.title = "Développeuse";
    consultant.bio = "Une ligne\net une autre";
    EXPECT_EQ(search_text(consultant), "elodie lefevre\ndeveloppeuse\nune ligne et une autre");

    consultant.location = "Orléans";
    EXPECT_TRUE(search_text(consultant).ends_with("\norleans"));
}

TEST(SearchTextTest, KeepsTheTextsOfTheOtherRows) {
    Company company;
    company.name = "Aube Conseil";
    EXPECT_EQ(search_text(company), "aube conseil");
    Tender tender;
    tender.title = "Refonte";
    tender.client_name = "Banque du Rhône";
    tender.description = "API";
    EXPECT_EQ(search_text(tender), "refonte\nbanque du rhone\napi");
    Skill skill;
    skill.name = "Machine learning";
    skill.name_fr = "Apprentissage automatique";
    skill.aliases = {"ML"};
    EXPECT_EQ(search_text(skill), "machine learning\napprentissage automatique\nml");
}

TEST(SearchTextTest, MakesWordsOfAQuery) {
    EXPECT_EQ(search_words("  Lefèvre   ÉLODIE lefevre\u00A0"), (Words{"elodie", "lefevre"}));
    EXPECT_EQ(search_words("\"c++\" 100%"), (Words{"\"c++\"", "100%"}));
    EXPECT_EQ(search_words(" \u200B\t"), Words{});
}

TEST(SearchTextTest, FindsEveryWordAnywhereButNotOverALineEnd) {
    EXPECT_TRUE(holds_every_word("ingenieur devops\nlyon", search_words("dev ops")));
    EXPECT_TRUE(holds_every_word("ingenieur devops\nlyon", search_words("lyon INGÉ")));
    EXPECT_FALSE(holds_every_word("ingenieur devops\nlyon", search_words("devops paris")));
    EXPECT_FALSE(holds_every_word("ingenieur devops\nlyon", search_words("opslyon")));
    EXPECT_TRUE(holds_every_word("anything", search_words(""))) << "nothing asked for";
}

}  // namespace
}  // namespace talentmatch
