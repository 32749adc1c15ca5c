// The text filters of lists: the same rows from every adapter, however odd the query.
#include "contract/house.hpp"

namespace talentmatch::test {
namespace {

class SearchContract : public ContractTest {
protected:
    void SetUp() override {
        ContractTest::SetUp();
        if (!IsSkipped()) company_ = add_company("Aube").id;
    }

    [[nodiscard]] CompanyId company() const { return company_; }

    std::int64_t add(const std::string& bio) {
        const auto row = add_consultant(company_, "Moreau");
        must(house().consultants().update(admin(), row.id, [&](const Consultant& stored) -> Result<Consultant> {
            auto next = stored;
            next.bio = bio;
            return next;
        }));
        return row.id.value();
    }

    std::vector<std::int64_t> found(const std::string& query) {
        return ids_of(house().consultants().list(admin(), {.query = query}, {}));
    }

private:
    CompanyId company_;
};

TM_EVERY_ADAPTER(SearchContract);

using Ids = std::vector<std::int64_t>;

TEST_P(SearchContract, IgnoresCaseAccentsAndLigatures) {
    const Ids row{add("Élodie Lefèvre, maître d'Œuvre, Straße, Nguyễn, ΑΘΗΝΑ, e\uFB03cace")};
    for (const auto* query : {"elodie", "ÉLODIE", "E\u0301lodie", "lefevre élodie", "maitre", "oeuvre", "STRASSE",
                              "nguyen", "αθηνα", "efficace", "d\u2019oeuvre"})
        EXPECT_EQ(found(query), row) << query;
    EXPECT_EQ(found("cœuvre"), Ids{});
}

TEST_P(SearchContract, WantsEveryWordInAnyOrderAndInsideOfWords) {
    const Ids both{add("Ingénieur DevOps à Lyon"), add("Lyon, culture Dev et Ops")};
    const Ids second{both[1]};
    EXPECT_EQ(found("dev ops"), both);
    EXPECT_EQ(found("ops dev LYON"), both);
    EXPECT_EQ(found("  lyon\t\u00A0dev  "), both);
    EXPECT_EQ(found("culture dev"), second);
    EXPECT_EQ(found("culture paris"), Ids{});
    EXPECT_EQ(found("on ou"), Ids{}) << "both words are short, one is nowhere";
    EXPECT_EQ(found("on et"), second);
}

TEST_P(SearchContract, TakesNoCharacterAsSpecial) {
    const Ids signs{add(R"(100% d'un_projet \ "C++" a*b (x OR y) NEAR/2 col:val ^debut - {z} [w] ; -- '')")};
    add("100 fois un projet, cpp, axb, NOT AND");
    for (const auto* query :
         {"%",   "_",  "\\",     "\"",      "'",      "*",   "^",   "100%", "n_p", "un_projet", "\"c++\"",    "c++",
          "a*b", "(x", "near/2", "col:val", "^debut", "{z}", "[w]", ";",    "--",  "''",        "near/2 \" %"})
        EXPECT_EQ(found(query), signs) << query;
    for (const auto* query : {"%%", "__", "\\\\", "a%b", "n%p", "u*n", "un?projet", "pro*"})
        EXPECT_EQ(found(query), Ids{}) << query;
}

TEST_P(SearchContract, FindsShortNeedlesAndEmoji) {
    const Ids row{add("C# et R, 😀🚀✨ 日本")};
    add("autre chose");
    for (const auto* query : {"c#", "r,", "😀", "🚀✨", "😀🚀✨", "日", "日本", "C# 😀"})
        EXPECT_EQ(found(query), row) << query;
    EXPECT_EQ(found("😁"), Ids{});
    EXPECT_EQ(found("日😀"), Ids{});
}

TEST_P(SearchContract, FindsVeryLongNeedles) {
    std::string letters;
    for (int i = 0; i < 3000; ++i) letters += static_cast<char>('a' + (i * 7 + i / 26) % 26);
    const Ids row{add("début " + letters + " fin")};
    EXPECT_EQ(found(letters), row);
    EXPECT_EQ(found("FIN " + letters.substr(10, 2000)), row);
    EXPECT_EQ(found(letters.substr(0, 2000) + "!"), Ids{}) << "the beginning alone does not find it";

    std::string many;
    for (int i = 0; i < 300; ++i) many += letters.substr(static_cast<std::size_t>(i), 4) + ' ';
    EXPECT_EQ(found(many), row);
    EXPECT_EQ(found(many + "nowhere"), Ids{});
}

TEST_P(SearchContract, FindsEverythingWhenNothingVisibleIsAskedFor) {
    const Ids rows{add("un"), add("deux")};
    for (const auto* query : {"", " ", "\t\u00A0", "\u200B"}) EXPECT_EQ(found(query), rows);
}

TEST_P(SearchContract, FollowsChangesAndRemovals) {
    const auto first = add("Kotlin");
    const auto second = add("Kotlin");
    must(house().consultants().update(admin(), ConsultantId{first}, [](const Consultant& stored) -> Result<Consultant> {
        auto next = stored;
        next.bio = "Scala";
        return next;
    }));
    EXPECT_EQ(found("kotlin"), Ids{second});
    EXPECT_EQ(found("scala"), Ids{first});

    must(house().consultants().remove(admin(), ConsultantId{second}));
    EXPECT_EQ(found("kotlin"), Ids{});
    EXPECT_EQ(found("moreau"), Ids{first});
}

TEST_P(SearchContract, DoesNotFindWhatARefusedDecisionWanted) {
    const auto row = add("Kotlin");
    const auto refused =
        house().consultants().update(admin(), ConsultantId{row}, [](const Consultant&) -> Result<Consultant> {
            return fail(ErrorKind::wrong_state, "availability_step_refused", "Non.");
        });
    EXPECT_EQ(code_of(refused), "availability_step_refused");
    EXPECT_EQ(found("kotlin"), Ids{row});
}

TEST_P(SearchContract, StaysWithinTheOwnCompany) {
    const auto other = add_company("Brume").id;
    add_consultant(other, "Moreau");
    const auto own = add("Skippeuse");
    for (const auto* query : {"moreau", "mo", "Moreau ki"})
        EXPECT_EQ(ids_of(house().consultants().list(manager(company()), {.query = query}, {})), Ids{own}) << query;
}

TEST_P(SearchContract, SearchesCompaniesTendersAndSkillsAlike) {
    const auto breizh = add_company("Société Générale d'Œnologie").id.value();
    const auto companies = [&](const char* part) {
        return ids_of(house().companies().list(admin(), {.name_contains = part}, {}));
    };
    EXPECT_EQ(companies("generale societe"), Ids{breizh});
    EXPECT_EQ(companies("OENO"), Ids{breizh});
    EXPECT_EQ(companies("d'"), Ids{breizh});
    EXPECT_EQ(companies("%"), Ids{});

    const auto tender = add_tender(company(), "Refonte du système").id.value();
    const auto tenders = [&](const char* part) { return ids_of(house().tenders().list(admin(), {.query = part}, {})); };
    EXPECT_EQ(tenders("SYSTEME rhone"), Ids{tender}) << "title and client";
    EXPECT_EQ(tenders("rhin"), Ids{});

    Skill skill;
    skill.slug = "ml";
    skill.name = "Machine learning";
    skill.name_fr = "Apprentissage automatisé";
    skill.aliases = {"Réseaux de neurones", "ML"};
    skill.created_at = at(0);
    const auto id = must(house().skills().create(admin(), skill)).id;
    const auto skills = [&](const char* part) {
        return ids_of(house().skills().list(admin(), {.query = part, .category = {}}, {}));
    };
    EXPECT_EQ(skills("automatise"), Ids{id.value()});
    EXPECT_EQ(skills("reseaux NEURONES"), Ids{id.value()});
    EXPECT_EQ(skills("ml"), Ids{id.value()});
    must(house().skills().update(admin(), id, [](const Skill& stored) -> Result<Skill> {
        auto next = stored;
        next.aliases.clear();
        return next;
    }));
    EXPECT_EQ(skills("neurones"), Ids{}) << "aliases are searched as they are now";
}

TEST_P(SearchContract, RefusesANulInAQuery) {
    const std::string nul{"abc\0def", 7};
    EXPECT_EQ(code_of(house().consultants().list(admin(), {.query = nul}, {})), "text_has_nul");
    EXPECT_EQ(code_of(house().companies().list(admin(), {.name_contains = nul}, {})), "text_has_nul");
    EXPECT_EQ(code_of(house().skills().list(admin(), {.query = nul, .category = {}}, {})), "text_has_nul");
}

}  // namespace
}  // namespace talentmatch::test
