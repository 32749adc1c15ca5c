// What may be ranked, from RAM.
#pragma once

#include "memory/database.hpp"
#include "ports/matching_pool.hpp"

namespace talentmatch::memory {

class MatchingPool final : public ports::MatchingPool {
public:
    explicit MatchingPool(Database& database) : database_(database) {}

    [[nodiscard]] Result<std::vector<ports::PoolConsultant>> consultants(const Actor& actor, CompanyId owner,
                                                                         ports::Reach reach, Date today) override;
    Result<std::vector<CompanyId>> companies(const Actor& actor, CompanyId owner, ports::Reach reach,
                                             Date today) override;
    Result<std::vector<ports::PoolConsultant>> consultants_by_id(const Actor& actor, CompanyId owner,
                                                                 std::span<const ConsultantId> ids,
                                                                 Date today) override;
    [[nodiscard]] Result<std::vector<ports::PoolTender>> tenders(const Actor& actor, CompanyId owner,
                                                                 ports::Reach reach, Date today) override;
    [[nodiscard]] Result<ports::PoolConsultant> consultant(const Actor& actor, ConsultantId id, Date today) override;
    [[nodiscard]] Result<ports::PoolTender> tender(const Actor& actor, TenderId id, Date today) override;

private:
    Database& database_;
};

}  // namespace talentmatch::memory
