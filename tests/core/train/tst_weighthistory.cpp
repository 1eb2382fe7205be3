// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/weighthistory.h"

#include <QTest>

using namespace npscope;

class TestWeightHistory : public QObject
{
    Q_OBJECT

private slots:
    void spansTheWholeRunWithinItsBudget()
    {
        constexpr std::size_t parameters = 16, budget = 40 * parameters * sizeof(float);
        WeightHistory history(parameters, budget);
        QVERIFY(history.bytes() <= budget);
        Eigen::ArrayXf theta = Eigen::ArrayXf::Zero(parameters);
        for (Step step = 0; step <= 100'000; ++step) {
            theta[3] = float(step);
            history.keep(step, theta);
            const Step newest = history.step(history.count() - 1);
            QVERIFY(newest <= step && step - newest < history.stride());
        }
        QVERIFY(history.count() >= 20 && history.count() <= 40);
        for (std::size_t i = 0; i < history.count(); ++i)
            QCOMPARE(history.theta(i)[3], float(history.step(i)));
    }

    void isDenseWhileTheRunIsShort()
    {
        WeightHistory history(16);
        const Eigen::ArrayXf theta = Eigen::ArrayXf::Zero(16);
        for (Step step = 0; step < Step(WeightHistory::most); ++step)
            history.keep(step, theta);
        QCOMPARE(history.stride(), Step(1));
        QCOMPARE(history.count(), WeightHistory::most);
        history.keep(Step(WeightHistory::most), theta);
        QCOMPARE(history.stride(), Step(2));
        QCOMPARE(history.count(), WeightHistory::most / 2 + 1);
    }

    void passesOverWhatItKnows()
    {
        WeightHistory history(16);
        Eigen::ArrayXf theta = Eigen::ArrayXf::Zero(16);
        for (const Step step : {0, 1, 2, 1, 2, 3}) {
            history.keep(step, theta);
            theta[0] += 1;
        }
        QCOMPARE(history.count(), std::size_t(4));
        QCOMPARE(history.theta(1)[0], 1.0F);
        QCOMPARE(history.theta(3)[0], 5.0F);
    }

    void keepsTwoOfTheLargestNetworks()
    {
        WeightHistory history(16'000'000, 1);
        QCOMPARE(history.bytes(), 2 * 16'000'000 * sizeof(float));
    }
};

QTEST_APPLESS_MAIN(TestWeightHistory)
#include "tst_weighthistory.moc"
