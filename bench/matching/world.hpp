// The data files of the project, for benchmarks.
#pragma once

#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>

#include "entities/gazetteer.hpp"
#include "entities/taxonomy.hpp"

namespace talentmatch::bench {

inline std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

struct World {
    std::shared_ptr<const Taxonomy> taxonomy =
        std::make_shared<const Taxonomy>(Taxonomy::parse(content_of(TM_DATA_DIR "/skills.tsv")).value());
    std::shared_ptr<const Gazetteer> gazetteer =
        std::make_shared<const Gazetteer>(Gazetteer::parse(content_of(TM_DATA_DIR "/places.tsv")).value());
};

}  // namespace talentmatch::bench
