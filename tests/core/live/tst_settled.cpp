// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/historian.h"
#include "core/live/settled.h"
#include "core/predict/predictor.h"
#include "core/train/run.h"
#include "tests/core/train/diverging.h"

#include <QTest>

#include <algorithm>

using namespace npscope;

class TestSettled : public QObject
{
    Q_OBJECT

private slots:
    void framesAreOfTheStepsInTheOrderAskedFor()
    {
        const Experiment experiment;
        const std::vector<Step> steps{900, 0, 900, 17};
        const auto frames = settledFrames(experiment, steps, {}, Depth::Curves);
        QCOMPARE(frames.size(), steps.size());
        const auto predictor = makePredictor<float>({});
        for (std::size_t i = 0; i < steps.size(); ++i) {
            Run run(experiment.training);
            run.goTo(steps[i]);
            QCOMPARE(frames[i]->step, steps[i]);
            QVERIFY(!frames[i]->divergedAt);
            QCOMPARE(frames[i]->fan->y, sampleFan(*predictor, run.theta(), experiment, {}).y);
        }
    }

    // Nothing that was computed before, or beyond the step, may show.
    void allIsKnownUpToTheStepAndNoFurther()
    {
        Experiment experiment;
        experiment.training.initialisation = Initialisation::Default;
        const auto frames = settledFrames(experiment, {9001, 500}, {}, Depth::All);
        QCOMPARE(frames.size(), 2u);
        for (const auto &frame : frames) {
            QVERIFY(frame->history && frame->history->isComplete);
            QCOMPARE(frame->history->diagnoses.front()->step, Step(0));
            QVERIFY(frame->history->diagnoses.back()->step <= frame->step);
            QCOMPARE(frame->loss.known(), frame->step);
            QVERIFY(frame->collapse.isFirstExact && frame->collapse.isSinceExact);
        }
        QVERIFY(frames[0]->collapse.first && *frames[0]->collapse.first <= 9001);
        QVERIFY(!frames[1]->collapse.first);
        // Alone it says the same.
        const auto alone = settledFrames(experiment, {500}, {}, Depth::All);
        QCOMPARE(alone[0]->history->diagnoses.size(), frames[1]->history->diagnoses.size());
        QCOMPARE(alone[0]->collapse, frames[1]->collapse);
    }

    void withoutCurvesNothingCollapses()
    {
        Experiment experiment;
        experiment.training.model = Model::Cnp;
        experiment.training.sigmaY = 50; // that its sd is below, whatever it is
        const auto frames = settledFrames(experiment, {0, 20}, {}, Depth::All);
        QVERIFY(frames[1]->history && frames[1]->reading);
        QVERIFY(frames[1]->reading->now.spread.width.widest().sd < 50);
        QCOMPARE(frames[1]->collapse, Collapse());
    }

    void theFramesSayHowLongAnUpdateTook()
    {
        const auto frames = settledFrames({}, {50, 0}, {}, Depth::Curves);
        QVERIFY(frames[0]->secondsPerUpdate > 0);
        QCOMPARE(frames[1]->secondsPerUpdate, 0.0); // there was none yet
    }

    void canBeGivenUp()
    {
        Experiment experiment;
        experiment.length = 10'000'000;
        int asked = 0;
        const auto none = settledFrames(experiment, {10'000'000}, {}, Depth::Curves,
                                        [&](double share) { return share < 0 || ++asked < 3; });
        QVERIFY(none.empty());
        QCOMPARE(asked, 3);
    }

    void tellsHowMuchIsDone()
    {
        std::vector<double> shares;
        const auto frames = settledFrames({}, {9001}, {}, Depth::All, [&](double share) {
            shares.push_back(share);
            return true;
        });
        QVERIFY(frames.size() == 1 && shares.size() > 5);
        QVERIFY(std::ranges::is_sorted(shares));
        QVERIFY(shares.front() < 0.3 && shares.back() > 0.8 && shares.back() <= 1);
    }

    void tellsWhereTheRunEnds()
    {
        Experiment wild;
        wild.training = divergingTraining();
        const auto frames = settledFrames(wild, {20'000}, {}, Depth::All);
        QVERIFY(frames[0]->divergedAt && *frames[0]->divergedAt < 20'000);
        QCOMPARE(frames[0]->step, *frames[0]->divergedAt);
    }
};

QTEST_APPLESS_MAIN(TestSettled)
#include "tst_settled.moc"
