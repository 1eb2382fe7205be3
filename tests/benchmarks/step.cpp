// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A complete step of training: split, noise, forward, backward, Adam.

#include "core/init/initialise.h"
#include "core/random/addressed.h"
#include "core/train/learner.h"
#include "tests/benchmarks/parts.h"
#include "tests/benchmarks/workloads.h"

#include <string>

namespace npscope {

namespace {

constexpr double seconds = 0.1; // measured at a stretch; rounds are repeated by who runs this

template <class Scalar>
void trainingStep(benchmark::State &benchmark, const Training &training)
{
    const State<Scalar> initial(initialParameters(training));
    State<Scalar> state = initial;
    const auto learner = makeLearner<Scalar>(training);
    std::vector<float> normals(std::size_t(training.sizes.zDim) * std::size_t(training.samples));
    std::vector<Scalar> noise(normals.size());
    SplitDraw draw(training);
    Split split;
    BasicLosses<Scalar> losses;
    const Step length = Experiment().length;
    for (auto _ : benchmark) {
        const Step t = state.step + 1;
        draw.draw(t, split);
        fillNormals(training.seed, Stream::TrainingNoise, std::uint64_t(t), normals);
        std::copy(normals.begin(), normals.end(), noise.begin());
        losses = learner->update(state, split, noise);
        if (t == length) // again, as a run of the product's length would
            state = initial;
    }
    if (!std::isfinite(losses.loss))
        benchmark.SkipWithError("the loss is no longer finite: what was measured is no training");
}

template <class Scalar>
void registerStep(const Workload &workload, const char *scalar)
{
    const std::string name = std::string("step/") + workload.name + '/' + scalar;
    benchmark::RegisterBenchmark(name.c_str(), [training = workload.training](
                                                   benchmark::State &state) { trainingStep<Scalar>(state, training); })
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
}

} // namespace npscope
