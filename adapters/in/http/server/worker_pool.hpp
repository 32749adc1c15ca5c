// A fixed number of threads over a queue of fixed length.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace talentmatch::http::server {

class WorkerPool {
public:
    using Job = std::move_only_function<void()>;

    /// At most `queue_length` jobs wait while all `threads` are busy.
    WorkerPool(std::size_t threads, std::size_t queue_length);
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// Takes the job and returns true, or leaves it as it is and returns false when the queue is full or closed.
    /// A job must not throw.
    [[nodiscard]] bool try_submit(Job& job);

    /// Runs what is queued, takes no more, waits for the threads. Called once, by the destructor at the latest.
    void close();

    [[nodiscard]] std::size_t queue_depth() const;

private:
    void work();

    const std::size_t capacity_;
    mutable std::mutex mutex_;
    std::condition_variable wakeup_;
    std::deque<Job> queue_;
    std::size_t idle_ = 0;
    bool closed_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace talentmatch::http::server
