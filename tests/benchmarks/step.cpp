// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A complete step of training: split, noise, forward, backward, Adam.

#include "core/init/initialise.h"
#include "core/train/learner.h"
#include "tests/benchmarks/parts.h"
#include "tests/benchmarks/workloads.h"
#include "tests/core/train/batches.h"

#include <string>
#include <type_traits>

namespace npscope {

namespace {

constexpr double seconds = 0.1; // measured at a stretch; rounds are repeated by who runs this

template <class Scalar>
void trainingStep(benchmark::State &benchmark, const Training &training, unsigned threads)
{
    const State<Scalar> initial(initialParameters(training));
    State<Scalar> state = initial;
    const auto learner = makeLearner<Scalar>(training, threads);
    TaskDraw draw(training);
    Batch<Scalar> converted;
    BasicLosses<Scalar> losses;
    const Step length = Experiment().length;
    for (auto _ : benchmark) {
        const Step t = state.step + 1;
        if constexpr (std::is_same_v<Scalar, float>) {
            losses = learner->update(state, draw.batch(t));
        } else {
            convert(draw.batch(t), converted);
            losses = learner->update(state, converted);
        }
        if (t == length) // again, as a run of the product's length would
            state = initial;
    }
    if (!std::isfinite(losses.loss))
        benchmark.SkipWithError("the loss is no longer finite: what was measured is no training");
}

template <class Scalar>
void registerStep(const Workload &workload, const char *how, unsigned threads = 1)
{
    const std::string name = std::string("step/") + workload.name + '/' + how;
    benchmark::RegisterBenchmark(name.c_str(),
                                 [training = workload.training, threads](benchmark::State &state) {
                                     trainingStep<Scalar>(state, training, threads);
                                 })
        ->MinTime(seconds)
        ->UseRealTime();
}

} // namespace

void registerSteps()
{
    for (const Workload &workload : workloads::all()) {
        registerStep<float>(workload, "float");
        registerStep<double>(workload, "double");
    }
    for (const Workload &workload : workloads::networks()) {
        registerStep<float>(workload, "float");
        registerStep<float>(workload, "two-threads", 2);
    }
}

} // namespace npscope
