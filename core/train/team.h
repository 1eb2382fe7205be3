// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A few threads that share the jobs of one piece of work, thousands of times a second. Nothing is allocated, and
// between two pieces of work the threads sleep. Which thread does which job is not determined: a job must depend on its
// number alone.
//
// One thread owns it and works along; it returns when all jobs are done.

#pragma once

#include <atomic>
#include <cstdint>
#include <thread>
#include <vector>

namespace npscope {

class Team
{
public:
    /// So many threads with the owner's; 1 does everything itself.
    explicit Team(unsigned threads);
    ~Team();
    Team(const Team &) = delete;
    Team &operator=(const Team &) = delete;

    /// job(0) … job(count - 1), each once. No job may throw.
    template <class Job>
    void run(int count, const Job &job)
    {
        m_job = [](const void *context, int i) { (*static_cast<const Job *>(context))(i); };
        m_context = &job;
        begin(count);
    }

private:
    void begin(int count);
    void work();
    void doJobs();

    void (*m_job)(const void *, int) = nullptr;
    const void *m_context = nullptr;
    int m_count = 0;
    std::atomic<int> m_next = 0;
    std::atomic<std::uint32_t> m_round = 0; ///< a piece of work
    std::atomic<int> m_busy = 0;
    std::atomic<bool> m_ends = false;
    std::vector<std::jthread> m_threads;
};

} // namespace npscope
