// Everything that a score sees of both sides, as values in one order: stable across machines, databases and runs. No
// name, no contact: those are not scored.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entities/consultant.hpp"
#include "entities/tender.hpp"
#include "ports/match_basis.hpp"
#include "ports/matching_pool.hpp"

namespace talentmatch::use_cases {

using ports::InputValue;

/// Sorted. Skills count by name, so that two databases agree; of long texts the digest counts.
[[nodiscard]] std::vector<InputValue> inputs_of(const Tender& tender);
[[nodiscard]] std::vector<InputValue> inputs_of(const Consultant& consultant, std::string_view resume_text);

/// The inputs of both sides, sorted.
[[nodiscard]] std::vector<InputValue> inputs_of(const Tender& tender, const Consultant& consultant,
                                                std::string_view resume_text);

/// SHA-256 over the engine's version, the day, the weights asked for and the inputs, in hex.
[[nodiscard]] std::string input_hash(int engine_version, Date today, const matching::Weights& weights,
                                     const std::vector<InputValue>& inputs);

/// Of one row with its id: 64 bits over the same values. Not against forgery.
[[nodiscard]] std::uint64_t fingerprint_of(const Tender& tender);
[[nodiscard]] std::uint64_t fingerprint_of(const Consultant& consultant, std::string_view resume_text);

/// The rows of a whole ranking: their fingerprints add up modulo 2^64, so that their order does not matter and an index
/// can keep the sum of a company row by row (a row that changes: subtract the old one, add the new one).
struct PopulationFingerprint {
    std::uint64_t sum = 0;
    std::uint64_t rows = 0;

    void add(std::uint64_t fingerprint) {
        sum += fingerprint;
        ++rows;
    }

    void add(const PopulationFingerprint& other) {
        sum += other.sum;
        rows += other.rows;
    }

    void subtract(std::uint64_t fingerprint) {
        sum -= fingerprint;
        --rows;
    }

    bool operator==(const PopulationFingerprint&) const = default;

    /// 16 hex digits of the sum, then how many rows.
    [[nodiscard]] std::string text() const;
};

}  // namespace talentmatch::use_cases
