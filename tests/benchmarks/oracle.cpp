// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Exact answers: 10 context points → the posterior at 161 x.

#include "core/oracle/oracle.h"

#include "core/experiment/settings.h"
#include "core/family/function.h"
#include "core/predict/fan.h"
#include "core/random/addressed.h"
#include "tests/benchmarks/parts.h"

#include <string>

namespace npscope {

namespace {

Points contextOf(const Functions &functions)
{
    constexpr std::size_t count = 10;
    const Function function = FunctionDraw(functions).draw(1, Stream::HeldOutFunction, 0);
    std::vector<float> noise(count);
    fillNormals(1, Stream::HeldOutObservation, 0, noise);
    Points context;
    for (std::size_t i = 0; i < count; ++i) {
        const auto words = randomWords(1, Stream::HeldOutPlaces, 0, std::uint32_t(i));
        const double x = functions.x.at(uniform(words[0]));
        context.push_back({x, function.at(x) + functions.noise * double(noise[i])});
    }
    return context;
}

void marginals(benchmark::State &benchmark, const Training &training)
{
    const auto oracle = makeOracle(training);
    const Points context = contextOf(training.functions);
    const std::vector<double> xs = Grid().values();
    for (auto _ : benchmark) {
        const Mixture mixture = oracle->marginals(context, xs);
        benchmark::DoNotOptimize(mixture.mean.data());
    }
}

} // namespace

void registerOracles()
{
    const std::span<const char *const> families = setting("family").choices;
    for (std::size_t i = 1; i < families.size(); ++i) { // the first are the points
        if (Family(i) == Family::Data)
            continue; // a pool of what is given
        Training training;
        training.functions = usualFunctions(Family(i));
        const std::string name = std::string("oracle/") + families[i];
        benchmark::RegisterBenchmark(name.c_str(), marginals, training)->MinTime(0.05)->UseRealTime()->Repetitions(5);
    }
}

} // namespace npscope
