// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/paint/samplefans.h"
#include "ui/paint/functions/nearestcurve.h"

#include <QTest>

using namespace npscope;

namespace {

const Mapping map{QRectF(40, 10, 800, 500), {-4, 4}, {-3, 3}};

} // namespace

class TestNearestCurve : public QObject
{
    Q_OBJECT

private slots:
    void everyCurveIsFoundWhereItLies()
    {
        const auto fan = sampleFan(5);
        for (int k = 0; k < 5; ++k) {
            for (const int i : {0, 40, 80, 160}) {
                const QPointF on = map.toPixel({fan->grid.at(i), double(fan->curve(k)[std::size_t(i)])});
                QCOMPARE(nearestCurve(*fan, map, on, 6), std::optional(k));
                QCOMPARE(nearestCurve(*fan, map, on + QPointF(0, 1), 6), std::optional(k));
            }
        }
    }

    void farFromAllIsNone()
    {
        const auto fan = sampleFan(5);
        QCOMPARE(nearestCurve(*fan, map, map.toPixel({0, 2}), 6), std::optional<int>());
        QCOMPARE(nearestCurve(*fan, map, {5000, 100}, 6), std::optional<int>());
    }

    // The distance is to the line, not along y: beside a steep curve it is much the smaller of the two.
    void besideASteepCurve()
    {
        Fan steep;
        steep.curves = 1;
        for (int i = 0; i < steep.grid.count; ++i)
            steep.y.push_back(float(i < 80 ? -2.5 : 2.5));
        const QPointF at = map.toPixel({(steep.grid.at(79) + steep.grid.at(80)) / 2, 1});
        QCOMPARE(nearestCurve(steep, map, at + QPointF(4, 0), 6), std::optional(0));
    }

    void valuesThatAreNotFiniteAreNowhere()
    {
        Fan fan;
        fan.curves = 2;
        fan.y.assign(std::size_t(2 * fan.grid.count), NAN);
        std::fill(fan.y.begin() + fan.grid.count, fan.y.end(), 1.0F);
        QCOMPARE(nearestCurve(fan, map, map.toPixel({0, 1}), 6), std::optional(1));
        QCOMPARE(nearestCurve(fan, map, map.toPixel({0, 0}), 6), std::optional<int>());
    }
};

QTEST_APPLESS_MAIN(TestNearestCurve)
#include "tst_nearestcurve.moc"
