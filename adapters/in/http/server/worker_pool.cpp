// A fixed number of threads over a queue of fixed length.
#include "http/server/worker_pool.hpp"

#include <utility>

namespace talentmatch::http::server {

WorkerPool::WorkerPool(std::size_t threads, std::size_t queue_length) : capacity_(queue_length) {
    threads_.reserve(threads);
    for (std::size_t i = 0; i < threads; ++i) {
        threads_.emplace_back([this] { work(); });
    }
    // From here on `idle_` counts threads without a job: those still starting will take one soon.
    const std::scoped_lock lock(mutex_);
    idle_ += threads;
}

WorkerPool::~WorkerPool() { close(); }

bool WorkerPool::try_submit(Job& job) {
    {
        const std::scoped_lock lock(mutex_);
        if (closed_ || queue_.size() >= capacity_ + idle_) {
            return false;
        }
        queue_.push_back(std::move(job));
    }
    wakeup_.notify_one();
    return true;
}

void WorkerPool::close() {
    {
        const std::scoped_lock lock(mutex_);
        closed_ = true;
    }
    wakeup_.notify_all();
    for (auto& thread : threads_) {
        if (thread.joinable()) {
            thread.join();
        }
    }
}

std::size_t WorkerPool::queue_depth() const {
    const std::scoped_lock lock(mutex_);
    return queue_.size();
}

void WorkerPool::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        wakeup_.wait(lock, [this] { return closed_ || !queue_.empty(); });
        if (queue_.empty()) {
            return;
        }
        {
            Job job = std::move(queue_.front());
            queue_.pop_front();
            --idle_;
            lock.unlock();
            job();
        }
        lock.lock();
        ++idle_;
    }
}

}  // namespace talentmatch::http::server
