// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/snapshots.h"
#include "core/predict/predictor.h"
#include "core/train/run.h"
#include "tests/core/train/diverging.h"

#include <QTest>

using namespace npscope;

class TestSnapshots : public QObject
{
    Q_OBJECT

private slots:
    void areTheRunsFansInTheOrderAskedFor()
    {
        const Experiment experiment;
        const std::vector<Step> steps{900, 0, 900, 17};
        const auto snapshots = takeSnapshots(experiment, steps, {});
        QVERIFY(snapshots && !snapshots->divergedAt);
        const auto predictor = makePredictor<float>({});
        for (std::size_t i = 0; i < steps.size(); ++i) {
            Run run(experiment.training);
            run.goTo(steps[i]);
            QCOMPARE(snapshots->fans[i]->y, sampleFan(*predictor, run.theta(), experiment, {}).y);
        }
    }

    void canBeGivenUp()
    {
        int asked = 0;
        const auto none = takeSnapshots({}, {10'000'000}, {}, [&](double share) { return share < 0 || ++asked < 3; });
        QVERIFY(!none);
        QCOMPARE(asked, 3);
    }

    void tellsWhereTheRunEnds()
    {
        Experiment wild;
        wild.training = divergingTraining();
        const auto snapshots = takeSnapshots(wild, {20'000}, {});
        QVERIFY(snapshots && snapshots->divergedAt && *snapshots->divergedAt < 20'000);
    }
};

QTEST_APPLESS_MAIN(TestSnapshots)
#include "tst_snapshots.moc"
