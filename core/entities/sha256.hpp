// SHA-256: the digest by which two inputs are known to be the same, on any machine. Source: FIPS 180-4.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace talentmatch {

/// Takes bytes in any portions; `hex` ends it.
class Sha256 {
public:
    Sha256& add(std::string_view bytes);

    /// Adds the text's length and then the text, so that ("ab", "c") and ("a", "bc") differ.
    Sha256& add_framed(std::string_view text);

    /// 64 lower case digits. The object is of no use afterwards.
    [[nodiscard]] std::string hex();

private:
    void digest_block(const unsigned char* block);

    std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, 64> block_{};
    std::size_t filled_ = 0;
    std::uint64_t bytes_ = 0;
};

[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace talentmatch
