// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Time travel: from one random step of a run that was computed to another, to the exact weights. Of large networks as
// in the window: by the worker with its usual memory, from the wish to the first frame that shows any weights, and to
// the exact one.

#include "core/train/run.h"
#include "tests/benchmarks/parts.h"
#include "tests/benchmarks/workloads.h"
#include "tests/core/live/viewer.h"

#include <fstream>
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

constexpr Step largeLength = 20'000;
constexpr int largeEvents = 40;

double secondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double residentBytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (double kilobytes = 0; word == "VmRSS:" && status >> kilobytes)
            return kilobytes * 1024;
    }
    return 0;
}

class LargeTravel
{
public:
    explicit LargeTravel(const Training &training) : m_viewer(Experiment{training, {}, largeLength})
    {
        m_viewer.worker.seek(largeLength);
        while (!m_viewer.awaitStep(largeLength)) {
        }
    }

    /// Seconds to the first frame that shows weights, or to the exact one.
    double seek(bool isExact)
    {
        const Step goal = m_steps(m_random);
        const auto begin = std::chrono::steady_clock::now();
        m_viewer.worker.seek(goal);
        double shown = 0;
        m_viewer.await([&](const Frame &frame) {
            if (shown == 0 && frame.goal == goal && frame.fan)
                shown = secondsSince(begin);
            return frame.step == goal && !frame.isComputing();
        });
        return isExact ? secondsSince(begin) : shown;
    }

private:
    Viewer m_viewer;
    std::mt19937 m_random{1};
    std::uniform_int_distribution<Step> m_steps{0, largeLength};
};

void registerLargeSeeks(const Workload &workload)
{
    auto travel = std::make_shared<std::unique_ptr<LargeTravel>>();
    const auto seeks = [travel, training = workload.training](bool isExact) {
        return [=](benchmark::State &benchmark) {
            if (!*travel)
                *travel = std::make_unique<LargeTravel>(training);
            for (auto _ : benchmark)
                benchmark.SetIterationTime((*travel)->seek(isExact));
            benchmark.counters["resident"] = residentBytes();
        };
    };
    const std::string name = std::string("seek/") + workload.name;
    for (const bool isExact : {false, true}) {
        benchmark::RegisterBenchmark((name + (isExact ? "/exact" : "/shown")).c_str(), seeks(isExact))
            ->Iterations(1)
            ->Repetitions(largeEvents)
            ->UseManualTime();
    }
}

} // namespace

void registerSeeks()
{
    registerSeek(25'001);
    registerSeek(1'000'000);
    for (const Workload &workload : workloads::conditional())
        registerLargeSeeks(workload);
}

} // namespace npscope
