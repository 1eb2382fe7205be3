// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/sweep.h"

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

std::optional<Problem> findProblem(const Sweep &sweep)
{
    for (const Experiment &group : sweep.groups) {
        if (auto problem = findProblem(group))
            return problem;
    }
    return {};
}

} // namespace npscope
