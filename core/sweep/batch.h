// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Many independent experiments trained at once, on all cores: each is measured at the same steps.

#pragma once

#include "core/analysis/heldouttasks.h"
#include "core/analysis/measures.h"
#include "core/sweep/jobpool.h"

#include <functional>
#include <vector>

namespace npscope {

/// Tells of experiment `index`; called on the pool's threads, one call at a time. `divergedAt` is set where the run
/// ended before the last step: then there are measures of the steps before only.
using BatchResult =
    std::function<void(std::size_t index, const std::vector<Measures> &measures, std::optional<Step> divergedAt)>;

/// Tells that so many more updates are done; called on the pool's threads, at any time.
using BatchProgress = std::function<void(Step updates)>;

/// Experiment `index`, when its turn has come; called on the pool's threads. So many are not all held at once.
using BatchExperiment = std::function<Experiment(std::size_t index)>;

/// Gives the pool a job for each of `count` experiments. Steps are ascending; experiments have at least two training
/// points each; those of a family are compared with exact answers where `evaluation` has tasks. What is told of a
/// cancelled one is nothing. The pool must be waited for or cancelled before what the functions refer to goes.
void trainAll(JobPool &pool, std::size_t count, const BatchExperiment &experiment, const std::vector<Step> &steps,
              const BatchResult &result, const BatchProgress &progress = {}, const Evaluation &evaluation = {});

} // namespace npscope
