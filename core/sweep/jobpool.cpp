// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/jobpool.h"

#include <algorithm>
#include <utility>

namespace npscope {

JobPool::JobPool(unsigned threads)
{
    for (unsigned i = 0; i < std::max(1u, threads); ++i)
        m_threads.emplace_back([this](const std::stop_token &end) { work(end); });
}

JobPool::~JobPool()
{
    cancel();
}

void JobPool::add(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push(std::move(job));
        ++m_progress.given;
    }
    m_hasWork.notify_one();
}

JobPool::Progress JobPool::progress() const
{
    const std::lock_guard lock(m_mutex);
    return m_progress;
}

bool JobPool::isIdle() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting.empty() && m_running == 0;
}

void JobPool::wait()
{
    std::unique_lock lock(m_mutex);
    m_isIdle.wait(lock, [this] { return m_waiting.empty() && m_running == 0; });
    if (const auto failure = std::exchange(m_failure, nullptr))
        std::rethrow_exception(failure);
}

void JobPool::cancel()
{
    std::unique_lock lock(m_mutex);
    dropWaiting();
    m_cancel.request_stop();
    m_isIdle.wait(lock, [this] { return m_running == 0; });
    m_cancel = std::stop_source();
}

void JobPool::dropWaiting()
{
    m_progress.given -= m_waiting.size();
    m_waiting = {};
}

void JobPool::work(const std::stop_token &end)
{
    std::unique_lock lock(m_mutex);
    while (m_hasWork.wait(lock, end, [this] { return !m_waiting.empty(); })) {
        const Job job = std::move(m_waiting.front());
        m_waiting.pop();
        ++m_running;
        const std::stop_token cancelled = m_cancel.get_token();
        lock.unlock();
        std::exception_ptr failure;
        try {
            job(cancelled);
        } catch (...) {
            failure = std::current_exception();
        }
        lock.lock();
        --m_running;
        if (failure && !m_failure) {
            m_failure = failure;
            dropWaiting();
            m_cancel.request_stop();
        } else if (!failure && !cancelled.stop_requested()) {
            ++m_progress.finished;
        }
        if (m_running == 0 && m_waiting.empty())
            m_isIdle.notify_all();
    }
}

} // namespace npscope
