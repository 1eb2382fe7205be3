// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/questiontask.h"
#include "core/experiment/settings.h"
#include "core/oracle/exactfan.h"

#include <QTest>

#include <cmath>

using namespace npscope;

namespace {

constexpr Grid grid{.min = -3, .max = 3, .count = 61};

Experiment sines(int functions = 0)
{
    Experiment experiment;
    setting("family").set(experiment, double(Family::Sine));
    experiment.training.functions.count = functions;
    experiment.question.followsTraining = false;
    experiment.question.curves = 20;
    return experiment;
}

ExactFan fanOf(const Experiment &experiment)
{
    return exactFan(*makeOracle(experiment.training), experiment, grid);
}

} // namespace

class TestExactFan : public QObject
{
    Q_OBJECT

private slots:
    // Without a context a sin x has a ~ U[-2, 2]: sd |sin x| 2/√3, and 90 % within ±1.8 |sin x|.
    void thePriorOfSinesIsTheOneOfTheirAmplitude()
    {
        const ExactFan fan = fanOf(sines());
        QCOMPARE(fan.grid, grid);
        // 48 nodes stand for the uniform distribution: its quantiles are between two of them, 1/48 of 4 apart.
        constexpr double nodes = 4.0 / 48;
        for (int i = 0; i < grid.count; ++i) {
            const double height = std::abs(std::sin(grid.at(i)));
            const auto at = std::size_t(i);
            QVERIFY(std::abs(double(fan.mean[at])) < 1e-6);
            QVERIFY(std::abs(double(fan.sd[at]) - height * 2 / std::sqrt(3.0)) < 1e-3);
            QVERIFY(std::abs(double(fan.observedSd[at]) - std::hypot(height * 2 / std::sqrt(3.0), 0.1)) < 1e-3);
            QVERIFY(std::abs(double(fan.upper[at]) - 1.8 * height) < nodes);
            QVERIFY(std::abs(double(fan.lower[at]) + 1.8 * height) < nodes);
        }
    }

    void curvesAreThoseOfTheQuestion()
    {
        Experiment experiment = sines();
        const ExactFan fan = fanOf(experiment);
        QCOMPARE(fan.curves, 20);
        QCOMPARE(fan.y.size(), std::size_t(20 * grid.count));
        for (int k = 0; k < fan.curves; ++k) { // each is a sine
            const double a = double(fan.curve(k)[45]) / std::sin(grid.at(45));
            QVERIFY(std::abs(a) <= 2);
            QVERIFY(std::abs(double(fan.curve(k)[10]) - a * std::sin(grid.at(10))) < 1e-5);
        }
        experiment.question.draw = 1;
        QVERIFY(fanOf(experiment).y != fan.y);
        QCOMPARE(fanOf(experiment).mean, fan.mean);
    }

    void aPoolOfOneLeavesNothingOpen()
    {
        Experiment experiment = sines(1);
        experiment.question.function = 1;
        experiment.question.functionOf = FunctionOf::Pool;
        const ExactFan fan = fanOf(experiment);
        QCOMPARE(fan.mean, fan.truth);
        QVERIFY(std::ranges::all_of(fan.sd, [](float sd) { return sd == 0; }));
        QVERIFY(std::ranges::all_of(fan.observedSd, [](float sd) { return sd == 0.1F; }));
    }

    void theTruthIsTheQuestionsFunction()
    {
        Experiment experiment = sines();
        QVERIFY(fanOf(experiment).truth.empty());
        experiment.question.function = 4;
        const auto task = questionTask(experiment.training, experiment.question);
        const ExactFan fan = fanOf(experiment);
        for (int i = 0; i < grid.count; ++i)
            QCOMPARE(fan.truth[std::size_t(i)], float(task->function.at(grid.at(i))));
    }

    void besideAConditionalModelTheBandIsThatOfObservations()
    {
        Experiment experiment = sines();
        const ExactFan ofFunction = fanOf(experiment);
        QCOMPARE(ofFunction.of, Of::Function);
        QCOMPARE(&ofFunction.bandSd(), &ofFunction.sd);
        experiment.training.model = Model::Cnp;
        const ExactFan fan = fanOf(experiment);
        QCOMPARE(fan.of, Of::Observation);
        QCOMPARE(&fan.bandSd(), &fan.observedSd);
        QCOMPARE(fan.mean, ofFunction.mean);
        const std::size_t middle = 30; // sin 0 = 0: only the noise is left, whose 95 % quantile is 1.645 sd
        QVERIFY(std::abs(double(fan.upper[middle]) - 0.1 * 1.6448536) < 1e-6);
        QCOMPARE(ofFunction.upper[middle], 0.0F);
    }
};

QTEST_APPLESS_MAIN(TestExactFan)
#include "tst_exactfan.moc"
