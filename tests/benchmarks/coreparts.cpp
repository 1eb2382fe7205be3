// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures the parts of core. Takes Google Benchmark's own options, e.g. --benchmark_filter=step.

#include "tests/benchmarks/parts.h"

int main(int argc, char **argv)
{
    npscope::registerPeak();
    npscope::registerSteps();
    npscope::registerPrediction();
    npscope::registerOracles();
    npscope::registerSeeks();
    npscope::registerRetraining();
    npscope::registerThroughput();
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
