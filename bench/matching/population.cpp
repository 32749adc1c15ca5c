#include "population.hpp"

#include <algorithm>
#include <array>

namespace talentmatch::bench {
namespace {

constexpr std::array titles{"Développeur Java",
                            "Data Engineer",
                            "Ingénieur DevOps",
                            "Chef de projet digital",
                            "Développeur React",
                            "Architecte cloud",
                            "Testeur QA",
                            "Administrateur systèmes",
                            "Data Scientist",
                            "Business Analyst",
                            "Product Owner",
                            "Développeur Python",
                            "Consultant SAP",
                            "Ingénieur réseaux",
                            "Développeur full stack",
                            "Scrum Master",
                            "Ingénieur sécurité",
                            "Développeur .NET",
                            "Tech Lead Java",
                            "Administrateur base de données"};
constexpr std::array seniorities{"", " junior", " confirmé", " senior"};
constexpr std::array places{"Paris", "Lyon",     "Villeurbanne", "Nantes",     "Lille",      "Bordeaux",
                            "Nice",  "Toulouse", "Marseille",    "Strasbourg", "La Défense", "Grenoble"};
constexpr std::array certifications{"AWS Solutions Architect", "PSM I", "ITIL Foundation", "ISTQB Foundation", "CKA"};
constexpr std::array words{"conception",    "développement", "maintenance", "architecture", "microservices",
                           "banque",        "assurance",     "déploiement", "intégration",  "continue",
                           "supervision",   "migration",     "plateforme",  "données",      "flux",
                           "tests",         "unitaires",     "sécurité",    "performances", "recueil",
                           "spécification", "recette",       "production",  "incidents",    "formation",
                           "pilotage",      "budget",        "planning",    "ateliers",     "documentation"};
constexpr std::size_t made_words = 20'000;
constexpr std::uint64_t heaviest = 1'000'000'000;

/// SplitMix64 (Steele, Lea and Flood, 2014).
std::uint64_t next(std::uint64_t& state) {
    auto z = state += 0x9E37'79B9'7F4A'7C15ULL;
    z = (z ^ (z >> 30U)) * 0xBF58'476D'1CE4'E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D0'49BB'1331'11EBULL;
    return z ^ (z >> 31U);
}

std::size_t below(std::uint64_t& state, std::size_t bound) { return static_cast<std::size_t>(next(state) % bound); }

std::uint64_t start_of(std::uint64_t seed, std::int64_t number, std::uint64_t kind) {
    std::uint64_t state = seed * 4 + kind;
    return next(state) ^ static_cast<std::uint64_t>(number) * 0xD134'2543'DE82'EF95ULL;
}

std::vector<std::uint64_t> zipf(std::size_t count) {
    std::vector<std::uint64_t> cumulated;
    std::uint64_t sum = 0;
    for (std::size_t rank = 1; rank <= count; ++rank) cumulated.push_back(sum += heaviest / rank);
    return cumulated;
}

std::string made_word(std::uint64_t& state) {
    constexpr std::string_view consonants = "bcdfglmnprstv";
    constexpr std::string_view vowels = "aeiou";
    std::string word;
    for (auto n = 3 + below(state, 2); n > 0; --n) {
        word += consonants[below(state, consonants.size())];
        word += vowels[below(state, vowels.size())];
    }
    return word;
}

}  // namespace

Population::Population(const Taxonomy& taxonomy, const PopulationShape& shape) : shape_(shape) {
    for (const auto& skill : taxonomy.skills().first(std::min(shape.skills, taxonomy.skills().size())))
        skills_.push_back(skill.name);
    skill_weights_ = zipf(skills_.size());
    words_.assign(words.begin(), words.end());
    std::uint64_t state = shape.seed;
    while (words_.size() < made_words) words_.push_back(made_word(state));
    word_weights_ = zipf(words_.size());
}

std::size_t Population::draw(std::span<const std::uint64_t> cumulated, std::uint64_t random) {
    return static_cast<std::size_t>(std::ranges::upper_bound(cumulated, random % cumulated.back()) - cumulated.begin());
}

std::vector<std::size_t> Population::distinct_skills(std::uint64_t& state, std::size_t count) const {
    std::vector<std::size_t> drawn;
    while (drawn.size() < count) {
        const auto skill = draw(skill_weights_, next(state));
        if (std::ranges::find(drawn, skill) == drawn.end()) drawn.push_back(skill);
    }
    return drawn;
}

Date Population::today() { return *parse_date("2026-03-02"); }

Consultant Population::consultant(std::int64_t number) const {
    auto state = start_of(shape_.seed, number, 0);
    Consultant one;
    one.id = ConsultantId(number);
    one.company_id = CompanyId(1 + (number - 1) % static_cast<std::int64_t>(shape_.companies));
    one.title = std::string(titles[below(state, titles.size())]) + seniorities[below(state, seniorities.size())];
    if (below(state, 10) > 0) one.experience_years = static_cast<int>(below(state, 25));
    one.availability_status = static_cast<AvailabilityStatus>(below(state, 4));
    if (below(state, 4) > 0)
        one.availability_date = today() + std::chrono::days(below(state, 240)) - std::chrono::days(30);
    if (below(state, 10) > 0) one.daily_rate = Money::euros(300 + 10 * static_cast<std::int64_t>(below(state, 60)));
    if (below(state, 10) > 0) one.location = places[below(state, places.size())];
    one.remote_work = below(state, 2) == 0;
    if (below(state, 2) == 0) one.max_travel_distance = 10 * static_cast<int>(1 + below(state, 20));
    one.languages.push_back({"fr", LanguageLevel::native});
    if (below(state, 2) == 0) one.languages.push_back({"en", static_cast<LanguageLevel>(below(state, 6))});
    if (below(state, 5) == 0) one.certifications.emplace_back(certifications[below(state, certifications.size())]);
    for (const auto skill : distinct_skills(state, 5 + below(state, 11))) {
        auto& row = one.skills.emplace_back();
        row.skill_id = SkillId(static_cast<std::int64_t>(skill) + 1);
        row.name = skills_[skill];
        row.proficiency = static_cast<Proficiency>(below(state, 4));
        if (below(state, 3) > 0) row.years_experience = static_cast<int>(below(state, 15));
        if (below(state, 2) == 0) row.last_used = PartialDate{2012 + static_cast<int>(below(state, 15)), {}};
    }
    return one;
}

std::string Population::resume(const Consultant& consultant) const {
    auto state = start_of(shape_.seed, consultant.id.value(), 1);
    std::string text;
    while (text.size() < shape_.text_bytes) {
        text += words_[draw(word_weights_, next(state))];
        text += ' ';
        if (below(state, 12) == 0) text += consultant.skills[below(state, consultant.skills.size())].name + ", ";
        if (below(state, 4) == 0) text += "dans le cadre de la ";
    }
    return text;
}

Tender Population::tender(std::int64_t number) const {
    auto state = start_of(shape_.seed, number, 2);
    Tender one;
    one.id = TenderId(number);
    one.company_id = CompanyId(1);
    one.status = TenderStatus::open;
    one.title = std::string(titles[below(state, titles.size())]) + seniorities[below(state, seniorities.size())];
    for (const auto skill : distinct_skills(state, 3 + below(state, 6))) {
        auto& row = one.skills.emplace_back();
        row.skill_id = SkillId(static_cast<std::int64_t>(skill) + 1);
        row.name = skills_[skill];
        const auto dice = below(state, 10);
        row.importance = dice < 5 ? Importance::required : dice < 8 ? Importance::preferred : Importance::nice_to_have;
        if (below(state, 2) == 0) row.proficiency = static_cast<Proficiency>(1 + below(state, 3));
        if (below(state, 3) == 0) row.years_experience = static_cast<int>(1 + below(state, 8));
        one.description += row.name + ", ";
    }
    for (int i = 0; i < 40; ++i) one.description += words_[draw(word_weights_, next(state))] + ' ';
    one.start_date = today() + std::chrono::days(below(state, 90));
    one.end_date = *one.start_date + std::chrono::days(60 + below(state, 300));
    one.daily_rate_max = Money::euros(400 + 10 * static_cast<std::int64_t>(below(state, 40)));
    one.location = places[below(state, places.size())];
    one.remote_work = below(state, 3) == 0;
    one.experience_years = static_cast<int>(below(state, 10));
    if (below(state, 3) == 0) one.languages.push_back({"en", static_cast<LanguageLevel>(below(state, 6))});
    if (below(state, 6) == 0) one.certifications.emplace_back(certifications[below(state, certifications.size())]);
    return one;
}

}  // namespace talentmatch::bench
