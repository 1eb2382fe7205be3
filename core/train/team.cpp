// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/team.h"

namespace npscope {

Team::Team(unsigned threads)
{
    for (unsigned i = 1; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

Team::~Team()
{
    m_ends = true;
    ++m_round;
    m_round.notify_all();
}

void Team::begin(int count)
{
    m_done = 0;
    m_open = Open{.round = m_round + 1, .count = std::uint16_t(count), .next = 0}; // from here on jobs are taken
    if (!m_threads.empty()) {
        ++m_round;
        m_round.notify_all();
    }
    doJobs();
    for (int done = m_done; done < count; done = m_done)
        m_done.wait(done);
}

void Team::work()
{
    for (std::uint32_t seen = 0;;) {
        m_round.wait(seen);
        if (m_ends)
            return;
        seen = m_round; // before its jobs: what begins while they are done is not slept through
        doJobs();
    }
}

void Team::doJobs()
{
    for (Open open = m_open; open.next < open.count;) {
        Open rest = open;
        ++rest.next;
        if (!m_open.compare_exchange_weak(open, rest))
            continue;
        m_job(m_context, open.next); // its work cannot end before this job has
        const int count = open.count;
        if (++m_done == count)
            m_done.notify_one();
        open = m_open;
    }
}

} // namespace npscope
