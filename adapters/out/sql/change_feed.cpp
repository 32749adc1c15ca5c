#include "sql/change_feed.hpp"

#include <charconv>

namespace talentmatch::sql {
namespace {

/// Two engines with two ideas of "since": beside dialect.cpp the only file that knows which is which.
struct Statements {
    std::string_view head;
    std::string_view since;
    std::string_view prune;
};

constexpr Statements sqlite{.head = R"(
SELECT 0, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'consultant_changes'), 0))",
                            .since = R"(
SELECT 0, h.number, f.pruned_up_to > :seen OR h.number < :seen, c.consultant_id
FROM consultant_feed f
JOIN (SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'consultant_changes'), 0) AS number) h
LEFT JOIN consultant_changes c ON c.number > :seen
WHERE :incarnation = 0
ORDER BY c.consultant_id)",
                            .prune = R"(
UPDATE consultant_feed
SET pruned_up_to = max(pruned_up_to, coalesce((SELECT max(number) FROM consultant_changes
                                               WHERE changed_at <= CAST(strftime('%s', 'now') AS INTEGER) - :keep), 0))
WHERE :keep >= 0)"};

constexpr Statements postgresql{
    .head = R"(
SELECT CAST(CAST('consultant_changes' AS regclass) AS oid), CAST(pg_current_snapshot() AS text))",
    // What was pruned before the position's oldest open transaction has been read. After a restore into another server
    // the numbers of transactions start anew: a position or a horizon from the future is none of ours.
    .since = R"(
SELECT CAST(CAST('consultant_changes' AS regclass) AS oid), CAST(pg_current_snapshot() AS text),
    CAST(CAST(CAST('consultant_changes' AS regclass) AS oid) <> CAST(:incarnation AS bigint)
        OR (f.pruned_up_to >= pg_snapshot_xmin(CAST(:seen AS pg_snapshot))
            AND f.pruned_up_to < pg_snapshot_xmax(pg_current_snapshot()))
        OR pg_snapshot_xmax(pg_current_snapshot()) < pg_snapshot_xmax(CAST(:seen AS pg_snapshot)) AS integer),
    c.consultant_id
FROM consultant_feed f
LEFT JOIN consultant_changes c ON c.transaction_id >= pg_snapshot_xmin(CAST(:seen AS pg_snapshot))
    AND NOT pg_visible_in_snapshot(c.transaction_id, CAST(:seen AS pg_snapshot))
ORDER BY c.consultant_id)",
    // Nothing goes that is younger than the oldest open transaction: so no follower that asked since is behind. A row
    // of a future transaction was restored from another server.
    .prune = R"(
WITH gone AS (
    DELETE FROM consultant_changes
    WHERE (changed_at <= clock_timestamp() - make_interval(secs => :keep)
            AND transaction_id < pg_snapshot_xmin(pg_current_snapshot()))
        OR transaction_id >= pg_snapshot_xmax(pg_current_snapshot())
    RETURNING transaction_id
)
UPDATE consultant_feed f SET pruned_up_to = newest.transaction_id
FROM (SELECT transaction_id FROM gone WHERE transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      ORDER BY transaction_id DESC LIMIT 1) newest
WHERE f.pruned_up_to < newest.transaction_id OR f.pruned_up_to >= pg_snapshot_xmax(pg_current_snapshot()))"};

const Statements& statements_of(Engine engine) { return engine == Engine::sqlite ? sqlite : postgresql; }

struct Seen {
    std::int64_t incarnation = 0;
    std::string mark;
};

ports::FeedPosition position_of(const Seen& seen) { return {std::to_string(seen.incarnation) + " " + seen.mark}; }

Seen seen_at(const ports::FeedPosition& position) {
    const std::string_view text = position.text;
    Seen seen;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), seen.incarnation);
    static_cast<void>(fault);
    seen.mark = text.substr(std::min(text.size(), static_cast<std::size_t>(end - text.data()) + 1));
    return seen;
}

void bind_mark(Query& query, Engine engine, const std::string& mark) {
    if (engine == Engine::postgresql) {
        query.bind("seen", mark);
        return;
    }
    std::int64_t number = 0;
    static_cast<void>(std::from_chars(mark.data(), mark.data() + mark.size(), number));
    query.bind("seen", number);
}

}  // namespace

Result<ports::FeedPosition> ChangeFeed::head() {
    return database_.read([](Connection& connection) -> Result<ports::FeedPosition> {
        Seen seen;
        connection.fetch(Query{statements_of(connection.engine()).head}, seen.incarnation, seen.mark);
        return position_of(seen);
    });
}

Result<ports::ConsultantChanges> ChangeFeed::since(const ports::FeedPosition& position) {
    return database_.read([&](Connection& connection) -> Result<ports::ConsultantChanges> {
        const auto before = seen_at(position);
        Query query{statements_of(connection.engine()).since};
        query.bind("incarnation", before.incarnation);
        bind_mark(query, connection.engine(), before.mark);
        ports::ConsultantChanges changes;
        changes.is_complete = false;
        connection.each(query, [&](Row& row) {
            Seen now;
            bool is_behind = false;
            std::optional<ConsultantId> id;
            row.read(now.incarnation, now.mark, is_behind, id);
            changes.position = position_of(now);
            changes.is_complete = !is_behind;
            if (id && (changes.consultants.empty() || changes.consultants.back() != *id))
                changes.consultants.push_back(*id);
        });
        if (!changes.is_complete) changes.consultants.clear();
        return changes;
    });
}

constexpr auto forget_pruned = R"(
DELETE FROM consultant_changes WHERE number <= (SELECT pruned_up_to FROM consultant_feed))";

Result<void> ChangeFeed::prune(std::chrono::seconds keep) {
    return database_.write({}, [&](Connection& connection) -> Result<void> {
        connection.execute(Query{statements_of(connection.engine()).prune}.bind("keep", keep.count()));
        if (connection.engine() == Engine::sqlite) connection.execute(Query{forget_pruned});
        return {};
    });
}

}  // namespace talentmatch::sql
