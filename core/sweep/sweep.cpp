// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep.h"

#include "core/experiment/memory.h"

#include <algorithm>

namespace npscope {

Experiment Sweep::experiment(std::size_t run) const
{
    Experiment experiment = groups[groupOf(run)];
    experiment.training.seed = seedOf(run);
    if (!steps.empty())
        experiment.length = std::max(experiment.length, steps.back());
    return experiment;
}

std::size_t Sweep::rowBytes() const
{
    std::size_t zDim = 0;
    for (const Experiment &group : groups)
        zDim = std::max(zDim, std::size_t(group.training.sizes.zDim));
    const std::size_t block = 16;       // what allocating costs, each time
    const std::size_t run = 256;        // a job and a result; there may be one step a run
    const std::size_t otherFields = 16; // beside z
    const std::size_t measures =
        sizeof(Measures) + 2 * (zDim * sizeof(float) + block) + spreadCount * sizeof(float) + block;
    const std::size_t text = (2 * zDim + otherFields) * maxNumberBytes;
    return run + measures + 2 * text; // while it grows the text is there twice
}

std::optional<Problem> findProblem(const Sweep &sweep)
{
    for (const Experiment &group : sweep.groups) {
        if (auto problem = findProblem(group))
            return problem;
        if (group.training.isOfFamily() && sweep.isExamined()) {
            if (auto problem = findExamProblem(group.training, sweep.evaluation.tasks))
                return problem;
        }
    }
    return {};
}

} // namespace npscope
