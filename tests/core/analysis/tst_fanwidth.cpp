// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/fanwidth.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace npscope;

namespace {

// A fan that is this wide at one x and .001 elsewhere.
FanWidth widthWith(const JudgedXs &judged, double x, Zone zone, float sd)
{
    std::vector<float> all(judged.values().size(), 0.001F);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (std::abs(judged.values()[i] - x) < 1e-9 && judged.zone(i) == zone)
            all[i] = sd;
    }
    return judged.width(all);
}

} // namespace

class TestFanWidth : public QObject
{
    Q_OBJECT

private slots:
    void theArticlesAreTheMapsAndTheData()
    {
        const JudgedXs judged(articlePoints());
        QCOMPARE(judged.values().size(), std::size_t(spreadCount + 5));
        for (int i = 0; i < spreadCount; ++i)
            QCOMPARE(judged.values()[std::size_t(i)], spreadX(i));
        QCOMPARE(judged.dataCount(), std::size_t(5));
        for (std::size_t i = 0; i < 5; ++i) {
            QCOMPARE(judged.values()[spreadCount + i], articlePoints()[i].x);
            QVERIFY(judged.zone(spreadCount + i) == Zone::Data);
        }
        QVERIFY(judged.zone(0) == Zone::Edges && judged.zone(20) == Zone::Edges); // -4, -2
        QVERIFY(judged.zone(21) == Zone::Between && judged.zone(59) == Zone::Between);
        QVERIFY(judged.zone(60) == Zone::Edges && judged.zone(80) == Zone::Edges);
    }

    void isFoundInEachZone_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<Zone>("zone");
        QTest::newRow("left end") << -4.0 << Zone::Edges;
        QTest::newRow("right end") << 4.0 << Zone::Edges;
        QTest::newRow("beyond the data") << 2.7 << Zone::Edges;
        QTest::newRow("between the points") << 0.5 << Zone::Between;
        QTest::newRow("on the data") << 1.0 << Zone::Data;
    }
    void isFoundInEachZone()
    {
        QFETCH(double, x);
        QFETCH(Zone, zone);
        const FanWidth width = widthWith(JudgedXs(articlePoints()), x, zone, 0.3F);
        QVERIFY(width.widestZone() == zone);
        QCOMPARE(width.widest().sd, 0.3F);
        QVERIFY(std::abs(width.widest().x - x) < 1e-9);
        for (const Zone other : allZones)
            QCOMPARE(width.of(other).sd, other == zone ? 0.3F : 0.001F);
    }

    void pointsBeyondWidenWhatIsJudged()
    {
        const JudgedXs judged({{-1, 0}, {12, 1}, {-6, 2}});
        QCOMPARE(judged.min(), -6.0);
        QCOMPARE(judged.max(), 12.0);
        std::vector<double> xs(judged.values().begin(), judged.values().end());
        std::ranges::sort(xs);
        QCOMPARE(xs.front(), -6.0);
        QCOMPARE(xs.back(), 12.0);
        for (std::size_t i = 1; i < xs.size(); ++i)
            QVERIFY(xs[i] - xs[i - 1] < 0.2 + 1e-9); // 8 units by 40
        QVERIFY(widthWith(judged, 12, Zone::Edges, 1).widestZone() == Zone::Edges);
        QVERIFY(widthWith(judged, 11, Zone::Between, 1).widestZone() == Zone::Between);
    }

    void theXOfAFamilyTakesThePlaceOfWhatPointsSpan()
    {
        const JudgedXs judged({{0.55, 0}, {0.75, 1}}, Interval{-2, 5});
        QCOMPARE(judged.max(), 5.0);
        QVERIFY(widthWith(judged, -2, Zone::Edges, 1).widestZone() == Zone::Edges);
        QVERIFY(widthWith(judged, -1.9, Zone::Between, 1).widestZone() == Zone::Between);
        QVERIFY(widthWith(judged, 4, Zone::Between, 1).widestZone() == Zone::Between);
        QVERIFY(widthWith(judged, 0.55, Zone::Data, 1).widestZone() == Zone::Data);
        QCOMPARE(JudgedXs({}, Interval{-2, 5}).dataCount(), std::size_t(0));
    }

    void ofManyPointsSomeAreLookedAt()
    {
        Points points;
        for (int i = 0; i < 10'000; ++i)
            points.push_back({i / 5000.0 - 1, 0});
        const JudgedXs judged(points);
        QCOMPARE(judged.dataCount(), JudgedXs::mostData);
        QCOMPARE(judged.values().size(), spreadCount + JudgedXs::mostData);
    }
};

QTEST_APPLESS_MAIN(TestFanWidth)
#include "tst_fanwidth.moc"
