// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/init/initialise.h"
#include "core/model/parameters.h"
#include "core/predict/predictor.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace npscope;

namespace {

std::vector<float> untrained(const Sizes &sizes)
{
    const auto theta = initialParameters(tensorsOf(sizes), Initialisation::Normal, 1);
    return {theta.begin(), theta.end()};
}

} // namespace

class TestPredictor : public QObject
{
    Q_OBJECT

private slots:
    void slopesAreTheDerivativeByZ_data()
    {
        QTest::addColumn<int>("zDim");
        QTest::addRow("article") << 2;
        QTest::addRow("z_dim 5") << 5;
    }
    void slopesAreTheDerivativeByZ()
    {
        QFETCH(int, zDim);
        const Sizes sizes{.hidden = 8, .rDim = 2, .zDim = zDim};
        const std::vector<double> theta = initialParameters(tensorsOf(sizes), Initialisation::Normal, 3);
        const auto predictor = makePredictor<double>({.sizes = sizes});
        std::vector<double> xs; // more than a block of them
        for (int i = 0; i < 37; ++i)
            xs.push_back(-4 + i * 0.23);
        std::vector<double> z;
        for (int j = 0; j < zDim; ++j)
            z.push_back(0.3 * j - 0.4);
        const std::vector<double> slopes = predictor->slopes(theta.data(), {}, z, xs);
        QCOMPARE(slopes.size(), xs.size() * std::size_t(zDim));

        // Two curves, one at z + h and one at z - h: central differences, off by about h² and 1e-16 / h.
        constexpr double h = 1e-5, tolerance = 1e-9;
        for (std::size_t j = 0; j < z.size(); ++j) {
            BasicGaussian<double> q{z, std::vector<double>(z.size(), 0)};
            q.sigma[j] = h;
            std::vector<double> noise(2 * z.size());
            noise[j] = 1;
            noise[z.size() + j] = -1;
            const auto curves = predictor->sample(theta.data(), {}, q, noise, xs);
            for (std::size_t i = 0; i < xs.size(); ++i) {
                const double difference = (curves.y[i] - curves.y[xs.size() + i]) / (2 * h);
                QVERIFY(std::abs(slopes[i * z.size() + j] - difference) < tolerance);
            }
        }
    }

    void posteriorIsTheFormula()
    {
        const Sizes sizes{.hidden = 3, .rDim = 1, .zDim = 1};
        std::vector<double> theta = initialParameters(tensorsOf(sizes), Initialisation::Normal, 1);
        const auto tensors = tensorsOf(sizes);
        const auto at = [&](int tensor, int row, int col) {
            return theta[std::size_t(tensors[std::size_t(tensor)].offset + col * tensors[std::size_t(tensor)].rows
                                     + row)];
        };
        const Points points{{-1, 2}, {0.5, 0.25}};
        double r = 0;
        for (const Point &p : points) {
            double ri = at(3, 0, 0);
            for (int h = 0; h < 3; ++h)
                ri += at(2, 0, h) * std::max(0.0, at(0, h, 0) * p.x + at(0, h, 1) * p.y + at(1, h, 0));
            r += ri / 2;
        }
        const auto q = makePredictor<double>({.sizes = sizes})->posterior(theta.data(), points);
        QVERIFY(std::abs(q.mu[0] - (at(4, 0, 0) * r + at(5, 0, 0))) < 1e-13);
        QVERIFY(std::abs(q.sigma[0] - std::log(1 + std::exp(at(6, 0, 0) * r + at(7, 0, 0)))) < 1e-13);
    }

    void curvesAreTheFormula()
    {
        const Sizes sizes{.hidden = 4, .rDim = 2, .zDim = 3};
        const auto theta = initialParameters(tensorsOf(sizes), Initialisation::Normal, 2);
        const auto tensors = tensorsOf(sizes);
        const std::vector<double> z{0.3, -1.2, 0.8}, xs{-4, 0, 2.5};
        const auto curves =
            makePredictor<double>({.sizes = sizes})->sample(theta.data(), {}, {{0, 0, 0}, {1, 1, 1}}, z, xs);
        for (std::size_t i = 0; i < xs.size(); ++i) {
            double y = theta[std::size_t(tensors[11].offset)];
            for (int h = 0; h < 4; ++h) {
                double a =
                    theta[std::size_t(tensors[9].offset + h)] + theta[std::size_t(tensors[8].offset + h)] * xs[i];
                for (int j = 0; j < 3; ++j)
                    a += theta[std::size_t(tensors[8].offset + 4 * (j + 1) + h)] * z[std::size_t(j)];
                y += theta[std::size_t(tensors[10].offset + h)] / (1 + std::exp(-a));
            }
            QVERIFY(std::abs(curves.y[i] - y) < 1e-13);
        }
    }

    void noContextIsThePrior()
    {
        const auto theta = untrained({});
        const Gaussian q = makePredictor<float>({})->posterior(theta.data(), Points{});
        QCOMPARE(q.mu, (std::vector<float>{0, 0}));
        QCOMPARE(q.sigma, (std::vector<float>{1, 1}));
    }

    void meanAndSdAreThoseOfTheCurves()
    {
        Experiment experiment;
        const auto theta = untrained({});
        const Fan fan =
            sampleFan(*makePredictor<float>({}), theta.data(), experiment, {.min = -1, .max = 1, .count = 5});
        for (int i = 0; i < 5; ++i) {
            double sum = 0, squares = 0;
            for (int k = 0; k < fan.curves; ++k)
                sum += fan.curve(k)[std::size_t(i)];
            const double mean = sum / fan.curves;
            for (int k = 0; k < fan.curves; ++k)
                squares += std::pow(fan.curve(k)[std::size_t(i)] - mean, 2);
            // Sums of a hundred floats of the order of one.
            QVERIFY(std::abs(fan.mean[std::size_t(i)] - mean) < 1e-5);
            QVERIFY(std::abs(fan.sd[std::size_t(i)] - std::sqrt(squares / fan.curves)) < 1e-5);
        }
    }

    void aCurveKeepsItsNoise()
    {
        Experiment experiment;
        const auto hundred = curveNoise(experiment);
        experiment.question.curves = 30;
        experiment.training.seed = 77;
        const auto thirty = curveNoise(experiment);
        QVERIFY(std::equal(thirty.begin(), thirty.end(), hundred.begin()));
        experiment.question.draw = 1;
        QVERIFY(curveNoise(experiment) != thirty);
    }

    // Or else every spread that is read off the curves would be wrong by the same factor, for all seeds.
    void theNoiseOfAHundredCurvesAndMoreIsStandardised()
    {
        Experiment experiment;
        experiment.training.sizes.zDim = 3;
        for (const int curves : {100, 101, 500}) {
            for (const Stream stream : {Stream::CurveNoise, Stream::CurveTurn}) {
                experiment.question.curves = curves;
                const auto noise = curveNoise(experiment, stream);
                QCOMPARE(noise.size(), std::size_t(3 * curves));
                for (std::size_t j = 0; j < 3; ++j) {
                    double sum = 0, squares = 0;
                    for (std::size_t i = j; i < noise.size(); i += 3) {
                        sum += double(noise[i]);
                        squares += double(noise[i]) * double(noise[i]);
                    }
                    QVERIFY(std::abs(sum / curves) < 1e-7); // rounding of float, which is 6e-8 at 1
                    QVERIFY(std::abs(squares / curves - 1) < 2e-7);
                }
            }
        }
    }

    void orderOfContextChangesNothing()
    {
        const auto theta = initialParameters(tensorsOf(Sizes{}), Initialisation::Normal, 1);
        const auto predictor = makePredictor<double>({});
        Points points = articlePoints();
        const auto forwards = predictor->posterior(theta.data(), points);
        std::reverse(points.begin(), points.end());
        const auto backwards = predictor->posterior(theta.data(), points);
        for (std::size_t j = 0; j < 2; ++j) {
            QVERIFY(std::abs(forwards.mu[j] - backwards.mu[j]) < 1e-14);
            QVERIFY(std::abs(forwards.sigma[j] - backwards.sigma[j]) < 1e-14);
        }
    }

    void sizesKnownToTheCompilerGiveTheSame()
    {
        // Nine hidden units, of which one is cut off from the output, against eight.
        const Sizes nine{.hidden = 9};
        auto larger = initialParameters(tensorsOf(nine), Initialisation::Normal, 1);
        larger[std::size_t(tensorsOf(nine)[10].offset + 8)] = 0;
        for (int r = 0; r < 2; ++r)
            larger[std::size_t(tensorsOf(nine)[2].offset + 8 * 2 + r)] = 0;
        const auto eight = initialParameters(tensorsOf(Sizes{}), Initialisation::Normal, 1);
        // fan_in of the layers after the hidden one differs, and with it their biases.
        auto copy = eight;
        for (const int t : {3, 11}) {
            for (int i = 0; i < tensorsOf(Sizes{})[std::size_t(t)].size(); ++i)
                copy[std::size_t(tensorsOf(Sizes{})[std::size_t(t)].offset + i)] =
                    larger[std::size_t(tensorsOf(nine)[std::size_t(t)].offset + i)];
        }
        const std::vector<double> xs{-4, 0, 4}, noise{0.1, 0.2, -0.3, 1.4};
        const auto a = makePredictor<double>({}), b = makePredictor<double>({.sizes = nine});
        const auto curvesA = a->sample(copy.data(), {}, a->posterior(copy.data(), articlePoints()), noise, xs);
        const auto curvesB = b->sample(larger.data(), {}, b->posterior(larger.data(), articlePoints()), noise, xs);
        for (std::size_t i = 0; i < curvesA.y.size(); ++i)
            QVERIFY(std::abs(curvesA.y[i] - curvesB.y[i]) < 1e-12);
    }
};

QTEST_APPLESS_MAIN(TestPredictor)
#include "tst_predictor.moc"
