// Little-endian numbers out of untrusted bytes. What lies beyond the end is zero, which no structure here mistakes for
// a place.
#pragma once

#include <cstdint>
#include <string_view>

namespace talentmatch::cvtext {

class ByteView {
public:
    ByteView() = default;
    explicit ByteView(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] std::size_t size() const { return bytes_.size(); }
    [[nodiscard]] std::uint8_t u8(std::size_t at) const {
        return at < bytes_.size() ? static_cast<std::uint8_t>(bytes_[at]) : std::uint8_t{0};
    }
    [[nodiscard]] std::uint16_t u16(std::size_t at) const {
        return static_cast<std::uint16_t>(u8(at) | (static_cast<unsigned>(u8(at + 1)) << 8U));
    }
    [[nodiscard]] std::uint32_t u32(std::size_t at) const {
        return static_cast<std::uint32_t>(u16(at)) | (static_cast<std::uint32_t>(u16(at + 2)) << 16U);
    }
    /// As much of it as there is.
    [[nodiscard]] ByteView part(std::size_t at, std::size_t length) const {
        return ByteView(at < bytes_.size() ? bytes_.substr(at, length) : std::string_view{});
    }
    [[nodiscard]] std::string_view bytes() const { return bytes_; }

private:
    std::string_view bytes_;
};

}  // namespace talentmatch::cvtext
