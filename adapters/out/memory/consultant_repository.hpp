// Consultants in RAM.
#pragma once

#include "memory/database.hpp"
#include "ports/consultant_repository.hpp"

namespace talentmatch::memory {

class ConsultantRepository final : public ports::ConsultantRepository {
public:
    explicit ConsultantRepository(Database& database) : database_(database) {}

    [[nodiscard]] Result<std::vector<Consultant>> list(const Actor& actor, const ports::ConsultantFilter& filter,
                                                       Page page) override;
    [[nodiscard]] Result<Consultant> by_id(const Actor& actor, ConsultantId id) override;
    [[nodiscard]] Result<Consultant> create(const Actor& actor, const Consultant& row) override;
    [[nodiscard]] Result<Consultant> update(const Actor& actor, ConsultantId id,
                                            const ports::Decision<Consultant>& decide) override;
    [[nodiscard]] Result<void> remove(const Actor& actor, ConsultantId id) override;

private:
    Database& database_;
};

}  // namespace talentmatch::memory
