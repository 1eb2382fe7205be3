// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweeprunner.h"

#include "core/sweep/batch.h"

#include <algorithm>

namespace npscope {

SweepRunner::SweepRunner(const Sweep &sweep, unsigned threads)
    : m_sweep(sweep), m_results(sweep.runCount()), m_end(m_start), m_pool(threads)
{
    // Seed by seed through all groups: they fill up together, and the time left is known early.
    const auto runOf = [this](std::size_t i) {
        return i % m_sweep.groups.size() * m_sweep.seeds.size() + i / m_sweep.groups.size();
    };
    trainAll(
        m_pool, sweep.runCount(), [this, runOf](std::size_t i) { return m_sweep.experiment(runOf(i)); }, sweep.steps,
        [this, runOf](std::size_t i, const std::vector<Measures> &measures, std::optional<Step> divergedAt) {
            keep(runOf(i), measures, divergedAt);
        },
        [this](Step updates) { m_updates += updates; }, sweep.evaluation);
}

SweepRunner::~SweepRunner()
{
    m_pool.cancel();
}

void SweepRunner::keep(std::size_t run, const std::vector<Measures> &measures, std::optional<Step> divergedAt)
{
    if (divergedAt)
        m_updates += m_sweep.steps.back() - *divergedAt; // saved
    auto result = std::make_shared<const SweptRun>(SweptRun{measures, divergedAt});
    const std::lock_guard lock(m_mutex);
    m_results[run] = std::move(result);
    ++m_finished;
    m_end = Clock::now();
}

SweptRuns SweepRunner::results() const
{
    const std::lock_guard lock(m_mutex);
    return m_results;
}

SweepProgress SweepRunner::progress() const
{
    SweepProgress progress;
    progress.isRunning = !m_pool.isIdle();
    const std::lock_guard lock(m_mutex);
    progress.runs = m_finished;
    const double all = double(m_sweep.runCount()) * double(m_sweep.steps.back());
    progress.share = m_finished == m_results.size() ? 1 : all > 0 ? std::min(1.0, double(m_updates) / all) : 0;
    const auto end = progress.isRunning ? Clock::now() : m_end;
    progress.seconds = std::chrono::duration<double>(end - m_start).count();
    const double settled = 0.1; // s; before, threads are still starting
    if (progress.isRunning && progress.share > 0 && progress.seconds > settled)
        progress.left = progress.seconds * (1 - progress.share) / progress.share;
    return progress;
}

void SweepRunner::wait()
{
    m_pool.wait();
}

void SweepRunner::cancel()
{
    m_pool.cancel();
    const std::lock_guard lock(m_mutex);
    if (m_finished < m_results.size())
        m_end = Clock::now();
}

} // namespace npscope
