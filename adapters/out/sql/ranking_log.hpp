// The log of rankings in SQL.
#pragma once

#include "ports/ranking_log.hpp"
#include "sql/database.hpp"

namespace talentmatch::sql {

class RankingLog final : public ports::RankingLog {
public:
    explicit RankingLog(Database& database) : database_(database) {}

    Result<void> append(std::span<const ports::RankingRecord> records) override;
    Result<std::vector<ports::RankingRecord>> list(const Actor& actor, const ports::RankingFilter& filter,
                                                   Page page) override;
    Result<ports::RankingRecord> by_id(const Actor& actor, ports::RankingId id) override;
    Result<std::int64_t> remove_before(Instant instant) override;

private:
    Database& database_;
};

}  // namespace talentmatch::sql
