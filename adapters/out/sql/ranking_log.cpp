#include "sql/ranking_log.hpp"

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include "ports/errors.hpp"
#include "sql/database_error.hpp"
#include "sql/visibility.hpp"
#include "sql/weights_json.hpp"

namespace talentmatch::sql {
namespace {

namespace json = boost::json;
using ports::RankedPair;
using ports::RankingRecord;

/// `[[42,7,812345],...]`
std::string to_json(std::span<const RankedPair> best) {
    json::array list;
    for (const auto& one : best)
        list.push_back(json::array{one.consultant_id.value(), one.tender_id.value(), one.score.in_millionths()});
    return json::serialize(list);
}

std::vector<RankedPair> best_from_json(std::string_view text) {
    const DatabaseError broken{Fault::other, "the best of a ranking are not a JSON list of triples"};
    json::error_code error;
    const auto value = json::parse({text.data(), text.size()}, error);
    if (error || !value.is_array()) throw broken;
    std::vector<RankedPair> best;
    for (const auto& one : value.get_array()) {
        if (!one.is_array() || one.get_array().size() != 3) throw broken;
        const auto number = [&](std::size_t at) {
            const auto& item = one.get_array()[at];
            if (!item.is_int64()) throw broken;
            return item.get_int64();
        };
        best.push_back({ConsultantId{number(0)}, TenderId{number(1)}, Score::millionths(number(2))});
    }
    return best;
}

constexpr auto insert_ranking = R"(
INSERT INTO rankings (company_id, user_id, created_at, kind, tender_id, consultant_id, with_partners, min_score,
    max_results, weights_origin, weights_version, weights, engine_version, input_hash, eligible, scored, returned, best)
VALUES (:company_id, :user_id, :created_at, :kind, :tender_id, :consultant_id, :with_partners, :min_score,
    :max_results, :weights_origin, :weights_version, :weights, :engine_version, :input_hash, :eligible, :scored,
    :returned, :best))";

Query insertion_of(const RankingRecord& r) {
    Query query{insert_ranking};
    query.bind("company_id", r.company_id)
        .bind("user_id", r.user_id)
        .bind("created_at", r.created_at)
        .bind("kind", r.kind)
        .bind("tender_id", r.tender_id)
        .bind("consultant_id", r.consultant_id)
        .bind("with_partners", r.with_partners)
        .bind("min_score", r.min_score)
        .bind("max_results", r.limit)
        .bind("weights_origin", r.weights.origin)
        .bind("weights_version", r.weights.version)
        .bind("weights", sql::to_json(r.weights.weights))
        .bind("engine_version", r.engine_version)
        .bind("input_hash", r.input_hash)
        .bind("eligible", r.eligible)
        .bind("scored", r.scored)
        .bind("returned", r.returned)
        .bind("best", to_json(r.best));
    return query;
}

constexpr auto select_rankings = R"(
SELECT r.id, r.company_id, r.user_id, r.created_at, r.kind, r.tender_id, r.consultant_id, r.with_partners, r.min_score,
    r.max_results, r.weights_origin, r.weights_version, r.weights, r.engine_version, r.input_hash, r.eligible, r.scored,
    r.returned, r.best
FROM rankings r
WHERE 1 = 1)";

RankingRecord ranking_of(Row& row) {
    RankingRecord r;
    std::string weights;
    std::string best;
    row.read(r.id, r.company_id, r.user_id, r.created_at, r.kind, r.tender_id, r.consultant_id, r.with_partners,
             r.min_score, r.limit, r.weights.origin, r.weights.version, weights, r.engine_version, r.input_hash,
             r.eligible, r.scored, r.returned, best);
    r.weights.weights = weights_from_json(weights);
    r.best = best_from_json(best);
    return r;
}

Query seen_by(const Actor& actor) {
    Query query{select_rankings};
    only_owned(query, actor, "r.company_id");
    if (actor.sees_only_self()) query.also("1 = 0");
    return query;
}

constexpr auto delete_rankings = R"(
DELETE FROM rankings WHERE created_at < :instant)";

}  // namespace

Result<void> RankingLog::append(std::span<const RankingRecord> records) {
    if (records.empty()) return {};
    return database_.write({}, [&](Connection& connection) -> Result<void> {
        for (const auto& record : records) connection.execute(insertion_of(record));
        return {};
    });
}

Result<std::vector<RankingRecord>> RankingLog::list(const Actor& actor, const ports::RankingFilter& filter, Page page) {
    return database_.read([&](Connection& connection) -> Result<std::vector<RankingRecord>> {
        auto query = seen_by(actor);
        if (filter.kind) query.also("r.kind = :kind").bind("kind", *filter.kind);
        if (filter.tender_id) query.also("r.tender_id = :tender").bind("tender", *filter.tender_id);
        if (filter.consultant_id) query.also("r.consultant_id = :consultant").bind("consultant", *filter.consultant_id);
        if (filter.user_id) query.also("r.user_id = :user").bind("user", *filter.user_id);
        if (filter.since) query.also("r.created_at >= :since").bind("since", *filter.since);
        if (filter.until) query.also("r.created_at < :until").bind("until", *filter.until);
        query.add(" ORDER BY r.id DESC LIMIT :limit OFFSET :skip").bind("limit", page.limit).bind("skip", page.skip);
        std::vector<RankingRecord> records;
        connection.each(query, [&](Row& row) { records.push_back(ranking_of(row)); });
        return records;
    });
}

Result<RankingRecord> RankingLog::by_id(const Actor& actor, ports::RankingId id) {
    return database_.read([&](Connection& connection) -> Result<RankingRecord> {
        std::optional<RankingRecord> found;
        connection.each(seen_by(actor).also("r.id = :id").bind("id", id), [&](Row& row) { found = ranking_of(row); });
        if (!found) return ports::ranking_not_found();
        return *std::move(found);
    });
}

Result<std::int64_t> RankingLog::remove_before(Instant instant) {
    return database_.write({}, [&](Connection& connection) -> Result<std::int64_t> {
        return connection.execute(Query{delete_rankings}.bind("instant", instant));
    });
}

}  // namespace talentmatch::sql
