// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Time travel: from one random step of a run that was computed to another, to the exact weights.

#include "core/train/run.h"
#include "tests/benchmarks/parts.h"

#include <memory>
#include <random>
#include <string>

namespace npscope {

namespace {

// The article's training, at its end.
struct Travel {
    Run run{Training()};
    std::mt19937 random{1};
    std::uniform_int_distribution<Step> steps;

    explicit Travel(Step length) : steps(0, length) { run.goTo(length); }
};

void registerSeek(Step length)
{
    auto travel = std::make_shared<std::unique_ptr<Travel>>(); // computed if this part is asked for
    benchmark::RegisterBenchmark(("seek/" + std::to_string(length)).c_str(),
                                 [=](benchmark::State &benchmark) {
                                     if (!*travel)
                                         *travel = std::make_unique<Travel>(length);
                                     const Step goal = (*travel)->steps((*travel)->random);
                                     for (auto _ : benchmark)
                                         (*travel)->run.goTo(goal);
                                 })
        ->Iterations(1)
        ->Repetitions(events)
        ->UseRealTime();
}

} // namespace

void registerSeeks()
{
    registerSeek(25'001);
    registerSeek(1'000'000);
}

} // namespace npscope
