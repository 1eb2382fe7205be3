// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Prediction: context → q(z) → 100 curves over 161 points, with their mean and spread; and of deep networks at as many
// x, given 10 points: mean and sd of a conditional one, 100 curves of a latent one.

#include "core/predict/predictor.h"
#include "core/train/run.h"
#include "tests/benchmarks/parts.h"
#include "tests/benchmarks/workloads.h"

#include <string>

namespace npscope {

namespace {

void predict(benchmark::State &benchmark, const Experiment &experiment, Step updates)
{
    Run run(experiment.training);
    run.goTo(updates);
    const auto predictor = makePredictor<float>(experiment.training);
    for (auto _ : benchmark) {
        const Fan fan = sampleFan(*predictor, run.theta(), experiment, Grid());
        benchmark::DoNotOptimize(fan.y.data());
    }
}

} // namespace

void registerPrediction()
{
    const auto add = [](const std::string &name, const Experiment &experiment, Step updates) {
        benchmark::RegisterBenchmark(
            name.c_str(),
            [experiment, updates](benchmark::State &benchmark) { predict(benchmark, experiment, updates); })
            ->MinTime(0.05)
            ->UseRealTime()
            ->Repetitions(5);
    };
    add("predict", Experiment(), 1000);
    for (const Workload &workload : workloads::networks()) {
        Experiment experiment;
        experiment.training = workload.training;
        experiment.question.followsTraining = false;
        experiment.question.context = workloads::sine(10);
        add(std::string("predict/") + workload.name, experiment, 100);
    }
}

} // namespace npscope
