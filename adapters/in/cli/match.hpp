// `talentmatch match --tender FILE --cvs DIR`: a ranking with its reasons, from files alone.
#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "cli/output.hpp"
#include "entities/taxonomy.hpp"
#include "use_cases/match_files.hpp"

namespace talentmatch::cli {

struct MatchOptions {
    std::filesystem::path tender;
    std::filesystem::path cvs;
    bool is_json = false;
    Score min_score;
    int limit = 500;
    int reasons = 6;  ///< shown for each line of the table
};

/// A file that gave no candidate, and why.
struct LeftOut {
    std::filesystem::path path;
    Error error;
};

/// What one run found.
struct MatchReport {
    Tender tender;
    std::vector<use_cases::ReadFile> files;
    std::vector<use_cases::RankedFile> ranked;  ///< refers to `files`
    std::vector<LeftOut> left_out;
};

/// 0: a ranking was written; 1: not one CV could be read; 2: the tender or the folder is unusable. Files that cannot be
/// read are listed and never stop it. The ranking goes to `out`, what went wrong to `err` (into the JSON with --json).
[[nodiscard]] int match_files(const MatchOptions& options, const use_cases::MatchFilesUseCase& use_case,
                              const Taxonomy& taxonomy, const Style& style, std::ostream& out, std::ostream& err);

/// The report for people.
void write_table(const MatchReport& report, const MatchOptions& options, const Style& style, std::ostream& out);

/// The report for machines: one JSON object.
void write_json(const MatchReport& report, const Style& style, std::ostream& out);

/// One error as lines for a terminal: the message, then each wrong field.
/// The error in the language of the style.
[[nodiscard]] std::string message_of(const Error& error, const Style& style);

void write_error(const Error& error, const Style& style, std::ostream& err);

}  // namespace talentmatch::cli
