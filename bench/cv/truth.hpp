// What a labelled document holds: NAME.truth.json beside it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace talentmatch::bench {

struct TruePosition {
    std::optional<std::string> company;  ///< nothing: not judged
    std::optional<std::string> title;
    std::string start;  ///< "2021-03", "2021", or empty
    std::string end;    ///< likewise, or "now"
};

struct TrueEducation {
    std::optional<std::string> institution;
    std::optional<std::string> degree;
    std::optional<std::string>
        area;  ///< compared together with the degree: where one ends and the other begins is taste
};

/// A field without a value is not judged in this document.
struct Truth {
    std::string document;
    std::string language;  ///< "fr", "en"
    std::string layout;
    int columns = 1;
    std::optional<std::string> name;
    std::optional<std::string> email;
    std::optional<std::string> phone;
    std::optional<std::string> title;
    std::optional<std::vector<std::string>> skills;
    std::vector<std::string> optional_skills;  ///< finding them is no mistake
    std::optional<std::vector<TruePosition>> positions;
    std::optional<std::vector<TrueEducation>> education;
    std::optional<std::vector<std::string>> languages;  ///< ISO 639-1
    std::vector<std::string> never;                     ///< skills that stand where nobody sees them
};

/// Nothing: the file is no truth.
[[nodiscard]] std::optional<Truth> read_truth(const std::filesystem::path& file);

}  // namespace talentmatch::bench
