// The real tables, the real engine, a reader of text files: what the commands need, without a database.
#pragma once

#include <fstream>
#include <memory>
#include <sstream>

#include "cli/output.hpp"
#include "support/fake_document_reader.hpp"
#include "support/world.hpp"
#include "use_cases/match_files.hpp"

namespace talentmatch::cli {

[[nodiscard]] inline std::string table(const std::string& name) {
    std::ostringstream text;
    text << std::ifstream(TM_SOURCE_DIR "/data/" + name).rdbuf();
    return text.str();
}

[[nodiscard]] inline std::shared_ptr<const Taxonomy> real_taxonomy() {
    static const auto taxonomy = std::make_shared<const Taxonomy>(Taxonomy::parse(table("skills.tsv")).value());
    return taxonomy;
}

[[nodiscard]] inline std::shared_ptr<const Gazetteer> real_gazetteer() {
    static const auto gazetteer = std::make_shared<const Gazetteer>(Gazetteer::parse(table("places.tsv")).value());
    return gazetteer;
}

struct MatchHouse {
    testing::TemporaryDirectory folder;
    testing::FakeDocumentReader reader;
    memory::FakeClock clock;
    std::shared_ptr<const Taxonomy> taxonomy = real_taxonomy();
    matching::Engine engine{taxonomy, real_gazetteer()};
    use_cases::MatchFilesUseCase use_case{reader, taxonomy, real_gazetteer(), engine, clock};
    Style style;  ///< French, no terminal, 100 columns
};

}  // namespace talentmatch::cli
