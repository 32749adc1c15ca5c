// A text that must not be printed: passwords, hashes, tokens, keys. It has no operator<<, no formatter, no JSON.
#pragma once

#include <string>
#include <utility>

namespace talentmatch {

class Secret {
public:
    Secret() = default;
    explicit Secret(std::string value) : value_(std::move(value)) {}

    /// The only way in: easy to find with grep, and to review.
    [[nodiscard]] const std::string& reveal() const { return value_; }
    [[nodiscard]] bool empty() const { return value_.empty(); }

    bool operator==(const Secret&) const = default;

private:
    std::string value_;
};

}  // namespace talentmatch
