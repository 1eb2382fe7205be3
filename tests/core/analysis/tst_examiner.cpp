// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/measures.h"
#include "core/objective/gaussiankl.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

using namespace npscope;

class TestExaminer : public QObject
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
        Examiner examiner(experiment);

        const Diagnosis diagnosis = examiner.diagnose(step, run.theta());
        const Measures measures = measure(run, examiner);
        QCOMPARE(diagnosis.spread.left, measures.spread.left);
        QCOMPARE(diagnosis.spread.right, measures.spread.right);
        // As floats: the last bit depends on how many x are asked for at once.
        QCOMPARE(examiner.sdAt(run.theta(), -4), diagnosis.spread.left);
        QCOMPARE(diagnosis.latents.data.sigma, measures.data.sigma);
        QCOMPARE(float(std::accumulate(diagnosis.kl.begin(), diagnosis.kl.end(), 0.0)), float(diagnosis.latents.kl));
        QCOMPARE(diagnosis.targets + int(diagnosis.latents.stepContextPoints.size()), 5);
    }

    void readoutIsOfThisStepsContext()
    {
        const Experiment experiment;
        Run run(experiment.training);
        const auto predictor = makePredictor<float>({});
        Examiner examiner(experiment);
        const LatentReadout untrained = examiner.latents(run.step(), run.theta());
        run.goTo(1);
        const LatentReadout first = examiner.latents(run.step(), run.theta());
        // At step 0 it is what update 1 will draw.
        QCOMPARE(untrained.stepContextPoints, first.stepContextPoints);

        run.goTo(40);
        const LatentReadout readout = examiner.latents(run.step(), run.theta());
        std::vector<int> drawn = TaskDraw(experiment.training).batch(40).tasks[0].split.context;
        Points context;
        for (const int i : drawn)
            context.push_back(experiment.training.points[std::size_t(i)]);
        std::ranges::sort(drawn);
        QCOMPARE(readout.stepContextPoints, drawn);
        QCOMPARE(readout.stepContext.mu, predictor->posterior(run.theta(), context).mu);
        double kl = 0;
        for (std::size_t j = 0; j < 2; ++j)
            kl += GaussianKl<double>{readout.data.mu[j], readout.data.sigma[j], readout.stepContext.mu[j],
                                     readout.stepContext.sigma[j]}
                      .value();
        QCOMPARE(readout.kl, kl);
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
            const float actual = Examiner({}).diagnose(t, before.data()).logLikelihood;
            // The same sums in float; the compiler may fuse them otherwise.
            QVERIFY2(std::abs(actual - expected) <= 1e-6F * std::max(1.0F, std::abs(expected)),
                     qPrintable(QString("update %1: %2, not %3").arg(t).arg(actual).arg(expected)));
        }
    }

    // With the curves on the points and KL = 0 the loss is |T| (ln sigma_y + ½ ln 2π): a long run comes near it.
    void aLongRunReachesTheFloor()
    {
        Training training;
        training.initialisation = Initialisation::Default;
        Run run(training);
        Examiner examiner({.training = training, .question = {}});
        const double perTarget = std::log(training.sigmaY) + 0.5 * std::log(2 * std::numbers::pi);
        double nearest = 1e9;
        for (Step step = 24'000; step <= 25'000; step += 20) {
            run.goTo(step);
            const Diagnosis diagnosis = examiner.diagnose(step, run.theta());
            const double floor = diagnosis.targets * perTarget;
            const double loss = double(std::accumulate(diagnosis.kl.begin(), diagnosis.kl.end(), 0.0F))
                                - double(diagnosis.logLikelihood);
            QVERIFY2(loss >= floor - 1e-3, qPrintable(QString("%1 is below %2").arg(loss).arg(floor)));
            nearest = std::min(nearest, loss - floor);
        }
        QVERIFY2(nearest < 0.5, qPrintable(QString::number(nearest))); // of some 13: the fit is not exact
    }
};

QTEST_APPLESS_MAIN(TestExaminer)
#include "tst_examiner.moc"
