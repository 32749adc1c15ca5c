// Matches in SQL, with the summaries of both sides.
#pragma once

#include "ports/match_repository.hpp"
#include "sql/database.hpp"

namespace talentmatch::sql {

class MatchRepository final : public ports::MatchRepository {
public:
    explicit MatchRepository(Database& database) : database_(database) {}

    Result<std::vector<Match>> list(const Actor& actor, const ports::MatchFilter& filter, Page page,
                                    Date today) override;
    Result<Match> by_id(const Actor& actor, MatchId id, Date today) override;
    Result<Match> create(const Actor& actor, const Match& row, const ports::MatchBasis& basis, Date today) override;
    Result<ports::MatchBasis> basis(const Actor& actor, MatchId id, Date today) override;
    Result<Match> update(const Actor& actor, MatchId id, const ports::Decision<Match>& decide, Date today) override;
    Result<void> remove(const Actor& actor, MatchId id) override;

private:
    Database& database_;
};

}  // namespace talentmatch::sql
