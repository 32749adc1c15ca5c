// Consultants in bulk, for the kept index.
#pragma once

#include "ports/consultant_source.hpp"
#include "sql/database.hpp"

namespace talentmatch::sql {

class ConsultantSource final : public ports::ConsultantSource {
public:
    explicit ConsultantSource(Database& database) : database_(database) {}

    Result<std::vector<ports::IndexedConsultant>> consultants_after(ConsultantId after, int limit) override;
    Result<std::vector<ports::IndexedConsultant>> consultants(std::span<const ConsultantId> ids) override;

private:
    Database& database_;
};

}  // namespace talentmatch::sql
