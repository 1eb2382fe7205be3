// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A few threads that share the jobs of one piece of work, thousands of times a second. Nothing is allocated, and
// between two pieces of work the threads sleep. Which thread does which job is not determined: a job must depend on its
// number alone.
//
// One thread owns it and works along; it returns when all jobs are done. It waits for jobs that another thread has
// begun and never for a thread to wake: on a busy machine it does the work alone.

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

    /// job(0) … job(count - 1), each once; at most 65,535. No job may throw.
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
    /// In one word, so that who takes a job knows whose it is: a thread that wakes late takes none of an older round.
    struct Open {
        std::uint32_t round = 0;
        std::uint16_t count = 0;
        std::uint16_t next = 0;
    };
    static_assert(std::atomic<Open>::is_always_lock_free);
    std::atomic<Open> m_open{};
    std::atomic<std::uint32_t> m_round = 0; ///< a piece of work; what the threads wait for
    std::atomic<int> m_done = 0;
    std::atomic<bool> m_ends = false;
    std::vector<std::jthread> m_threads;
};

} // namespace npscope
