// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/worker.h"
#include "ui/run/speeds.h"

#include <QTest>

#include <algorithm>

using namespace npscope;

class TestSpeeds : public QObject
{
    Q_OBJECT

private slots:
    void theyAscendToNoLimit()
    {
        const auto all = speeds::values();
        QVERIFY(std::ranges::is_sorted(all));
        QCOMPARE(all.front(), 1.0);
        QCOMPARE(all.back(), Worker::unlimited);
    }

    void nextAndPreviousAreNeighbours()
    {
        const auto all = speeds::values();
        for (std::size_t i = 0; i < all.size(); ++i) {
            QCOMPARE(speeds::indexOf(all[i]), int(i));
            QCOMPARE(speeds::next(all[i]), all[std::min(i + 1, all.size() - 1)]);
            QCOMPARE(speeds::previous(all[i]), all[i > 0 ? i - 1 : 0]);
        }
        QCOMPARE(speeds::indexOf(3), speeds::indexOf(5)); // not among them: the slowest that is not below
    }
};

QTEST_GUILESS_MAIN(TestSpeeds)
#include "tst_speeds.moc"
