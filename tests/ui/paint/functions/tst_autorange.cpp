// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/paint/functions/sampleexact.h"
#include "ui/document/sessionlimits.h"
#include "ui/paint/functions/autorange.h"

#include <QTest>

#include <limits>

using namespace npscope;

class TestAutoRange : public QObject
{
    Q_OBJECT

private slots:
    void holdsPointsAndFan();
    void leavesOutWhatTheViewDoesNotShow();
    void holdsTheExactAnswerAndTheTruth();
    void widensAtOnceAndOnlyWhereNeeded();
    void neverNarrowsByItself();
    void leavesAManualRangeAlone();
    void fittingNarrowsAgain();
    void neverEmptyAndNeverBeyondWhatAViewMayBe_data();
    void neverEmptyAndNeverBeyondWhatAViewMayBe();
};

void TestAutoRange::holdsPointsAndFan()
{
    Experiment experiment;
    experiment.training.points = {{0, -7}, {1, 0}};
    experiment.question.followsTraining = false;
    experiment.question.context = {{2, 5}};
    const auto fan = constantFan(9);
    QCOMPARE(shownRange(experiment, fan.get(), {}), (Range{-7, 9}));
    QCOMPARE(shownRange(experiment, nullptr, {}), (Range{-7, 5}));
    const View view = fitted({}, experiment, fan.get());
    QVERIFY(view.yMin < -7 && view.yMin > -9);
    QVERIFY(view.yMax > 9 && view.yMax < 11);
}

void TestAutoRange::leavesOutWhatTheViewDoesNotShow()
{
    Experiment experiment;
    experiment.training.points = {{0, -7}, {100, 50}}; // the second is outside -4 … 4
    const auto fan = constantFan(9);
    View view;
    view.showsCurves = false;
    QCOMPARE(shownRange(experiment, fan.get(), view), (Range{-7, -7}));
    view.showsTrainingPoints = view.showsContextPoints = false;
    QVERIFY(!shownRange(experiment, fan.get(), view));
    view.showsMean = true;
    QCOMPARE(shownRange(experiment, fan.get(), view), (Range{9, 9}));
}

void TestAutoRange::holdsTheExactAnswerAndTheTruth()
{
    const ChartContent content = familyContent(); // whose training points do not count
    ExactFan exact = *content.exact;
    exact.upper[80] = 7;
    exact.truth[70] = -8;
    exact.y[60] = 9;
    View view;
    view.showsContextPoints = false;
    const auto range = [&] { return *shownRange(content.experiment, nullptr, view, &exact); };
    QCOMPARE(range(), (Range{-8, 7}));
    view.showsExactCurves = true;
    QCOMPARE(range(), (Range{-8, 9}));
    view.showsExactCurves = view.showsExact = false;
    QCOMPARE(range().min, -8.0);
    QVERIFY(range().max < 2);
    view.showsTruth = false;
    QVERIFY(!shownRange(content.experiment, nullptr, view, &exact));
}

void TestAutoRange::widensAtOnceAndOnlyWhereNeeded()
{
    const Experiment experiment;
    const View before;
    const View after = widened(before, experiment, constantFan(4).get());
    QVERIFY(after.yMax > 4);
    QCOMPARE(after.yMin, before.yMin);
    QVERIFY(after.yAuto);
    QCOMPARE(widened(after, experiment, constantFan(4.05F).get()), after); // room to spare
}

void TestAutoRange::neverNarrowsByItself()
{
    const Experiment experiment;
    const View wide = widened({}, experiment, constantFan(1000).get());
    QCOMPARE(widened(wide, experiment, constantFan(0).get()), wide);
}

void TestAutoRange::leavesAManualRangeAlone()
{
    View view;
    view.yAuto = false;
    QCOMPARE(widened(view, {}, constantFan(1000).get()), view);
}

void TestAutoRange::fittingNarrowsAgain()
{
    const Experiment experiment;
    View wide = widened({}, experiment, constantFan(1000).get());
    wide.yAuto = false;
    const View view = fitted(wide, experiment, constantFan(0).get());
    QVERIFY(view.yAuto);
    QVERIFY(view.yMax < 1.1); // the article's points reach sin 2 = 0.91
}

void TestAutoRange::neverEmptyAndNeverBeyondWhatAViewMayBe_data()
{
    QTest::addColumn<float>("value");
    QTest::newRow("flat") << 0.0F;
    QTest::newRow("flat and large") << 1e5F;
    QTest::newRow("extreme") << 3e38F;
    QTest::newRow("at the limit") << 9e29F;
    QTest::newRow("infinite") << std::numeric_limits<float>::infinity();
    QTest::newRow("NaN") << std::numeric_limits<float>::quiet_NaN();
}

void TestAutoRange::neverEmptyAndNeverBeyondWhatAViewMayBe()
{
    QFETCH(float, value);
    Experiment empty;
    empty.training.points.clear();
    for (const Experiment &experiment : {Experiment(), empty}) {
        QVERIFY(isAllowed(fitted({}, experiment, constantFan(value).get())));
        QVERIFY(isAllowed(widened({}, experiment, constantFan(value).get())));
    }
}

QTEST_APPLESS_MAIN(TestAutoRange)
#include "tst_autorange.moc"
