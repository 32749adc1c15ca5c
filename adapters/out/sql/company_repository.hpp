// Companies in SQL.
#pragma once

#include "ports/company_repository.hpp"
#include "sql/database.hpp"

namespace talentmatch::sql {

class CompanyRepository final : public ports::CompanyRepository {
public:
    explicit CompanyRepository(Database& database) : database_(database) {}

    Result<std::vector<Company>> list(const Actor& actor, const ports::CompanyFilter& filter, Page page) override;
    Result<Company> by_id(const Actor& actor, CompanyId id) override;
    Result<Company> create(const Actor& actor, const Company& row) override;
    Result<Company> update(const Actor& actor, CompanyId id, const ports::Decision<Company>& decide) override;
    Result<void> remove(const Actor& actor, CompanyId id) override;

private:
    Database& database_;
};

}  // namespace talentmatch::sql
