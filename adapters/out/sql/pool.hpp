// A bounded number of connections, opened when needed, checked after a rest, replaced when they broke.
// Private to adapters/out/sql.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "sql/connection.hpp"

namespace talentmatch::sql {

/// Safe from any thread.
class Pool {
public:
    /// A connection of one's own until it goes out of scope; then the pool has it back.
    class Lease {
    public:
        Lease(Pool& pool, std::unique_ptr<Connection> connection) : pool_(&pool), connection_(std::move(connection)) {}
        Lease(Lease&& other) noexcept = default;
        Lease& operator=(Lease&&) = delete;
        ~Lease() {
            if (connection_) pool_->give_back(std::move(connection_), is_broken_);
        }

        Connection& operator*() const { return *connection_; }

        /// Not to be used again: the connection is closed instead of given back.
        void mark_broken() { is_broken_ = true; }

    private:
        Pool* pool_;
        std::unique_ptr<Connection> connection_;
        bool is_broken_ = false;
    };

    explicit Pool(Settings settings);

    /// Waits at most `acquire_timeout` for a free connection.
    /// @throws DatabaseError busy: none came free, or the server does not answer
    [[nodiscard]] Lease acquire();

    /// Closes what rests here: after the server went away, none of them is good.
    void drop_idle();

private:
    using Clock = std::chrono::steady_clock;

    struct Idle {
        std::unique_ptr<Connection> connection;
        Clock::time_point since;
    };

    void give_back(std::unique_ptr<Connection> connection, bool is_broken);
    void wait_for_place();

    const Settings settings_;
    std::mutex mutex_;
    std::condition_variable came_free_;
    std::vector<Idle> idle_;  // the last used one last: the others may rest
    int in_use_ = 0;
};

}  // namespace talentmatch::sql
