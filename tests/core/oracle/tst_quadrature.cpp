// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/oracle/quadrature.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace npscope;

class TestQuadrature : public QObject
{
    Q_OBJECT

    static LogDensity peak(double at, double width)
    {
        return [=](double x) { return -0.5 * std::pow((x - at) / width, 2); };
    }

    static LogDensity either(const LogDensity &one, const LogDensity &other)
    {
        return [=](double x) { return std::max(one(x), other(x)); };
    }

    static double integral(const LogDensity &density, const std::vector<Interval> &parts, int count)
    {
        double sum = 0;
        for (const Node &node : nodesOn(parts, count))
            sum += node.weight * std::exp(density(node.at));
        return sum;
    }

    static bool contains(const std::vector<Interval> &parts, double x)
    {
        return std::ranges::any_of(parts, [x](const Interval &part) { return part.min <= x && x <= part.max; });
    }

    // ∫ x^power over [-1, 1].
    template <int count>
    static double power(int power)
    {
        const auto &rule = GaussLegendre<count>::rule();
        return (rule.weights * rule.nodes.pow(power)).sum();
    }

private slots:
    void theRuleIsExactUpToItsDegree()
    {
        for (int n = 0; n < 8; n += 2)
            QVERIFY(std::abs(power<4>(n) - 2.0 / (n + 1)) < 1e-14);
        for (int n = 0; n < 16; n += 2)
            QVERIFY(std::abs(power<8>(n) - 2.0 / (n + 1)) < 1e-14);
        for (int n = 0; n < 96; n += 2)
            QVERIFY(std::abs(power<48>(n) - 2.0 / (n + 1)) < 1e-14);
        QVERIFY(std::abs(power<4>(8) - 2.0 / 9) > 1e-3); // its degree is 7
        QVERIFY(std::abs(power<8>(7)) < 1e-15);
    }

    void aPeakIsFoundHoweverNarrow()
    {
        for (const double width : {10.0, 0.1, 1e-3, 1e-6, 1e-9}) {
            const LogDensity density = peak(0.123456, width);
            const std::vector<Interval> parts = findMass(density, {{-1, 1}}, 128);
            // 15.5 sd is where it is above e^-30; at most as much is looked at beside it.
            QVERIFY(contains(parts, 0.123456));
            QVERIFY(width == 10 || std::max(density(parts.front().min), density(parts.back().max)) < 5 - drop);
            QVERIFY(lengthOf(parts) <= std::min(2.0, 32 * width));
            const double expected =
                width < 10 ? std::sqrt(2 * std::numbers::pi) * width : integral(density, {{-1, 1}}, 48);
            QVERIFY(std::abs(integral(density, parts, 48) / expected - 1) < 1e-7); // what eight nodes a panel give
        }
    }

    void twoPeaksAreFound()
    {
        for (const double width : {0.01, 1e-4, 1e-7}) {
            const LogDensity density = either(peak(-0.6543, width), peak(0.7123, width));
            const std::vector<Interval> parts = findMass(density, {{-1, 1}}, 128);
            QVERIFY(contains(parts, -0.6543) && contains(parts, 0.7123));
            QVERIFY(std::abs(integral(density, parts, 96) / (2 * std::sqrt(2 * std::numbers::pi) * width) - 1) < 1e-7);
        }
    }

    void manyPeaksAreFound()
    {
        const auto comb = [](double x) { return peak(0, 1e-6)(x - std::round(x)); };
        const std::vector<Interval> parts = findMass(comb, {{-100.4, 100.4}}, 4096);
        QCOMPARE(parts.size(), std::size_t(201));
        QVERIFY(std::abs(integral(comb, parts, 48) / (201 * std::sqrt(2 * std::numbers::pi) * 1e-6) - 1) < 1e-4);
    }

    void aPeakNarrowerThanADoublesDigitsIsAsNarrowAsThey()
    {
        const std::vector<Interval> parts = findMass(peak(0.123456, 1e-30), {{-1, 1}}, 128);
        QVERIFY(contains(parts, 0.123456));
        QVERIFY(lengthOf(parts) > 0 && lengthOf(parts) < 1e-12);
    }

    void aPeakMuchLowerThanAnotherDoesNotCount()
    {
        const auto lower = [](double x) { return peak(-0.5, 0.01)(x) - 40; };
        QVERIFY(!contains(findMass(either(peak(0.5, 0.01), lower), {{-1, 1}}, 128), -0.5));
    }

    void aPeakAtTheEndOfARangeStaysWithinIt()
    {
        const std::vector<Interval> parts = findMass(peak(1, 1e-4), {{-1, 1}}, 128);
        QCOMPARE(parts.size(), std::size_t(1));
        QCOMPARE(parts.front().max, 1.0);
        QVERIFY(std::abs(integral(peak(1, 1e-4), parts, 48) / (std::sqrt(std::numbers::pi / 2) * 1e-4) - 1) < 1e-7);
    }

    void onlyThePartsGivenAreLookedAt()
    {
        const std::vector<Interval> parts = findMass([](double) { return 0; }, {{-2, -1}, {1, 2}}, 128);
        QCOMPARE(parts, (std::vector<Interval>{{-2, -1}, {1, 2}})); // a flat density is everywhere
    }

    void nodesWeighWhatTheirPartsAreLong()
    {
        const std::vector<Interval> parts{{-2, -1}, {1, 1.1}};
        double sum = 0;
        for (const Node &node : nodesOn(parts, 48)) {
            QVERIFY(contains(parts, node.at));
            sum += node.weight;
        }
        QVERIFY(std::abs(sum - 1.1) < 1e-14);
        const std::size_t count = nodesOn(parts, 160).size();
        QVERIFY(count >= 160 && count <= 160 + 32); // four panels in the shorter one
    }

    void thereAreMoreComponentsWhereFMovesMore()
    {
        const Resolution resolution{.scan = 128, .nodes = 48, .cells = 16};
        QCOMPARE(resolution.nodesFor(1, 0.1), 48);
        QCOMPARE(resolution.nodesFor(15, 0.1), 100);
        QCOMPARE(resolution.nodesFor(1e9, 0.1), 256);
        QCOMPARE(resolution.cellsFor(1, 0.1, 48), 16);
        QCOMPARE(resolution.cellsFor(6, 0.1, 48), 40);
        QCOMPARE(resolution.cellsFor(1e9, 0.1, 64), 64);
        QCOMPARE(resolution.cellsFor(1, 0.1, 512), 16);
        QCOMPARE(resolution.cellsFor(1e9, 0.1, 10'000), 8); // but never less than that
    }
};

QTEST_APPLESS_MAIN(TestQuadrature)
#include "tst_quadrature.moc"
