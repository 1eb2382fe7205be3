// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/latents.h"
#include "core/analysis/measures.h"
#include "core/objective/gaussiankl.h"

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
        const Measures m = measure(run, *predictor, experiment);
        const Fan fan = sampleFan(*predictor, run.theta(), experiment, {.min = -4, .max = 4, .count = 81});
        // The same sums in another order of evaluation: rounding of float values of the order of one.
        const double rounding = 1e-5;
        QVERIFY(std::abs(m.sdLeft - fan.sd[0]) < rounding);
        QVERIFY(std::abs(m.sdRight - fan.sd[80]) < rounding);
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
            const Measures m = measure(run, *predictor, experiment);
            const Fan fan = sampleFan(*predictor, run.theta(), experiment, {.min = -4, .max = 4, .count = 81});
            const auto widest = std::ranges::max_element(fan.sd);
            QVERIFY(std::abs(m.widest.sd - *widest) < 1e-5F); // as above
            QVERIFY(std::abs(m.widest.x - fan.grid.at(int(widest - fan.sd.begin()))) < 1e-9);
            QCOMPARE(m.isCollapsed, double(*widest) < sigmaY);
        }
    }

    void stepZeroHasNoLoss()
    {
        Run run{Training{}};
        QVERIFY(!measure(run, *makePredictor<float>({}), Experiment{}).losses);
    }

    void readoutIsOfThisStepsContext()
    {
        const Experiment experiment;
        Run run(experiment.training);
        const auto predictor = makePredictor<float>({});
        const LatentReadout untrained = readLatents(run, *predictor, experiment);
        run.goTo(1);
        const LatentReadout first = readLatents(run, *predictor, experiment);
        // At step 0 it is what update 1 will draw.
        QCOMPARE(untrained.stepContextPoints, first.stepContextPoints);

        run.goTo(40);
        const LatentReadout readout = readLatents(run, *predictor, experiment);
        std::vector<int> drawn = run.splitOf(40).context;
        std::ranges::sort(drawn);
        QCOMPARE(readout.stepContextPoints, drawn);
        Points context;
        for (const int i : drawn)
            context.push_back(experiment.training.points[std::size_t(i)]);
        QCOMPARE(readout.stepContext.mu, predictor->posterior(run.theta(), context).mu);
        double kl = 0;
        for (std::size_t j = 0; j < 2; ++j)
            kl += GaussianKl<double>{readout.data.mu[j], readout.data.sigma[j], readout.stepContext.mu[j],
                                     readout.stepContext.sigma[j]}
                      .value();
        QCOMPARE(readout.kl, kl);
    }
};

QTEST_APPLESS_MAIN(TestMeasures)
#include "tst_measures.moc"
