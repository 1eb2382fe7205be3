// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/leastsure.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace npscope;

namespace {

// At x = -4, -3 … 4 these sd, and means of ten times x.
Fan fanOf(const std::vector<float> &sd)
{
    Fan fan;
    fan.grid = {-4, 4, int(sd.size())};
    fan.sd = sd;
    for (int i = 0; i < fan.grid.count; ++i)
        fan.mean.push_back(float(10 * fan.grid.at(i)));
    return fan;
}

const Fan bumpy = fanOf({9, 2, 5, 1, 3, 7, 4, 6, 8});
constexpr Interval all{-4, 4};

} // namespace

class TestLeastSure : public QObject
{
    Q_OBJECT

private slots:
    void isWhereTheSdIsGreatest()
    {
        QCOMPARE(leastSure(bumpy, {}, all, {}), (LeastSure{-4, 9, -40}));
        QCOMPARE(leastSure(bumpy, {}, all, Interval{-2, 2}), (LeastSure{1, 7, 10}));
        QCOMPARE(leastSure(bumpy, {}, Interval{-3.5, 0.5}, Interval{-10, 10}), (LeastSure{-2, 5, -20}));
    }

    void rangesThatDoNotMeetLeaveTheShownOne()
    {
        QCOMPARE(leastSure(bumpy, {}, Interval{2.5, 4}, Interval{-2, 2}), (LeastSure{4, 8, 40}));
        QVERIFY(!leastSure(bumpy, {}, Interval{5, 6}, {}));
    }

    void isNotWhereAPointIs()
    {
        const Points context{{1.2, 3}, {-4, 0}};
        QCOMPARE(leastSure(bumpy, context, all, {})->x, 4.0);
        QCOMPARE(leastSure(bumpy, context, all, Interval{-2, 2})->x, -2.0);
    }

    void whatIsNotFiniteIsNoPlace()
    {
        const float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
        QCOMPARE(leastSure(fanOf({nan, 1, inf}), {}, all, {})->x, 0.0);
        QVERIFY(!leastSure(fanOf({nan, nan, inf}), {}, all, {}));
    }

    void ofEqualsItIsTheFirst() { QCOMPARE(leastSure(fanOf({0, 0, 0}), {}, all, {})->x, -4.0); }
};

QTEST_GUILESS_MAIN(TestLeastSure)
#include "tst_leastsure.moc"
