// Random consultants and tenders, the same ones on every machine.
#pragma once

#include <cstdint>
#include <string>

#include "support/builders.hpp"

namespace talentmatch::matching {

class Population {
public:
    explicit Population(std::uint64_t seed) : state_(seed * 2 + 1) {}

    [[nodiscard]] Consultant consultant(std::int64_t id);
    [[nodiscard]] Tender tender(std::int64_t id);
    [[nodiscard]] std::string resume_text();
    [[nodiscard]] std::size_t below(std::size_t bound);

private:
    [[nodiscard]] bool maybe() { return below(3) != 0; }

    std::uint64_t state_;
};

}  // namespace talentmatch::matching
