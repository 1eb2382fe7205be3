// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mixture/place.h"
#include "tests/core/mixture/mixtures.h"

#include <QTest>

#include <cmath>

using namespace npscope;

// By the functions of mixture.h, which go through it.
class TestPlace : public QObject
{
    Q_OBJECT

    static Mixture steps(const Eigen::ArrayXd &weights, const Eigen::ArrayXd &values)
    {
        Mixture mixture;
        mixture.weights = weights;
        mixture.mean = values;
        mixture.variance = Eigen::ArrayXXd::Zero(weights.size(), 1);
        mixture.noise = Eigen::ArrayXXd::Constant(weights.size(), 1, 0.01);
        return mixture;
    }

    // ∫ (F(x) - 1{x ≥ y})² dx, the score's definition.
    static double scoreOf(const Mixture &mixture, Eigen::Index t, double y)
    {
        return integral([&](double x) {
            const double below = distribution(mixture, everywhere(mixture, x))[t];
            return std::pow(below - (x >= y ? 1 : 0), 2);
        });
    }

    static double scoreOf(const Mixture &mixture, double y) { return crps(mixture, everywhere(mixture, y))[0]; }

private slots:
    void quantilesUndoTheDistribution_data()
    {
        QTest::addColumn<int>("components");
        for (const int components : {1, 2, 7, 300})
            QTest::addRow("%d components", components) << components;
    }
    void quantilesUndoTheDistribution()
    {
        QFETCH(int, components);
        const Mixture mixture = someMixture(components, 40, 1);
        for (const double p : {1e-6, 0.05, 0.5, 0.95, 0.999}) {
            for (const Of of : {Of::Function, Of::Observation}) {
                const Eigen::ArrayXd x = quantile(mixture, p, of);
                const Eigen::ArrayXd below = distribution(mixture, {x.data(), std::size_t(x.size())}, of);
                // 1e-10 of a standard deviation, by a density of at most 4 a unit (the least variance is 0.01).
                QVERIFY((below - p).abs().maxCoeff() < 1e-9);
            }
        }
    }

    void aQuantileDoesNotDependOnThePlacesBefore()
    {
        const Mixture mixture = someMixture(7, 30, 2);
        Mixture last = mixture;
        last.mean = mixture.mean.rightCols(1).eval();
        last.variance = mixture.variance.rightCols(1).eval();
        last.noise = mixture.noise.rightCols(1).eval();
        const double all = quantile(mixture, 0.3, Of::Function)[29], alone = quantile(last, 0.3, Of::Function)[0];
        QVERIFY(std::abs(all - alone) < 1e-9); // as near as either is
    }

    void quantilesOfNarrowComponentsFarApartAreFound()
    {
        Mixture mixture = steps(Eigen::ArrayXd{{0.3, 0.4, 0.3}}, Eigen::ArrayXd{{-1000, 0, 1000}});
        mixture.variance.setConstant(1e-12);
        QVERIFY(std::abs(quantile(mixture, 0.2, Of::Function)[0] + 1000) < 1e-5);
        QVERIFY(std::abs(quantile(mixture, 0.5, Of::Function)[0]) < 1e-5);
        QVERIFY(std::abs(quantile(mixture, 0.8, Of::Function)[0] - 1000) < 1e-5);
    }

    void withoutVarianceAQuantileIsTheLeastValueThatHasSoMuchBelow()
    {
        const Mixture mixture = steps(Eigen::ArrayXd{{0.5, 0.2, 0.3}}, Eigen::ArrayXd{{1, -1, 2}});
        QCOMPARE(quantile(mixture, 0.1, Of::Function)[0], -1.0);
        QCOMPARE(quantile(mixture, 0.2, Of::Function)[0], -1.0);
        QCOMPARE(quantile(mixture, 0.21, Of::Function)[0], 1.0);
        QCOMPARE(quantile(mixture, 0.7, Of::Function)[0], 1.0);
        QCOMPARE(quantile(mixture, 0.99, Of::Function)[0], 2.0);
        QVERIFY(quantile(mixture, 0.05, Of::Observation)[0] < -1.0);
    }

    void weightsThatDoNotAddUpToTheLastBitReachTheirQuantile()
    {
        const Mixture mixture = steps(Eigen::ArrayXd::Constant(10, 0.1), Eigen::ArrayXd::LinSpaced(10, 1, 10));
        QCOMPARE(quantile(mixture, 0.8, Of::Function)[0], 8.0); // eight times 0.1 is less than 0.8
    }

    void oneValueIsItsOwnQuantile()
    {
        const Mixture mixture = steps(Eigen::ArrayXd{{0.5, 0.5}}, Eigen::ArrayXd{{3, 3}});
        QCOMPARE(quantile(mixture, 0.05, Of::Function)[0], 3.0);
        QCOMPARE(quantile(mixture, 0.95, Of::Function)[0], 3.0);
    }

    void stepsAmongDensitiesAreQuantilesOfTheirWholeShare()
    {
        Mixture mixture = steps(Eigen::ArrayXd{{0.4, 0.6}}, Eigen::ArrayXd{{1, 0}});
        mixture.variance(1, 0) = 1;
        // Below 1 there is 0.6 Φ(1) = 0.505, and 0.4 more at it.
        for (const double p : {0.51, 0.7, 0.9}) {
            const double x = quantile(mixture, p, Of::Function)[0];
            QVERIFY(std::abs(x - 1) < 1e-9);
            QVERIFY(distribution(mixture, {&x, 1}, Of::Function)[0] >= p); // from above
        }
        QVERIFY(quantile(mixture, 0.5, Of::Function)[0] < 0.999);
        QVERIFY(quantile(mixture, 0.91, Of::Function)[0] > 1.001);
    }

    void componentsWithoutWeightDoNotCount()
    {
        const Mixture mixture = steps(Eigen::ArrayXd{{1, 0, 0}}, Eigen::ArrayXd{{0, 1e9, -1e9}});
        QVERIFY(std::abs(quantile(mixture, 0.5, Of::Observation)[0]) < 1e-9);
    }

    void scoresAreTheIntegralOfTheSquaredDifference()
    {
        const Mixture mixture = someMixture(6, 2, 3);
        for (const double y : {-4.0, 0.2, 2.0}) {
            for (Eigen::Index t = 0; t < 2; ++t) {
                const double score = crps(mixture, everywhere(mixture, y))[t];
                QVERIFY(std::abs(score - scoreOf(mixture, t, y)) < integralStep); // the integrand jumps at y
            }
        }
    }

    // 2 φ(0) - 1 / √π of N(0, 1) at its mean (Gneiting and Raftery 2007, equation 21).
    void scoreOfANormalIsTheKnownOne()
    {
        Mixture mixture = steps(Eigen::ArrayXd{{1}}, Eigen::ArrayXd{{5}});
        mixture.noise.setConstant(4);
        const double expected = 2 * (std::sqrt(2 / std::numbers::pi) - 1 / std::sqrt(std::numbers::pi));
        QVERIFY(std::abs(scoreOf(mixture, 5) - expected) < 1e-14);
    }

    void scoreOfManyComponentsIsNearlyTheirs()
    {
        const Mixture mixture = someMixture(500, 1, 4);
        // 64 of 500: each stands for 1/64 of the width, and which of its neighbours it is averages out; the score is
        // about 1.
        for (const double y : {-3.0, 0.5})
            QVERIFY(std::abs(scoreOf(mixture, y) - scoreOf(mixture, 0, y)) < 0.02);
    }

    void aScoreOfManyIsThatOfFewWhereTheyAreTheSame()
    {
        const Mixture few = someMixture(4, 1, 5);
        Mixture many = few;
        many.weights = (few.weights / 25).replicate(25, 1).eval();
        many.mean = few.mean.replicate(25, 1).eval();
        many.variance = few.variance.replicate(25, 1).eval();
        many.noise = few.noise.replicate(25, 1).eval();
        QVERIFY(std::abs(scoreOf(many, 0.3) - scoreOf(few, 0.3)) < 0.01); // weights are rounded to 64ths
    }
};

QTEST_APPLESS_MAIN(TestPlace)
#include "tst_place.moc"
