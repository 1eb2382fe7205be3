// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A pool of threads that works through independent jobs, e.g. runs of many seeds × settings: with progress, and
// with a cancel that is heeded within an update.
//
// Any one thread may own it. Jobs run on the pool's threads, in the order given as far as threads are free.

#pragma once

#include <queue>

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace npscope {

class JobPool
{
public:
    /// A job asks the token between its updates and returns early once it says stop.
    using Job = std::function<void(const std::stop_token &)>;

    struct Progress {
        std::size_t finished = 0; ///< to their end; cancelled jobs do not count
        std::size_t given = 0;
    };

    /// As many threads as the machine has, or so many.
    explicit JobPool(unsigned threads = std::thread::hardware_concurrency());
    /// Cancels.
    ~JobPool();
    JobPool(const JobPool &) = delete;
    JobPool &operator=(const JobPool &) = delete;

    void add(Job job);
    Progress progress() const;
    /// Whether nothing is left to do.
    bool isIdle() const;
    /// Until nothing is left to do. Rethrows what the first failing job threw; the others were cancelled then.
    void wait();
    /// Drops what has not begun and stops what has; returns when no job runs any more. New jobs may follow.
    void cancel();

private:
    void work(const std::stop_token &end);
    void dropWaiting();

    mutable std::mutex m_mutex;
    std::condition_variable_any m_hasWork;
    std::condition_variable m_isIdle;
    std::queue<Job> m_waiting; // guarded by the mutex, as all that follow
    std::size_t m_running = 0;
    Progress m_progress;
    std::exception_ptr m_failure;
    std::stop_source m_cancel;
    std::vector<std::jthread> m_threads; // last: they end before the rest goes
};

} // namespace npscope
