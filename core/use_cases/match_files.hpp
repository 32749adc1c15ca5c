// CVs and a tender as files: a ranking without an account, a server or a database.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "entities/consultant.hpp"
#include "entities/gazetteer.hpp"
#include "entities/taxonomy.hpp"
#include "entities/tender.hpp"
#include "matching/engine.hpp"
#include "ports/clock.hpp"
#include "ports/document_reader.hpp"

namespace talentmatch::use_cases {

// The value types of other rooms that callers need: an adapter of the inside never includes them.
using matching::Assessment;
using matching::RankingRequest;

/// A CV that was read. The consultant's id is its place in the list the caller keeps.
struct ReadFile {
    std::filesystem::path path;
    std::string sha256;
    Consultant consultant;
    std::string text;
};

/// One line of the ranking.
struct RankedFile {
    const ReadFile* file = nullptr;
    matching::Assessment assessment;
};

class MatchFilesUseCase {
public:
    MatchFilesUseCase(const ports::DocumentReader& reader, std::shared_ptr<const Taxonomy> taxonomy,
                      std::shared_ptr<const Gazetteer> gazetteer, const matching::Engine& engine,
                      const ports::Clock& clock);

    /// The tender that a file of any DocumentFormat describes; see `draft_tender`.
    /// @error those of DocumentReader; invalid_input "tender_without_text", "tender_without_title"
    [[nodiscard]] Result<Tender> read_tender(const std::filesystem::path& file) const;

    /// One CV. Safe from any thread.
    /// @error those of DocumentReader; invalid_input "file_unreadable" no text in it
    [[nodiscard]] Result<ReadFile> read_cv(const std::filesystem::path& file) const;

    /// Best first; the result refers to `files`.
    [[nodiscard]] std::vector<RankedFile> rank(const Tender& tender, const std::vector<ReadFile>& files,
                                               RankingRequest request) const;

    [[nodiscard]] Date today() const;

private:
    [[nodiscard]] Result<Document> read(const std::filesystem::path& file, std::string& sha256) const;

    const ports::DocumentReader& reader_;
    std::shared_ptr<const Taxonomy> taxonomy_;
    std::shared_ptr<const Gazetteer> gazetteer_;
    const matching::Engine& engine_;
    const ports::Clock& clock_;
};

/// A reason in words, in the language of the reader.
[[nodiscard]] std::string sentence_of(const matching::Reason& reason, bool in_english);

}  // namespace talentmatch::use_cases
