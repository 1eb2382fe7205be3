// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Prediction: context → q(z) → 100 curves over 161 points, with their mean and spread.

#include "core/predict/predictor.h"
#include "core/train/run.h"
#include "tests/benchmarks/parts.h"

namespace npscope {

namespace {

void predict(benchmark::State &benchmark)
{
    const Experiment experiment;
    Run run(experiment.training);
    run.goTo(1000);
    const auto predictor = makePredictor<float>(experiment.training);
    for (auto _ : benchmark) {
        const Fan fan = sampleFan(*predictor, run.theta(), experiment, Grid());
        benchmark::DoNotOptimize(fan.y.data());
    }
}

} // namespace

void registerPrediction()
{
    benchmark::RegisterBenchmark("predict", predict)->MinTime(0.05)->UseRealTime()->Repetitions(5);
}

} // namespace npscope
