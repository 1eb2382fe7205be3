// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Independent runs on the pool of jobs, with one thread and with two: steps a second, all together.

#include "core/sweep/jobpool.h"
#include "core/train/run.h"
#include "tests/benchmarks/parts.h"

#include <string>

namespace npscope {

namespace {

constexpr int runs = 16;
constexpr Step length = 9001;

void independentRuns(benchmark::State &benchmark, unsigned threads)
{
    for (auto _ : benchmark) {
        JobPool pool(threads);
        for (std::uint32_t seed = 1; seed <= runs; ++seed) {
            pool.add([seed](const std::stop_token &) {
                Training training;
                training.seed = seed;
                Run(training).goTo(length);
            });
        }
        pool.wait();
    }
    benchmark.SetItemsProcessed(benchmark.iterations() * runs * length);
}

} // namespace

void registerThroughput()
{
    for (const unsigned threads : {1u, 2u}) {
        const std::string name = "runs/threads=" + std::to_string(threads);
        benchmark::RegisterBenchmark(name.c_str(), independentRuns, threads)
            ->Iterations(2)
            ->Repetitions(5)
            ->UseRealTime();
    }
}

} // namespace npscope
