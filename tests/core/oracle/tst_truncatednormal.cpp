// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/oracle/truncatednormal.h"

#include <QTest>

#include <cmath>
#include <numbers>

Q_DECLARE_METATYPE(npscope::TruncatedNormal)

using namespace npscope;

class TestTruncatedNormal : public QObject
{
    Q_OBJECT

    struct Moments {
        double logMass, mean, variance;
    };

    // By the midpoint rule over the whole range, relative to the greatest value. The tails below fall by e in 1/2100:
    // of that a step is 1/800, and the error a 24th of its square, 7e-8.
    static Moments bruteForce(const TruncatedNormal &density)
    {
        constexpr int count = 5'000'000;
        const double mode = density.mode(), top = density.logDensity(mode);
        double mass = 0, mean = 0, square = 0;
        for (int i = 0; i < count; ++i) {
            const double u = density.range.at((i + 0.5) / count), p = std::exp(density.logDensity(u) - top);
            mass += p;
            mean += p * (u - mode);
            square += p * (u - mode) * (u - mode);
        }
        mean /= mass;
        return {top + std::log(mass * density.range.width() / count), mode + mean, square / mass - mean * mean};
    }

    static Moments momentsOf(const std::vector<TruncatedNormal::Cell> &cells, double about)
    {
        double mass = 0, mean = 0, square = 0;
        for (const auto &cell : cells) {
            const double p = std::exp(cell.logMass - cells.front().logMass), d = cell.mean - about;
            mass += p;
            mean += p * d;
            square += p * (d * d + cell.sd * cell.sd);
        }
        mean /= mass;
        return {cells.front().logMass + std::log(mass), about + mean, square / mass - mean * mean};
    }

    static void addDensities()
    {
        QTest::addColumn<TruncatedNormal>("density");
        const auto row = [](const char *name, double linear, double precision) {
            QTest::newRow(name) << TruncatedNormal{2, linear, precision, {-1, 2}};
        };
        row("flat", 0, 0);
        row("nearly flat", 1e-9, 1e-9);
        row("rising", 3, 0);
        row("inside", 50, 100);
        row("cut at an end", 190, 100);
        row("cut at both ends", 0.5, 0.8);
        row("an upper tail", -2000, 100);
        row("a lower tail", 2000, 100);
    }

    static void verify(const Moments &found, const Moments &expected)
    {
        QVERIFY(std::abs(found.logMass - expected.logMass) < 1e-7);
        QVERIFY(std::abs(found.mean - expected.mean) < 1e-6 * std::sqrt(expected.variance));
        QVERIFY(std::abs(found.variance / expected.variance - 1) < 1e-6);
    }

private slots:
    void cellsHaveItsMassAndMoments_data() { addDensities(); }
    void cellsHaveItsMassAndMoments()
    {
        QFETCH(TruncatedNormal, density);
        const Moments expected = bruteForce(density);
        QVERIFY(std::abs(density.logMass() - expected.logMass) < 1e-7);
        // Four nodes a cell: 40 cells are fine enough for the tolerance.
        verify(momentsOf(density.cells(40), density.mode()), expected);
        verify(momentsOf(density.cells(40, 0.3), density.mode()), expected);
    }

    void massIsTheDifferenceOfTheErrorFunction()
    {
        const TruncatedNormal density{0, 0, 1, {1, 3}};
        const double expected =
            std::sqrt(std::numbers::pi / 2) * (std::erf(3 / std::numbers::sqrt2) - std::erf(1 / std::numbers::sqrt2));
        QVERIFY(std::abs(density.logMass() - std::log(expected)) < 1e-13);
    }

    // Where Φ(β) - Φ(α) would be 0 - 0: ∫ from 1e4 of exp(-u²/2) du = exp(-u²/2) / u (1 - 1/u² + …).
    void massFarOutInTheTailIsThatOfItsSeries()
    {
        const TruncatedNormal density{0, 0, 1, {1e4, 2e4}};
        QVERIFY(std::abs(density.logMass() - (-0.5e8 - std::log(1e4) - 1e-8)) < 1e-7); // rounding of 5e7
    }

    void theModeIsTheGreatestValue_data() { addDensities(); }
    void theModeIsTheGreatestValue()
    {
        QFETCH(TruncatedNormal, density);
        for (double share = 0; share <= 1; share += 0.001)
            QVERIFY(density.logDensity(density.range.at(share)) <= density.logDensity(density.mode()) + 1e-12);
    }

    void outsideOfItsSupportThereIsNothing_data() { addDensities(); }
    void outsideOfItsSupportThereIsNothing()
    {
        QFETCH(TruncatedNormal, density);
        const auto [from, to] = density.support();
        const double top = density.logDensity(density.mode());
        bool isCut = false;
        for (const auto &[end, limit] : {std::pair(from, density.range.min), std::pair(to, density.range.max)}) {
            const double depth = top - density.logDensity(end); // 30, where the range does not end before
            QVERIFY(end == limit ? depth <= 30.001 : std::abs(depth - 30) < 1e-6);
            isCut = isCut || end == limit;
        }
        QCOMPARE(density.isCut(), isCut);
    }

    void wholeIsOneThatNothingIsCutOff()
    {
        const TruncatedNormal density{2, 50, 100, {-1, 2}};
        QVERIFY(!density.isCut());
        QCOMPARE(density.whole().mean, 0.5);
        QCOMPARE(density.whole().sd, 0.1);
        QCOMPARE(density.whole().logMass, density.logMass());
    }

    void cellsWithAnOffsetBeginEarlier()
    {
        const TruncatedNormal flat{0, 0, 0, {0, 1}};
        const auto cells = flat.cells(4, 0.25);
        QCOMPARE(cells.size(), std::size_t(5));
        QCOMPARE(std::exp(cells[0].logMass), 0.75 / 4);
        QCOMPARE(std::exp(cells[1].logMass), 1.0 / 4);
        QCOMPARE(std::exp(cells[4].logMass), 0.25 / 4);
    }
};

QTEST_APPLESS_MAIN(TestTruncatedNormal)
#include "tst_truncatednormal.moc"
