#include "memory/ranking_log.hpp"

#include <algorithm>

#include "ports/errors.hpp"

namespace talentmatch::memory {
namespace {

using ports::RankingRecord;

bool sees(const Actor& actor, const RankingRecord& row) {
    return actor.owns(row.company_id) && !actor.sees_only_self();
}

bool passes(const ports::RankingFilter& filter, const RankingRecord& row) {
    return (!filter.kind || row.kind == *filter.kind) && (!filter.tender_id || row.tender_id == filter.tender_id) &&
           (!filter.consultant_id || row.consultant_id == filter.consultant_id) &&
           (!filter.user_id || row.user_id == *filter.user_id) && (!filter.since || row.created_at >= *filter.since) &&
           (!filter.until || row.created_at < *filter.until);
}

}  // namespace

Result<void> RankingLog::append(std::span<const RankingRecord> records) {
    const auto tables = database_.open();
    for (const auto& record : records) tables->rankings.insert(record);
    return {};
}

Result<std::vector<RankingRecord>> RankingLog::list(const Actor& actor, const ports::RankingFilter& filter, Page page) {
    const auto tables = database_.open();
    auto rows =
        tables->rankings.select([&](const RankingRecord& row) { return sees(actor, row) && passes(filter, row); });
    std::ranges::reverse(rows);
    return page_of(std::move(rows), page);
}

Result<RankingRecord> RankingLog::by_id(const Actor& actor, ports::RankingId id) {
    const auto tables = database_.open();
    const auto* row = tables->rankings.find(id);
    if (row == nullptr || !sees(actor, *row)) return ports::ranking_not_found();
    return *row;
}

Result<std::int64_t> RankingLog::remove_before(Instant instant) {
    const auto tables = database_.open();
    const auto is_old = [&](const RankingRecord& row) { return row.created_at < instant; };
    const auto count = static_cast<std::int64_t>(tables->rankings.select(is_old).size());
    tables->rankings.erase_if(is_old);
    return count;
}

}  // namespace talentmatch::memory
