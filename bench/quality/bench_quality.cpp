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

#include "entities/gazetteer.hpp"
#include "entities/taxonomy.hpp"
#include "matching/engine.hpp"
#include "matching/relations.hpp"
#include "matching/words.hpp"

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

/// The taxonomy's unambiguous skills that a text names, each once.
std::vector<matching::Entry> named_skills(std::string_view text, const matching::Relations& relations) {
    std::vector<matching::Entry> found;
    const auto words = matching::folded_words(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::uint64_t hash = 0;
        for (std::size_t n = 0; n < relations.longest_spelling() && i + n < words.size(); ++n) {
            hash = matching::chained(hash, matching::hash_of(words[i + n]));
            const auto entry = relations.spelled(hash);
            if (entry != matching::no_entry && std::ranges::find(found, entry) == found.end()) found.push_back(entry);
        }
    }
    return found;
}

Consultant consultant_of(const Text& text, std::int64_t id, const matching::Relations& relations) {
    constexpr std::size_t headline = 60;
    Consultant consultant;
    consultant.id = ConsultantId(id);
    consultant.title = text.text.substr(0, std::min(text.text.find('\n'), headline));
    for (const auto entry : named_skills(text.text, relations)) {
        ConsultantSkill skill;
        skill.name = relations.skill(entry).name;
        consultant.skills.push_back(std::move(skill));
    }
    return consultant;
}

/// What the title names is required, what only the description names is preferred.
Tender tender_of(const Text& text, std::int64_t id, const matching::Relations& relations) {
    Tender tender;
    tender.id = TenderId(id);
    const auto end = std::min(text.text.find('\n'), text.text.size());
    tender.title = text.text.substr(0, end);
    tender.description = text.text.substr(std::min(end + 1, text.text.size()));
    const auto in_title = named_skills(tender.title, relations);
    for (const auto entry : named_skills(text.text, relations)) {
        TenderSkill skill;
        skill.name = relations.skill(entry).name;
        const bool is_titled = std::ranges::find(in_title, entry) != in_title.end();
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
    const matching::Relations relations(*taxonomy);
    const matching::Engine engine(taxonomy, gazetteer);
    const auto documents = texts(set / "documents");
    const auto queries = texts(set / "queries");
    const Date today = *parse_date("2026-01-01");

    std::vector<Consultant> consultants;
    for (const auto& document : documents)
        consultants.push_back(consultant_of(document, static_cast<std::int64_t>(consultants.size()) + 1, relations));
    std::vector<matching::Offer> offers;
    for (std::size_t i = 0; i < consultants.size(); ++i) offers.push_back({&consultants[i], documents[i].text});

    std::ofstream out(run_file);
    std::vector<std::ofstream> parts;
    for (const auto criterion : judged) parts.emplace_back(fmt::format("{}.{}", run_file.string(), text_of(criterion)));
    std::ofstream plain(run_file.string() + ".unlisted");
    for (std::size_t q = 0; q < queries.size(); ++q) {
        auto tender = tender_of(queries[q], static_cast<std::int64_t>(q) + 1, relations);
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
