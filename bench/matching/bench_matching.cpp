// Ranks 10 000 synthetic consultants for one tender on one core, with and without a resume text.
#include <array>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "entities/gazetteer.hpp"
#include "entities/taxonomy.hpp"
#include "matching/engine.hpp"

namespace {

using namespace talentmatch;

constexpr std::size_t population = 10'000;

/// xorshift64*: the same numbers everywhere.
class Random {
public:
    std::size_t below(std::size_t bound) {
        state_ ^= state_ >> 12U;
        state_ ^= state_ << 25U;
        state_ ^= state_ >> 27U;
        return static_cast<std::size_t>((state_ * 2'685'821'657'736'338'717ULL) >> 33U) % bound;
    }

private:
    std::uint64_t state_ = 88'172'645'463'325'252ULL;
};

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

struct World {
    std::shared_ptr<const Taxonomy> taxonomy =
        std::make_shared<const Taxonomy>(Taxonomy::parse(content(TM_DATA_DIR "/skills.tsv")).value());
    std::shared_ptr<const Gazetteer> gazetteer =
        std::make_shared<const Gazetteer>(Gazetteer::parse(content(TM_DATA_DIR "/places.tsv")).value());
    matching::Engine engine{taxonomy, gazetteer};
    std::vector<Consultant> consultants;
    std::vector<std::string> resumes;
    Tender tender;
};

constexpr std::array<std::string_view, 8> titles{"Développeur Java senior",
                                                 "Data Engineer",
                                                 "Ingénieur DevOps confirmé",
                                                 "Chef de projet digital",
                                                 "Développeuse React / Node.js",
                                                 "Architecte cloud senior",
                                                 "Testeur QA",
                                                 "Administrateur systèmes et réseaux"};
constexpr std::array<std::string_view, 6> places{"Lyon", "Villeurbanne", "Paris", "Nantes", "Lille", "Bordeaux"};
constexpr std::array<std::string_view, 24> words{
    "développement", "services",     "conception",  "microservices", "banque",      "déploiement",
    "réunions",      "avec",         "l'équipe",    "migration",     "de",          "la",
    "plateforme",    "architecture", "tests",       "unitaires",     "supervision", "données",
    "client",        "en",           "intégration", "continue",      "des",         "flux"};

std::string resume(Random& random, const Consultant& consultant, std::size_t length) {
    std::string text;
    while (text.size() < length) {
        text += words[random.below(words.size())];
        text += ' ';
        if (random.below(12) == 0) text += consultant.skills[random.below(consultant.skills.size())].name + ", ";
        if (random.below(6) == 0) text += "mot" + std::to_string(random.below(5000)) + ' ';
    }
    return text;
}

Consultant consultant(Random& random, std::size_t number, const Taxonomy& taxonomy) {
    Consultant one;
    one.id = ConsultantId(static_cast<std::int64_t>(number) + 1);
    one.title = titles[random.below(titles.size())];
    one.experience_years = static_cast<int>(random.below(20));
    one.daily_rate = Money::euros(300 + static_cast<std::int64_t>(random.below(500)));
    one.location = places[random.below(places.size())];
    one.availability_date = *parse_date("2026-03-01") + std::chrono::days(random.below(120));
    const auto count = 5 + random.below(11);
    for (std::size_t i = 0; i < count; ++i) {
        ConsultantSkill skill;
        skill.name = taxonomy.skills()[random.below(taxonomy.skills().size())].name;
        skill.proficiency = static_cast<Proficiency>(random.below(4));
        one.skills.push_back(std::move(skill));
    }
    return one;
}

const World& world(std::size_t resume_length) {
    static std::array<std::unique_ptr<World>, 2> worlds;
    auto& slot = worlds.at(resume_length == 0 ? 0 : 1);
    if (slot) return *slot;
    slot = std::make_unique<World>();
    Random random;
    for (std::size_t i = 0; i < population; ++i) {
        slot->consultants.push_back(consultant(random, i, *slot->taxonomy));
        slot->resumes.push_back(resume(random, slot->consultants.back(), resume_length));
    }
    auto& tender = slot->tender;
    tender.id = TenderId(1);
    tender.title = "Développeur Java senior";
    tender.description =
        "Conception et développement de microservices Java et Spring Boot pour une banque, tests "
        "unitaires, intégration continue, déploiement sur Kubernetes, supervision.";
    tender.start_date = parse_date("2026-04-01");
    tender.end_date = parse_date("2026-12-31");
    tender.daily_rate_max = Money::euros(550);
    tender.location = "Lyon";
    tender.experience_years = 5;
    for (const auto* name : {"Java", "Spring Boot", "Kubernetes", "PostgreSQL", "Docker"}) {
        TenderSkill skill;
        skill.name = name;
        tender.skills.push_back(std::move(skill));
    }
    return *slot;
}

/// @param state range(0): bytes of each resume; range(1): results with full reasons
void rank_10k(benchmark::State& state) {
    const auto& all = world(static_cast<std::size_t>(state.range(0)));
    std::vector<matching::Offer> offers;
    for (std::size_t i = 0; i < population; ++i) offers.push_back({&all.consultants[i], all.resumes[i]});
    for (auto _ : state)
        benchmark::DoNotOptimize(all.engine.rank(all.tender, offers, *parse_date("2026-03-01"),
                                                 {Score{}, static_cast<int>(state.range(1))}));
    state.counters["pairs/s"] =
        benchmark::Counter(static_cast<double>(population), benchmark::Counter::kIsIterationInvariantRate);
}

BENCHMARK(rank_10k)
    ->ArgNames({"resume_bytes", "reasons"})
    ->Args({0, 50})
    ->Args({2500, 50})
    ->Args({2500, 500})
    ->Unit(benchmark::kMillisecond)
    ->Repetitions(9)
    ->MinTime(0.2)
    ->ReportAggregatesOnly();  // the median is the p50

}  // namespace

BENCHMARK_MAIN();
