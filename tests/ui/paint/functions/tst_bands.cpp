// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/paint/functions/sampleexact.h"
#include "ui/paint/functions/bands.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace npscope;

class TestBands : public QObject
{
    Q_OBJECT

private slots:
    void standardDeviationsAroundTheMean();
    void central90LeavesOutATwentiethAtEitherEnd();
    void central90IgnoresWhatIsNotFinite();
    void central90OfOneCurveIsTheCurve();
    void central90OfAConditionalModelIsThatOfItsNormalDistribution();
    void theExactBandHasItsOwnQuantiles();
};

namespace {

// Curves whose values at both grid points are 0 … count - 1, in an order that is not sorted.
Fan staircase(int count)
{
    Fan fan;
    fan.grid = {0, 1, 2};
    fan.curves = count;
    for (int k = 0; k < count; ++k) {
        const auto value = float((k * 7) % count);
        fan.y.push_back(value);
        fan.y.push_back(value);
    }
    fan.mean = {50, 50};
    fan.sd = {3, 4};
    return fan;
}

} // namespace

void TestBands::standardDeviationsAroundTheMean()
{
    const Fan fan = staircase(101);
    const BandEdges one = bandEdges(fan, Band::OneSd);
    QCOMPARE(one.lower, (std::vector<double>{47, 46}));
    QCOMPARE(one.upper, (std::vector<double>{53, 54}));
    const BandEdges two = bandEdges(fan, Band::TwoSd);
    QCOMPARE(two.lower, (std::vector<double>{44, 42}));
    QCOMPARE(two.upper, (std::vector<double>{56, 58}));
}

void TestBands::central90LeavesOutATwentiethAtEitherEnd()
{
    const BandEdges whole = bandEdges(staircase(101), Band::Central90); // 0 … 100: quantiles fall on values
    QCOMPARE(whole.lower[0], 5.0);
    QCOMPARE(whole.upper[1], 95.0);
    const BandEdges between = bandEdges(staircase(11), Band::Central90); // 0 … 10: halfway between two
    QCOMPARE(between.lower[0], 0.5);
    QCOMPARE(between.upper[0], 9.5);
}

void TestBands::central90IgnoresWhatIsNotFinite()
{
    Fan fan = staircase(101);
    fan.y.insert(fan.y.end(), {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()});
    fan.curves += 1;
    const BandEdges edges = bandEdges(fan, Band::Central90);
    QCOMPARE(edges.lower[0], 5.0);
    QCOMPARE(edges.upper[1], 95.0);

    fan.y.assign(fan.y.size(), std::numeric_limits<float>::quiet_NaN());
    QVERIFY(std::isnan(bandEdges(fan, Band::Central90).lower[0]));
}

void TestBands::central90OfOneCurveIsTheCurve()
{
    Fan fan = staircase(1);
    fan.y = {2, 3};
    const BandEdges edges = bandEdges(fan, Band::Central90);
    QCOMPARE(edges.lower, (std::vector<double>{2, 3}));
    QCOMPARE(edges.upper, (std::vector<double>{2, 3}));
}

void TestBands::central90OfAConditionalModelIsThatOfItsNormalDistribution()
{
    const auto fan = conditionalFan();
    const BandEdges edges = bandEdges(*fan, Band::Central90);
    QCOMPARE(edges.upper[7], double(fan->mean[7]) + 0.25 * 1.6448536269514722);
    QCOMPARE(edges.lower[7], double(fan->mean[7]) - 0.25 * 1.6448536269514722);
}

void TestBands::theExactBandHasItsOwnQuantiles()
{
    const auto exact = sampleExact();
    QCOMPARE(bandEdges(*exact, Band::Central90).upper[5], double(exact->upper[5]));
    QCOMPARE(bandEdges(*exact, Band::Central90).lower[5], double(exact->lower[5]));
    QCOMPARE(bandEdges(*exact, Band::TwoSd).upper[5], double(exact->mean[5]) + 2 * double(exact->sd[5]));
    const auto observed = sampleExact(Of::Observation);
    QCOMPARE(bandEdges(*observed, Band::OneSd).lower[5], double(observed->mean[5]) - double(observed->observedSd[5]));
}

QTEST_APPLESS_MAIN(TestBands)
#include "tst_bands.moc"
