// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The sizes of a pool that are offered: where any size lies among them, and which comes next.

#include "core/experiment/settings.h"
#include "ui/document/poolsizes.h"

#include <QTest>

using namespace npscope;

class TestPoolSizes : public QObject
{
    Q_OBJECT

private slots:
    void everyOfferedSizeIsAllowed()
    {
        for (const int size : poolSizes)
            QVERIFY(setting("functions").allows(size));
        for (const int size : fewPoolSizes)
            QVERIFY(std::ranges::find(poolSizes, size) != poolSizes.end());
    }

    void anOfferedSizeHasItsOwnPlace()
    {
        for (int place = 0; place < int(poolSizes.size()); ++place)
            QCOMPARE(poolPlace(poolSizes.at(std::size_t(place))), place);
    }

    // By the ratio: 6 is 1.5 times 4, and 8 is 1.33 times 6.
    void anyOtherHasTheNearestOne()
    {
        QCOMPARE(poolPlace(3), 2);
        QCOMPARE(poolPlace(5), 2);
        QCOMPARE(poolPlace(6), 3);
        QCOMPARE(poolPlace(100), 7);
        QCOMPARE(poolPlace(4096), int(poolSizes.size()) - 2); // not all of the family
    }

    void theyAreSteppedThroughInBothDirections()
    {
        for (std::size_t i = 0; i + 1 < poolSizes.size(); ++i) {
            QCOMPARE(nextPoolSize(poolSizes.at(i), true), poolSizes.at(i + 1));
            QCOMPARE(nextPoolSize(poolSizes.at(i + 1), false), poolSizes.at(i));
        }
        QCOMPARE(nextPoolSize(1, false), 1);
        QCOMPARE(nextPoolSize(0, true), 0);
        QCOMPARE(nextPoolSize(100, true), 128);
        QCOMPARE(nextPoolSize(100, false), 64);
        QCOMPARE(nextPoolSize(4096, true), 0);
        QCOMPARE(nextPoolSize(4096, false), 512);
    }
};

QTEST_APPLESS_MAIN(TestPoolSizes)
#include "tst_poolsizes.moc"
