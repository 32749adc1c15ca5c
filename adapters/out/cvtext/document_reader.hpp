// ports::DocumentReader over the program talentmatch-cvtext: one short-lived, walled-in process per document.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>

#include "ports/document_reader.hpp"

namespace talentmatch::cvtext {

struct Settings {
    std::filesystem::path program = {};            ///< empty: talentmatch-cvtext beside the running executable
    std::chrono::milliseconds time_limit{60'000};  ///< on the clock, for one document; waiting for a turn included
    std::size_t memory_megabytes = 1536;           ///< of the child's address space
    std::size_t parallelism = 2;                   ///< children at one time
    std::int64_t max_file_bytes = std::int64_t{20} << 20;
};

class DocumentReader final : public ports::DocumentReader {
public:
    explicit DocumentReader(Settings settings = {});
    ~DocumentReader() override;

    [[nodiscard]] Result<ports::FileFacts> identify(const std::filesystem::path& file,
                                                    std::string_view file_name) const override;
    [[nodiscard]] Result<Document> read(const std::filesystem::path& file, DocumentFormat format) const override;

private:
    class Turns;

    Settings settings_;
    std::unique_ptr<Turns> turns_;
};

}  // namespace talentmatch::cvtext
