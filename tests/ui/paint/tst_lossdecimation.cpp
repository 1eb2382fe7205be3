// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/lossdecimation.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace npscope;

class TestLossDecimation : public QObject
{
    Q_OBJECT

private slots:
    void equalsBruteForce_data();
    void equalsBruteForce();
    void coarseBucketsHoldEveryValue();
    void whatIsNotFiniteLeavesNoTrace();
    void tellsTheValuesAtAStep();
    void anEmptyTraceHasEmptyColumns();
};

namespace {

Losses lossesOf(Step step)
{
    std::mt19937 random{std::uint32_t(step)};
    std::normal_distribution<float> normal;
    Losses losses;
    losses.logLikelihood = 100 * normal(random);
    losses.kl = std::abs(normal(random));
    losses.loss = losses.kl - losses.logLikelihood;
    return losses;
}

LossTrace traceOf(Step known)
{
    LossRecorder recorder;
    for (Step step = 1; step <= known; ++step)
        recorder.record(step, lossesOf(step));
    return recorder.snapshot();
}

bool isSame(const LossRange &a, const LossRange &b)
{
    return a.min == b.min && a.max == b.max;
}

bool holds(const LossRange &outer, const LossRange &inner)
{
    return inner.min > inner.max || (outer.min <= inner.min && outer.max >= inner.max);
}

// Every step by itself.
std::vector<LossColumn> bruteForce(Step known, Step lastStep, int columns)
{
    std::vector<LossColumn> result(static_cast<std::size_t>(columns));
    for (Step step = 1; step <= std::min(known, lastStep); ++step) {
        const auto column = std::size_t(std::min(columns - 1, int(double(step) / double(lastStep) * columns)));
        const Losses losses = lossesOf(step);
        result[column].loss.add(losses.loss);
        result[column].negativeLogLikelihood.add(-losses.logLikelihood);
        result[column].kl.add(losses.kl);
    }
    return result;
}

} // namespace

void TestLossDecimation::equalsBruteForce_data()
{
    QTest::addColumn<int>("known");
    QTest::addColumn<int>("lastStep");
    QTest::addColumn<int>("columns");
    QTest::newRow("more columns than steps") << 50 << 100 << 800;
    QTest::newRow("as many") << 800 << 800 << 800;
    QTest::newRow("the article's run") << 9001 << 25001 << 813;
    QTest::newRow("shorter than what is known") << 9001 << 500 << 100;
    QTest::newRow("one column") << 100 << 100 << 1;
}

void TestLossDecimation::equalsBruteForce()
{
    QFETCH(int, known);
    QFETCH(int, lastStep);
    QFETCH(int, columns);
    const auto expected = bruteForce(known, lastStep, columns);
    const auto actual = decimate(traceOf(known), lastStep, columns);
    QCOMPARE(actual.size(), expected.size());
    for (std::size_t c = 0; c < expected.size(); ++c) {
        QVERIFY(isSame(actual[c].loss, expected[c].loss));
        QVERIFY(isSame(actual[c].negativeLogLikelihood, expected[c].negativeLogLikelihood));
        QVERIFY(isSame(actual[c].kl, expected[c].kl));
    }
}

void TestLossDecimation::coarseBucketsHoldEveryValue()
{
    constexpr Step known = 100'000; // more than LossTrace::maxBuckets
    const LossTrace trace = traceOf(known);
    QVERIFY(trace.stride() > 1);
    const auto exact = bruteForce(known, known, 500);
    const auto actual = decimate(trace, known, 500);
    LossRange all;
    LossRange allExact;
    for (std::size_t c = 0; c < exact.size(); ++c) {
        QVERIFY(holds(actual[c].loss, exact[c].loss));
        all.add(actual[c].loss);
        allExact.add(exact[c].loss);
    }
    QVERIFY(isSame(all, allExact)); // and nothing more
}

void TestLossDecimation::whatIsNotFiniteLeavesNoTrace()
{
    constexpr float infinity = std::numeric_limits<float>::infinity();
    LossRecorder recorder;
    recorder.record(1, {1, -1, 0});
    recorder.record(2, {infinity, -infinity, infinity});
    recorder.record(3, {std::nanf(""), std::nanf(""), std::nanf("")});
    const auto columns = decimate(recorder.snapshot(), 4, 4);
    QVERIFY(isSame(columns[1].loss, {1, 1}));
    QVERIFY(columns[2].loss.min > columns[2].loss.max);
    QVERIFY(columns[2].negativeLogLikelihood.min > columns[2].negativeLogLikelihood.max);
    QVERIFY(columns[3].kl.min > columns[3].kl.max);
}

void TestLossDecimation::tellsTheValuesAtAStep()
{
    const LossTrace fine = traceOf(100);
    const auto at = lossAt(fine, 33);
    QVERIFY(at);
    QCOMPARE(at->first, Step(33));
    QCOMPARE(at->last, Step(33));
    QCOMPARE(at->values.loss.min, lossesOf(33).loss);
    QCOMPARE(at->values.negativeLogLikelihood.max, -lossesOf(33).logLikelihood);
    QVERIFY(!lossAt(fine, 0));
    QVERIFY(!lossAt(fine, 101));

    const LossTrace coarse = traceOf(70'000);
    const auto bucket = lossAt(coarse, 70'000);
    QVERIFY(bucket);
    QVERIFY(bucket->first <= 70'000 && bucket->last == 70'000);
    QCOMPARE((bucket->first - 1) % coarse.stride(), Step(0));
}

void TestLossDecimation::anEmptyTraceHasEmptyColumns()
{
    const auto columns = decimate({}, 100, 10);
    QCOMPARE(columns.size(), std::size_t(10));
    QVERIFY(columns[5].loss.min > columns[5].loss.max);
    QVERIFY(decimate({}, 0, 10).size() == 10);
    QVERIFY(decimate({}, 10, 0).empty());
}

QTEST_APPLESS_MAIN(TestLossDecimation)
#include "tst_lossdecimation.moc"
