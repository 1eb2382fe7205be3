// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Several experiments side by side: in step, and each as if it were alone. std threads only, no event loop.

#include "core/live/lanes.h"
#include "tests/benchmarks/workloads.h"
#include "tests/core/live/viewer.h"
#include "tests/core/plaintest.h"
#include "tests/core/train/diverging.h"

#include <algorithm>
#include <chrono>

using namespace npscope;

namespace {

std::vector<Experiment> theThree(Step length = 2000)
{
    std::vector<Experiment> three(3, shortRun(length));
    three[1].training.initialisation = Initialisation::Default;
    three[2].training.initialisation = Initialisation::Xavier;
    return three;
}

bool areComplete(const Frames &frames)
{
    return std::ranges::all_of(frames, [](const auto &frame) { return !frame->isComputing() && frame->fan; });
}

bool areAt(const Frames &frames, Step step)
{
    return areComplete(frames) && std::ranges::all_of(frames, [=](const auto &frame) { return frame->step == step; });
}

// The frames of all experiments at this step.
Frames awaitStep(Viewer &viewer, std::size_t lanes, Step step)
{
    return viewer.awaitAll([=](const Frames &frames) { return frames.size() == lanes && areAt(frames, step); });
}

void eachIsAsItWouldBeAlone()
{
    const std::vector<Experiment> three = theThree();
    Viewer viewer(three[0]);
    viewer.worker.setExperiments(three);
    for (const Step step : {700, 2000, 3}) {
        viewer.worker.seek(step);
        const Frames frames = awaitStep(viewer, 3, step);
        CHECK_EQUAL(frames.size(), std::size_t(3));
        for (std::size_t i = 0; i < three.size(); ++i) {
            CHECK(*frames[i]->experiment == three[i]);
            CHECK_EQUAL(frames[i]->fan->y, curvesAt(three[i], step));
        }
    }
}

void allPlayInStep()
{
    Viewer viewer(shortRun());
    viewer.worker.setExperiments(theThree());
    CHECK(!awaitStep(viewer, 3, 0).empty());
    viewer.worker.setSpeed(Worker::unlimited);
    viewer.worker.play();
    int seen = 0;
    const Frames last = viewer.awaitAll([&](const Frames &frames) {
        if (!areAt(frames, frames.front()->step))
            return true; // out of step
        ++seen;
        return frames.front()->step == 2000 && !frames.front()->playing;
    });
    CHECK(!last.empty());
    CHECK(areAt(last, 2000));
    CHECK(seen > 0);
    for (std::size_t i = 0; i < 3; ++i)
        CHECK_EQUAL(last[i]->fan->y, curvesAt(theThree()[i], 2000));
}

// One lane knows its steps from before and could pass over them, the others could not.
void aReplayIsInStep()
{
    Viewer viewer(shortRun(20'000));
    viewer.worker.seek(20'000);
    CHECK(viewer.awaitStep(20'000));
    viewer.worker.seek(0);
    CHECK(viewer.awaitStep(0));
    viewer.worker.setExperiments(theThree(20'000));
    CHECK(!awaitStep(viewer, 3, 0).empty());
    viewer.worker.setSpeed(Worker::unlimited);
    viewer.worker.play();
    const Frames last = viewer.awaitAll([](const Frames &frames) {
        return !areAt(frames, frames.front()->step) || (frames.front()->step == 20'000 && !frames.front()->playing);
    });
    CHECK(!last.empty());
    CHECK(areAt(last, 20'000));
}

// On the way to a step that was passed before, too, where it takes a moment: two steps are kept of each.
void theWayBackIsInStep()
{
    constexpr Step kept = 256;
    std::vector<Experiment> two(2);
    for (Experiment &experiment : two) {
        experiment.training = workloads::functions()[0].training;
        experiment.length = 300;
    }
    two[1].training.initialisation = Initialisation::Xavier;
    Viewer viewer(two[0]);
    viewer.worker.setMemory(0);
    viewer.worker.setExperiments(two);
    viewer.worker.seek(300);
    CHECK(!awaitStep(viewer, 2, 300).empty());
    viewer.worker.seek(kept - 1);
    const Frames onTheWay = viewer.awaitAll([](const Frames &frames) {
        return std::ranges::all_of(frames, [](const auto &frame) { return frame->isComputing() && frame->fan; });
    });
    CHECK_EQUAL(onTheWay.size(), std::size_t(2));
    CHECK_EQUAL(onTheWay[0]->step, onTheWay[1]->step);
    for (std::size_t i = 0; i < 2; ++i)
        CHECK_EQUAL(onTheWay[i]->fan->y, curvesAt(two[i], onTheWay[i]->step));
    CHECK(!awaitStep(viewer, 2, kept - 1).empty());
}

void equalTrainingsGiveEqualCurves()
{
    std::vector<Experiment> twins(2, shortRun());
    twins[1].question.curves = 40;
    Viewer viewer(shortRun());
    viewer.worker.setExperiments(twins);
    viewer.worker.seek(500);
    const Frames frames = awaitStep(viewer, 2, 500);
    CHECK_EQUAL(frames.size(), std::size_t(2));
    // Curve k is curve k, however many there are.
    CHECK_EQUAL(frames[1]->fan->y, std::vector(frames[0]->fan->y.begin(), frames[0]->fan->y.begin() + 40 * 161));
}

void splitsAndLatentsAgreeWhereTheSeedDoes()
{
    Viewer viewer(shortRun());
    viewer.worker.setExperiments(theThree());
    viewer.worker.seek(321);
    const Frames frames = awaitStep(viewer, 3, 321);
    CHECK_EQUAL(frames.size(), std::size_t(3));
    CHECK_EQUAL(frames[1]->latent->stepContextPoints, frames[0]->latent->stepContextPoints);
    CHECK_EQUAL(frames[2]->latent->stepContextPoints, frames[0]->latent->stepContextPoints);
}

void aLaneThatDivergesWaitsAtItsEnd()
{
    std::vector<Experiment> both(2, shortRun());
    both[0].training = divergingTraining();
    Viewer viewer(both[0]);
    viewer.worker.setExperiments(both);
    viewer.worker.setSpeed(Worker::unlimited);
    viewer.worker.play();
    const Frames frames = viewer.awaitAll(
        [](const Frames &f) { return f.size() == 2 && f[1]->step == 2000 && !f[1]->playing && areComplete(f); });
    CHECK_EQUAL(frames.size(), std::size_t(2));
    CHECK(frames[0]->divergedAt && *frames[0]->divergedAt < 2000);
    CHECK_EQUAL(frames[0]->step, *frames[0]->divergedAt);
    CHECK(!frames[1]->divergedAt);
    CHECK_EQUAL(frames[1]->fan->y, curvesAt(both[1], 2000));
    // Back to where it was still well: both are there.
    viewer.worker.seek(1);
    CHECK(!awaitStep(viewer, 2, 1).empty());
}

void theStepStaysWhenLanesComeAndGo()
{
    Viewer viewer(shortRun());
    viewer.worker.seek(1234);
    CHECK(viewer.awaitStep(1234));
    const RunId three = viewer.worker.setExperiments(theThree());
    const Frames all = viewer.awaitAll([=](const Frames &f) { return f.front()->run == three && areComplete(f); });
    CHECK_EQUAL(all.size(), std::size_t(3));
    CHECK(areAt(all, 1234));
    const RunId one = viewer.worker.setExperiment(shortRun());
    const Frames left = viewer.awaitAll([=](const Frames &f) { return f.front()->run == one && areComplete(f); });
    CHECK_EQUAL(left.size(), std::size_t(1));
    CHECK(areAt(left, 1234));
    CHECK_EQUAL(left[0]->fan->y, all[0]->fan->y);
}

// What is known of a run shows whether it was trained anew.
void aLaneThatIsAskedForAgainIsNotTrainedAgain()
{
    Viewer viewer(shortRun());
    viewer.worker.seek(1500);
    CHECK(viewer.awaitStep(1500));
    viewer.worker.seek(10);
    CHECK(viewer.awaitStep(10));
    std::vector<Experiment> three = theThree();
    std::ranges::reverse(three);
    viewer.worker.setExperiments(three);
    const Frames frames = awaitStep(viewer, 3, 10);
    CHECK_EQUAL(frames.size(), std::size_t(3));
    CHECK_EQUAL(frames[2]->loss.known(), Step(1500));
    CHECK_EQUAL(frames[0]->loss.known(), Step(10));
}

// On the calling thread, so that what it took in all is known, too.
void newUpdatesAreTimedAndNoOthers()
{
    Lanes lanes;
    Experiments three;
    for (const Experiment &experiment : theThree())
        three.push_back(std::make_shared<const Experiment>(experiment));
    lanes.setExperiments(three);
    const auto secondsPerUpdate = [&] {
        std::vector<double> seconds;
        for (const Lane &lane : lanes.all())
            seconds.push_back(lane.frame({})->secondsPerUpdate);
        return seconds;
    };
    const auto goTo = [&](Step step, Step budget) {
        while (!lanes.areAt(step))
            lanes.advance(step, budget);
    };
    CHECK_EQUAL(secondsPerUpdate(), std::vector<double>(3));
    const auto begin = std::chrono::steady_clock::now();
    goTo(600, 64);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    const std::vector<double> first = secondsPerUpdate();
    double sum = 0;
    for (const double seconds : first) {
        CHECK(seconds > 0);
        sum += 600 * seconds;
    }
    CHECK(sum <= taken.count());
    // What is computed again is no new update, though it takes its time.
    goTo(7, 64);
    goTo(600, 64);
    CHECK_EQUAL(secondsPerUpdate(), first);
    goTo(900, 64);
    for (const Lane &lane : lanes.all())
        CHECK_EQUAL(lane.newUpdates, Step(900));
    // The same run asked for with another question is as fast as it was.
    const std::vector<double> last = secondsPerUpdate();
    Experiment asked = *three[1];
    asked.question.curves = 3;
    lanes.setExperiments({std::make_shared<const Experiment>(asked), three[0]});
    CHECK_EQUAL(secondsPerUpdate(), (std::vector{last[1], last[0]}));
}

void aLongSeekCanBeGivenUp()
{
    Viewer viewer(shortRun(10'000'000));
    viewer.worker.setExperiments(theThree(10'000'000));
    viewer.worker.seek(10'000'000);
    const Frames partial = viewer.awaitAll([](const Frames &f) { return f.size() == 3 && f[0]->isComputing(); });
    CHECK_EQUAL(partial.size(), std::size_t(3));
    CHECK(!partial[0]->fan);
    viewer.worker.seek(6);
    CHECK(!awaitStep(viewer, 3, 6).empty());
}

} // namespace

#define TEST(name)                                                                                                     \
    plaintest::Test                                                                                                    \
    {                                                                                                                  \
#name, name                                                                                                    \
    }

int main(int argc, char **argv)
{
    return plaintest::run(
        {
            TEST(eachIsAsItWouldBeAlone),
            TEST(allPlayInStep),
            TEST(aReplayIsInStep),
            TEST(theWayBackIsInStep),
            TEST(equalTrainingsGiveEqualCurves),
            TEST(splitsAndLatentsAgreeWhereTheSeedDoes),
            TEST(aLaneThatDivergesWaitsAtItsEnd),
            TEST(theStepStaysWhenLanesComeAndGo),
            TEST(aLaneThatIsAskedForAgainIsNotTrainedAgain),
            TEST(newUpdatesAreTimedAndNoOthers),
            TEST(aLongSeekCanBeGivenUp),
        },
        argc, argv);
}
