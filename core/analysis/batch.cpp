// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/batch.h"

#include <memory>
#include <mutex>

namespace npscope {

namespace {

constexpr Step updatesBetweenQuestions = 64;

// False once it is cancelled.
bool train(Run &run, Step goal, const std::stop_token &cancelled)
{
    while (!run.approach(goal, updatesBetweenQuestions)) {
        if (cancelled.stop_requested())
            return false;
    }
    return !cancelled.stop_requested();
}

} // namespace

void trainAll(JobPool &pool, std::span<const Experiment> experiments, const std::vector<Step> &steps,
              const BatchResult &result)
{
    const auto telling = std::make_shared<std::mutex>();
    for (std::size_t i = 0; i < experiments.size(); ++i) {
        pool.add([experiment = experiments[i], i, steps, result, telling](const std::stop_token &cancelled) {
            Run run(experiment.training);
            const auto predictor = makePredictor<float>(experiment.training.sizes);
            std::vector<Measures> measures;
            for (const Step step : steps) {
                if (!train(run, step, cancelled))
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
