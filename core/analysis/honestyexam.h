// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Examines weights of a training, of whatever step, on held-out tasks.

#pragma once

#include "core/analysis/heldouttasks.h"
#include "core/predict/predictor.h"

#include <memory>

namespace npscope {

class HonestyExam
{
public:
    /// Of a training that is of a family. `moved`: the network is asked about everything moved along x by so much; the
    /// exact answer, of the family moved alike, is the same.
    explicit HonestyExam(const Training &training, int samples = usualSamples, double moved = 0);

    bool hasLatent() const { return m_training.hasLatent(); }
    /// Task i of these weights.
    TaskHonesty examine(const float *theta, const HeldOutTasks &tasks, std::size_t i);
    Honesty examineAll(const float *theta, const HeldOutTasks &tasks);

private:
    Training m_training;
    std::unique_ptr<Predictor> m_predictor;
    std::vector<float> m_noise; // of the samples of one task
    double m_moved;
};

} // namespace npscope
