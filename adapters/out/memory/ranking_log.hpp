// The log of rankings in memory.
#pragma once

#include "memory/database.hpp"
#include "ports/ranking_log.hpp"

namespace talentmatch::memory {

class RankingLog final : public ports::RankingLog {
public:
    explicit RankingLog(Database& database) : database_(database) {}

    [[nodiscard]] Result<void> append(std::span<const ports::RankingRecord> records) override;
    [[nodiscard]] Result<std::vector<ports::RankingRecord>> list(const Actor& actor, const ports::RankingFilter& filter,
                                                                 Page page) override;
    [[nodiscard]] Result<ports::RankingRecord> by_id(const Actor& actor, ports::RankingId id) override;
    [[nodiscard]] Result<std::int64_t> remove_before(Instant instant) override;

private:
    Database& database_;
};

}  // namespace talentmatch::memory
