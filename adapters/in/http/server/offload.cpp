// A piece of work from an event loop to a worker and back.
#include "http/server/offload.hpp"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <memory>
#include <utility>

namespace talentmatch::http::server {

namespace asio = boost::asio;

// clang-analyzer 19 believes Asio 1.81's resume_context_ (awaitable.hpp:490) unset when an initiation and its coroutine
// are in one function: it is shown none. To be removed when clang-tidy is quiet without it.
#ifndef __clang_analyzer__
asio::awaitable<bool> run_on(WorkerPool& pool, std::function<void()> work) {
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
#endif

}  // namespace talentmatch::http::server
