// Tenders in RAM.
#pragma once

#include "memory/database.hpp"
#include "ports/tender_repository.hpp"

namespace talentmatch::memory {

class TenderRepository final : public ports::TenderRepository {
public:
    explicit TenderRepository(Database& database) : database_(database) {}

    [[nodiscard]] Result<std::vector<Tender>> list(const Actor& actor, const ports::TenderFilter& filter,
                                                   Page page) override;
    [[nodiscard]] Result<Tender> by_id(const Actor& actor, TenderId id) override;
    [[nodiscard]] Result<Tender> create(const Actor& actor, const Tender& row) override;
    [[nodiscard]] Result<Tender> update(const Actor& actor, TenderId id,
                                        const ports::Decision<Tender>& decide) override;
    [[nodiscard]] Result<void> remove(const Actor& actor, TenderId id) override;

private:
    Database& database_;
};

}  // namespace talentmatch::memory
