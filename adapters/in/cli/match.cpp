#include "cli/match.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <mutex>

#include "cli/files.hpp"
#include "cli/tender_file.hpp"
#include "use_cases/english.hpp"

namespace talentmatch::cli {
namespace {

namespace fs = std::filesystem;

/// Reads every CV, in parallel; the order of the files stays.
void read_cvs(const std::vector<fs::path>& paths, const use_cases::MatchFilesUseCase& use_case, const Style& style,
              std::ostream& err, MatchReport& report) {
    std::vector<Result<use_cases::ReadFile>> results(paths.size());
    std::mutex guard;
    std::size_t done = 0;
    spread(paths.size(), [&](std::size_t i) {
        results[i] = use_case.read_cv(paths[i]);
        const std::lock_guard lock(guard);
        ++done;
        if (style.is_terminal)
            err << fmt::format("\r{} {}/{}", say(style, "Lecture des CV", "Reading CVs"), done, paths.size())
                << std::flush;
    });
    if (style.is_terminal) err << "\r\x1b[K";

    std::map<std::string, fs::path> seen;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        auto& result = results[i];
        if (!result) {
            report.left_out.push_back({paths[i], result.error()});
            continue;
        }
        const auto [first, is_new] = seen.emplace(result->sha256, paths[i]);
        if (is_new)
            report.files.push_back(std::move(*result));
        else
            report.left_out.push_back(
                {paths[i], Error{ErrorKind::conflict,
                                 "file_duplicate",
                                 fmt::format("Identique à {}.", first->second.filename().string()),
                                 {}}});
    }
}

}  // namespace

std::string message_of(const Error& error, const Style& style) {
    return style.is_english ? use_cases::english_message(error) : error.message;
}

void write_error(const Error& error, const Style& style, std::ostream& err) {
    err << coloured(say(style, "Erreur : ", "Error: "), Colour::red, style) << message_of(error, style) << '\n';
    for (const auto& field : error.fields)
        err << fmt::format("  {}{} {}\n", fmt::join(field.loc, "."), say(style, " :", ":"),
                           style.is_english ? use_cases::english_message(field) : field.message);
}

int match_files(const MatchOptions& options, const use_cases::MatchFilesUseCase& use_case, const Taxonomy& taxonomy,
                const Style& style, std::ostream& out, std::ostream& err) {
    auto tender = read_tender_file(options.tender, taxonomy, use_case);
    if (!tender) {
        write_error(tender.error(), style, err);
        return 2;
    }
    auto paths = documents_below(options.cvs);
    if (!paths) {
        write_error(paths.error(), style, err);
        return 2;
    }
    // The tender may lie among the CVs.
    std::erase_if(*paths, [&](const fs::path& path) {
        std::error_code failed;
        return fs::equivalent(path, options.tender, failed);
    });

    MatchReport report;
    report.tender = std::move(*tender);
    read_cvs(*paths, use_case, style, err, report);
    report.ranked =
        use_case.rank(report.tender, report.files, {.min_score = options.min_score, .limit = options.limit});
    if (options.is_json)
        write_json(report, style, out);
    else
        write_table(report, options, style, out);
    return report.files.empty() ? 1 : 0;
}

}  // namespace talentmatch::cli
