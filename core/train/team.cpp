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
    m_count = count;
    m_next = 0;
    m_busy = int(m_threads.size());
    if (!m_threads.empty()) {
        ++m_round;
        m_round.notify_all();
    }
    doJobs();
    for (int busy = m_busy; busy > 0; busy = m_busy)
        m_busy.wait(busy);
}

void Team::work()
{
    for (std::uint32_t seen = 0;; ++seen) {
        m_round.wait(seen);
        if (m_ends)
            return;
        doJobs();
        --m_busy;
        m_busy.notify_one();
    }
}

void Team::doJobs()
{
    for (int i = m_next++; i < m_count; i = m_next++)
        m_job(m_context, i);
}

} // namespace npscope
