// Collaborations in RAM.
#pragma once

#include "memory/database.hpp"
#include "ports/collaboration_repository.hpp"

namespace talentmatch::memory {

class CollaborationRepository final : public ports::CollaborationRepository {
public:
    explicit CollaborationRepository(Database& database) : database_(database) {}

    [[nodiscard]] Result<std::vector<Collaboration>> list(const Actor& actor, const ports::CollaborationFilter& filter,
                                                          Page page) override;
    [[nodiscard]] Result<Collaboration> by_id(const Actor& actor, CollaborationId id) override;
    [[nodiscard]] Result<Collaboration> create(const Actor& actor, const Collaboration& row) override;
    [[nodiscard]] Result<Collaboration> update(const Actor& actor, CollaborationId id,
                                               const ports::Decision<Collaboration>& decide) override;
    [[nodiscard]] Result<void> remove(const Actor& actor, CollaborationId id) override;

private:
    Database& database_;
};

}  // namespace talentmatch::memory
