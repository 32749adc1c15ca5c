// Reads every document of a folder with the real child and the real reader, writes ANSWERS/NAME.json, prints times.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "answer.hpp"
#include "cv/reader.hpp"
#include "cvtext/document_reader.hpp"

namespace {

namespace fs = std::filesystem;
using talentmatch::Date;
using Clock = std::chrono::steady_clock;

std::string content_of(const fs::path& file) {
    std::ifstream stream(file);
    std::ostringstream content;
    content << stream.rdbuf();
    return content.str();
}

double milliseconds(Clock::duration duration) { return std::chrono::duration<double, std::milli>(duration).count(); }

struct Times {
    std::vector<double> child;
    std::vector<double> core;
};

void print_times(std::string_view what, std::vector<double> times) {
    if (times.empty()) return;
    std::ranges::sort(times);
    fmt::print("{:6} p50 {:8.1f} ms  p95 {:8.1f} ms  max {:8.1f} ms\n", what, times[times.size() / 2],
               times[times.size() * 95 / 100], times.back());
}

/// @return false when the file is no document
bool read_one(const fs::path& file, const fs::path& answers, const talentmatch::Taxonomy& taxonomy,
              const talentmatch::ports::DocumentReader& reader, Times& times) {
    const auto facts = reader.identify(file, file.filename().string());
    if (!facts) return false;
    const auto start = Clock::now();
    const auto document = reader.read(file, facts->format);
    const auto opened = Clock::now();
    if (!document) {
        fmt::print("{:28} {}\n", file.filename().string(), document.error().code);
        return true;
    }
    const Date today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const auto profile = talentmatch::cv::read_profile(*document, taxonomy, today);
    const auto done = Clock::now();
    times.child.push_back(milliseconds(opened - start));
    times.core.push_back(milliseconds(done - opened));
    fmt::print("{:28} {:7} runs  child {:8.1f} ms  core {:6.1f} ms\n", file.filename().string(), document->runs.size(),
               times.child.back(), times.core.back());
    std::ofstream(answers / (file.filename().string() + ".json")) << talentmatch::bench::to_json(profile);
    std::ofstream(answers / (file.filename().string() + ".txt")) << talentmatch::cv::reading_text(*document);
    return true;
}

int run(const fs::path& folder, const fs::path& answers, const fs::path& skills) {
    const auto taxonomy = talentmatch::Taxonomy::parse(content_of(skills));
    if (!taxonomy) {
        fmt::print(stderr, "{}: {}\n", skills.string(), taxonomy.error().message);
        return 1;
    }
    fs::create_directories(answers);
    const talentmatch::cvtext::DocumentReader reader;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().extension() != ".json") files.push_back(entry.path());
    std::ranges::sort(files);
    Times times;
    for (const auto& file : files) (void)read_one(file, answers, *taxonomy, reader, times);
    fmt::print("{} documents\n", times.core.size());
    print_times("child", times.child);
    print_times("core", times.core);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        fmt::print(stderr, "usage: bench_cv DOCUMENTS ANSWERS SKILLS.TSV\n");
        return 2;
    }
    try {
        return run(argv[1], argv[2], argv[3]);
    } catch (const std::exception& error) {
        fmt::print(stderr, "bench_cv: {}\n", error.what());
        return 1;
    }
}
