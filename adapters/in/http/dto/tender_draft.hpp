// A call for tender that came in as a document: what was read, where it stands, and the draft made of it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "entities/tender_reading.hpp"
#include "http/codec/codec.hpp"
#include "http/dto/profile.hpp"
#include "http/dto/tender.hpp"
#include "use_cases/tender_intake.hpp"

namespace talentmatch::http::dto {

struct TenderTextIn {
    Text<1, 200'000> text;

    static constexpr std::string_view example =
        R"({"text":"Développeur Kotlin senior\nClient : Banque du Rhône\nLieu : Lyon, 3 jours de télétravail\n)"
        R"(Démarrage : 15/01/2027, durée 6 mois\nTJM max : 600 €\nKotlin impératif, Java apprécié"})";
};
BOOST_DESCRIBE_STRUCT(TenderTextIn, (), (text))

struct TenderIntakeQuery {
    Or<bool, true> store;

    static constexpr std::array field_notes{
        Note{"store", "false : répond le brouillon sans l'enregistrer (id absent)"}};
};
BOOST_DESCRIBE_STRUCT(TenderIntakeQuery, (), (store))

struct ReadTextOut {
    std::string value;
    EvidenceItem evidence;
    static constexpr std::array field_notes{Note{"value", "Ce qui a été lu", R"("Lyon")"}};
};
BOOST_DESCRIBE_STRUCT(ReadTextOut, (), (value, evidence))

struct ReadDateOut {
    Date value{};
    EvidenceItem evidence;
};
BOOST_DESCRIBE_STRUCT(ReadDateOut, (), (value, evidence))

struct ReadNumberOut {
    int value = 0;
    EvidenceItem evidence;
};
BOOST_DESCRIBE_STRUCT(ReadNumberOut, (), (value, evidence))

struct ReadMoneyOut {
    Money value;
    EvidenceItem evidence;
};
BOOST_DESCRIBE_STRUCT(ReadMoneyOut, (), (value, evidence))

struct ReadLanguageOut {
    std::string code;
    std::optional<LanguageLevel> level;
    EvidenceItem evidence;
    static constexpr std::array field_notes{Note{"code", "ISO 639", R"("en")"}};
};
BOOST_DESCRIBE_STRUCT(ReadLanguageOut, (), (code, level, evidence))

struct WantedSkillOut {
    std::string name;
    std::string slug;
    SkillCategory category = SkillCategory::other;
    Importance importance = Importance::required;
    std::optional<Proficiency> proficiency_level;
    std::optional<int> years_experience;
    EvidenceItem evidence;

    static constexpr std::array field_notes{
        Note{"slug", "Dans la taxonomie, ou parmi les compétences de l'entreprise", R"("kotlin")"},
        Note{"evidence", "La confiance dit à quel point l'importance est explicite"}};
};
BOOST_DESCRIBE_STRUCT(WantedSkillOut, (),
                      (name, slug, category, importance, proficiency_level, years_experience, evidence))

struct TenderReadingOut {
    std::optional<ReadTextOut> title;
    std::optional<ReadTextOut> client_name;
    std::optional<ReadDateOut> start_date;
    std::optional<ReadDateOut> end_date;
    std::optional<ReadNumberOut> duration_months;
    std::optional<ReadDateOut> deadline;
    std::optional<ReadTextOut> location;
    std::optional<ReadNumberOut> remote_days;
    std::optional<ReadMoneyOut> daily_rate_max;
    std::optional<ReadMoneyOut> budget;
    std::optional<ReadNumberOut> required_consultants;
    std::optional<ReadNumberOut> experience_years;
    std::vector<ReadLanguageOut> languages;
    std::vector<ReadTextOut> certifications;
    std::vector<WantedSkillOut> skills;

    static constexpr std::array field_notes{
        Note{"deadline", "Date limite de réponse"},
        Note{"remote_days", "Jours de télétravail par semaine ; 5 : tout à distance, 0 : tout sur site"}};
};
BOOST_DESCRIBE_STRUCT(TenderReadingOut, (),
                      (title, client_name, start_date, end_date, duration_months, deadline, location, remote_days,
                       daily_rate_max, budget, required_consultants, experience_years, languages, certifications,
                       skills))

/// `tender` is what a ranking sees, status `draft`; `reading` says where each value stands.
struct TenderDraftOut {
    std::optional<TenderId> id;
    TenderOut tender;
    TenderReadingOut reading;
    std::vector<ReviewItemOut> needs_review;

    static constexpr std::array field_notes{
        Note{"id", "De l'appel d'offres enregistré, à valider par PUT /tenders/{id} ; null avec store=false"},
        Note{"needs_review", "Ce qu'une personne devrait vérifier ou compléter avant d'ouvrir l'appel d'offres"}};
};
BOOST_DESCRIBE_STRUCT(TenderDraftOut, (), (id, tender, reading, needs_review))

[[nodiscard]] TenderDraftOut tender_draft_out(const use_cases::TenderIntake& intake, Language language);

}  // namespace talentmatch::http::dto
