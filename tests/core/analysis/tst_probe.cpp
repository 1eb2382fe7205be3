// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/latents.h"
#include "core/analysis/measures.h"
#include "core/live/historian.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <numeric>

using namespace npscope;
using namespace std::chrono_literals;

class TestProbe : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatTheOtherMeasuresSay_data()
    {
        QTest::addColumn<Step>("step");
        for (const Step step : {0, 1, 777})
            QTest::addRow("step %d", int(step)) << step;
    }
    void saysWhatTheOtherMeasuresSay()
    {
        QFETCH(Step, step);
        Experiment experiment;
        experiment.question = {.followsTraining = false, .context = {{-1, 0.5}, {2, 0}}, .curves = 37, .draw = 5};
        Run run(experiment.training);
        run.goTo(step);
        const auto predictor = makePredictor<float>(experiment.training);
        Prober prober(experiment.training);
        prober.ask(experiment.question);

        const Probe probe = prober.probe(step, run.theta());
        const Measures measures = measure(run, *predictor, experiment);
        // As floats: the last bit depends on how many x are asked for at once.
        QCOMPARE(probe.sdLeft, float(measures.sdLeft));
        QCOMPARE(probe.sdRight, float(measures.sdRight));
        QCOMPARE(prober.sdAt(run.theta(), -4), probe.sdLeft);
        QCOMPARE(probe.data.sigma, measures.data.sigma);

        const LatentReadout latents = readLatents(run, *predictor, experiment);
        QCOMPARE(probe.context.mu, latents.stepContext.mu);
        QCOMPARE(probe.context.sigma, latents.stepContext.sigma);
        QCOMPARE(float(std::accumulate(probe.kl.begin(), probe.kl.end(), 0.0)), float(latents.kl));
        QCOMPARE(probe.targets + int(latents.stepContextPoints.size()), 5);
    }

    // Update t computes its likelihood with the weights of step t - 1; with those, split and noise of t must give it.
    void likelihoodIsTheUpdates()
    {
        for (const Step t : {1, 2, 500, 3000}) {
            Run run{Training{}};
            run.goTo(t - 1);
            const std::vector<float> before(run.theta(), run.theta() + 96);
            run.goTo(t);
            const float expected = run.lastLosses().logLikelihood;
            const float actual = Prober(Training{}).probe(t, before.data()).logLikelihood;
            // Both sum in float, in another order; the terms are squares times 2e4, so this is relative.
            QVERIFY2(std::abs(actual - expected) <= 1e-4F * std::max(1.0F, std::abs(expected)),
                     qPrintable(QString("update %1: %2, not %3").arg(t).arg(actual).arg(expected)));
        }
    }

    // With the curves on the points and KL = 0 the loss is |T| (ln sigma_y + ½ ln 2π): a long run comes near it.
    void aLongRunReachesTheFloor()
    {
        Training training;
        training.initialisation = Initialisation::Default;
        Run run(training);
        Prober prober(training);
        const double perTarget = std::log(training.sigmaY) + 0.5 * std::log(2 * std::numbers::pi);
        double nearest = 1e9;
        for (Step step = 24'000; step <= 25'000; step += 20) {
            run.goTo(step);
            const Probe probe = prober.probe(step, run.theta());
            const double floor = probe.targets * perTarget;
            const double loss =
                double(std::accumulate(probe.kl.begin(), probe.kl.end(), 0.0F)) - double(probe.logLikelihood);
            QVERIFY2(loss >= floor - 1e-3, qPrintable(QString("%1 is below %2").arg(loss).arg(floor)));
            nearest = std::min(nearest, loss - floor);
        }
        QVERIFY2(nearest < 0.5, qPrintable(QString::number(nearest))); // of some 13: the fit is not exact
    }
};

QTEST_APPLESS_MAIN(TestProbe)
#include "tst_probe.moc"
