// Consultants in bulk, for the kept index.
#pragma once

#include "memory/database.hpp"
#include "ports/consultant_source.hpp"

namespace talentmatch::memory {

class ConsultantSource final : public ports::ConsultantSource {
public:
    explicit ConsultantSource(Database& database) : database_(database) {}

    [[nodiscard]] Result<std::vector<ports::IndexedConsultant>> consultants_after(ConsultantId after,
                                                                                  int limit) override;
    [[nodiscard]] Result<std::vector<ports::IndexedConsultant>> consultants(std::span<const ConsultantId> ids) override;

private:
    Database& database_;
};

}  // namespace talentmatch::memory
