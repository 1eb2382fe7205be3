// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/pace.h"

#include <QTest>

#include <limits>

using namespace npscope;
using namespace std::chrono_literals;

class TestPace : public QObject
{
    Q_OBJECT

private slots:
    void stepsComeByTheClock()
    {
        Pace pace;
        pace.restart(10, 1000);
        const auto start = pace.timeOf(10);
        QCOMPARE(pace.due(start), Step(10));
        QCOMPARE(pace.due(start + 500ms), Step(510));
        QVERIFY(pace.timeOf(510) == start + 500ms);
    }

    void aLongLagIsForgiven()
    {
        Pace pace;
        pace.restart(0, 1000);
        const auto start = pace.timeOf(0);
        pace.forgiveLag(start + 150ms, 60); // 90 ms late
        QVERIFY(pace.timeOf(60) == start + 60ms);
        pace.forgiveLag(start + 170ms, 60); // 110 ms late
        QVERIFY(pace.timeOf(60) == start + 170ms);
    }

    void whatHasNoLimitIsNeverLate()
    {
        Pace pace;
        pace.restart(0, std::numeric_limits<double>::infinity());
        QVERIFY(pace.isUnlimited());
        const auto start = pace.timeOf(0);
        pace.forgiveLag(start + 1h, 1);
        QVERIFY(pace.timeOf(0) == start);
    }

    void speedIsMeasuredOverHalfASecond()
    {
        Pace pace;
        pace.restart(100, 1000);
        const auto start = pace.timeOf(100);
        pace.measure(start + 400ms, 500);
        QCOMPARE(pace.stepsPerSecond(), 0.0); // not known yet
        pace.measure(start + 500ms, 600);
        QCOMPARE(pace.stepsPerSecond(), 1000.0);
        pace.measure(start + 1500ms, 800);
        QCOMPARE(pace.stepsPerSecond(), 200.0);
        pace.restart(800, 1000);
        QCOMPARE(pace.stepsPerSecond(), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestPace)
#include "tst_pace.moc"
