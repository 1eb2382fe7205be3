// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mixture/mixture.h"
#include "tests/core/mixture/mixtures.h"

#include <QTest>

#include <cmath>

using namespace npscope;

class TestMixture : public QObject
{
    Q_OBJECT

    // Sums of a trapezium rule over smooth functions, and rounding.
    static constexpr double rounding = 1e-10;

    // Without noise, so that densities are of f.
    static Mixture ofTheFunction(Mixture mixture)
    {
        mixture.variance += mixture.noise;
        mixture.noise.setZero();
        return mixture;
    }

private slots:
    void densityIntegratesToOne()
    {
        const Mixture mixture = someMixture(5, 3, 1);
        for (Eigen::Index t = 0; t < 3; ++t) {
            const double whole =
                integral([&](double y) { return std::exp(logDensity(mixture, everywhere(mixture, y))[t]); });
            QVERIFY(std::abs(whole - 1) < rounding);
        }
    }

    void momentsAreThoseOfTheDensity()
    {
        const Mixture mixture = someMixture(5, 3, 2);
        for (Eigen::Index t = 0; t < 3; ++t) {
            const auto density = [&](double y) { return std::exp(logDensity(mixture, everywhere(mixture, y))[t]); };
            const double mean = integral([&](double y) { return y * density(y); });
            const double variance = integral([&](double y) { return (y - mean) * (y - mean) * density(y); });
            QVERIFY(std::abs(meanOf(mixture)[t] - mean) < rounding);
            QVERIFY(std::abs(varianceOf(mixture, Of::Observation)[t] - variance) < rounding);
        }
    }

    void withoutTheNoiseThereIsLessVariance()
    {
        const Mixture mixture = someMixture(5, 3, 3);
        Mixture merged = ofTheFunction(mixture);
        const Eigen::ArrayXd both = varianceOf(mixture, Of::Observation);
        QVERIFY((varianceOf(merged, Of::Function) - both).abs().maxCoeff() < rounding);
        merged.variance -= mixture.noise;
        QVERIFY((varianceOf(merged, Of::Observation) - varianceOf(mixture, Of::Function)).abs().maxCoeff() < rounding);
        QVERIFY((varianceOf(mixture, Of::Function) < both).all());
    }

    void distributionIsTheIntegralOfTheDensity()
    {
        const Mixture mixture = someMixture(5, 3, 4);
        for (const double y : {-2.0, 0.0, 1.5}) {
            const Eigen::ArrayXd below = distribution(mixture, everywhere(mixture, y));
            for (Eigen::Index t = 0; t < 3; ++t) {
                const double sum = integral([&](double x) {
                    // Half of the value where the integrand jumps to 0.
                    const double share = x < y - integralStep / 2 ? 1 : (x < y + integralStep / 2 ? 0.5 : 0);
                    return share > 0 ? share * std::exp(logDensity(mixture, everywhere(mixture, x))[t]) : 0;
                });
                // The trapezium rule's error at an end: step²/12 × the density's slope, which is some units.
                QVERIFY(std::abs(below[t] - sum) < 1e-6);
            }
        }
    }

    void distributionOfTheFunctionLeavesTheNoiseOut()
    {
        const Mixture mixture = someMixture(4, 3, 5);
        Mixture silent = mixture;
        silent.noise.setZero();
        const std::vector<double> y = everywhere(mixture, 0.7);
        QVERIFY((distribution(mixture, y, Of::Function) == distribution(silent, y, Of::Observation)).all());
        QVERIFY((distribution(mixture, y, Of::Function) != distribution(mixture, y, Of::Observation)).all());
    }

    void distributionStepsWhereThereIsNoVariance()
    {
        Mixture mixture = someMixture(3, 1, 6);
        mixture.variance.setZero();
        mixture.mean.col(0) = Eigen::ArrayXd{{1, -1, 2}};
        mixture.weights = Eigen::ArrayXd{{0.5, 0.2, 0.3}};
        const auto below = [&](double y) { return distribution(mixture, everywhere(mixture, y), Of::Function)[0]; };
        QCOMPARE(below(-1.001), 0.0);
        QCOMPARE(below(-1), 0.2);
        QCOMPARE(below(0.999), 0.2);
        QCOMPARE(below(1), 0.7);
        QCOMPARE(below(2), 1.0);
    }

    void placesThatAreIndependentMultiply()
    {
        const Mixture one = someMixture(1, 4, 7);
        const std::vector<double> y{0.1, -0.4, 2, 1};
        QVERIFY(std::abs(logJointDensity(one, y) - logDensity(one, y).sum()) < rounding);
    }

    void jointDensityIsThatOfComponents()
    {
        const Mixture mixture = someMixture(3, 4, 8);
        const std::vector<double> y{0.1, -0.4, 2, 1};
        double sum = 0;
        for (Eigen::Index k = 0; k < 3; ++k) {
            double product = mixture.weights[k];
            for (Eigen::Index t = 0; t < 4; ++t) {
                const double variance = mixture.variance(k, t) + mixture.noise(k, t);
                const double d = y[std::size_t(t)] - mixture.mean(k, t);
                product *= std::exp(-d * d / (2 * variance)) / std::sqrt(2 * std::numbers::pi * variance);
            }
            sum += product;
        }
        QVERIFY(std::abs(logJointDensity(mixture, y) - std::log(sum)) < rounding);
    }

    void densitiesBeyondADoublesExponentAreFinite()
    {
        Mixture mixture = someMixture(3, 2, 9);
        mixture.weights = Eigen::ArrayXd{{1, 1e-300, 0}};
        const std::vector<double> y = everywhere(mixture, 1e6);
        const double expected =
            -0.5 * std::pow(1e6 - mixture.mean(0, 0), 2) / (mixture.variance(0, 0) + mixture.noise(0, 0));
        QVERIFY(logDensity(mixture, y).isFinite().all() && std::isfinite(logJointDensity(mixture, y)));
        mixture.weights = Eigen::ArrayXd{{1, 0, 0}};
        QVERIFY(std::abs(logDensity(mixture, y)[0] / expected - 1) < 1e-9); // the rest is a few nats of 1e12
    }
};

QTEST_APPLESS_MAIN(TestMixture)
#include "tst_mixture.moc"
