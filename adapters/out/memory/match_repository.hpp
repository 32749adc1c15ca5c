// Matches in RAM.
#pragma once

#include "memory/database.hpp"
#include "ports/match_repository.hpp"

namespace talentmatch::memory {

class MatchRepository final : public ports::MatchRepository {
public:
    explicit MatchRepository(Database& database) : database_(database) {}

    [[nodiscard]] Result<std::vector<Match>> list(const Actor& actor, const ports::MatchFilter& filter, Page page,
                                                  Date today) override;
    [[nodiscard]] Result<Match> by_id(const Actor& actor, MatchId id, Date today) override;
    [[nodiscard]] Result<Match> create(const Actor& actor, const Match& row, const ports::MatchBasis& basis,
                                       Date today) override;
    [[nodiscard]] Result<ports::MatchBasis> basis(const Actor& actor, MatchId id, Date today) override;
    [[nodiscard]] Result<Match> update(const Actor& actor, MatchId id, const ports::Decision<Match>& decide,
                                       Date today) override;
    [[nodiscard]] Result<void> remove(const Actor& actor, MatchId id) override;

private:
    Database& database_;
};

}  // namespace talentmatch::memory
