// A piece of work from an event loop to a worker and back. With Boost inside, only for connection*.cpp.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <functional>

#include "http/server/worker_pool.hpp"

namespace talentmatch::http::server {

/// Runs `work` on the pool and resumes the coroutine on its own loop. False, without having run it, when the pool is
/// full. `work` must not throw; what it refers to may live in the waiting coroutine.
[[nodiscard]] boost::asio::awaitable<bool> run_on(WorkerPool& pool, std::function<void()> work);

}  // namespace talentmatch::http::server
