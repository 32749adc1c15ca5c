// Why a file cannot be read to its end: thrown where it is found, caught once in main, which turns it into an exit
// status.
#pragma once

#include <exception>

#include "wire/protocol.hpp"

namespace talentmatch::cvtext {

class Refusal : public std::exception {
public:
    explicit Refusal(Outcome outcome) : outcome_(outcome) {}
    [[nodiscard]] Outcome outcome() const noexcept { return outcome_; }
    [[nodiscard]] const char* what() const noexcept override { return "the document is refused"; }

private:
    Outcome outcome_;
};

}  // namespace talentmatch::cvtext
