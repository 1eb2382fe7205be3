// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The exact answers beside the runs: the same whatever the step, and computed once. std threads only, no event loop.

#include "core/experiment/settings.h"
#include "core/live/exactanswers.h"
#include "core/live/settled.h"
#include "tests/core/live/viewer.h"
#include "tests/core/plaintest.h"

using namespace npscope;

namespace {

Experiment sines(int functions = 0)
{
    Experiment experiment = shortRun(500);
    setting("family").set(experiment, double(Family::Sine));
    experiment.training.functions.count = functions;
    experiment.question.followsTraining = false;
    experiment.question.context = {{1, 0.5}};
    return experiment;
}

void pointsHaveNone()
{
    CHECK(!ExactAnswers().answer(Experiment(), {}));
    CHECK(!settledFrames(shortRun(), {3}, {}, Depth::Curves).front()->exact);
}

void itDependsOnTheQuestionAndTheFunctionsAlone()
{
    ExactAnswers answers;
    const Experiment asked = sines();
    const auto fan = answers.answer(asked, {});
    Experiment other = asked;
    other.training.seed = 7;
    other.training.learningRate = 0.1;
    other.training.points.clear();
    CHECK_EQUAL(answers.answer(other, {}), fan);
    for (const char *name : {"amplitude_max", "observation_noise", "draw", "curves", "function"}) {
        Experiment changed = asked;
        setting(name).set(changed, 3);
        CHECK(answers.answer(changed, {}) != fan);
    }
    other = asked;
    other.question.context.push_back({2, 0.4});
    CHECK(answers.answer(other, {}) != fan);
    CHECK(answers.answer(asked, {.min = -5}) != fan);
    CHECK_EQUAL(answers.answer(asked, {}), fan);
}

void aPoolIsAnotherWithEverySeed()
{
    ExactAnswers answers;
    Experiment experiment = sines(3);
    const auto fan = answers.answer(experiment, {});
    experiment.training.seed = 7;
    CHECK(answers.answer(experiment, {})->mean != fan->mean);
}

// Under either family the answer is the one of a training on it, and the truth is that of the asked one.
void anotherFamilyHasTwoAnswers()
{
    ExactAnswers answers;
    for (const int functions : {0, 3}) {
        Experiment experiment = sines(functions);
        experiment.question.askedFamily = Family::Eq;
        experiment.question.function = 2;
        const auto underTrained = answers.answer(experiment, {});
        experiment.question.exactUnder = ExactUnder::Asked;
        const auto underAsked = answers.answer(experiment, {});
        Experiment plain = experiment;
        plain.question = {};
        plain.question.followsTraining = false;
        plain.question.context = experiment.question.context;
        CHECK_EQUAL(answers.answer(plain, {})->mean, underTrained->mean);
        CHECK_EQUAL(answers.answer(plain, {})->lower, underTrained->lower);
        plain.training.functions = functionsOf(Family::Eq, plain.training.functions);
        CHECK_EQUAL(plain.training.functions.count, 0);
        CHECK_EQUAL(plain.training.functions.noise, experiment.training.functions.noise);
        const ExactFan expected = exactFan(*makeOracle(plain.training), plain, {});
        CHECK_EQUAL(expected.mean, underAsked->mean);
        CHECK_EQUAL(expected.sd, underAsked->sd);
        CHECK_EQUAL(expected.upper, underAsked->upper);
        CHECK(expected.mean != underTrained->mean);
        plain.question.function = 2;
        CHECK_EQUAL(answers.answer(plain, {})->truth, underAsked->truth);
        CHECK_EQUAL(underTrained->truth, underAsked->truth);
        CHECK(!underAsked->truth.empty());
    }
}

// Those that were not asked for the longest go first.
void onlySoManyAreKept()
{
    ExactAnswers answers;
    Experiment experiment = sines();
    const auto first = answers.answer(experiment, {});
    for (std::uint32_t draw = 1; draw < ExactAnswers::mostKept; ++draw) {
        experiment.question.draw = draw;
        answers.answer(experiment, {});
    }
    experiment.question.draw = 0;
    CHECK_EQUAL(answers.answer(experiment, {}), first);
    experiment.question.draw = 100;
    answers.answer(experiment, {});
    experiment.question.draw = 0;
    CHECK_EQUAL(answers.answer(experiment, {}), first);
    for (std::uint32_t draw = 200; draw < 200 + ExactAnswers::mostKept; ++draw) {
        experiment.question.draw = draw;
        answers.answer(experiment, {});
    }
    experiment.question.draw = 0;
    CHECK(answers.answer(experiment, {}) != first);
}

void allStepsOfARunShareOne()
{
    const Experiment experiment = sines();
    Viewer viewer(experiment);
    const auto untrained = viewer.awaitStep(0);
    CHECK(untrained && untrained->exact);
    viewer.worker.setSpeed(Worker::unlimited);
    viewer.worker.play();
    const auto trained = viewer.awaitStep(500);
    CHECK_EQUAL(trained->exact, untrained->exact);
    const auto settled = settledFrames(experiment, {10}, {}, Depth::Curves).front();
    CHECK_EQUAL(settled->exact->mean, untrained->exact->mean);
    CHECK_EQUAL(settled->exact->y, untrained->exact->y);
}

// It needs no weights, so it does not wait for them.
void itIsThereWhileTheStepIsComputed()
{
    Experiment experiment = sines();
    experiment.length = maxSteps;
    Viewer viewer(experiment);
    CHECK(viewer.awaitStep(0));
    viewer.worker.seek(maxSteps);
    const auto frame = viewer.await([](const Frame &f) { return f.isComputing(); });
    CHECK(frame && !frame->fan && frame->exact);
}

void equalLanesShareOne()
{
    std::vector<Experiment> both(2, sines());
    both[1].training.learningRate = 1e-2;
    Viewer viewer(both[0]);
    viewer.worker.setExperiments(both);
    const Frames frames = viewer.awaitAll([](const Frames &f) { return f.size() == 2 && f[1]->fan; });
    CHECK_EQUAL(frames.size(), std::size_t(2));
    CHECK_EQUAL(frames[0]->exact, frames[1]->exact);
}

} // namespace

int main(int argc, char **argv)
{
    return plaintest::run({{"pointsHaveNone", pointsHaveNone},
                           {"itDependsOnTheQuestionAndTheFunctionsAlone", itDependsOnTheQuestionAndTheFunctionsAlone},
                           {"aPoolIsAnotherWithEverySeed", aPoolIsAnotherWithEverySeed},
                           {"anotherFamilyHasTwoAnswers", anotherFamilyHasTwoAnswers},
                           {"onlySoManyAreKept", onlySoManyAreKept},
                           {"allStepsOfARunShareOne", allStepsOfARunShareOne},
                           {"itIsThereWhileTheStepIsComputed", itIsThereWhileTheStepIsComputed},
                           {"equalLanesShareOne", equalLanesShareOne}},
                          argc, argv);
}
