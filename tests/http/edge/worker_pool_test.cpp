// The worker pool: bounded, in order, and done when closed.
#include "http/server/worker_pool.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <vector>

#include "running_server.hpp"

namespace talentmatch::http::server::testing {
namespace {

TEST(WorkerPool, RefusesAJobWhenAllAreBusyAndTheQueueIsFullAndLeavesItUntouched) {
    Gate gate;
    std::atomic<int> done = 0;
    WorkerPool pool(1, 2);
    const auto submit = [&] {
        WorkerPool::Job job = [&] {
            gate.pass();
            ++done;
        };
        return pool.try_submit(job);
    };
    EXPECT_TRUE(submit());
    gate.wait_for_arrivals(1);
    EXPECT_TRUE(submit());
    EXPECT_TRUE(submit());
    EXPECT_EQ(pool.queue_depth(), 2U);

    WorkerPool::Job refused = [&] { done = 100; };
    EXPECT_FALSE(pool.try_submit(refused));
    EXPECT_TRUE(refused);

    gate.open();
    pool.close();
    EXPECT_EQ(done, 3);
}

TEST(WorkerPool, TakesAsManyJobsAsThreadsEvenWithoutAQueue) {
    Gate gate;
    WorkerPool pool(2, 0);
    const auto submit = [&] {
        WorkerPool::Job job = [&] { gate.pass(); };
        return pool.try_submit(job);
    };
    EXPECT_TRUE(submit());
    EXPECT_TRUE(submit());
    gate.wait_for_arrivals(2);
    EXPECT_FALSE(submit());
    gate.open();
}

TEST(WorkerPool, RunsInOrderWithOneThreadAndTakesNothingAfterClose) {
    std::vector<int> order;
    WorkerPool pool(1, 100);
    for (int i = 0; i < 50; ++i) {
        WorkerPool::Job job = [&order, i] { order.push_back(i); };
        ASSERT_TRUE(pool.try_submit(job));
    }
    pool.close();
    EXPECT_EQ(order.size(), 50U);
    EXPECT_TRUE(std::ranges::is_sorted(order));
    WorkerPool::Job late = [] {};
    EXPECT_FALSE(pool.try_submit(late));
}

}  // namespace
}  // namespace talentmatch::http::server::testing
