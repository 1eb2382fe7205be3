// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/measures.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace npscope;

class TestMeasures : public QObject
{
    Q_OBJECT

private slots:
    void areThoseOfTheFan()
    {
        Experiment experiment;
        Run run(experiment.training);
        run.goTo(500);
        const auto predictor = makePredictor<float>(experiment.training);
        Examiner examiner(experiment);
        const Measures m = measure(run, examiner);
        const Fan fan = sampleFan(*predictor, run.theta(), experiment, {.min = -4, .max = 4, .count = 81});
        // The same sums in another order of evaluation: rounding of float values of the order of one.
        const double rounding = 1e-5;
        QVERIFY(std::abs(m.spread.left - fan.sd[0]) < rounding);
        QVERIFY(std::abs(m.spread.right - fan.sd[80]) < rounding);
        double inside = 0, squares = 0;
        for (int i = 20; i <= 60; ++i)
            inside += fan.sd[std::size_t(i)] / 41;
        QVERIFY(std::abs(m.sdInside - inside) < rounding);
        for (std::size_t i = 0; i < 5; ++i)
            squares += std::pow(fan.mean[20 + 10 * i] - experiment.training.points[i].y, 2);
        QVERIFY(std::abs(m.rmse - std::sqrt(squares / 5)) < rounding);
        QCOMPARE(m.losses->loss, run.losses().bucket(499).loss.min);
    }

    // Judged are 81 x and the data; the widest of them decides.
    void areJudgedWhereTheFanIsWidest()
    {
        Experiment experiment;
        const auto predictor = makePredictor<float>(experiment.training);
        for (const double sigmaY : {0.005, 1.0}) { // 1: whatever a fan of that size does, it has collapsed
            experiment.training.sigmaY = sigmaY;
            Run run(experiment.training);
            run.goTo(3001);
            Examiner examiner(experiment);
            const Measures m = measure(run, examiner);
            const Fan fan = sampleFan(*predictor, run.theta(), experiment, {.min = -4, .max = 4, .count = 81});
            const auto widest = std::ranges::max_element(fan.sd);
            QVERIFY(std::abs(m.spread.width.widest().sd - *widest) < 1e-5F); // as above
            QVERIFY(std::abs(m.spread.width.widest().x - fan.grid.at(int(widest - fan.sd.begin()))) < 1e-9);
            QCOMPARE(m.isCollapsed, double(*widest) < sigmaY);
        }
    }

    void stepZeroHasNoLoss()
    {
        Run run{Training{}};
        Examiner examiner({});
        QVERIFY(!measure(run, examiner).losses);
    }
};

QTEST_APPLESS_MAIN(TestMeasures)
#include "tst_measures.moc"
