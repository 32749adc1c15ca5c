// Reads every document of a folder with the real child and the real reader; compares with NAME.truth.json where there
// is one.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>
#include <string_view>
#include <vector>

#include "answer.hpp"
#include "cv/reader.hpp"
#include "cvtext/document_reader.hpp"
#include "score.hpp"

namespace {

namespace fs = std::filesystem;
using namespace talentmatch;
using bench::Scores;
using bench::Truth;
using Clock = std::chrono::steady_clock;

std::string content_of(const fs::path& file) {
    std::ifstream stream(file);
    std::ostringstream content;
    content << stream.rdbuf();
    return content.str();
}

double milliseconds(Clock::duration duration) { return std::chrono::duration<double, std::milli>(duration).count(); }

struct Figures {
    std::vector<double> child;          ///< milliseconds, one per document
    std::vector<double> digital_child;  ///< of those that needed no recognition
    std::vector<double> core;
    std::size_t pages = 0;
    std::map<std::string, Scores> groups;
    int hidden_read = 0;
};

void print_times(std::string_view what, std::vector<double> times) {
    if (times.empty()) return;
    std::ranges::sort(times);
    fmt::print("{:22} p50 {:8.1f} ms   p95 {:8.1f} ms   max {:8.1f} ms\n", what, times[times.size() / 2],
               times[times.size() * 95 / 100], times.back());
}

constexpr std::array<std::string_view, 6> group_names{"all",        "French",      "English",
                                                      "one column", "two columns", "scanned"};

void count(const Truth& truth, const ResumeProfile& profile, Figures& figures) {
    const auto scores = bench::score(truth, profile);
    const bool scanned = truth.layout.starts_with("scan");
    figures.groups["all"] += scores;
    figures.groups[truth.language == "fr" ? "French" : "English"] += scores;
    figures.groups[scanned ? "scanned" : truth.columns > 1 ? "two columns" : "one column"] += scores;
    for (const auto& skill : bench::hidden_skills(truth, profile)) {
        fmt::print("{}: reads \"{}\", which nobody sees\n", truth.document, skill);
        ++figures.hidden_read;
    }
}

void print_table(const Figures& figures) {
    fmt::print("\n{:13}", "");
    for (const auto& name : group_names) {
        const auto found = figures.groups.find(std::string(name));
        fmt::print(" | {:16}",
                   fmt::format("{} ({})", name, found == figures.groups.end() ? 0 : found->second.documents));
    }
    fmt::print("\n{:13}", "field");
    for (std::size_t i = 0; i < group_names.size(); ++i) fmt::print(" |    P     R    F1");
    const auto row = [&](std::string_view name, auto tally_of) {
        fmt::print("\n{:13}", name);
        for (const auto& group : group_names) {
            const auto found = figures.groups.find(std::string(group));
            if (found == figures.groups.end()) {
                fmt::print(" |    -     -     -");
                continue;
            }
            const bench::Tally tally = tally_of(found->second);
            fmt::print(" | {:.3f} {:.3f} {:.3f}", tally.precision(), tally.recall(), tally.f1());
        }
    };
    for (std::size_t i = 0; i < bench::field_names.size(); ++i)
        row(bench::field_names.at(i), [i](const Scores& scores) { return scores.fields.at(i); });
    row("overall", [](const Scores& scores) { return scores.all(); });
    fmt::print("\n\n");
}

struct Tools {
    const ports::DocumentReader& reader;
    const Taxonomy& taxonomy;
    Date today;
};

/// The profile of a document; an empty one when it cannot be read. Nothing: the file is no document.
std::optional<ResumeProfile> read_one(const fs::path& file, const Tools& tools, Figures& figures) {
    const auto facts = tools.reader.identify(file, file.filename().string());
    if (!facts) return std::nullopt;
    const auto start = Clock::now();
    const auto document = tools.reader.read(file, facts->format);
    const auto opened = Clock::now();
    if (!document) {
        fmt::print("{}: {}\n", file.filename().string(), document.error().code);
        return ResumeProfile{};
    }
    auto profile = cv::read_profile(*document, tools.taxonomy, tools.today);
    figures.core.push_back(milliseconds(Clock::now() - opened));
    figures.child.push_back(milliseconds(opened - start));
    const bool recognised =
        std::ranges::any_of(document->runs, [](const TextRun& run) { return run.source == TextSource::ocr; });
    if (!recognised) figures.digital_child.push_back(figures.child.back());
    figures.pages += document->pages.size() - document->unread_pages.size();
    return profile;
}

std::map<std::string, Truth> truths_of(const fs::path& folder) {
    std::map<std::string, Truth> truths;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (!entry.path().filename().string().ends_with(".truth.json")) continue;
        if (auto truth = bench::read_truth(entry.path())) truths.emplace(truth->document, std::move(*truth));
    }
    return truths;
}

int run(const fs::path& folder, const fs::path& skills, const fs::path& answers) {
    const auto taxonomy = Taxonomy::parse(content_of(skills));
    if (!taxonomy) {
        fmt::print(stderr, "{}: {}\n", skills.string(), taxonomy.error().message);
        return 1;
    }
    if (!answers.empty()) fs::create_directories(answers);
    const cvtext::DocumentReader reader;
    const Tools tools{reader, *taxonomy, std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
    const auto truths = truths_of(folder);
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file() && !entry.path().filename().string().ends_with(".truth.json"))
            files.push_back(entry.path());
    std::ranges::sort(files);
    Figures figures;
    for (const auto& file : files) {
        const auto name = file.filename().string();
        const auto profile = read_one(file, tools, figures);
        if (!profile) continue;
        if (const auto truth = truths.find(name); truth != truths.end()) count(truth->second, *profile, figures);
        if (!answers.empty()) std::ofstream(answers / (name + ".json")) << bench::to_json(*profile);
    }
    if (!figures.groups.empty()) print_table(figures);
    double seconds = 0;
    for (const double time : figures.child) seconds += time / 1000;
    rusage children{};
    getrusage(RUSAGE_CHILDREN, &children);
    fmt::print("{} documents, {} pages, {:.1f} pages/s in the child; its peak memory {} MB; hidden skills read: {}\n",
               figures.child.size(), figures.pages, seconds > 0 ? static_cast<double>(figures.pages) / seconds : 0.0,
               children.ru_maxrss / 1024, figures.hidden_read);
    print_times("child", figures.child);
    print_times("child, no recognition", figures.digital_child);
    print_times("core", figures.core);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3 && argc != 4) {
        fmt::print(stderr, "usage: bench_cv DOCUMENTS SKILLS.TSV [ANSWERS]\n");
        return 2;
    }
    try {
        return run(argv[1], argv[2], argc == 4 ? argv[3] : "");
    } catch (const std::exception& error) {
        fmt::print(stderr, "bench_cv: {}\n", error.what());
        return 1;
    }
}
