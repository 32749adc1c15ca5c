// Microsoft's compound file (MS-CFB): a small file system inside a file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "word/byte_view.hpp"

namespace talentmatch::cvtext {

class CompoundFile {
public:
    /// Throws Refusal: broken.
    explicit CompoundFile(std::string_view bytes);

    /// A stream's bytes by its name; nothing when there is none. Throws Refusal: broken (its chain leaves the file or
    /// goes in circles).
    [[nodiscard]] std::optional<std::string> stream(std::u16string_view name) const;

private:
    struct Entry {
        std::u16string name;
        std::uint8_t type = 0;
        std::uint32_t first = 0;
        std::uint32_t size = 0;
    };

    [[nodiscard]] ByteView sector(std::uint32_t number) const;
    [[nodiscard]] std::string chain(std::uint32_t first) const;
    [[nodiscard]] std::string small_stream(const Entry& entry) const;
    void read_table();
    void read_directory(std::uint32_t first);

    ByteView file_;
    std::size_t sector_size_ = 512;
    std::vector<std::uint32_t> next_;        ///< the sector after each
    std::vector<std::uint32_t> small_next_;  ///< the same of the small stream's 64-byte sectors
    std::string small_;                      ///< the stream that holds the small ones
    std::uint32_t small_below_ = 4096;
    std::vector<Entry> entries_;
};

}  // namespace talentmatch::cvtext
