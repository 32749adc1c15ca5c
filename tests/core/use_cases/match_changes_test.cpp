// What a score saw, as values and hashes; what has changed, as sentences.
#include "use_cases/match_changes.hpp"

#include <gtest/gtest.h>

#include "core/matching/population.hpp"
#include "support/builders.hpp"
#include "use_cases/match_inputs.hpp"

namespace talentmatch::use_cases {
namespace {

using test::ConsultantBuilder;
using test::day;
using test::TenderBuilder;

ports::MatchBasis basis_of(const Tender& tender, const Consultant& consultant, std::string_view text) {
    ports::MatchBasis basis;
    basis.today = day("2026-03-02");
    basis.engine_version = 1;
    basis.inputs = inputs_of(tender, consultant, text);
    basis.input_hash = input_hash(1, basis.today, basis.weights.weights, basis.inputs);
    return basis;
}

std::vector<std::string> sentences(const ports::MatchBasis& then, const ports::MatchBasis& now,
                                   matching::Language language = matching::Language::fr) {
    std::vector<std::string> all;
    for (const auto& change : changes_between(then, now)) all.push_back(sentence(change, language));
    return all;
}

using Sentences = std::vector<std::string>;

class MatchChangesTest : public ::testing::Test {
protected:
    Tender tender = TenderBuilder().titled("Développeur Kotlin").build();
    Consultant consultant = ConsultantBuilder()
                                .titled("Développeuse")
                                .with_skill("Kotlin", Proficiency::advanced, 4)
                                .at_daily_rate(500)
                                .in("Lyon");
    ports::MatchBasis then = basis_of(tender, consultant, "Un CV");

    ports::MatchBasis now() const { return basis_of(tender, consultant, "Un CV"); }
};

TEST_F(MatchChangesTest, TheSameInputsHaveTheSameHashAndNoChange) {
    EXPECT_EQ(now().input_hash, then.input_hash);
    EXPECT_TRUE(changes_between(then, now()).empty());
}

TEST_F(MatchChangesTest, NamesAndRowsDoNotCountNorDoesTheOrderOfLists) {
    consultant.id = ConsultantId{99};
    consultant.first_name = "Autre";
    consultant.email = Email::parse("autre@exemple.fr");
    consultant.skills.front().skill_id = SkillId{77};
    tender.id = TenderId{99};
    EXPECT_EQ(now().input_hash, then.input_hash);

    consultant.skills.push_back({{}, "Java", SkillCategory::other, Proficiency::expert, {}, {}});
    const auto two = now().input_hash;
    std::swap(consultant.skills[0], consultant.skills[1]);
    EXPECT_EQ(now().input_hash, two);
    EXPECT_NE(two, then.input_hash);
}

TEST_F(MatchChangesTest, TheLastUseOfASkillIsAnInputAndSaid) {
    consultant.skills.front().last_used = PartialDate{2018, 6};

    EXPECT_NE(now().input_hash, then.input_hash);
    EXPECT_EQ(sentences(then, now()), (Sentences{"Compétence du consultant Kotlin : confirmé, 4 ans → confirmé, 4 "
                                                 "ans, dernière pratique en 06/2018"}));
    EXPECT_TRUE(sentences(then, now(), matching::Language::en).front().ends_with(", last used in 2018-06"));
}

TEST_F(MatchChangesTest, SaysWhatHasChangedInFrench) {
    consultant.daily_rate = Money::cents(55'050);
    consultant.location.reset();
    consultant.skills.front().proficiency = Proficiency::expert;
    consultant.skills.push_back({{}, "Java", SkillCategory::other, Proficiency::beginner, {}, {}});
    consultant.availability_status = AvailabilityStatus::on_mission;
    tender.start_date = day("2026-04-01");
    auto later = basis_of(tender, consultant, "Un autre CV");
    later.today = day("2026-03-09");
    later.weights.weights.front() = 500;

    EXPECT_EQ(sentences(then, later),
              (Sentences{"Date du jour : 02/03/2026 → 09/03/2026", "Poids du critère compétences : 36 % → 50 %",
                         "Disponibilité du consultant : disponible → en mission",
                         "TJM du consultant : 500 € → 550,50 €", "Lieu du consultant : effacé (Lyon)",
                         "CV du consultant : modifié", "Compétence du consultant Java : ajoutée (débutant)",
                         "Compétence du consultant Kotlin : confirmé, 4 ans → expert, 4 ans",
                         "Début de la mission : renseigné (01/04/2026)"}));
}

TEST_F(MatchChangesTest, AndInEnglish) {
    consultant.daily_rate.reset();
    tender.skills.push_back({{}, "Go", SkillCategory::other, Importance::required, Proficiency::expert, {}});

    EXPECT_EQ(sentences(then, now(), matching::Language::en),
              (Sentences{"Consultant's daily rate: no longer on record (€500)",
                         "Skill asked for Go: added (required, expert)"}));
}

TEST_F(MatchChangesTest, OfLongTextsOnlyTheDigestIsKept) {
    consultant.bio = "Une biographie privée";
    tender.description = "Une description privée";

    for (const auto& input : now().inputs) EXPECT_EQ(input.value.find("privée"), std::string::npos) << input.field;
    for (const auto& change : changes_between(then, now())) {
        EXPECT_FALSE(change.before || change.after) << change.field;
    }
}

TEST(MatchInputsTest, EveryFieldThatCountsChangesTheHashAndTheFingerprint) {
    matching::Population population(7);
    for (int round = 0; round < 200; ++round) {
        const auto one = population.consultant(round + 1);
        auto other = one;
        switch (population.below(6)) {
            case 0:
                other.title += "!";
                break;
            case 1:
                other.daily_rate = Money::euros(1 + static_cast<std::int64_t>(population.below(2'000)) * 1'000);
                break;
            case 2:
                other.skills.push_back({{}, "Cobol", SkillCategory::other, Proficiency::expert, {}, {}});
                break;
            case 3:
                other.remote_work = !other.remote_work;
                break;
            case 4:
                other.bio = other.bio.value_or("") + " de plus";
                break;
            default:
                other.certifications.emplace_back("PSM I");
                break;
        }
        EXPECT_NE(inputs_of(one, ""), inputs_of(other, ""));
        EXPECT_NE(fingerprint_of(one, ""), fingerprint_of(other, ""));
    }
}

TEST(MatchInputsTest, AFingerprintKnowsThePopulationWhateverItsOrder) {
    matching::Population population(11);
    const auto one = population.consultant(1);
    const auto two = population.consultant(2);
    PopulationFingerprint there;
    there.add(fingerprint_of(one, "a"));
    there.add(fingerprint_of(two, "b"));
    PopulationFingerprint back;
    back.add(fingerprint_of(two, "b"));
    back.add(fingerprint_of(one, "a"));
    PopulationFingerprint swapped;
    swapped.add(fingerprint_of(one, "b"));
    swapped.add(fingerprint_of(two, "a"));

    EXPECT_EQ(there.text(), back.text());
    EXPECT_NE(there.text(), swapped.text());
}

/// The hash is part of what is stored: another machine, another build and another release must find the same.
TEST(MatchInputsTest, TheHashIsTheOneThatWasPublished) {
    Tender tender = TenderBuilder().titled("Développeur Kotlin").build();
    Consultant consultant = ConsultantBuilder().titled("Développeuse").with_skill("Kotlin").at_daily_rate(500);
    const auto inputs = inputs_of(tender, consultant, "Un CV");

    EXPECT_EQ(input_hash(1, day("2026-03-02"), matching::default_weights, inputs),
              "5b72110fe94226671438945e3198df1d362264acf9b733287bdd8b62a7e05851");
}

}  // namespace
}  // namespace talentmatch::use_cases
