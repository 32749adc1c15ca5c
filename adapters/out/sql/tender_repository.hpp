// Calls for tender in SQL, with their skills.
#pragma once

#include "ports/tender_repository.hpp"
#include "sql/database.hpp"

namespace talentmatch::sql {

class TenderRepository final : public ports::TenderRepository {
public:
    explicit TenderRepository(Database& database) : database_(database) {}

    Result<std::vector<Tender>> list(const Actor& actor, const ports::TenderFilter& filter, Page page) override;
    Result<Tender> by_id(const Actor& actor, TenderId id) override;
    Result<Tender> create(const Actor& actor, const Tender& row) override;
    Result<Tender> update(const Actor& actor, TenderId id, const ports::Decision<Tender>& decide) override;
    Result<void> remove(const Actor& actor, TenderId id) override;

private:
    Database& database_;
};

}  // namespace talentmatch::sql
