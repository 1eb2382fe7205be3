// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a network is examined on: D, the points that are encoded as "the data", and the tasks whose likelihood and KL
// are told of a step. Of the training points D is all of them, and the task is the one that the step's update drew. Of
// a pool or a family D is what is seen of the first held-out function, and the tasks are held-out ones, the same at all
// steps.

#pragma once

#include "core/data/taskdraw.h"

namespace npscope {

class ExaminedTask
{
public:
    explicit ExaminedTask(const Training &training);

    const Points &points() const { return m_points; }
    /// At a step: that of its update; of the untrained step that of the first. Until the next is asked for.
    const Batch<float> &batch(Step step);
    /// C among points() at that step, as drawn.
    const std::vector<int> &context(Step step) { return batch(step).tasks[0].split.context; }

private:
    bool m_isOfFamily;
    Points m_points;
    TaskDraw m_tasks;
    Batch<float> m_batch; ///< of a family, or the first of several tasks
};

} // namespace npscope
