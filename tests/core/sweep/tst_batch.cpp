// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/settings.h"
#include "core/sweep/batch.h"
#include "tests/core/plaintest.h"
#include "tests/core/train/diverging.h"

#include <map>
#include <thread>

using namespace npscope;
using namespace std::chrono_literals;

namespace {

std::vector<Experiment> seeds(std::uint32_t count)
{
    std::vector<Experiment> experiments(count);
    for (std::uint32_t seed = 0; seed < count; ++seed)
        experiments[seed].training.seed = seed;
    return experiments;
}

void train(JobPool &pool, const std::vector<Experiment> &experiments, const std::vector<Step> &steps,
           const BatchResult &result)
{
    trainAll(
        pool, experiments.size(), [experiments](std::size_t i) { return experiments[i]; }, steps, result);
}

void everyRunIsItself()
{
    const auto experiments = seeds(7);
    std::map<std::size_t, std::vector<Measures>> told;
    JobPool pool(3);
    train(pool, experiments, {100, 400}, [&](std::size_t i, const auto &measures, auto) { told[i] = measures; });
    pool.wait();
    CHECK_EQUAL(told.size(), 7u);
    CHECK_EQUAL(pool.progress().finished, 7u);
    for (std::size_t i = 0; i < experiments.size(); ++i) {
        Run run(experiments[i].training);
        Examiner examiner(experiments[i]);
        for (std::size_t k = 0; k < 2; ++k) {
            run.goTo(k == 0 ? 100 : 400);
            const Measures alone = measure(run, examiner);
            CHECK_EQUAL(told[i][k].step, alone.step);
            CHECK_EQUAL(told[i][k].spread.left, alone.spread.left); // bit by bit, whatever the thread
            CHECK_EQUAL(told[i][k].losses->loss, alone.losses->loss);
        }
    }
}

void aDivergedRunIsTold()
{
    auto experiments = seeds(1);
    experiments[0].training = divergingTraining();
    std::optional<Step> end;
    std::size_t count = 99;
    JobPool pool(1);
    train(pool, experiments, {0, 100'000}, [&](std::size_t, const auto &measures, auto divergedAt) {
        count = measures.size();
        end = divergedAt;
    });
    pool.wait();
    CHECK(end && *end < 100'000);
    CHECK_EQUAL(count, 1u);
}

void cancelStopsWhatRunsAndDropsTheRest()
{
    const auto experiments = seeds(50);
    JobPool pool(2);
    int told = 0;
    train(pool, experiments, {maxSteps}, [&](std::size_t, const auto &, auto) { ++told; });
    std::this_thread::sleep_for(5ms);
    pool.cancel();
    CHECK_EQUAL(told, 0);
    CHECK_EQUAL(pool.progress().finished, 0u);
    // The pool goes on with new jobs.
    train(pool, seeds(3), {10}, [&](std::size_t, const auto &, auto) { ++told; });
    pool.wait();
    CHECK_EQUAL(told, 3);
}

void aFailureIsThrownByWait()
{
    JobPool pool(2);
    pool.add([](const std::stop_token &) { throw std::runtime_error("broken"); });
    bool isThrown = false;
    try {
        pool.wait();
    } catch (const std::runtime_error &) {
        isThrown = true;
    }
    CHECK(isThrown);
}

void canEndAtAnyTime()
{
    for (int i = 0; i < 20; ++i) {
        JobPool pool(2);
        train(pool, seeds(4), {maxSteps}, [](std::size_t, const auto &, auto) {});
        std::this_thread::sleep_for(std::chrono::microseconds(100 * i));
    }
}

} // namespace

#define TEST(name)                                                                                                     \
    plaintest::Test                                                                                                    \
    {                                                                                                                  \
#name, name                                                                                                    \
    }

int main(int argc, char **argv)
{
    return plaintest::run({TEST(everyRunIsItself), TEST(aDivergedRunIsTold), TEST(cancelStopsWhatRunsAndDropsTheRest),
                           TEST(aFailureIsThrownByWait), TEST(canEndAtAnyTime)},
                          argc, argv);
}
