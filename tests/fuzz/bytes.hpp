// What a fuzz target makes its choices from: the input, byte by byte, zeros behind its end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace talentmatch::fuzz {

class Bytes {
public:
    Bytes(const std::uint8_t* data, std::size_t size) : rest_(reinterpret_cast<const char*>(data), size) {}

    [[nodiscard]] bool empty() const { return rest_.empty(); }
    [[nodiscard]] std::string_view rest() const { return rest_; }

    unsigned next() {
        if (rest_.empty()) return 0;
        const auto byte = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        return byte;
    }
    /// At most `count` bytes.
    std::string_view take(std::size_t count) {
        const auto taken = rest_.substr(0, count);
        rest_.remove_prefix(taken.size());
        return taken;
    }

private:
    std::string_view rest_;
};

}  // namespace talentmatch::fuzz
