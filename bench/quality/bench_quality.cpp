// Quality of the ranking on plain texts: bench_quality SET RUN DATA
//   SET   a folder with documents/ID.txt and queries/ID.txt (title on the first line)
//   RUN   the TREC run to write: query Q0 document rank score name
//   DATA  the project's data/ folder
// Beside RUN it writes RUN.skills, RUN.title and RUN.text: each criterion alone; and RUN.unlisted: tenders
// with title and description only.
// Consultants and tenders are made from the texts alone, as a bulk import without anybody's corrections would.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cv/reader.hpp"
#include "entities/gazetteer.hpp"
#include "entities/taxonomy.hpp"
#include "matching/engine.hpp"

namespace {

using namespace talentmatch;
namespace fs = std::filesystem;

struct Text {
    std::string id;
    std::string text;
};

std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<Text> texts(const fs::path& folder) {
    std::vector<Text> all;
    for (const auto& entry : fs::directory_iterator(folder))
        all.push_back({entry.path().stem().string(), content(entry.path())});
    std::ranges::sort(all, {}, &Text::id);
    return all;
}

template <class T>
std::shared_ptr<const T> shared(Result<T> parsed) {
    if (!parsed) throw std::runtime_error(parsed.error().message);
    return std::make_shared<const T>(std::move(*parsed));
}

Consultant consultant_of(const Text& text, std::int64_t id, const Taxonomy& taxonomy) {
    constexpr std::size_t headline = 60;
    Consultant consultant;
    consultant.id = ConsultantId(id);
    consultant.title = text.text.substr(0, std::min(text.text.find('\n'), headline));
    for (const auto& found : cv::suggest_skills(text.text, taxonomy)) {
        ConsultantSkill skill;
        skill.name = found.name;
        consultant.skills.push_back(std::move(skill));
    }
    return consultant;
}

/// What the title names is required, what only the description names is preferred.
Tender tender_of(const Text& text, std::int64_t id, const Taxonomy& taxonomy) {
    Tender tender;
    tender.id = TenderId(id);
    const auto end = std::min(text.text.find('\n'), text.text.size());
    tender.title = text.text.substr(0, end);
    tender.description = text.text.substr(std::min(end + 1, text.text.size()));
    const auto in_title = cv::suggest_skills(tender.title, taxonomy);
    for (const auto& found : cv::suggest_skills(text.text, taxonomy)) {
        TenderSkill skill;
        skill.name = found.name;
        const bool is_titled = std::ranges::find(in_title, found.name, &ResumeSkill::name) != in_title.end();
        skill.importance = is_titled ? Importance::required : Importance::preferred;
        tender.skills.push_back(std::move(skill));
    }
    return tender;
}

constexpr std::array judged{matching::Criterion::skills, matching::Criterion::title, matching::Criterion::text};

/// Only the score orders a run; the rank column is not read.
void write(std::ofstream& run, const std::string& query, const std::string& document, Score score) {
    run << fmt::format("{} Q0 {} 0 {} talentmatch\n", query, document, score.in_millionths());
}

int run(const fs::path& set, const fs::path& run_file, const fs::path& data) {
    const auto taxonomy = shared(Taxonomy::parse(content(data / "skills.tsv")));
    const auto gazetteer = shared(Gazetteer::parse(content(data / "places.tsv")));
    const matching::Engine engine(taxonomy, gazetteer);
    const auto documents = texts(set / "documents");
    const auto queries = texts(set / "queries");
    const Date today = *parse_date("2026-01-01");

    std::vector<Consultant> consultants;
    for (const auto& document : documents)
        consultants.push_back(consultant_of(document, static_cast<std::int64_t>(consultants.size()) + 1, *taxonomy));
    std::vector<matching::Offer> offers;
    for (std::size_t i = 0; i < consultants.size(); ++i) offers.push_back({&consultants[i], documents[i].text});

    std::ofstream out(run_file);
    std::vector<std::ofstream> parts;
    for (const auto criterion : judged) parts.emplace_back(fmt::format("{}.{}", run_file.string(), text_of(criterion)));
    std::ofstream plain(run_file.string() + ".unlisted");
    for (std::size_t q = 0; q < queries.size(); ++q) {
        auto tender = tender_of(queries[q], static_cast<std::int64_t>(q) + 1, *taxonomy);
        for (const auto& one : engine.rank(tender, offers, today, {Score{}, static_cast<int>(offers.size())})) {
            const auto& document = documents[static_cast<std::size_t>(one.consultant_id.value()) - 1].id;
            write(out, queries[q].id, document, one.score);
            for (std::size_t i = 0; i < judged.size(); ++i)
                write(parts[i], queries[q].id, document, one.criteria[static_cast<std::size_t>(judged[i])].score);
        }
        tender.skills.clear();
        for (const auto& one : engine.rank(tender, offers, today, {Score{}, static_cast<int>(offers.size())}))
            write(plain, queries[q].id, documents[static_cast<std::size_t>(one.consultant_id.value()) - 1].id,
                  one.score);
    }
    std::cout << fmt::format("{} documents ranked for {} queries\n", documents.size(), queries.size());
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: bench_quality SET RUN DATA\n";
        return 2;
    }
    try {
        return run(argv[1], argv[2], argv[3]);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
