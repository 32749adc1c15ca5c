// Calls for tender in French and English, each line labelled with what it says.
#include "cv/tender/tender.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "use_cases/skill_aliases.hpp"

namespace talentmatch::cv {
namespace {

constexpr Date today{std::chrono::year{2026} / 11 / 22};

std::string table(const std::string& name) {
    std::ostringstream text;
    text << std::ifstream(TM_SOURCE_DIR "/data/" + name).rdbuf();
    return text.str();
}

TenderReading read(std::string_view text) {
    static const auto taxonomy = Taxonomy::parse(table("skills.tsv")).value();
    static const auto gazetteer = Gazetteer::parse(table("places.tsv")).value();
    return read_tender(use_cases::document_of_text(text), taxonomy, gazetteer, today);
}

template <class Value, class Say>
std::string say(const std::optional<Found<Value>>& found, Say text) {
    return found ? text(found->value) : "";
}

std::string skills(const TenderReading& reading, Importance importance) {
    std::string names;
    for (const auto& skill : reading.skills)
        if (skill.importance == importance) (names += names.empty() ? "" : ", ") += skill.name;
    return names;
}

/// One fact of the reading as text.
std::string fact(const TenderReading& reading, std::string_view name) {
    const auto text = [](const std::string& value) { return value; };
    const auto number = [](int value) { return std::to_string(value); };
    const auto date = [](Date value) { return to_iso(value); };
    const auto money = [](Money value) { return value.to_decimal(); };
    if (name == "title") return say(reading.title, text);
    if (name == "client") return say(reading.client_name, text);
    if (name == "place") return say(reading.location, text);
    if (name == "start") return say(reading.start_date, date);
    if (name == "end") return say(reading.end_date, date);
    if (name == "months") return say(reading.duration_months, number);
    if (name == "deadline") return say(reading.deadline, date);
    if (name == "remote") return say(reading.remote_days, number);
    if (name == "rate") return say(reading.daily_rate_max, money);
    if (name == "budget") return say(reading.budget, money);
    if (name == "people") return say(reading.required_consultants, number);
    if (name == "years") return say(reading.experience_years, number);
    if (name == "required") return skills(reading, Importance::required);
    if (name == "preferred") return skills(reading, Importance::preferred);
    if (name == "nice") return skills(reading, Importance::nice_to_have);
    if (name == "languages") {
        std::string all;
        for (const auto& one : reading.languages)
            ((all += all.empty() ? "" : ", ") += one.value.code + " ") += text_of(one.value.level.value());
        return all;
    }
    throw std::logic_error("a fact that the tests do not know");
}

struct Labelled {
    std::string_view line;
    std::string_view name;
    std::string_view expected;
};

/// The line stands behind a neutral title.
void check(const std::vector<Labelled>& cases) {
    for (const auto& one : cases)
        EXPECT_EQ(fact(read("Mission de conseil\n" + std::string(one.line)), one.name), one.expected) << one.line;
}

TEST(TenderReaderTest, ReadsMoney) {
    check({{"TJM max : 550 € HT", "rate", "550"},
           {"Tarif journalier : entre 480 et 520 euros", "rate", "520"},
           {"Budget : 600 €/jour", "rate", "600"},
           {"Day rate up to €650 per day", "rate", "650"},
           {"TJM : 1 050 €", "rate", "1050"},
           {"Budget : 120 000 €", "budget", "120000"},
           {"Enveloppe de 90 k€ HT", "budget", "90000"},
           {"Budget à définir", "budget", ""},
           {"Notre client fait 550 M€ de chiffre d'affaires", "rate", ""}});
}

TEST(TenderReaderTest, ReadsDates) {
    check({{"Démarrage : 15/01/2027", "start", "2027-01-15"},
           {"Date de début souhaitée : 1er mars 2027", "start", "2027-03-01"},
           {"Démarrage mi-février 2027", "start", "2027-02-15"},
           {"Démarrage début janvier", "start", "2027-01-01"},
           {"Start date: March 15, 2027", "start", "2027-03-15"},
           {"Start: ASAP", "start", "2026-11-22"},
           {"Mission du 1er février au 31 juillet 2027", "end", "2027-07-31"},
           {"From January 2027 to June 2027", "start", "2027-01-01"},
           {"Fin de mission : 30/06/2027", "end", "2027-06-30"},
           {"Jusqu'au 31 décembre 2027", "end", "2027-12-31"},
           {"Durée : 6 mois renouvelables", "months", "6"},
           {"Mission de 12 mois", "months", "12"},
           {"Duration: 2 years", "months", "24"},
           {"Date limite de réponse : 30/11/2026 à 12h", "deadline", "2026-11-30"},
           {"Réponse attendue avant le 5 décembre 2026", "deadline", "2026-12-05"},
           {"Deadline: 2026-12-01", "deadline", "2026-12-01"},
           {"Date limite de réponse : 30/11/2026", "start", ""},
           {"L'entreprise existe depuis le 3 mars 1998", "start", ""}});
}

TEST(TenderReaderTest, ADurationGivesTheEnd) {
    EXPECT_EQ(fact(read("Mission\nDémarrage : 15/01/2027\nDurée : 6 mois\n"), "end"), "2027-07-14");
}

TEST(TenderReaderTest, ReadsPlaceAndRemoteRhythm) {
    check({{"Lieu : Lyon (69)", "place", "Lyon (69)"},
           {"Localisation : Nantes, quartier de la gare", "place", "Nantes, quartier de la gare"},
           {"Lieu : Lyon, 3 jours de télétravail", "place", "Lyon"},
           {"Lieu : Saint-Étienne (hybride)", "place", "Saint-Étienne"},
           {"Poste basé à Villeurbanne, proche du métro", "place", "Villeurbanne"},
           {"The team is based in Toulouse.", "place", "Toulouse"},
           {"3 jours de télétravail par semaine", "remote", "3"},
           {"Télétravail : 2j/semaine", "remote", "2"},
           {"Hybrid: 2 days remote per week", "remote", "2"},
           {"3 jours sur site, 2 en télétravail", "remote", "2"},
           {"3 days on site per week", "remote", "2"},
           {"Full remote possible", "remote", "5"},
           {"100 % télétravail", "remote", "5"},
           {"Pas de télétravail", "remote", "0"},
           {"Télétravail possible", "remote", ""}});
}

TEST(TenderReaderTest, ReadsPeopleAndExperience) {
    check({{"Expérience : 8 ans minimum", "years", "8"},
           {"5 à 8 ans d'expérience", "years", "5"},
           {"Au moins cinq ans d'expérience en développement", "years", "5"},
           {"7+ years of experience", "years", "7"},
           {"Nombre de profils : 3", "people", "3"},
           {"Nous recherchons 2 développeurs confirmés", "people", "2"},
           {"Nous cherchons deux ingénieurs", "people", "2"},
           {"We are looking for three data engineers", "people", "3"},
           {"Une équipe de 12 personnes", "people", ""},
           {"Nous existons depuis 20 ans", "years", ""}});
}

TEST(TenderReaderTest, ReadsClientAndLanguages) {
    check({{"Client : Banque du Confluent", "client", "Banque du Confluent"},
           {"Pour notre client Mutuelle du Sud-Est, nous menons une refonte.", "client", "Mutuelle du Sud-Est"},
           {"Client : confidentiel", "client", ""},
           {"Notre client est une banque", "client", ""},
           {"Anglais courant exigé", "languages", "en c1"},
           {"Fluent English", "languages", "en c1"},
           {"Arabe courant, langue des signes technique", "languages", "ar c1, fsl b1"},
           {"Allemand B2 apprécié, anglais technique", "languages", "de b2, en b1"},
           {"Une équipe anglaise", "languages", ""}});
}

TEST(TenderReaderTest, ReadsTitles) {
    EXPECT_EQ(fact(read("Appel d'offres : Développeur Java\nClient : X\n"), "title"), "Développeur Java");
    EXPECT_EQ(fact(read("Bonjour,\n\nVoici notre besoin.\nIntitulé : Chef de projet MOA\n"), "title"),
              "Chef de projet MOA");
    EXPECT_EQ(fact(read("From: a@b.example\nSubject: Mission: Data engineer Spark\n\nHello,\n"), "title"),
              "Data engineer Spark");
    EXPECT_EQ(fact(read("Hello,\nBackend developer wanted\n"), "title"), "Backend developer wanted");
}

TEST(TenderReaderTest, ReadsHowBadlyASkillIsWanted) {
    check({{"Java impératif", "required", "Java"},
           {"Maîtrise de Java obligatoire, Docker apprécié", "preferred", "Docker"},
           {"Java, Spring Boot et PostgreSQL sont requis", "required", "Java, Spring Boot, PostgreSQL"},
           {"Kubernetes serait un plus", "nice", "Kubernetes"},
           {"Must have: Python, Django; nice to have: Terraform", "required", "Python, Django"},
           {"Must have: Python, Django; nice to have: Terraform", "nice", "Terraform"},
           {"Angular (obligatoire), Symfony (souhaité), Docker (un plus)", "required", "Angular"},
           {"Angular (obligatoire), Symfony (souhaité), Docker (un plus)", "preferred", "Symfony"},
           {"Angular (obligatoire), Symfony (souhaité), Docker (un plus)", "nice", "Docker"},
           {"TypeScript required, Jenkins preferred", "preferred", "Jenkins"},
           {"Idéalement Terraform", "nice", "Terraform"},
           {"Ansible non requis", "nice", "Ansible"},
           {"Python is mandatory. Airflow is an asset.", "nice", "Apache Airflow"},
           {"Pas de PHP. Python exigé.", "required", "Python"},
           {"Pas de PHP. Python exigé.", "preferred", ""},
           {"Vous maîtrisez Java", "required", "Java"},
           {"Compétences indispensables :\n- Java\n- Kafka", "required", "Java, Apache Kafka"},
           {"Les plus :\n- rien\nAtouts :\n- Docker\n- Terraform", "nice", "Docker, Terraform"},
           {"Requirements:\n- Python\n- SQL", "required", "Python, SQL"}});
}

TEST(TenderReaderTest, SaysWhatAPersonShouldLookAt) {
    const auto reading = read("Développeur Java\nVous travaillez avec Docker.\n");

    std::vector<std::string> fields;
    for (const auto& item : reading.needs_review) fields.push_back(item.code + ":" + item.field);
    EXPECT_EQ(fields, (std::vector<std::string>{"missing:client_name", "missing:start_date", "missing:location",
                                                "importance_not_said:skills[1]"}));
}

TEST(TenderReaderTest, EveryValueSaysWhereItStands) {
    const auto reading = read("Mission\n\nLieu : Lyon\n");

    ASSERT_TRUE(reading.location);
    EXPECT_EQ(reading.location->evidence.quote, "Lieu : Lyon");
    EXPECT_EQ(reading.location->evidence.page, 1);
    EXPECT_GE(reading.location->evidence.confidence, 90);
}

TEST(TenderReaderTest, ReadsAWholeEnglishEmail) {
    const auto reading = read(
        "Subject: Senior data engineer\n\nHello,\n\nOn behalf of Northwind Bank we need 2 data engineers based in "
        "Paris.\n"
        "Start: January 2027, 12 month mission. 3 days remote per week. Daily rate up to 620 € per day.\n"
        "Please reply by 30 November 2026.\n\nMust have: Python, Apache Spark.\nNice to have: Databricks.\n"
        "English C1, 5+ years of experience.\n");

    for (const auto& [name, expected] : std::vector<std::pair<std::string_view, std::string_view>>{
             {"title", "Senior data engineer"},
             {"client", "Northwind Bank"},
             {"people", "2"},
             {"place", "Paris"},
             {"start", "2027-01-01"},
             {"months", "12"},
             {"remote", "3"},
             {"rate", "620"},
             {"deadline", "2026-11-30"},
             {"required", "Data engineering, Python, Apache Spark"},
             {"nice", "Databricks"},
             {"languages", "en c1"},
             {"years", "5"}})
        EXPECT_EQ(fact(reading, name), expected) << name;
}

TEST(TenderReaderTest, InventsNothingAndSurvivesAnything) {
    for (const auto* text :
         {"", "\n\n\n", ":", " : : : ", "TJM", "Démarrage", "99999999999999999999", "31/02/2027", "Durée : 0 mois",
          "télétravail 9 jours", "\xFF\xFE\x80", "Lieu :", "Client :", "1 2 3 4 5 6 7"})
        EXPECT_FALSE(read(text).start_date || read(text).location || read(text).daily_rate_max) << text;
    EXPECT_EQ(read(std::string(200'000, 'a')).skills.size(), 0U);
}

}  // namespace
}  // namespace talentmatch::cv
