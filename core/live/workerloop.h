// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the worker's thread does: takes the newest wish, trains in slices of a fraction of a millisecond, and
// publishes frames. Everything here is touched by that thread alone, but for the Worker's mailboxes.

#pragma once

#include "core/live/lanes.h"
#include "core/live/pace.h"
#include "core/live/worker.h"

#include <chrono>

namespace npscope {

class WorkerLoop
{
public:
    explicit WorkerLoop(Worker &worker) : m_worker(worker) {}
    /// Returns when the wish says stop.
    void run();

private:
    using Clock = std::chrono::steady_clock;

    bool takeWish();
    void apply(Wish &&wish);
    void sleepUntilNeeded();
    void train();
    void slice(Step goal);
    void examine();
    bool mayExamine() const;
    Step inStep(Step due) const;
    void pauseAtEnd();
    bool isReplaying() const;
    bool isDue() const;
    Step length() const;
    Step dueStep(Clock::time_point now) const;
    void publish();
    std::shared_ptr<Frame> makeFrame(Lane &lane);

    Worker &m_worker;
    Wish m_wish;
    Lanes m_lanes;

    Step m_wanted = 0;        // the step asked for; beyond the end it waits for a run that gets there
    bool m_isSeeking = false; // on the way to m_wanted
    bool m_isUrgent = true;   // something was asked: publish the answer at once
    bool m_isStale = true;    // the last frame published shows an older step

    Clock::time_point m_published;
    Clock::duration m_shown{};     // how long it took to make the last frames
    Clock::time_point m_seekStart; // of the seek, or of the oldest of several that no frame has answered yet
    Pace m_pace;
    Clock::duration m_trained{}; // by the last slice
    double m_sliceSteps = 16;    // updates that take about a slice
};

} // namespace npscope
