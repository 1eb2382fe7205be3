// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweeprunner.h"

#include "core/experiment/memory.h"
#include "core/sweep/batch.h"

#include <algorithm>
#include <utility>

namespace npscope {

namespace {

// Seed by seed through all groups: they fill up together, and the time left is known early.
std::vector<std::size_t> runsToTrain(const Sweep &sweep, const std::vector<bool> &isThere)
{
    std::vector<std::size_t> runs;
    for (std::size_t seed = 0; seed < sweep.seeds.size(); ++seed) {
        for (std::size_t group = 0; group < sweep.groups.size(); ++group) {
            const std::size_t run = group * sweep.seeds.size() + seed;
            if (isThere.empty() || !isThere[run])
                runs.push_back(run);
        }
    }
    return runs;
}

// No more than memory is allowed for.
unsigned threadsFor(const Sweep &sweep, unsigned threads)
{
    for (const Experiment &group : sweep.groups)
        threads = runsAtOnce(group.training, sweep.evaluation.tasks, threads);
    return threads;
}

} // namespace

SweepRunner::SweepRunner(const Sweep &sweep, unsigned threads) : SweepRunner(sweep, threads, {}, {}) {}

SweepRunner::SweepRunner(const Sweep &sweep, unsigned threads, const std::vector<bool> &isThere, SweptRunTold told)
    : m_sweep(sweep), m_runs(runsToTrain(sweep, isThere)), m_told(std::move(told)), m_results(sweep.runCount()),
      m_end(m_start), m_pool(threadsFor(sweep, threads))
{
    trainAll(
        m_pool, m_runs.size(), [this](std::size_t i) { return m_sweep.experiment(m_runs[i]); }, sweep.steps,
        [this](std::size_t i, const std::vector<Measures> &measures, std::optional<Step> divergedAt) {
            keep(m_runs[i], measures, divergedAt);
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
    if (m_told)
        m_told(run, *result);
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
    progress.runs = m_results.size() - m_runs.size() + m_finished;
    const double all = double(m_runs.size()) * double(m_sweep.steps.back());
    progress.share = m_finished == m_runs.size() ? 1 : all > 0 ? std::min(1.0, double(m_updates) / all) : 0;
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
    if (m_finished < m_runs.size())
        m_end = Clock::now();
}

} // namespace npscope
