// A folder of a test's own, gone when the test is.
#pragma once

#include <filesystem>
#include <string_view>

namespace talentmatch::cvtext {

class ScratchDir {
public:
    ScratchDir();
    ~ScratchDir();
    ScratchDir(const ScratchDir&) = delete;
    ScratchDir& operator=(const ScratchDir&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// Writes a file and answers its path.
    [[nodiscard]] std::filesystem::path file(std::string_view name, std::string_view bytes) const;

private:
    std::filesystem::path path_;
};

}  // namespace talentmatch::cvtext
