// A piece of work from an event loop to a worker and back. With Boost inside, only for connection*.cpp.
#pragma once

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <memory>
#include <utility>

#include "http/worker_pool.hpp"

namespace talentmatch::http {

/// Runs `work` on the pool and resumes the coroutine on its own loop. False, without having run it, when the pool is
/// full. `work` must not throw; what it refers to may live in the waiting coroutine.
template <class Work>
boost::asio::awaitable<bool> run_on(WorkerPool& pool, Work work) {
    namespace asio = boost::asio;
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<>&, void(bool)>(
        [&pool, &work](auto handler) {
            // Shared, since a refused job must still be able to answer.
            auto resume = std::make_shared<decltype(handler)>(std::move(handler));
            auto loop = asio::make_work_guard(asio::get_associated_executor(*resume));
            const auto finish = [](auto guard, auto waiting, bool ran) {
                const auto executor = guard.get_executor();
                asio::post(executor, [guard = std::move(guard), waiting = std::move(waiting), ran] {
                    std::move (*waiting)(ran);
                });
            };
            // Moves: the last reference to a coroutine must not be a worker's.
            WorkerPool::Job job = [&work, resume, loop, finish]() mutable {
                work();
                finish(std::move(loop), std::move(resume), true);
            };
            if (!pool.try_submit(job)) {
                finish(std::move(loop), std::move(resume), false);
            }
        },
        asio::use_awaitable);
}

}  // namespace talentmatch::http
