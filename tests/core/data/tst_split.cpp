// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/split.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace npscope;

class TestSplit : public QObject
{
    Q_OBJECT

private slots:
    void isAPartition()
    {
        SplitDraw draw{Training{}};
        Split split;
        for (Step t = 1; t <= 2000; ++t) {
            draw.draw(t, split);
            QVERIFY(split.context.size() >= 1 && split.context.size() <= 3);
            std::set<int> all(split.context.begin(), split.context.end());
            all.insert(split.target.begin(), split.target.end());
            QCOMPARE(all.size(), std::size_t(5));
            QCOMPARE(split.context.size() + split.target.size(), std::size_t(5));
            QVERIFY(std::ranges::is_sorted(split.target));
        }
    }

    void theTargetMayBeAllPoints()
    {
        Training all;
        all.targets = Targets::All;
        SplitDraw draw(all), usual{Training{}};
        Split split, other;
        for (Step t = 1; t <= 100; ++t) {
            draw.draw(t, split);
            usual.draw(t, other);
            QCOMPARE(split.target, (std::vector<int>{0, 1, 2, 3, 4}));
            QCOMPARE(split.context, other.context);
        }
    }

    void everySubsetIsAsLikely()
    {
        SplitDraw draw{Training{}};
        Split split;
        std::map<std::set<int>, int> counts;
        constexpr int draws = 90'000;
        for (Step t = 1; t <= draws; ++t) {
            draw.draw(t, split);
            ++counts[{split.context.begin(), split.context.end()}];
        }
        QCOMPARE(counts.size(), std::size_t(5 + 10 + 10));
        for (const auto &[subset, count] : counts) {
            // |C| is uniform in 1 … 3; of 5 points there are 5, 10 and 10 subsets of that size.
            const double p = 1.0 / 3 / (subset.size() == 1 ? 5 : 10);
            // 25 comparisons: 4.5 standard errors are exceeded once in 6000 such tests, and the seed is fixed.
            QVERIFY(std::abs(count - draws * p) < 4.5 * std::sqrt(draws * p * (1 - p)));
        }
    }

    void isAFunctionOfTheStep()
    {
        SplitDraw forwards{Training{}}, backwards{Training{}};
        std::vector<Split> splits(100);
        for (Step t = 0; t < 100; ++t)
            forwards.draw(t, splits[std::size_t(t)]);
        Split split;
        for (Step t = 99; t >= 0; --t) {
            backwards.draw(t, split);
            QCOMPARE(split.context, splits[std::size_t(t)].context);
        }
    }

    void movingAPointKeepsTheSplit()
    {
        Training moved;
        moved.points[2] = {0.25, -0.75};
        SplitDraw a{Training{}}, b{moved};
        Split splitA, splitB;
        for (Step t = 1; t < 100; ++t) {
            a.draw(t, splitA);
            b.draw(t, splitB);
            QCOMPARE(splitA.context, splitB.context);
        }
    }

    void leavesATarget_data()
    {
        QTest::addColumn<int>("points");
        for (int n = 2; n <= 6; ++n)
            QTest::addRow("%d points", n) << n;
    }
    void leavesATarget()
    {
        QFETCH(int, points);
        Training training;
        training.points.clear();
        for (int i = 0; i < points; ++i)
            training.points.push_back({double(i), 0});
        training.contextMin = 3;
        training.contextMax = 9;
        SplitDraw draw(training);
        Split split;
        for (Step t = 1; t < 200; ++t) {
            draw.draw(t, split);
            QVERIFY(!split.target.empty());
            QVERIFY(!split.context.empty());
            QVERIFY(int(split.context.size()) >= std::min(3, points - 1));
        }
    }
};

QTEST_APPLESS_MAIN(TestSplit)
#include "tst_split.moc"
