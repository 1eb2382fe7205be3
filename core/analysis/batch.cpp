// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/batch.h"

#include <algorithm>
#include <memory>
#include <mutex>

namespace npscope {

namespace {

// As many as are done within some hundredths of a millisecond, or one.
Step updatesBetweenQuestions(const Training &training)
{
    const double work = double(training.samples) * double(training.points.size()) * training.sizes.hidden;
    return std::clamp(Step(25'600 / work), Step(1), Step(64));
}

// False once it is cancelled.
bool train(Run &run, Step goal, const std::stop_token &cancelled, const BatchProgress &progress)
{
    const Step budget = updatesBetweenQuestions(run.training());
    for (bool isThere = false; !isThere;) {
        const Step before = run.step();
        isThere = run.approach(goal, budget);
        if (progress)
            progress(run.step() - before);
        if (cancelled.stop_requested())
            return false;
    }
    return true;
}

} // namespace

void trainAll(JobPool &pool, std::span<const Experiment> experiments, const std::vector<Step> &steps,
              const BatchResult &result, const BatchProgress &progress)
{
    const auto telling = std::make_shared<std::mutex>();
    for (std::size_t i = 0; i < experiments.size(); ++i) {
        pool.add([experiment = experiments[i], i, steps, result, progress, telling](const std::stop_token &cancelled) {
            Run run(experiment.training);
            const auto predictor = makePredictor<float>(experiment.training);
            std::vector<Measures> measures;
            for (const Step step : steps) {
                if (!train(run, step, cancelled, progress))
                    return;
                if (run.divergedAt() && *run.divergedAt() <= step)
                    break;
                measures.push_back(measure(run, *predictor, experiment));
            }
            const std::lock_guard lock(*telling);
            result(i, measures, run.divergedAt());
        });
    }
}

} // namespace npscope
