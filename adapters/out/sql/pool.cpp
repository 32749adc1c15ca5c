#include "sql/pool.hpp"

#include <utility>

#include "sql/database_error.hpp"

namespace talentmatch::sql {

Pool::Pool(Settings settings) : settings_(std::move(settings)) {}

void Pool::wait_for_place() {
    std::unique_lock lock{mutex_};
    if (!came_free_.wait_for(lock, settings_.acquire_timeout, [this] { return in_use_ < settings_.max_connections; }))
        throw DatabaseError{Fault::busy, "no connection came free in time"};
    ++in_use_;
}

Pool::Lease Pool::acquire() {
    wait_for_place();
    // Whatever fails from here gives the place back.
    struct Place {
        Pool* pool;
        ~Place() {
            if (pool != nullptr) pool->give_back(nullptr, true);
        }
    } place{this};

    for (;;) {
        Idle candidate;
        {
            const std::scoped_lock lock{mutex_};
            if (idle_.empty()) break;
            candidate = std::move(idle_.back());
            idle_.pop_back();
        }
        const bool is_fresh = Clock::now() - candidate.since < settings_.idle_before_check;
        if (is_fresh || candidate.connection->is_alive()) {
            place.pool = nullptr;
            return Lease{*this, std::move(candidate.connection)};
        }
    }
    auto connection = std::make_unique<Connection>(settings_);
    place.pool = nullptr;
    return Lease{*this, std::move(connection)};
}

void Pool::give_back(std::unique_ptr<Connection> connection, bool is_broken) {
    {
        const std::scoped_lock lock{mutex_};
        --in_use_;
        if (!is_broken) idle_.push_back({std::move(connection), Clock::now()});
    }
    came_free_.notify_one();
    // A broken connection closes here, outside the lock.
}

void Pool::drop_idle() {
    std::vector<Idle> dropped;
    const std::scoped_lock lock{mutex_};
    dropped.swap(idle_);
}

}  // namespace talentmatch::sql
