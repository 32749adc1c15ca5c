// A population for benchmarks: consultants with 5 to 15 of 1 000 skills and tenders with 3 to 8, by Zipf's law; the
// same on every machine, each made from its number alone, so that 10 000 are the first of a million.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "entities/consultant.hpp"
#include "entities/taxonomy.hpp"
#include "entities/tender.hpp"

namespace talentmatch::bench {

struct PopulationShape {
    std::size_t skills = 1000;   ///< of the taxonomy, in its order; the n-th has the weight 1 / n
    std::size_t text_bytes = 0;  ///< of each resume; 0: none
    std::size_t companies = 1;   ///< whom the consultants belong to, one after the other
    std::uint64_t seed = 2026;
};

class Population {
public:
    Population(const Taxonomy& taxonomy, const PopulationShape& shape);

    /// @param number from 1 on; becomes the id
    [[nodiscard]] Consultant consultant(std::int64_t number) const;
    [[nodiscard]] std::string resume(const Consultant& consultant) const;
    [[nodiscard]] Tender tender(std::int64_t number) const;

    /// The day on which the population is ranked.
    [[nodiscard]] static Date today();

private:
    /// The place of the first cumulated weight above a random one.
    [[nodiscard]] static std::size_t draw(std::span<const std::uint64_t> cumulated, std::uint64_t random);

    [[nodiscard]] std::vector<std::size_t> distinct_skills(std::uint64_t& state, std::size_t count) const;

    PopulationShape shape_;
    std::vector<std::string> skills_;
    std::vector<std::uint64_t> skill_weights_;  ///< cumulated
    std::vector<std::string> words_;
    std::vector<std::uint64_t> word_weights_;  ///< cumulated
};

}  // namespace talentmatch::bench
