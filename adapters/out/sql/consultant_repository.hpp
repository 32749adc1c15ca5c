// Consultants in SQL, with their skills.
#pragma once

#include "ports/consultant_repository.hpp"
#include "sql/database.hpp"

namespace talentmatch::sql {

class ConsultantRepository final : public ports::ConsultantRepository {
public:
    explicit ConsultantRepository(Database& database) : database_(database) {}

    Result<std::vector<Consultant>> list(const Actor& actor, const ports::ConsultantFilter& filter, Page page) override;
    Result<Consultant> by_id(const Actor& actor, ConsultantId id) override;
    Result<Consultant> create(const Actor& actor, const Consultant& row) override;
    Result<Consultant> update(const Actor& actor, ConsultantId id, const ports::Decision<Consultant>& decide) override;
    Result<void> remove(const Actor& actor, ConsultantId id) override;

private:
    Database& database_;
};

}  // namespace talentmatch::sql
