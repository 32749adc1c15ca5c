#include "core/cv/cases.hpp"

#include <fstream>
#include <sstream>

namespace talentmatch::cv {

std::vector<Case> cases_of(const std::string& name) {
    std::ifstream file(std::string{TM_SOURCE_DIR} + "/tests/core/cv/" + name);
    std::vector<Case> cases;
    std::string text;
    for (int line = 1; std::getline(file, text); ++line) {
        if (text.empty() || text.starts_with('#')) continue;
        Case found{line, {}};
        std::size_t begin = 0;
        for (auto tab = text.find('\t'); tab != std::string::npos; tab = text.find('\t', begin)) {
            found.fields.push_back(text.substr(begin, tab - begin));
            begin = tab + 1;
        }
        found.fields.push_back(text.substr(begin));
        cases.push_back(std::move(found));
    }
    return cases;
}

const Taxonomy& shipped_taxonomy() {
    static const Taxonomy table = [] {
        std::ifstream file(std::string{TM_SOURCE_DIR} + "/data/skills.tsv");
        std::ostringstream content;
        content << file.rdbuf();
        return Taxonomy::parse(content.str()).value();
    }();
    return table;
}

}  // namespace talentmatch::cv
