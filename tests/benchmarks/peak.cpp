// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the processor can do at most, as far as a program sees it: operations a second of Eigen's product of two square
// matrices in float on one thread, over some sizes.

#include "tests/benchmarks/parts.h"

#include <Eigen/Core>

#include <string>

namespace npscope {

namespace {

void product(benchmark::State &benchmark, Eigen::Index size)
{
    const Eigen::MatrixXf a = Eigen::MatrixXf::Random(size, size), b = Eigen::MatrixXf::Random(size, size);
    Eigen::MatrixXf c = Eigen::MatrixXf::Zero(size, size);
    for (auto _ : benchmark) {
        c.noalias() = a * b;
        benchmark::DoNotOptimize(c.data());
        benchmark::ClobberMemory();
    }
    benchmark.SetItemsProcessed(benchmark.iterations() * 2 * size * size * size);
}

} // namespace

void registerPeak()
{
    for (const Eigen::Index size : {256, 512, 1024}) {
        benchmark::RegisterBenchmark(("peak/" + std::to_string(size)).c_str(), product, size)
            ->MinTime(0.1)
            ->UseRealTime();
    }
}

} // namespace npscope
