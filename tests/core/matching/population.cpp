#include "core/matching/population.hpp"

#include <array>
#include <string_view>

namespace talentmatch::matching {
namespace {

using namespace talentmatch::test;  // NOLINT(google-build-using-namespace)

constexpr std::array skills{"Java",     "Kotlin",      "Go",         "Python",  "C++",
                            "Spring",   "Spring Boot", "React",      "Angular", "MySQL",
                            "Postgres", "Docker",      "Kubernetes", "AWS",     "Progiciel maison"};
constexpr std::array titles{
    "Développeur Java senior", "Data Engineer", "Chef de projet", "Consultant", "", "Testeur QA"};
constexpr std::array places{"Lyon", "Villeurbanne", "Paris", "Grenoble", "Nulle-Part"};
constexpr std::array texts{"Développement de services Java et Kubernetes", "Pilotage de projets, budget, planning",
                           "Network administration, firewalls", "", "Tests automatisés, supervision, déploiement"};

/// Long enough to be judged.
constexpr std::string_view career =
    "Conception de microservices pour la banque, intégration continue, supervision, revue de code, architecture "
    "hexagonale, migration d'Oracle vers PostgreSQL, files de messages, tests de charge, sécurité applicative, "
    "normes comptables, indicateurs, tableaux de bord, ateliers avec les métiers, rédaction de spécifications, "
    "formation des utilisateurs, astreintes, gestion des incidents, déploiement bleu-vert, observabilité, catalogue. ";

}  // namespace

std::size_t Population::below(std::size_t bound) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<std::size_t>(state_ >> 20U) % bound;
}

std::string Population::resume_text() {
    return std::string(maybe() ? career : std::string_view()) + texts[below(texts.size())];
}

Consultant Population::consultant(std::int64_t id) {
    auto builder = a_consultant().id(id).titled(titles[below(titles.size())]);
    for (auto n = below(8); n > 0; --n)
        builder.with_skill(skills[below(skills.size())], static_cast<Proficiency>(below(4)),
                           maybe() ? std::optional(static_cast<int>(below(12))) : std::nullopt);
    if (maybe()) builder.with_years(static_cast<int>(below(20)));
    if (maybe()) builder.with_bio(texts[below(texts.size())]);
    if (maybe()) builder.in(places[below(places.size())]);
    if (maybe()) builder.at_daily_rate(300 + static_cast<std::int64_t>(below(500)));
    if (maybe()) builder.speaking("en", static_cast<LanguageLevel>(below(7)));
    if (!maybe()) builder.remote();
    if (!maybe()) builder.certified("ISTQB Foundation");
    auto consultant = builder.build();
    for (auto& skill : consultant.skills)
        if (maybe()) skill.last_used = PartialDate{1995 + static_cast<int>(below(35)), {}};
    consultant.availability_status.reset();
    if (below(5) > 0) consultant.availability_status = static_cast<AvailabilityStatus>(below(4));
    if (!maybe()) consultant.notice_period_days = static_cast<int>(below(120));
    if (maybe()) consultant.availability_date = day("2026-01-01") + std::chrono::days(below(300));
    return consultant;
}

Tender Population::tender(std::int64_t id) {
    auto builder = a_tender().id(id).titled(titles[below(titles.size())]).described(texts[below(texts.size())]);
    auto tender = builder.build();
    for (auto n = below(6); n > 0; --n) {
        TenderSkill skill;
        skill.name = skills[below(skills.size())];
        skill.importance = static_cast<Importance>(below(3));
        if (maybe()) skill.proficiency = static_cast<Proficiency>(below(4));
        if (!maybe()) skill.years_experience = static_cast<int>(below(10));
        tender.skills.push_back(skill);
    }
    if (maybe()) tender.start_date = day("2026-01-01") + std::chrono::days(below(200));
    if (tender.start_date && maybe()) tender.end_date = *tender.start_date + std::chrono::days(below(400));
    if (maybe()) tender.daily_rate_max = Money::euros(400 + static_cast<std::int64_t>(below(300)));
    if (maybe()) tender.budget = Money::euros(20'000 + static_cast<std::int64_t>(below(80'000)));
    if (maybe()) tender.location = places[below(places.size())];
    tender.remote_work = !maybe();
    if (maybe()) tender.remote_days = static_cast<int>(below(6));
    if (maybe()) tender.experience_years = static_cast<int>(below(12));
    if (!maybe()) tender.languages.push_back({"en", static_cast<LanguageLevel>(below(7))});
    if (!maybe()) tender.certifications.emplace_back("ISTQB Advanced");
    return tender;
}

}  // namespace talentmatch::matching
