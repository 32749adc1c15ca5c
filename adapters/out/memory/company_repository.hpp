// Companies in RAM.
#pragma once

#include "memory/database.hpp"
#include "ports/company_repository.hpp"

namespace talentmatch::memory {

class CompanyRepository final : public ports::CompanyRepository {
public:
    explicit CompanyRepository(Database& database) : database_(database) {}

    [[nodiscard]] Result<std::vector<Company>> list(const Actor& actor, const ports::CompanyFilter& filter,
                                                    Page page) override;
    [[nodiscard]] Result<Company> by_id(const Actor& actor, CompanyId id) override;
    [[nodiscard]] Result<Company> create(const Actor& actor, const Company& row) override;
    [[nodiscard]] Result<Company> update(const Actor& actor, CompanyId id,
                                         const ports::Decision<Company>& decide) override;
    [[nodiscard]] Result<void> remove(const Actor& actor, CompanyId id) override;

private:
    Database& database_;
};

}  // namespace talentmatch::memory
