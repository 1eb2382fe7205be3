// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a latent model with a deterministic path answers, whatever its weights.

#include "core/init/initialise.h"
#include "core/predict/predictor.h"
#include "core/predict/weights.h"
#include "tests/core/analysis/smalltraining.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace npscope;

namespace {

Training trainingWith(Path path)
{
    Training training = smallTraining("eq", 0);
    training.path = path;
    training.sizes.rDim = 8;
    training.sizes.zDim = 3;
    training.sizes.selfAttention = 1;
    training.initialisation = Initialisation::Normal; // so that everything matters
    training.decoderActivation = Activation::Tanh;    // smooth, for differences
    return training;
}

const Points context{{-1.3, 0.4}, {-0.2, -1.1}, {0.05, 0.7}, {1.61, 0.2}};
const std::vector<double> places{-1.9, -0.31, 0, 0.05, 0.66, 1.4};
const std::vector<double> noise{0.3, -1.2, 0.5, 2, 0.1, -0.4};

std::vector<double> curves(const Training &training, const Points &points, const std::vector<double> &xs)
{
    return makePredictor<double>(training)->predict(initialParameters(training).data(), points, noise, xs).y;
}

// To the rounding of a sum of some tens of terms in another order.
void compare(const std::vector<double> &a, const std::vector<double> &b)
{
    QCOMPARE(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        QVERIFY(std::abs(a[i] - b[i]) < 1e-11 * std::max(1., std::abs(b[i])));
}

} // namespace

class TestPaths : public QObject
{
    Q_OBJECT

    static void addPaths()
    {
        QTest::addColumn<Path>("path");
        QTest::newRow("mean") << Path::Mean;
        QTest::newRow("attention") << Path::Attention;
    }

private slots:
    void theOrderOfTheContextIsIrrelevant_data() { addPaths(); }
    void theOrderOfTheContextIsIrrelevant()
    {
        QFETCH(Path, path);
        Points turned = context;
        std::ranges::rotate(turned, turned.begin() + 1);
        std::swap(turned[0], turned[1]);
        compare(curves(trainingWith(path), turned, places), curves(trainingWith(path), context, places));
    }

    // Whatever else is asked.
    void anAnswerDependsOnItsXAlone_data() { addPaths(); }
    void anAnswerDependsOnItsXAlone()
    {
        QFETCH(Path, path);
        const Training training = trainingWith(path);
        const auto together = curves(training, context, places);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto alone = curves(training, context, {-300, places[i]});
            compare({alone[1], alone[3]}, {together[i], together[places.size() + i]});
        }
    }

    // Without a path a curve is of its z alone.
    void aCurveIsOfItsZAndThePath()
    {
        const std::vector<double> z{0.2, -0.7, 1.1};
        for (const Path path : {Path::None, Path::Mean, Path::Attention}) {
            const Training training = trainingWith(path);
            const auto theta = initialParameters(training);
            const auto predictor = makePredictor<double>(training);
            const auto here = predictor->decode(theta.data(), context, z, places).y;
            const auto other = predictor->decode(theta.data(), {{0.4, 2}}, z, places).y;
            QCOMPARE(here != other, path != Path::None);
            // They come in parts.
            std::vector<double> many;
            for (int k = 0; k < 400; ++k)
                many.insert(many.end(), z.begin(), z.end());
            const auto all = predictor->decode(theta.data(), context, many, places).y;
            for (std::size_t k = 0; k < 400; ++k)
                compare({all.begin() + std::ptrdiff_t(k * places.size()),
                         all.begin() + std::ptrdiff_t((k + 1) * places.size())},
                        here);
        }
    }

    // Central differences, off by h² and 1e-16 / h of numbers of some tens.
    void slopesAreDerivatives_data()
    {
        addPaths();
        QTest::newRow("none") << Path::None;
    }
    void slopesAreDerivatives()
    {
        QFETCH(Path, path);
        Training training = trainingWith(path);
        training.sizes.decoderLayers = 2;
        const auto theta = initialParameters(training);
        const auto predictor = makePredictor<double>(training);
        const std::vector<double> z{0.2, -0.7, 1.1};
        const auto slopes = predictor->slopes(theta.data(), context, z, places);
        QCOMPARE(slopes.size(), places.size() * z.size());
        constexpr double h = 1e-5;
        for (std::size_t j = 0; j < z.size(); ++j) {
            auto above = z, below = z;
            above[j] += h;
            below[j] -= h;
            const auto a = predictor->decode(theta.data(), context, above, places).y;
            const auto b = predictor->decode(theta.data(), context, below, places).y;
            for (std::size_t i = 0; i < places.size(); ++i)
                QVERIFY(std::abs((a[i] - b[i]) / (2 * h) - slopes[i * z.size() + j]) < 1e-8);
        }
    }

    // Each of four heads looks at all points.
    void attentionIsThatOfThePath()
    {
        const Training training = trainingWith(Path::Attention);
        const auto theta = initialParameters(training);
        const auto weights = makePredictor<double>(training)->attention(theta.data(), context, 0.3);
        QCOMPARE(weights.size(), 4 * context.size());
        for (auto head = weights.begin(); head != weights.end(); head += std::ptrdiff_t(context.size()))
            QVERIFY(std::abs(std::accumulate(head, head + std::ptrdiff_t(context.size()), 0.) - 1) < 1e-12);
        const Training mean = trainingWith(Path::Mean);
        QVERIFY(makePredictor<double>(mean)->attention(initialParameters(mean).data(), context, 0.3).empty());
    }

    // A frame's weights know the context: curves of any z, and the fan once more.
    void weightsAnswerAboutTheirContext()
    {
        Experiment experiment;
        experiment.training = trainingWith(Path::Attention);
        experiment.question.followsTraining = false;
        experiment.question.context = context;
        experiment.question.curves = 7;
        const auto theta = initialParameters(experiment.training);
        const std::vector<float> plain(theta.begin(), theta.end());
        const Weights weights(experiment.training, plain.data(), context);
        const Grid grid{.min = -2, .max = 2, .count = 33};
        const Fan fan = sampleFan(*makePredictor<float>(experiment.training), plain.data(), experiment, grid);
        QCOMPARE(decode(weights, fan.z, grid), fan.y);
        QCOMPARE(turnedFan(weights, experiment, fan, 0).y, fan.y);
        QVERIFY(decode({experiment.training, plain.data()}, fan.z, grid) != fan.y);
    }

    void withoutAContextItIsFinite_data() { addPaths(); }
    void withoutAContextItIsFinite()
    {
        QFETCH(Path, path);
        for (const double y : curves(trainingWith(path), {}, places))
            QVERIFY(std::isfinite(y));
    }
};

QTEST_APPLESS_MAIN(TestPaths)
#include "tst_paths.moc"
