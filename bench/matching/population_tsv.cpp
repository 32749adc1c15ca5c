// Prints the population of the benchmarks as tab-separated tables, so that peers rank the same people. Lists are
// separated by "|": skills are NAME:LEVEL:YEARS:LAST_USED, or NAME:IMPORTANCE:LEVEL:YEARS, languages CODE:LEVEL.
//   bench_population consultants N [TEXT_BYTES]      bench_population tenders N
#include <cstdlib>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "population.hpp"
#include "world.hpp"

namespace {

using namespace talentmatch;

template <class T>
std::string or_empty(const std::optional<T>& value) {
    return value ? fmt::format("{}", *value) : std::string();
}
std::string iso(const std::optional<Date>& date) { return date ? to_iso(*date) : std::string(); }
std::string decimal(const std::optional<Money>& money) { return money ? money->to_decimal() : std::string(); }

std::string joined(const std::vector<SpokenLanguage>& languages) {
    std::string text;
    for (const auto& one : languages)
        text += fmt::format("{}{}:{}", text.empty() ? "" : "|", one.code, one.level ? text_of(*one.level) : "");
    return text;
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : "|") + name;
    return text;
}

void print_consultants(const bench::Population& population, std::int64_t count) {
    fmt::print(
        "id\tcompany\ttitle\texperience_years\tavailability_status\tavailability_date\tdaily_rate\tlocation\t"
        "remote_work\tmax_travel_distance\tlanguages\tcertifications\tskills\tresume\n");
    for (std::int64_t number = 1; number <= count; ++number) {
        const auto one = population.consultant(number);
        std::string skills;
        for (const auto& skill : one.skills)
            skills += fmt::format("{}{}:{}:{}:{}", skills.empty() ? "" : "|", skill.name, text_of(skill.proficiency),
                                  or_empty(skill.years_experience), skill.last_used ? to_iso(*skill.last_used) : "");
        fmt::print("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", number, one.company_id.value(),
                   one.title, or_empty(one.experience_years), text_of(one.availability_status.value()),
                   iso(one.availability_date), decimal(one.daily_rate), or_empty(one.location), one.remote_work ? 1 : 0,
                   or_empty(one.max_travel_distance), joined(one.languages), joined(one.certifications), skills,
                   population.resume(one));
    }
}

void print_tenders(const bench::Population& population, std::int64_t count) {
    fmt::print(
        "id\ttitle\tdescription\tstart_date\tend_date\tdaily_rate_max\tlocation\tremote_work\texperience_years\t"
        "languages\tcertifications\tskills\n");
    for (std::int64_t number = 1; number <= count; ++number) {
        const auto one = population.tender(number);
        std::string skills;
        for (const auto& skill : one.skills)
            skills +=
                fmt::format("{}{}:{}:{}:{}", skills.empty() ? "" : "|", skill.name, text_of(skill.importance),
                            skill.proficiency ? text_of(*skill.proficiency) : "", or_empty(skill.years_experience));
        fmt::print("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", number, one.title, one.description,
                   iso(one.start_date), iso(one.end_date), decimal(one.daily_rate_max), or_empty(one.location),
                   one.remote_work ? 1 : 0, or_empty(one.experience_years), joined(one.languages),
                   joined(one.certifications), skills);
    }
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view what = argc > 1 ? argv[1] : "";
    const std::int64_t count = argc > 2 ? std::atoll(argv[2]) : 0;
    if ((what != "consultants" && what != "tenders") || count < 1) {
        fmt::print(stderr, "usage: bench_population consultants|tenders N [TEXT_BYTES]\n");
        return 2;
    }
    const bench::World world;
    bench::PopulationShape shape;
    if (argc > 3) shape.text_bytes = static_cast<std::size_t>(std::atoll(argv[3]));
    const bench::Population population(*world.taxonomy, shape);
    what == "consultants" ? print_consultants(population, count) : print_tenders(population, count);
}
