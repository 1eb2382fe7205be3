// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A training in float at its present step, which can only go on by an update: split and noise are drawn, the learner
// does the rest. A Run keeps what it passes, so that it can be taken to any step.

#pragma once

#include "core/data/taskdraw.h"
#include "core/train/learner.h"

#include <memory>

namespace npscope {

class Stepper
{
public:
    /// At step 0. A large network shares its batches among so many threads; the bits do not depend on it.
    explicit Stepper(const Training &training, unsigned threads = 1);

    const State<float> &state() const { return m_state; }
    /// May be put back to that of another step.
    State<float> &state() { return m_state; }
    /// The next update. Needs at least two training points. Allocates nothing.
    Losses update();
    /// Whether loss and weights after that update are finite.
    bool isFinite(const Losses &losses) const;

private:
    TaskDraw m_tasks;
    std::unique_ptr<Learner<float>> m_learner;
    State<float> m_state;
};

} // namespace npscope
