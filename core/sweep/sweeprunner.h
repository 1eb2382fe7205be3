// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Carries out a sweep on threads of its own. One thread owns it; it may ask at any time for what is done so far.

#pragma once

#include "core/sweep/jobpool.h"
#include "core/sweep/sweep.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace npscope {

struct SweepProgress {
    std::size_t runs = 0;       ///< finished, or there before
    double share = 0;           ///< of all updates that were to be done, 0 … 1
    double seconds = 0;         ///< since the start, until the end
    std::optional<double> left; ///< seconds, by the rate so far; none while that is not known, and at the end
    bool isRunning = false;     ///< false once finished, cancelled or failed
};

/// A run that is finished; told on the pool's threads, one at a time. What it throws ends the sweep.
using SweptRunTold = std::function<void(std::size_t run, const SweptRun &result)>;

class SweepRunner
{
public:
    /// Begins at once. The sweep has at least one run and one step, its groups are allowed and can be trained.
    explicit SweepRunner(const Sweep &sweep, unsigned threads = std::thread::hardware_concurrency());
    /// Only the runs that are not there yet: `isThere` says so of each, or is empty.
    SweepRunner(const Sweep &sweep, unsigned threads, const std::vector<bool> &isThere, SweptRunTold told);
    /// Cancels.
    ~SweepRunner();
    SweepRunner(const SweepRunner &) = delete;
    SweepRunner &operator=(const SweepRunner &) = delete;

    const Sweep &sweep() const { return m_sweep; }
    /// The runs that are finished, which never change any more.
    SweptRuns results() const;
    SweepProgress progress() const;

    /// Until all runs are finished; rethrows what a run threw, e.g. for want of memory.
    void wait();
    /// Stops within some updates; what is finished is kept.
    void cancel();

private:
    using Clock = std::chrono::steady_clock;
    void keep(std::size_t run, const std::vector<Measures> &measures, std::optional<Step> divergedAt);

    const Sweep m_sweep;
    const std::vector<std::size_t> m_runs; // to train, in this order
    const SweptRunTold m_told;
    const Clock::time_point m_start = Clock::now();
    mutable std::mutex m_mutex;
    SweptRuns m_results; // guarded by the mutex, as the next two
    std::size_t m_finished = 0;
    Clock::time_point m_end; // of the last run, or when it was cancelled
    std::atomic<Step> m_updates = 0;
    JobPool m_pool; // last: its jobs end before the rest goes
};

} // namespace npscope
