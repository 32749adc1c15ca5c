// Everybody who may be ranked, in a fixed number of queries.
#pragma once

#include "ports/matching_pool.hpp"
#include "sql/database.hpp"

namespace talentmatch::sql {

class MatchingPool final : public ports::MatchingPool {
public:
    explicit MatchingPool(Database& database) : database_(database) {}

    Result<std::vector<ports::PoolConsultant>> consultants(const Actor& actor, CompanyId owner, ports::Reach reach,
                                                           Date today) override;
    Result<std::vector<CompanyId>> companies(const Actor& actor, CompanyId owner, ports::Reach reach,
                                             Date today) override;
    Result<std::vector<ports::PoolConsultant>> consultants_by_id(const Actor& actor, CompanyId owner,
                                                                 std::span<const ConsultantId> ids,
                                                                 Date today) override;
    Result<std::vector<ports::PoolTender>> tenders(const Actor& actor, CompanyId owner, ports::Reach reach,
                                                   Date today) override;
    Result<ports::PoolConsultant> consultant(const Actor& actor, ConsultantId id, Date today) override;
    Result<ports::PoolTender> tender(const Actor& actor, TenderId id, Date today) override;

private:
    Database& database_;
};

}  // namespace talentmatch::sql
