// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/latent/gaussianoutline.h"

#include <QTest>

#include <cmath>

using namespace npscope;

namespace {

const Mapping map{QRectF(0, 0, 200, 200), {-1, 1}, {-1, 1}};

// How far the line lies from the ellipse: a chord's middle, at most, by the sagitta that is allowed.
double farthest(const Polylines &lines, const Point &centre, const Point &halfAxes)
{
    double worst = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto run = lines.run(i);
        for (std::size_t p = 1; p < run.size(); ++p) {
            for (const double share : {0.0, 0.5}) {
                const Point at = map.toValue(run[p - 1] + share * (run[p] - run[p - 1]));
                const double r = std::hypot((at.x - centre.x) / halfAxes.x, (at.y - centre.y) / halfAxes.y);
                worst = std::max(worst, std::abs(r - 1) * std::min(halfAxes.x, halfAxes.y) * 100); // pixels
            }
        }
    }
    return worst;
}

} // namespace

class TestGaussianOutline : public QObject
{
    Q_OBJECT

private slots:
    void anEllipseIsOneClosedLine()
    {
        Polylines lines;
        addEllipse(lines, {0.1, -0.2}, {0.5, 0.3}, map);
        QCOMPARE(lines.size(), std::size_t(1));
        QVERIFY(QLineF(lines.run(0).front(), lines.run(0).back()).length() < 1e-9);
        QVERIFY(farthest(lines, {0.1, -0.2}, {0.5, 0.3}) < 0.3);
    }

    // As N(0, I) is when the plane shows a posterior with a sigma of a ten-thousandth.
    void ofAHugeEllipseTheVisiblePartIsDrawn()
    {
        Polylines lines;
        addEllipse(lines, {-10'000, 0}, {10'000, 10'000}, map);
        QVERIFY(lines.size() >= 1);
        QVERIFY(farthest(lines, {-10'000, 0}, {10'000, 10'000}) < 0.3);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            for (const QPointF &p : lines.run(i))
                QVERIFY(map.area.adjusted(-5, -5, 5, 5).contains(p));
        }
    }

    void whatIsNotFiniteOrOutsideDrawsNothing()
    {
        Polylines lines;
        addEllipse(lines, {NAN, 0}, {1, 1}, map);
        addEllipse(lines, {0, 0}, {INFINITY, 1}, map);
        addEllipse(lines, {50, 50}, {1, 1}, map);
        QCOMPARE(lines.size(), std::size_t(0));
        QCOMPARE(bellOutline(NAN, 1, map).size(), std::size_t(0));
        QCOMPARE(bellOutline(9, 1, map).size(), std::size_t(0));
    }

    void aBellPeaksAtItsMean()
    {
        const Polylines bell = bellOutline(0.25, 0.1, map);
        QCOMPARE(bell.size(), std::size_t(1));
        QPointF top = bell.run(0).front();
        for (const QPointF &p : bell.run(0))
            top = p.y() < top.y() ? p : top;
        QVERIFY(QLineF(top, map.toPixel({0.25, 1})).length() < 0.1);
    }
};

QTEST_APPLESS_MAIN(TestGaussianOutline)
#include "tst_gaussianoutline.moc"
