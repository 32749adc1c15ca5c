#include "matching/role_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "entities/tsv.hpp"
#include "matching/words.hpp"

namespace talentmatch::matching {
namespace {

struct Phrases {
    Role role;
    std::string_view phrases;  ///< folded, without function words, separated by "|"
};

constexpr std::array<Phrases, role_count> role_phrases{{
    {Role::developer,
     "developpeur|developpeuse|developpeurs|developer|developers|dev|programmer|programmeur|software engineer|software "
     "development engineer|ingenieur logiciel|ingenieur etudes developpement|ingenieur developpement|ingenieur "
     "etudes|ingenieure etudes|analyste programmeur|concepteur developpeur|integrateur web|fullstack|full stack"},
    {Role::tech_lead,
     "tech lead|techlead|technical lead|technical leader|lead developer|lead developpeur|lead dev|referent "
     "technique|responsable technique|leader technique|team lead|chef equipe"},
    {Role::architect, "architecte|architect|urbaniste"},
    {Role::data_engineer,
     "data engineer|ingenieur data|ingenieur donnees|ingenieur big data|big data engineer|big data developer|etl "
     "developer|developpeur etl|developpeur big data|data engineering"},
    {Role::data_scientist,
     "data scientist|scientifique donnees|machine learning engineer|ml engineer|ingenieur machine learning|ingenieur "
     "ia|ai engineer|mlops"},
    {Role::data_analyst,
     "data analyst|analyste donnees|analyste data|bi analyst|bi developer|developpeur bi|consultant bi|ingenieur "
     "bi|bi engineer|analyste bi|business intelligence"},
    {Role::business_analyst,
     "business analyst|analyste metier|analyste fonctionnel|analyste fonctionnelle|consultant fonctionnel|functional "
     "analyst|functional consultant|amoa|moa|assistant maitrise ouvrage|systems analyst|system analyst|analyste "
     "affaires"},
    {Role::project_manager,
     "chef projet|cheffe projet|chef projets|chefs projet|project manager|it project manager|pmo|directeur "
     "projet|directrice projet|program manager|programme manager|delivery manager|project lead|project "
     "leader|responsable projet|responsable projets|pilote projet|project coordinator|directeur programme"},
    {Role::product_owner, "product owner|po|product manager|chef produit|responsable produit"},
    {Role::scrum_master, "scrum master|scrummaster|coach agile|agile coach"},
    {Role::devops,
     "devops|devsecops|sre|site reliability engineer|platform engineer|ingenieur plateforme|ingenieur cloud|cloud "
     "engineer|release engineer|build engineer|ingenieur integration continue|cloud ops"},
    {Role::system_admin,
     "administrateur|administrateurs|administratrice|administrator|administrators|admin|admin sys|sysadmin|sys "
     "admin|ingenieur systeme|ingenieur systemes|systems engineer|system engineer|ingenieur production|ingenieur "
     "exploitation|infrastructure engineer|ingenieur infrastructure|ingenieur infrastructures|technicien systeme"},
    {Role::network_engineer,
     "ingenieur reseau|ingenieur reseaux|network engineer|network administrator|administrateur reseau|administrateur "
     "reseaux|technicien reseau|technicien reseaux|network architect|network technician|network analyst"},
    {Role::dba,
     "dba|database administrator|database engineer|administrateur base donnees|administrateur bases "
     "donnees|administratrice bases donnees|administrateur bdd|administrateur sgbd"},
    {Role::security,
     "ingenieur securite|security engineer|security analyst|analyste securite|analyste soc|soc analyst|analyste "
     "cybersecurite|pentester|rssi|ciso|ingenieur cybersecurite|consultant cybersecurite|consultant securite|security "
     "consultant|cybersecurity analyst|cybersecurity engineer|cyber security analyst|cyber security engineer|expert "
     "cybersecurite|expert securite|information security"},
    {Role::tester,
     "testeur|testeuse|testeurs|tester|qa|qa engineer|test engineer|ingenieur test|ingenieur tests|ingenieur "
     "qualite|ingenieur qualite logicielle|quality assurance|quality analyst|quality engineer|test analyst|analyste "
     "test|analyste tests|automaticien tests|recetteur|sdet|test lead|test manager"},
    {Role::support,
     "support technician|technicien support|help desk|helpdesk|technicien informatique|support engineer|it "
     "support|technical support|desktop support|technicien|technicienne|technician|charge support|ingenieur support"},
    {Role::designer, "designer|ux designer|ui designer|ux|ui|graphiste|webdesigner|web designer|ergonome"},
    {Role::consultant, "consultant|consultante|consultants"},
    {Role::engineer, "ingenieur|ingenieure|engineer|engineers"},
    {Role::manager, "manager|responsable|directeur|directrice|director"},
    {Role::analyst, "analyste|analyst"},
}};

struct SeniorityWords {
    Seniority seniority;
    std::string_view words;
};

constexpr std::array<SeniorityWords, 4> seniority_words{{
    {Seniority::junior, "junior|jr|debutant|debutante|stagiaire|alternant|graduate|intern|entry"},
    {Seniority::confirmed, "confirme|confirmee|intermediaire|mid|intermediate|medior"},
    {Seniority::senior, "senior|sr|experimente|experimentee|experienced"},
    {Seniority::lead, "lead|expert|experte|principal|staff|head|chief|referent|referente"},
}};

/// Words that say nothing in a title.
constexpr std::string_view fillers =
    "de|d|du|des|en|et|la|le|les|l|the|of|and|for|in|a|au|aux|pour|sur|h|f|m|x|w|hf|fh|cdi|freelance|independant|level|"
    "specialist|specialiste|mission|it|informatique|charge|chargee";

/// Feminine forms of words in the phrases above, so that each phrase is written once.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> feminine{{{"ingenieur", "ingenieure"},
                                                                                  {"developpeur", "developpeuse"},
                                                                                  {"administrateur", "administratrice"},
                                                                                  {"testeur", "testeuse"},
                                                                                  {"technicien", "technicienne"},
                                                                                  {"consultant", "consultante"},
                                                                                  {"directeur", "directrice"},
                                                                                  {"chef", "cheffe"},
                                                                                  {"programmeur", "programmeuse"},
                                                                                  {"concepteur", "conceptrice"},
                                                                                  {"integrateur", "integratrice"}}};

std::string_view feminine_of(std::string_view word) {
    for (const auto& [masculine, form] : feminine)
        if (masculine == word) return form;
    return word;
}

RoleWords read_tables() {
    RoleWords tables;
    for (const auto& [role, phrases] : role_phrases)
        for (const auto phrase : split(phrases, '|')) {
            const auto words = split(phrase, ' ');
            std::uint64_t hash = 0;
            std::uint64_t feminine_hash = 0;
            for (const auto word : words) {
                hash = chained(hash, hash_of(word));
                feminine_hash = chained(feminine_hash, hash_of(feminine_of(word)));
            }
            tables.phrases.emplace(hash, role);
            tables.phrases.emplace(feminine_hash, role);
            tables.last_words.emplace(hash_of(feminine_of(words.back())), true);
            tables.last_words.emplace(hash_of(words.back()), true);
            tables.longest_phrase = std::max(tables.longest_phrase, words.size());
        }
    for (const auto& [seniority, words] : seniority_words)
        for (const auto word : split(words, '|')) tables.seniorities.emplace(hash_of(word), seniority);
    for (const auto word : split(fillers, '|')) tables.fillers.emplace(hash_of(word), true);
    return tables;
}

}  // namespace

const RoleWords& role_words() {
    static const RoleWords read = read_tables();
    return read;
}

}  // namespace talentmatch::matching
