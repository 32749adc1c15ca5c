#include "cv/text/list_words.hpp"

#include <algorithm>
#include <array>

#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::array<std::string_view, 69> level_words{
    "expert",        "experte",     "expertise",   "avance",       "avancee",       "advanced",   "intermediaire",
    "intermediate",  "debutant",    "debutante",   "beginner",     "confirme",      "confirmee",  "confirmed",
    "maitrise",      "notions",     "notion",      "bases",        "base",          "basic",      "basics",
    "bon",           "bonne",       "bonnes",      "connaissance", "connaissances", "excellent",  "excellente",
    "courant",       "pratique",    "niveau",      "level",        "master",        "proficient", "familiar",
    "good",          "strong",      "experienced", "etc",          "ans",           "an",         "years",
    "year",          "mois",        "months",      "yrs",          "solide",        "solides",    "knowledge",
    "skilled",       "competent",   "autonome",    "operationnel", "senior",        "junior",     "novice",
    "apprentissage", "utilisation", "usage",       "initie",       "autre",         "autres",     "others",
    "other",         "divers",      "native",      "curriculum",   "vitae",         "cv"};

constexpr std::array<std::string_view, 24> fillers{"de",  "du", "des", "la",  "le",   "les", "et",   "and",
                                                   "en",  "in", "of",  "the", "a",    "an",  "avec", "with",
                                                   "sur", "on", "d",   "l",   "pour", "for", "aux",  "au"};

/// Names of groups that are names of skills too: above or beside a list they only say what the list holds.
constexpr std::array<std::string_view, 62> group_names{"cloud",
                                                       "cloud computing",
                                                       "conteneurs",
                                                       "conteneurisation",
                                                       "containers",
                                                       "supervision",
                                                       "monitoring",
                                                       "observabilite",
                                                       "observability",
                                                       "test",
                                                       "tests",
                                                       "testing",
                                                       "qa",
                                                       "big data",
                                                       "data",
                                                       "data science",
                                                       "base de donnees",
                                                       "bases de donnees",
                                                       "database",
                                                       "databases",
                                                       "sgbd",
                                                       "machine learning",
                                                       "deep learning",
                                                       "ia",
                                                       "ai",
                                                       "devops",
                                                       "ci/cd",
                                                       "integration continue",
                                                       "reseau",
                                                       "reseaux",
                                                       "network",
                                                       "networking",
                                                       "securite",
                                                       "security",
                                                       "cybersecurite",
                                                       "crm",
                                                       "erp",
                                                       "bi",
                                                       "business intelligence",
                                                       "frontend",
                                                       "front-end",
                                                       "backend",
                                                       "back-end",
                                                       "mobile",
                                                       "web",
                                                       "virtualisation",
                                                       "virtualization",
                                                       "scripting",
                                                       "versioning",
                                                       "version control",
                                                       "gestion de projet",
                                                       "project management",
                                                       "methodes agiles",
                                                       "agile",
                                                       "agilite",
                                                       "middleware",
                                                       "etl",
                                                       "bureautique",
                                                       "automatisation",
                                                       "automation",
                                                       "architecture",
                                                       "iac"};

}  // namespace

bool is_filler(std::string_view word) {
    return among(level_words, word) || among(fillers, word) || std::ranges::all_of(word, is_digit);
}

bool names_a_skill(std::string_view text, const Taxonomy& taxonomy) {
    return taxonomy.by_name(text) != nullptr && !among(group_names, fold(trim(text)));
}

bool is_level(std::string_view text) {
    const auto folded = fold(text);
    const auto words = split(folded, " \t()[]:,.-/+'%");
    if (words.empty()) return true;
    return std::ranges::all_of(words, [](std::string_view word) { return is_filler(word); });
}

}  // namespace talentmatch::cv
