// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The worker as its owner sees it: wishes in, frames out. std threads only, no event loop.

#include "tests/benchmarks/workloads.h"
#include "tests/core/live/viewer.h"
#include "tests/core/plaintest.h"
#include "tests/core/train/diverging.h"

#include <cmath>

using namespace npscope;
using namespace std::chrono_literals;

namespace {

void beginsPausedAndUntrained()
{
    Viewer viewer(shortRun());
    const auto frame = viewer.awaitStep(0);
    CHECK(frame);
    CHECK(!frame->playing);
    CHECK_EQUAL(frame->fan->y, curvesAt(shortRun(), 0));
    CHECK_EQUAL(frame->loss.known(), Step(0));
    CHECK(!frame->latent->stepContextPoints.empty());
}

void playsToTheEndAndPauses()
{
    Viewer viewer(shortRun());
    viewer.worker.setSpeed(Worker::unlimited);
    viewer.worker.play();
    const auto frame = viewer.await([](const Frame &f) { return f.step == 2000 && !f.playing; });
    CHECK(frame);
    CHECK_EQUAL(frame->fan->y, curvesAt(shortRun(), 2000));
    CHECK_EQUAL(frame->loss.known(), Step(2000));
}

void canBeExtended()
{
    Viewer viewer(shortRun());
    viewer.worker.setSpeed(Worker::unlimited);
    viewer.worker.play();
    CHECK(viewer.await([](const Frame &f) { return f.step == 2000 && !f.playing; }));
    viewer.worker.setExperiment(shortRun(3000));
    viewer.worker.play();
    const auto frame = viewer.await([](const Frame &f) { return f.step == 3000 && !f.playing; });
    CHECK(frame);
    CHECK_EQUAL(frame->run, RunId(1));
}

void seeksAnyStepBitIdentically()
{
    Viewer viewer(shortRun());
    for (const Step step : {1500, 3, 1999, 0, 700}) {
        viewer.worker.seek(step);
        const auto frame = viewer.awaitStep(step);
        CHECK(frame);
        CHECK_EQUAL(frame->fan->y, curvesAt(shortRun(), step));
    }
}

void speedDoesNotMatter()
{
    Viewer viewer(shortRun(60));
    viewer.worker.setSpeed(400);
    viewer.worker.play();
    const auto frame = viewer.await([](const Frame &f) { return f.step == 60 && !f.playing; });
    CHECK(frame);
    CHECK_EQUAL(frame->fan->y, curvesAt(shortRun(60), 60));
}

void stepsAddUp()
{
    Viewer viewer(shortRun());
    for (int i = 0; i < 5; ++i)
        viewer.worker.stepBy(100);
    viewer.worker.stepBy(-1);
    CHECK(viewer.awaitStep(499));
    viewer.worker.seek(2000);
    viewer.worker.stepBy(1); // not beyond the length
    CHECK(viewer.awaitStep(2000));
    viewer.worker.stepBy(-5000);
    CHECK(viewer.awaitStep(0));
}

void aNewTrainingIsShownAtTheSameStep()
{
    Viewer viewer(shortRun());
    viewer.worker.seek(1234);
    const auto before = viewer.awaitStep(1234);
    Experiment other = shortRun();
    other.training.initialisation = Initialisation::Xavier;
    const RunId run = viewer.worker.setExperiment(other);
    const auto after = viewer.await([=](const Frame &f) { return f.run == run && !f.isComputing(); });
    CHECK(before && after);
    CHECK_EQUAL(run, RunId(2));
    CHECK_EQUAL(after->step, Step(1234));
    CHECK(after->fan->y != before->fan->y);
    CHECK_EQUAL(after->fan->y, curvesAt(other, 1234));
}

void aNewTrainingGoesOnPlaying()
{
    Viewer viewer(shortRun(1'000'000));
    viewer.worker.play();
    CHECK(viewer.await([](const Frame &f) { return f.playing && f.step > 0; }));
    Experiment other = shortRun(1'000'000);
    other.training.seed = 9;
    const RunId run = viewer.worker.setExperiment(other);
    const auto first = viewer.await([=](const Frame &f) { return f.run == run && !f.isComputing(); });
    CHECK(first && first->playing && first->step > 0);
    CHECK(viewer.await([=](const Frame &f) { return f.run == run && f.step > first->step; }));
}

void aQuestionDoesNotRetrain()
{
    Viewer viewer(shortRun());
    viewer.worker.seek(1000);
    const auto before = viewer.awaitStep(1000);
    Experiment asked = shortRun();
    asked.question = {.followsTraining = false, .context = {{0.5, 2}}, .curves = 7};
    CHECK_EQUAL(viewer.worker.setExperiment(asked), RunId(1));
    const auto after = viewer.await([](const Frame &f) { return f.fan && f.fan->curves == 7; });
    CHECK(before && after);
    CHECK_EQUAL(after->step, Step(1000));
    CHECK_EQUAL(after->fan->y, curvesAt(asked, 1000));
    CHECK(after->latent->question.has_value());
    CHECK(!before->latent->question.has_value());
}

void withoutContextItSamplesThePrior()
{
    Experiment experiment = shortRun();
    experiment.question.followsTraining = false;
    Viewer viewer(experiment);
    const auto frame = viewer.awaitStep(0);
    CHECK(frame && frame->fan->fromPrior);
    CHECK(!frame->latent->question.has_value());
}

void theGridIsTheVisibleRange()
{
    Viewer viewer(shortRun());
    const Grid grid{.min = 10, .max = 20, .count = 33};
    viewer.worker.setGrid(grid);
    const auto frame = viewer.await([&](const Frame &f) { return f.fan && f.fan->grid == grid; });
    CHECK(frame);
    CHECK_EQUAL(frame->fan->y.size(), std::size_t(33 * 100));
}

void tooFewPointsLoseNothing()
{
    Viewer viewer(shortRun());
    viewer.worker.seek(900);
    CHECK(viewer.awaitStep(900));
    Experiment one = shortRun();
    one.training.points.resize(1);
    const RunId run = viewer.worker.setExperiment(one);
    const auto untrained = viewer.await([=](const Frame &f) { return f.run == run && !f.isComputing(); });
    CHECK(untrained);
    CHECK_EQUAL(untrained->step, Step(0));
    CHECK(!untrained->latent.has_value());
    viewer.worker.setExperiment(shortRun());
    CHECK(viewer.awaitStep(900));
}

// Nothing is trained then; but nothing is to fall over it, either, whatever the network.
void withoutAnyPointThereIsAFrameOfEveryModel()
{
    for (const Model model : {Model::Np, Model::Cnp, Model::ConvCnp, Model::Acnp}) {
        Experiment experiment = shortRun();
        experiment.training.model = model;
        experiment.training.sizes.hidden = 16;
        experiment.training.points.clear();
        Viewer viewer(experiment);
        viewer.worker.play();
        const auto frame = viewer.awaitStep(0);
        CHECK(frame && frame->fan);
    }
}

void stopsWhereTheRunDiverges()
{
    Experiment wild = shortRun();
    wild.training = divergingTraining();
    Viewer viewer(wild);
    viewer.worker.setSpeed(Worker::unlimited);
    viewer.worker.play();
    const auto frame = viewer.await([](const Frame &f) { return !f.playing && f.divergedAt; });
    CHECK(frame);
    CHECK_EQUAL(frame->step, *frame->divergedAt);
    viewer.worker.stepBy(-1);
    CHECK(viewer.awaitStep(frame->step - 1));
    // A run that does not diverge is shown where the user was.
    viewer.worker.seek(1500);
    CHECK(viewer.awaitStep(frame->step));
    viewer.worker.setExperiment(shortRun());
    CHECK(viewer.awaitStep(1500));
}

void theHistoryFollowsTheRunAndThePointer()
{
    Viewer viewer(shortRun());
    viewer.worker.seek(1500);
    const auto answer = viewer.awaitStep(1500);
    CHECK(answer->reading && answer->reading->now.step == 1500);
    // The one of step 0 alone, if there was time for that before the seek, is shown until a longer one is whole.
    const auto isWhole = [](const Frame &f) {
        return f.history && f.history->isComplete && f.history->diagnoses.back()->step == f.step;
    };
    const auto first = viewer.await(isWhole);
    CHECK(first && first->step == 1500);
    CHECK_EQUAL(first->history->diagnoses.back()->spread.left, first->reading->now.spread.left);

    viewer.worker.setPointerX(-4);
    const auto moved = viewer.await([&](const Frame &f) { return isWhole(f) && f.history->x == -4; });
    CHECK(moved);
    CHECK_EQUAL(moved->fan, answer->fan); // the curves are not sampled again for it
    CHECK_EQUAL(moved->reading->x, -4.0);
    CHECK_EQUAL(moved->history->diagnoses, first->history->diagnoses);
    // To a few units in the last place of a float: how many x are asked for at once decides how they are summed.
    CHECK(std::abs(moved->history->sdAtX[700] / moved->history->diagnoses[700]->spread.left - 1) < 1e-6F);

    Experiment other = shortRun();
    other.question.draw = 1;
    viewer.worker.setExperiment(other);
    const auto asked =
        viewer.await([&](const Frame &f) { return isWhole(f) && f.history->diagnoses != moved->history->diagnoses; });
    CHECK(asked && asked->step == 1500);
    viewer.worker.seek(2000);
    CHECK(viewer.await([&](const Frame &f) { return isWhole(f) && f.history->diagnoses.back()->step == 2000; }));
}

void notifiesOnceUntilTaken()
{
    Viewer viewer(shortRun(10'000'000));
    viewer.worker.setSpeed(Worker::unlimited);
    viewer.worker.play();
    std::this_thread::sleep_for(300ms);
    CHECK_EQUAL(viewer.notified(), 1);
    CHECK(viewer.worker.take());
    CHECK(viewer.await([](const Frame &f) { return f.step > 0; }));
}

void trainsUnwatchedAndShowsThatAfterwards()
{
    Viewer viewer(shortRun(10'000'000));
    CHECK(viewer.awaitStep(0));
    viewer.worker.setWatched(false);
    viewer.worker.setSpeed(Worker::unlimited);
    viewer.worker.play();
    viewer.worker.takeAll(); // one that was under way
    const int before = viewer.notified();
    std::this_thread::sleep_for(300ms);
    CHECK(viewer.notified() <= before + 1); // the same
    viewer.worker.takeAll();
    viewer.worker.setWatched(true);
    const auto frame = viewer.await([](const Frame &f) { return f.step > 0; });
    CHECK(frame && frame->playing);
}

void aLongSeekCanBeGivenUp()
{
    Viewer viewer(shortRun(10'000'000));
    viewer.worker.seek(10'000'000);
    const auto partial = viewer.await([](const Frame &f) { return f.isComputing(); });
    CHECK(partial);
    CHECK_EQUAL(partial->goal, Step(10'000'000));
    CHECK(!partial->fan);
    viewer.worker.seek(5);
    CHECK(viewer.awaitStep(5));
}

// So large that a step that was passed before takes a moment to come to again: two steps are kept of its way.
constexpr Step keptStep = 256;
Experiment largeRun()
{
    return {.training = workloads::functions()[0].training, .question = {}, .length = 300};
}

void aReplayShowsWhatItBeginsWith()
{
    Viewer viewer(largeRun());
    viewer.worker.setMemory(0);
    viewer.worker.seek(300);
    CHECK(viewer.awaitStep(300));
    viewer.worker.seek(keptStep - 1);
    std::vector<Frame> onTheWay;
    const auto exact = viewer.await([&](const Frame &f) {
        if (f.isComputing())
            onTheWay.push_back(f);
        return f.step == keptStep - 1 && !f.isComputing();
    });
    CHECK(exact && !onTheWay.empty());
    for (const Frame &frame : onTheWay) {
        CHECK_EQUAL(frame.goal, keptStep - 1);
        CHECK(frame.step < keptStep - 1);
        CHECK(frame.fan && frame.weights && frame.latent && frame.reading);
        CHECK_EQUAL(frame.fan->y, curvesAt(largeRun(), frame.step)); // its own, not those of the goal
        CHECK_EQUAL(frame.reading->now.step, frame.step);
    }
    CHECK_EQUAL(exact->fan->y, curvesAt(largeRun(), keptStep - 1));
    CHECK_EQUAL(exact->reading->now.step, keptStep - 1);
}

// Each of these seeks is given up for the next one long before its step is computed.
void aDragOverTheTimelineIsShown()
{
    Viewer viewer(largeRun());
    viewer.worker.setMemory(0);
    viewer.worker.seek(300);
    CHECK(viewer.awaitStep(300));
    bool isShown = false;
    const auto end = std::chrono::steady_clock::now() + 10s; // where other programs take the processor
    for (int i = 0; std::chrono::steady_clock::now() < end && !isShown; ++i) {
        viewer.worker.seek(keptStep - 1 - i % 2);
        std::this_thread::sleep_for(1ms);
        const auto frame = viewer.worker.take();
        isShown = frame && frame->isComputing() && frame->fan;
    }
    CHECK(isShown);
}

// Each of the large runs would take minutes to come to that step: more than anybody waits here.
void supersededRunsAreAbandoned()
{
    constexpr Step far = 20'000;
    Viewer viewer(shortRun(far));
    viewer.worker.seek(far);
    CHECK(viewer.awaitStep(far));
    Experiment large = shortRun(far);
    large.training.sizes.hidden = 512;
    large.training.samples = 1000;
    for (const std::uint32_t seed : {1, 2, 3}) {
        large.training.seed = seed;
        const RunId run = viewer.worker.setExperiment(large);
        const auto begun = viewer.await([=](const Frame &f) { return f.run == run && f.isComputing(); });
        CHECK(begun && begun->goal == far && !begun->fan);
    }
    Experiment last = shortRun(far);
    last.training.initialisation = Initialisation::Xavier;
    const RunId run = viewer.worker.setExperiment(last);
    const auto shown = viewer.await([=](const Frame &f) { return f.run == run && !f.isComputing(); });
    CHECK(shown);
    CHECK_EQUAL(shown->fan->y, curvesAt(last, far));
}

void endsWhileTrainingAtFullSpeed()
{
    for (int i = 0; i < 20; ++i) {
        Worker worker(shortRun(10'000'000), {});
        worker.setSpeed(Worker::unlimited);
        worker.play();
        std::this_thread::sleep_for(std::chrono::milliseconds(i % 4));
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
    return plaintest::run(
        {
            TEST(beginsPausedAndUntrained),
            TEST(playsToTheEndAndPauses),
            TEST(canBeExtended),
            TEST(seeksAnyStepBitIdentically),
            TEST(speedDoesNotMatter),
            TEST(stepsAddUp),
            TEST(aNewTrainingIsShownAtTheSameStep),
            TEST(aNewTrainingGoesOnPlaying),
            TEST(aQuestionDoesNotRetrain),
            TEST(withoutContextItSamplesThePrior),
            TEST(theGridIsTheVisibleRange),
            TEST(tooFewPointsLoseNothing),
            TEST(withoutAnyPointThereIsAFrameOfEveryModel),
            TEST(stopsWhereTheRunDiverges),
            TEST(theHistoryFollowsTheRunAndThePointer),
            TEST(notifiesOnceUntilTaken),
            TEST(trainsUnwatchedAndShowsThatAfterwards),
            TEST(aLongSeekCanBeGivenUp),
            TEST(aReplayShowsWhatItBeginsWith),
            TEST(aDragOverTheTimelineIsShown),
            TEST(supersededRunsAreAbandoned),
            TEST(endsWhileTrainingAtFullSpeed),
        },
        argc, argv);
}
