// The measures of the matching engine on one core: ranking, exhaustive scoring, memory, building, updates; each beside
// its budget.
//   bench_matching [N[:TEXT_BYTES] ...]      default: 10000 100000 1000000 10000:2500 100000:2500
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "matching/engine.hpp"
#include "population.hpp"
#include "world.hpp"

namespace {

using namespace talentmatch;
using matching::Index;

/// Time of this thread on the processor: what one core needs, whoever else is on the machine.
struct Clock {
    using duration = std::chrono::nanoseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<Clock>;

    static time_point now() {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return time_point(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
    }
};

constexpr std::int64_t tenders = 200;
constexpr int updates = 3000;
constexpr std::size_t pairs_wanted = 5'000'000;  ///< of the exhaustive measure

double micros_since(Clock::time_point start) {
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

struct Measure {
    std::vector<double> micros;

    [[nodiscard]] double at(double share) {
        std::ranges::sort(micros);
        return micros[static_cast<std::size_t>(share * static_cast<double>(micros.size() - 1))];
    }
    [[nodiscard]] double mean() const {
        double sum = 0;
        for (const double one : micros) sum += one;
        return sum / static_cast<double>(micros.size());
    }
};

/// `reached` in budgets: below 1.00 is within. For rates the caller turns it round.
std::string against(double reached, double budget) { return fmt::format("{:.2f} x budget", reached / budget); }

std::optional<double> latency_budget_ms(std::int64_t size) {
    if (size == 10'000) return 2;
    if (size == 100'000) return 10;
    if (size == 1'000'000) return 60;
    return std::nullopt;
}

class Run {
public:
    Run(const bench::World& world, std::int64_t size, std::size_t text_bytes)
        : engine_(world.taxonomy, world.gazetteer),
          population_(*world.taxonomy, {.text_bytes = text_bytes}),
          size_(size) {
        fmt::print("\n{} consultants, {}\n", size,
                   text_bytes == 0 ? "no CV text" : fmt::format("CVs of {} bytes", text_bytes));
        for (std::int64_t number = 1; number <= tenders; ++number)
            tenders_.push_back(engine_.prepare(population_.tender(number)));
    }

    void build() {
        matching::IndexBuilder builder(engine_);
        double micros = 0;
        for (std::int64_t number = 1; number <= size_; ++number) {
            const auto consultant = population_.consultant(number);
            const auto text = population_.resume(consultant);
            const auto start = Clock::now();
            builder.add({&consultant, text});
            micros += micros_since(start);
        }
        const auto start = Clock::now();
        index_ = builder.finish();
        micros += micros_since(start);
        const double seconds = micros / 1e6;
        fmt::print("  build                  {:.2f} s, {:.0f} profiles/s{}\n", seconds,
                   static_cast<double>(size_) / seconds,
                   size_ == 1'000'000 ? "; " + against(seconds, 20) + " of 20 s" : "");
        const double bytes = static_cast<double>(index_->memory_bytes()) / static_cast<double>(size_);
        fmt::print("  memory                 {:.0f} bytes a consultant; {} of 1024\n", bytes, against(bytes, 1024));
    }

    void rank() {
        Measure measure;
        std::size_t scored = 0;
        for (int round = 0; round < 2; ++round) {  // the first one warms up
            measure.micros.clear();
            scored = 0;
            for (const auto& tender : tenders_) {
                const auto start = Clock::now();
                const auto ranking = index_->rank(tender, {}, bench::Population::today(), {.limit = 50});
                measure.micros.push_back(micros_since(start));
                scored += ranking.scored;
            }
        }
        const auto budget = latency_budget_ms(size_);
        fmt::print(
            "  top 50, explained      p50 {:.2f} ms, p95 {:.2f} ms, p99 {:.2f} ms{}; {:.1f} % scored to the end\n",
            measure.at(0.5) / 1e3, measure.at(0.95) / 1e3, measure.at(0.99) / 1e3,
            budget ? "; p95 " + against(measure.at(0.95) / 1e3, *budget) + fmt::format(" of {} ms", *budget) : "",
            100.0 * static_cast<double>(scored) / static_cast<double>(size_ * tenders));
    }

    void score_everybody() {
        std::size_t pairs = 0;
        double micros = 0;
        for (std::size_t i = 0; pairs < pairs_wanted && i < tenders_.size(); ++i) {
            const auto start = Clock::now();
            pairs +=
                index_
                    ->rank(tenders_[i], {}, bench::Population::today(),
                           {.limit = 1, .explain = matching::Explain::none, .scan = matching::ScanKind::exhaustive})
                    .scored;
            micros += micros_since(start);
        }
        const double rate = static_cast<double>(pairs) / micros;
        fmt::print("  exhaustive             {:.2f} M pairs/s; {} of 3 M\n", rate, fmt::format("{:.2f} x", rate / 3));
    }

    void update() {
        Measure measure;
        auto index = index_;
        for (int i = 0; i < updates; ++i) {
            auto consultant = population_.consultant(size_ + 1 + i);
            consultant.id = ConsultantId(1 + (std::int64_t{i} * 7919) % size_);
            const auto text = population_.resume(consultant);
            const matching::Offer offer{&consultant, text};
            const auto start = Clock::now();
            index = index->with({&offer, 1}, {});
            measure.micros.push_back(micros_since(start));
        }
        fmt::print(
            "  one update             p50 {:.0f} us, p95 {:.0f} us, p99 {:.0f} us, mean {:.0f} us, most {:.0f} us; "
            "p50 {} of 100 us\n",
            measure.at(0.5), measure.at(0.95), measure.at(0.99), measure.mean(), measure.at(1),
            against(measure.at(0.5), 100));
        index_ = index;
    }

private:
    matching::Engine engine_;
    bench::Population population_;
    std::int64_t size_;
    std::vector<matching::PreparedTender> tenders_;
    std::shared_ptr<const Index> index_;
};

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> sizes(argv + 1, argv + argc);
    if (sizes.empty()) sizes = {"10000", "100000", "1000000", "10000:2500", "100000:2500"};
    const bench::World world;
    fmt::print("top 50 of one tender with all reasons and counterfactuals, {} tenders, one core (processor time)\n",
               tenders);
    for (const auto& size : sizes) {
        const auto colon = size.find(':');
        Run run(world, std::atoll(size.c_str()),
                colon == std::string::npos ? 0 : static_cast<std::size_t>(std::atoll(size.c_str() + colon + 1)));
        run.build();
        run.rank();
        run.score_everybody();
        run.update();
    }
}
