// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sweeps: what they expand to, that their numbers depend neither on threads nor on how the seeds are split, that they
// can be stopped, and their statistics against tables made by hand.

#include "core/analysis/quantiles.h"
#include "core/sweep/sweeprunner.h"
#include "core/sweep/sweepstatistics.h"
#include "tests/core/plaintest.h"
#include "tests/core/train/diverging.h"

#include <chrono>
#include <cmath>
#include <sys/resource.h>
#include <thread>

using namespace npscope;
using namespace std::chrono_literals;

namespace {

Sweep sample(SeedRange seeds = {3, 8}, std::vector<Step> steps = {0, 30, 200})
{
    Sweep sweep{.groups = std::vector<Experiment>(2), .seeds = seeds, .steps = std::move(steps)};
    sweep.groups[1].training.initialisation = Initialisation::Xavier;
    return sweep;
}

SweptRuns carriedOut(const Sweep &sweep, unsigned threads)
{
    SweepRunner runner(sweep, threads);
    runner.wait();
    return runner.results();
}

bool equal(const SweptRun &a, const SweptRun &b)
{
    if (a.divergedAt != b.divergedAt || a.measures.size() != b.measures.size())
        return false;
    for (std::size_t i = 0; i < a.measures.size(); ++i) {
        const Measures &x = a.measures[i], &y = b.measures[i];
        if (x.step != y.step || x.sd != y.sd || x.sdData != y.sdData || x.rmse != y.rmse || x.data.mu != y.data.mu
            || x.losses.has_value() != y.losses.has_value() || (x.losses && x.losses->loss != y.losses->loss))
            return false;
    }
    return true;
}

void runsAreGroupsTimesSeeds()
{
    const Sweep sweep = sample();
    CHECK_EQUAL(sweep.runCount(), 10u);
    for (std::size_t r = 0; r < 10; ++r) {
        const Experiment experiment = sweep.experiment(r);
        CHECK_EQUAL(experiment.training.seed, 3 + r % 5);
        CHECK_EQUAL(experiment.training.initialisation, r < 5 ? Initialisation::Normal : Initialisation::Xavier);
        CHECK_EQUAL(sweep.seedOf(r), experiment.training.seed);
    }
    CHECK_EQUAL(sweep.experiment(0).length, 25001);                     // the group's own
    CHECK_EQUAL(sample({0, 1}, {30'000}).experiment(0).length, 30'000); // or long enough
    CHECK_EQUAL(sample({4294967295u, 4294967296u}).seedOf(0), 4294967295u);
}

void aGroupThatIsNotAllowedIsFound()
{
    Sweep sweep = sample();
    CHECK(!findProblem(sweep));
    sweep.groups[1].training.learningRate = 11;
    CHECK(findProblem(sweep) && findProblem(sweep)->setting == &setting("learning_rate"));
}

void everyRunIsMeasuredAsAlone()
{
    const Sweep sweep = sample();
    const SweptRuns runs = carriedOut(sweep, 2);
    for (std::size_t r = 0; r < runs.size(); ++r) {
        const Experiment experiment = sweep.experiment(r);
        Run run(experiment.training);
        Examiner examiner(experiment);
        CHECK_EQUAL(runs[r]->measures.size(), 3u);
        for (std::size_t i = 0; i < 3; ++i) {
            run.goTo(sweep.steps[i]);
            const Measures alone = measure(run, examiner);
            CHECK_EQUAL(runs[r]->measures[i].step, sweep.steps[i]);
            CHECK_EQUAL(runs[r]->measures[i].sd, alone.sd); // to the bit
        }
    }
}

void threadsDoNotMatter()
{
    const SweptRuns one = carriedOut(sample(), 1), four = carriedOut(sample(), 4);
    for (std::size_t r = 0; r < one.size(); ++r)
        CHECK(equal(*one[r], *four[r]));
}

void rangesOfSeedsAreIndependent()
{
    const SweptRuns all = carriedOut(sample({0, 6}), 2);
    const SweptRuns first = carriedOut(sample({0, 2}), 2), second = carriedOut(sample({2, 6}), 2);
    for (std::size_t group = 0; group < 2; ++group) {
        for (std::size_t seed = 0; seed < 6; ++seed) {
            const SweptRun &part = seed < 2 ? *first[group * 2 + seed] : *second[group * 4 + seed - 2];
            CHECK(equal(*all[group * 6 + seed], part));
        }
    }
}

void aDivergedRunEndsThere()
{
    Sweep sweep = sample({13, 14}, {0, 100'000});
    sweep.groups.resize(1);
    sweep.groups[0].training = divergingTraining();
    SweepRunner runner(sweep, 1);
    runner.wait();
    const auto run = runner.results().front();
    CHECK(run->divergedAt && *run->divergedAt < 100'000);
    CHECK_EQUAL(run->measures.size(), 1u);
    CHECK_EQUAL(runner.progress().share, 1.0);
    const GroupAtStep last = statisticsOf(sweep, runner.results(), {})[0][1];
    CHECK_EQUAL(last.runs, 0u);
    CHECK(std::isnan(last.median) && std::isnan(last.share));
}

void progressIsTold()
{
    SweepRunner runner(sample(), 2);
    double share = 0;
    while (runner.progress().isRunning) {
        const SweepProgress progress = runner.progress();
        CHECK(progress.share >= share && progress.share <= 1);
        share = progress.share;
        CHECK(!progress.left || *progress.left >= 0);
    }
    const SweepProgress end = runner.progress();
    CHECK_EQUAL(end.runs, 10u);
    CHECK_EQUAL(end.share, 1.0);
    CHECK(!end.left);
    CHECK_EQUAL(runner.progress().seconds, end.seconds); // the clock stands
}

void cancelKeepsWhatIsFinished()
{
    Sweep sweep = sample({0, 50}, {200});
    sweep.groups[1].training.sizes.hidden = 64;
    SweepRunner runner(sweep, 2);
    while (runner.progress().runs < 3)
        std::this_thread::sleep_for(1ms);
    runner.cancel();
    const SweepProgress progress = runner.progress();
    CHECK(!progress.isRunning);
    const SweptRuns runs = runner.results();
    CHECK_EQUAL(std::size_t(std::ranges::count_if(runs, [](const auto &run) { return run != nullptr; })),
                progress.runs);
    CHECK(progress.runs >= 3 && progress.runs < 100);
    std::this_thread::sleep_for(5ms);
    CHECK_EQUAL(runner.progress().runs, progress.runs); // nothing goes on
}

// The heaviest updates that are allowed: one is to be waited for at most.
void cancelIsHeededBetweenLargeUpdates()
{
    Sweep sweep = sample({0, 4}, {maxSteps});
    for (Experiment &group : sweep.groups) {
        group.training.sizes.hidden = 512;
        group.training.samples = 1000;
    }
    CHECK(!findProblem(sweep));
    SweepRunner runner(sweep, 2);
    std::this_thread::sleep_for(5ms);
    runner.cancel();
    CHECK_EQUAL(runner.progress().runs, 0u);
    CHECK(runner.progress().share < 1e-4); // few updates of ten million
}

// All these tasks would take a quarter of an hour: one is to be waited for at most.
void cancelIsHeededBetweenTasks()
{
    Sweep sweep = sample({0, 4}, {1});
    sweep.groups.resize(1);
    setting("family").set(sweep.groups.front(), double(Family::Eq));
    sweep.groups.front().training.contextMin = sweep.groups.front().training.contextMax = 1000;
    sweep.evaluation.tasks = 5000;
    CHECK(!findProblem(sweep));
    SweepRunner runner(sweep, 2);
    std::this_thread::sleep_for(50ms);
    runner.cancel();
    CHECK_EQUAL(runner.progress().runs, 0u);
}

void canEndAtAnyTime()
{
    for (int i = 0; i < 20; ++i) {
        SweepRunner runner(sample({0, 4}, {maxSteps}), 2);
        std::this_thread::sleep_for(std::chrono::microseconds(100 * i));
    }
}

// A run whose spread is the same everywhere.
std::shared_ptr<const SweptRun> flatRun(double sigmaY, const std::vector<float> &spreads)
{
    SweptRun run;
    for (const float sd : spreads) {
        Measures measures;
        measures.sd.assign(spreadCount, sd);
        measures.sdData = double(sd) / 2;
        measures.isCollapsed = double(sd) < sigmaY;
        run.measures.push_back(measures);
    }
    return std::make_shared<const SweptRun>(run);
}

void statisticsAreThoseOfASmallTable()
{
    Sweep sweep = sample({0, 5}, {1, 2});
    SweptRuns runs(10);
    // Group 0: 1, 2, 3, 4, 5, then 0.1, 0.2, (diverged), 0.25, 8. Group 1: two runs are finished, 3 and 1.
    runs[0] = flatRun(0.25, {3, 0.25F});
    runs[1] = flatRun(0.25, {1, 0.1F});
    runs[2] = flatRun(0.25, {5, 8});
    runs[3] = flatRun(0.25, {2});
    runs[4] = flatRun(0.25, {4, 0.2F});
    runs[6] = flatRun(3, {3, 1});
    runs[9] = flatRun(3, {1, 1});
    const SweepStatistics all = statisticsOf(sweep, runs, {.place = 7});
    const auto is = [](const GroupAtStep &at, std::size_t count, double lower, double median, double upper,
                       double collapsed) {
        const double rounding = 1e-7; // of float spreads
        return at.runs == count && std::abs(at.lower - lower) < rounding && std::abs(at.median - median) < rounding
               && std::abs(at.upper - upper) < rounding && at.share == collapsed;
    };
    CHECK(is(all[0][0], 5, 2, 3, 4, 0));
    CHECK(is(all[0][1], 4, 0.175, 0.225, 2.1875, 0.5)); // sigma_y itself is not below sigma_y
    CHECK(is(all[1][0], 2, 1.5, 2, 2.5, 0.5));
    CHECK(is(all[1][1], 2, 1, 1, 1, 1));
    const SweepStatistics onData = statisticsOf(sweep, runs, {.place = std::nullopt});
    CHECK(is(onData[0][0], 5, 1, 1.5, 2, 0));
}

// Two groups of two runs at one step; the third is too narrow, the last was not compared.
void statisticsOfHonestyAreThoseOfASmallTable()
{
    Sweep sweep = sample({0, 2}, {1});
    SweptRuns runs;
    for (const auto &[coverage, gap] : {std::pair{0.88, 0.1}, {0.92, 0.3}, {0.5, 7.0}, {-1.0, 0.0}}) {
        SweptRun run;
        Measures measures;
        if (coverage >= 0)
            measures.honesty = Honesty{.gap = gap, .coverage90 = coverage, .exactCoverage90 = 0.91};
        run.measures.push_back(measures);
        runs.push_back(std::make_shared<const SweptRun>(run));
    }
    const double rounding = 1e-7; // of floats
    const SweepStatistics coverage = statisticsOf(sweep, runs, {SweepQuantity::Coverage});
    CHECK_EQUAL(coverage[0][0].runs, 2u);
    CHECK(std::abs(coverage[0][0].median - 0.9) < rounding);
    CHECK(std::abs(coverage[0][0].lower - 0.89) < rounding);
    CHECK_EQUAL(coverage[0][0].share, 1.0);
    CHECK(std::abs(coverage[0][0].exact.value_or(0) - 0.91) < rounding);
    CHECK_EQUAL(coverage[1][0].runs, 1u);
    CHECK_EQUAL(coverage[1][0].share, 0.0);
    const SweepStatistics gap = statisticsOf(sweep, runs, {SweepQuantity::Gap});
    CHECK(std::abs(gap[0][0].median - 0.2) < rounding);
    CHECK(std::abs(gap[1][0].median - 7) < rounding);
    CHECK(!gap[1][0].exact);
}

// The most that this process has ever held, in bytes.
double peakMemory()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) * 1024; // Linux tells kilobytes
}

void waitingRunsHoldNoExperiment()
{
    Sweep sweep = sample({0, 1000}, {maxSteps});
    for (std::size_t i = 0; i < maxPoints; ++i)
        sweep.groups[0].training.points.push_back({double(i), 100 + double(i)});
    const double before = peakMemory();
    {
        SweepRunner runner(sweep, 1);
        std::this_thread::sleep_for(5ms); // so that one has begun, which has an experiment
    }
    // Each held its own points, twice: 320 MB. What is left is that of the one that has begun.
    CHECK(peakMemory() - before < 50e6);
}

void rowsAreBoundedByWhatTheyHold()
{
    Sweep sweep = sample();
    CHECK_EQUAL(sweep.rowCount(), 30u);
    CHECK_EQUAL(sweep.maxRows(), maxSweepRows); // of the article's size
    sweep.groups[1].training.sizes.zDim = 128;  // the largest group counts
    CHECK(sweep.maxRows() * sweep.rowBytes() <= maxSweepBytes);
    CHECK(sweep.maxRows() < maxSweepRows / 4);
    CHECK(sweep.maxRows() > maxSweepRows / 10);
}

void quantilesAreInterpolated()
{
    std::vector<float> values{4, 1, 3, 2};
    CHECK_EQUAL(quantile(values, 0), 1);
    CHECK_EQUAL(quantile(values, 1), 4);
    CHECK_EQUAL(quantile(values, 0.5), 2.5);
    CHECK_EQUAL(quantile(values, 0.25), 1.75);
    CHECK(std::isnan(quantile({}, 0.5)));
}

} // namespace

#define TEST(name)                                                                                                     \
    plaintest::Test                                                                                                    \
    {                                                                                                                  \
#name, name                                                                                                    \
    }

int main(int argc, char **argv)
{
    return plaintest::run({TEST(runsAreGroupsTimesSeeds), TEST(aGroupThatIsNotAllowedIsFound),
                           TEST(everyRunIsMeasuredAsAlone), TEST(threadsDoNotMatter), TEST(rangesOfSeedsAreIndependent),
                           TEST(aDivergedRunEndsThere), TEST(progressIsTold), TEST(cancelKeepsWhatIsFinished),
                           TEST(cancelIsHeededBetweenLargeUpdates), TEST(cancelIsHeededBetweenTasks),
                           TEST(canEndAtAnyTime), TEST(waitingRunsHoldNoExperiment), TEST(rowsAreBoundedByWhatTheyHold),
                           TEST(statisticsAreThoseOfASmallTable), TEST(statisticsOfHonestyAreThoseOfASmallTable),
                           TEST(quantilesAreInterpolated)},
                          argc, argv);
}
