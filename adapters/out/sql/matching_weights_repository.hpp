// Companies' weights in SQL.
#pragma once

#include "ports/matching_weights_repository.hpp"
#include "sql/database.hpp"

namespace talentmatch::sql {

class MatchingWeightsRepository final : public ports::MatchingWeightsRepository {
public:
    explicit MatchingWeightsRepository(Database& database) : database_(database) {}

    Result<ports::CompanyWeights> current(const Actor& actor, CompanyId company) override;
    Result<std::vector<ports::CompanyWeights>> history(const Actor& actor, CompanyId company, Page page) override;
    Result<ports::CompanyWeights> by_version(const Actor& actor, CompanyId company, int version) override;
    Result<ports::CompanyWeights> append(const Actor& actor, CompanyId company,
                                         const ports::Decision<ports::CompanyWeights>& decide) override;

private:
    Database& database_;
};

}  // namespace talentmatch::sql
