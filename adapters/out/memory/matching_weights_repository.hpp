// Companies' weights in memory.
#pragma once

#include "memory/database.hpp"
#include "ports/matching_weights_repository.hpp"

namespace talentmatch::memory {

class MatchingWeightsRepository final : public ports::MatchingWeightsRepository {
public:
    explicit MatchingWeightsRepository(Database& database) : database_(database) {}

    [[nodiscard]] Result<ports::CompanyWeights> current(const Actor& actor, CompanyId company) override;
    [[nodiscard]] Result<std::vector<ports::CompanyWeights>> history(const Actor& actor, CompanyId company,
                                                                     Page page) override;
    [[nodiscard]] Result<ports::CompanyWeights> by_version(const Actor& actor, CompanyId company, int version) override;
    [[nodiscard]] Result<ports::CompanyWeights> append(const Actor& actor, CompanyId company,
                                                       const ports::Decision<ports::CompanyWeights>& decide) override;

private:
    Database& database_;
};

}  // namespace talentmatch::memory
