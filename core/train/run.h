// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run: one training in float, at some step, which can be taken to any other step. Going back restores the
// nearest checkpoint before it and computes on from there, so that every step has the same bits whenever it is passed.
// Checkpoints are so dense that this takes some hundredths of a second, as long as memory for them lasts.

#pragma once

#include "core/train/checkpoints.h"
#include "core/train/losstrace.h"
#include "core/train/stepper.h"
#include "core/train/weighthistory.h"

#include <optional>

namespace npscope {

class Run
{
public:
    static constexpr std::size_t defaultMemory = Checkpoints::defaultBudget + WeightHistory::defaultBudget; ///< bytes

    /// At step 0. As a Stepper on so many threads.
    explicit Run(const Training &training, unsigned threads = 1);

    /// Bytes for what is kept of the way, from now on; checkpoints beyond that go at once. The weight history stays:
    /// what is said of a run does not depend on how much memory there is.
    void setMemory(std::size_t bytes);
    /// Bytes that what is kept now may take.
    std::size_t memory() const { return m_checkpoints.bytes() + m_weightHistory.bytes(); }
    /// A seek to a step passed before computes fewer updates.
    Step interval() const { return m_checkpoints.interval(); }

    const Training &training() const { return m_training; }
    Step step() const { return m_stepper.state().step; }
    const float *theta() const { return m_stepper.state().theta.data(); }
    LossTrace losses() const { return m_recorder.snapshot(); }
    /// The farthest step passed so far whose loss and weights are finite.
    Step known() const { return m_divergedAt ? *m_divergedAt - 1 : m_recorder.known(); }
    /// Whether what is kept of the way is thinned out more than a run of that length needs.
    bool isTooThinFor(Step length) const;
    /// The weights of the steps passed so far, as many as are kept.
    const WeightHistory &weightHistory() const { return m_weightHistory; }
    /// What the update that led to the present step computed; zeros where it was not computed on the way here.
    const Losses &lastLosses() const { return m_losses; }
    /// The first step whose loss or weights are not finite; the run ends there.
    std::optional<Step> divergedAt() const { return m_divergedAt; }

    /// Goes towards step `goal` by at most `budget` updates, and says whether it is reached: a run that
    /// diverged has reached whatever lies beyond its end. With fewer than two training points it stays at 0.
    bool approach(Step goal, Step budget);
    /// Goes there.
    void goTo(Step goal);

private:
    void update();
    void keep();

    Training m_training;
    Stepper m_stepper;
    Losses m_losses;
    Checkpoints m_checkpoints;
    WeightHistory m_weightHistory;
    LossRecorder m_recorder;
    std::optional<Step> m_divergedAt;
};

} // namespace npscope
