// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/init/initialise.h"
#include "core/live/worker.h"
#include "core/model/parameters.h"
#include "core/predict/predictor.h"
#include "core/predict/weights.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace npscope;

namespace {

Weights untrained(const Sizes &sizes)
{
    const auto initial = initialParameters(tensorsOf(sizes), Initialisation::Normal, 3);
    const std::vector<float> theta(initial.begin(), initial.end());
    return {{.sizes = sizes}, theta.data()};
}

} // namespace

class TestWeights : public QObject
{
    Q_OBJECT

private slots:
    void theFansLatentsDecodeToItsCurves_data()
    {
        QTest::addColumn<int>("hidden");
        QTest::addColumn<int>("zDim");
        QTest::newRow("the article's sizes") << 8 << 2;
        QTest::newRow("sizes known at run time") << 9 << 3;
    }
    void theFansLatentsDecodeToItsCurves()
    {
        QFETCH(int, hidden);
        QFETCH(int, zDim);
        Experiment experiment;
        experiment.training.sizes = {.hidden = hidden, .rDim = 2, .zDim = zDim};
        const Weights weights = untrained(experiment.training.sizes);
        const Grid grid;
        const Fan fan = sampleFan(*makePredictor<float>(weights.training), weights.theta.data(), experiment, grid);
        QCOMPARE(fan.z.size(), std::size_t(100 * zDim));
        QCOMPARE(decode(weights, fan.z, grid), fan.y);
        // A curve by itself, whatever lies beside it.
        const auto one = decode(weights, std::span(fan.z).subspan(std::size_t(41 * zDim), std::size_t(zDim)), grid);
        const auto curve = fan.curve(41);
        QVERIFY(std::equal(one.begin(), one.end(), curve.begin(), curve.end()));
    }

    void aFramesWeightsAnswerAsTheRunDid()
    {
        Experiment experiment;
        experiment.question.followsTraining = false;
        experiment.question.context = {{-1, 0.5}};
        std::atomic<int> told = 0;
        Worker worker(experiment, [&] { ++told; });
        worker.seek(50);
        std::shared_ptr<const Frame> frame;
        QVERIFY(QTest::qWaitFor(
            [&] {
                if (const auto taken = worker.take())
                    frame = taken;
                return frame && frame->step == 50 && frame->fan;
            },
            60'000));
        QVERIFY(frame->weights);
        QCOMPARE(int(frame->weights->theta.size()), parameterCount(Sizes{}));
        QCOMPARE(decode(*frame->weights, frame->fan->z, frame->fan->grid), frame->fan->y);
        QCOMPARE(posterior(*frame->weights, experiment.training.points).mu, frame->latent->data.mu);
        QCOMPARE(posterior(*frame->weights, experiment.context()).sigma, frame->latent->question->sigma);
        QCOMPARE(posterior(*frame->weights, {}).sigma, (std::vector<float>{1, 1}));
    }

    void theTurnBeginsAtTheFanItself()
    {
        const Experiment experiment;
        const Weights weights = untrained({});
        const Fan fan = sampleFan(*makePredictor<float>({}), weights.theta.data(), experiment, {});
        const Fan turned = turnedFan(weights, experiment, fan, 0);
        QCOMPARE(turned.z, fan.z);
        QCOMPARE(turned.y, fan.y);
        QVERIFY(turnedFan(weights, experiment, fan, 0.5).z != fan.z);
    }

    // Every tolerance is five standard errors of the statistic for n independent N(0, 1) values.
    void atEveryAngleTheNoiseIsNormal_data()
    {
        QTest::addColumn<double>("angle");
        for (const double angle : {0.0, 0.3, std::numbers::pi / 4, std::numbers::pi / 2, 2.0, 5.5, 100.0})
            QTest::addRow("%g", angle) << angle;
    }
    void atEveryAngleTheNoiseIsNormal()
    {
        QFETCH(double, angle);
        Experiment experiment;
        experiment.question.curves = 500;
        experiment.training.sizes.zDim = 128;
        const std::vector<float> noise = turnedNoise(experiment, angle);
        const double n = double(noise.size());
        QCOMPARE(noise.size(), std::size_t(500 * 128));
        double sum = 0, squares = 0, fourths = 0, neighbours = 0;
        for (std::size_t i = 0; i < noise.size(); ++i) {
            const double e = double(noise[i]);
            sum += e;
            squares += e * e;
            fourths += e * e * e * e;
            neighbours += e * double(noise[(i + 1) % noise.size()]);
        }
        QVERIFY(std::abs(sum / n) < 5 * std::sqrt(1 / n));
        QVERIFY(std::abs(squares / n - 1) < 5 * std::sqrt(2 / n));
        QVERIFY(std::abs(fourths / n - 3) < 5 * std::sqrt(96 / n)); // Var z⁴ = 105 - 9
        QVERIFY(std::abs(neighbours / n) < 5 * std::sqrt(1 / n));
    }

    void aQuarterTurnIsAnIndependentDraw()
    {
        Experiment experiment;
        experiment.question.curves = 500;
        experiment.training.sizes.zDim = 128;
        const auto noise = turnedNoise(experiment, 0), other = turnedNoise(experiment, std::numbers::pi / 2);
        double product = 0;
        for (std::size_t i = 0; i < noise.size(); ++i)
            product += double(noise[i]) * double(other[i]);
        QVERIFY(std::abs(product) < 5 * std::sqrt(double(noise.size()))); // Var of a product of two is 1
    }

    void aSwiftGridIsTheGridWhereThatIsCheap()
    {
        QCOMPARE(swiftGrid({}, 500, {}), Grid());
        const Grid coarse = swiftGrid({.hidden = 512}, 500, {.min = -1, .max = 2, .count = 161});
        QVERIFY(coarse.count >= 33 && coarse.count < 161);
        QCOMPARE(coarse.min, -1.0);
        QCOMPARE(coarse.max, 2.0);
        QCOMPARE(swiftGrid({.hidden = 512}, 500, {.min = -1, .max = 2, .count = 20}).count, 20);
    }
};

QTEST_GUILESS_MAIN(TestWeights)
#include "tst_weights.moc"
