// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/steps/lossdecimation.h"

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
    void theMedianIsThatOfItsWindow();
    void theMedianOfALongRunIsNearTheTrueOne();
    void aTraceThatGrowsIsWorkedOutAtItsEnd();
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

std::vector<LossColumn> decimate(const LossTrace &trace, Step lastStep, int columns)
{
    LossDecimation decimation;
    decimation.update(trace, {{0, double(lastStep)}}, columns);
    return decimation.columns();
}

const LossRange &lossOf(const LossColumn &column)
{
    return column.range(LossPart::Loss);
}

// Every step by itself.
std::vector<LossColumn> bruteForce(Step known, Step lastStep, int columns)
{
    std::vector<LossColumn> result(static_cast<std::size_t>(columns));
    for (Step step = 1; step <= std::min(known, lastStep); ++step) {
        const auto column = std::size_t(std::min(columns - 1, int(double(step) / double(lastStep) * columns)));
        const Losses losses = lossesOf(step);
        result[column].ranges[0].add(losses.loss);
        result[column].ranges[1].add(-losses.logLikelihood);
        result[column].ranges[2].add(losses.kl);
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
        for (std::size_t part = 0; part < lossParts; ++part)
            QVERIFY(isSame(actual[c].ranges[part], expected[c].ranges[part]));
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
        QVERIFY(holds(lossOf(actual[c]), lossOf(exact[c])));
        all.add(lossOf(actual[c]));
        allExact.add(lossOf(exact[c]));
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
    QVERIFY(isSame(lossOf(columns[1]), {1, 1}));
    QVERIFY(lossOf(columns[2]).min > lossOf(columns[2]).max);
    QVERIFY(columns[2].ranges[1].min > columns[2].ranges[1].max);
    QVERIFY(columns[3].ranges[2].min > columns[3].ranges[2].max);
}

void TestLossDecimation::tellsTheValuesAtAStep()
{
    const LossTrace fine = traceOf(100);
    const auto at = lossAt(fine, 33);
    QVERIFY(at);
    QCOMPARE(at->first, Step(33));
    QCOMPARE(at->last, Step(33));
    QCOMPARE(lossOf(at->values).min, lossesOf(33).loss);
    QCOMPARE(at->values.ranges[1].max, -lossesOf(33).logLikelihood);
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
    QVERIFY(lossOf(columns[5]).min > lossOf(columns[5]).max);
    QVERIFY(decimate({}, 10, 0).empty());
}

void TestLossDecimation::theMedianIsThatOfItsWindow()
{
    const auto columns = decimate(traceOf(1000), 1000, 1000); // a column a step: windows of 101 from step 200 on
    for (const Step step : {300, 555, 900}) {
        std::vector<float> kl;
        for (Step s = step - 50; s <= step + 50; ++s)
            kl.push_back(lossesOf(s).kl);
        std::ranges::sort(kl);
        QCOMPARE(columns[std::size_t(step)].median(LossPart::Kl), kl[50]);
    }
    // Near the beginning it is that of the steps about it, and not of hundreds.
    QCOMPARE(columns[2].median(LossPart::Loss), lossesOf(2).loss);
}

void TestLossDecimation::theMedianOfALongRunIsNearTheTrueOne()
{
    constexpr Step known = 100'000;
    const LossTrace trace = traceOf(known);
    QVERIFY(trace.stride() > 1);
    const auto columns = decimate(trace, known, 500);
    // |N(0, 1)| has its median at .6745, where its density is .6357; a window has 76 samples at least, whose median
    // has a standard error of 1 / (2 · .6357 √76) = .090.
    for (std::size_t c = 10; c < columns.size(); c += 7)
        QVERIFY(std::abs(columns[c].median(LossPart::Kl) - 0.6745F) < 5 * 0.090F);
}

void TestLossDecimation::aTraceThatGrowsIsWorkedOutAtItsEnd()
{
    LossRecorder recorder;
    LossDecimation grown;
    const StepAxis axis{{0, 25'001}};
    for (Step step = 1; step <= 9000; ++step) {
        recorder.record(step, lossesOf(step));
        if (step % 500 == 0)
            grown.update(recorder.snapshot(), axis, 800);
    }
    QVERIFY2(grown.updated() < 800 - 8500 * 800 / 25'001 + 20, qPrintable(QString::number(grown.updated())));
    LossDecimation atOnce;
    atOnce.update(recorder.snapshot(), axis, 800);
    QCOMPARE(atOnce.updated(), 800);
    for (std::size_t c = 0; c < 800; ++c) {
        for (std::size_t part = 0; part < lossParts; ++part) {
            QVERIFY(isSame(grown.columns()[c].ranges[part], atOnce.columns()[c].ranges[part]));
            if (atOnce.columns()[c].ranges[part].min <= atOnce.columns()[c].ranges[part].max)
                QCOMPARE(grown.columns()[c].medians[part], atOnce.columns()[c].medians[part]);
        }
    }
    // Another run, and another axis: all of it.
    grown.update(traceOf(9000), axis, 800);
    QCOMPARE(grown.updated(), 800);
    grown.update(traceOf(9000), {{0, 25'001}, true}, 800);
    QCOMPARE(grown.updated(), 800);
}

QTEST_APPLESS_MAIN(TestLossDecimation)
#include "tst_lossdecimation.moc"
