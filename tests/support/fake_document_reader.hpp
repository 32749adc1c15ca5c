// Reads text files line by line, one run a line; fails when a test says so.
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>

#include "ports/document_reader.hpp"
#include "support/temporary_directory.hpp"

namespace talentmatch::testing {

class FakeDocumentReader final : public ports::DocumentReader {
public:
    [[nodiscard]] Result<ports::FileFacts> identify(const std::filesystem::path& file,
                                                    std::string_view file_name) const override {
        const auto bytes = bytes_of(file);
        if (bytes.empty()) return fail(ErrorKind::invalid_input, "file_empty", "Le fichier est vide.");
        if (file_name.ends_with(".exe"))
            return fail(ErrorKind::unsupported, "file_type_unsupported", "Ce format n'est pas lu.");
        return ports::FileFacts{DocumentFormat::txt, static_cast<std::int64_t>(bytes.size()),
                                std::to_string(std::hash<std::string>{}(bytes))};
    }

    [[nodiscard]] Result<Document> read(const std::filesystem::path& file, DocumentFormat) const override {
        ++reads_;
        if (failure_) return std::unexpected(*failure_);
        Document document;
        document.pages = {{595, 842}};
        double top = 40;
        std::string line;
        for (const char c : bytes_of(file) + "\n") {
            if (c != '\n') {
                line.push_back(c);
                continue;
            }
            if (!line.empty()) document.runs.push_back(run_of(line, top));
            line.clear();
            top += 14;
        }
        return document;
    }

    /// Every read from now on gives up with this error; nothing: reads again.
    void fail_with(std::optional<Error> failure) { failure_ = std::move(failure); }

    [[nodiscard]] int reads() const { return reads_; }

private:
    static TextRun run_of(const std::string& text, double top) {
        TextRun run;
        run.box = {40, top, 40 + 6 * static_cast<double>(text.size()), top + 11};
        run.text = text;
        run.font_size = 11;
        run.line = static_cast<int>(top / 14);
        return run;
    }

    std::optional<Error> failure_;
    mutable std::atomic<int> reads_ = 0;
};

}  // namespace talentmatch::testing
