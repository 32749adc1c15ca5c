// Collaborations in SQL.
#pragma once

#include "ports/collaboration_repository.hpp"
#include "sql/database.hpp"

namespace talentmatch::sql {

class CollaborationRepository final : public ports::CollaborationRepository {
public:
    explicit CollaborationRepository(Database& database) : database_(database) {}

    Result<std::vector<Collaboration>> list(const Actor& actor, const ports::CollaborationFilter& filter,
                                            Page page) override;
    Result<Collaboration> by_id(const Actor& actor, CollaborationId id) override;
    Result<Collaboration> create(const Actor& actor, const Collaboration& row) override;
    Result<Collaboration> update(const Actor& actor, CollaborationId id,
                                 const ports::Decision<Collaboration>& decide) override;
    Result<void> remove(const Actor& actor, CollaborationId id) override;

private:
    Database& database_;
};

}  // namespace talentmatch::sql
