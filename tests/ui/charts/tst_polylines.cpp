// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/polylines.h"

#include <QLineF>
#include <QTest>

#include <cmath>
#include <limits>

using namespace npscope;

class TestPolylines : public QObject
{
    Q_OBJECT

private slots:
    void followsTheCurveWithinATwentiethOfAPixel();
    void leavesOutPointsOfAStraightLine();
    void breaksWhereAValueIsNotFinite();
    void staysNearTheAreaHoweverFarTheValues();
    void clipsASegmentToABox();
    void polygonsAreCutToABox();
};

namespace {

const Grid grid;
const Mapping mapping{{50, 20, 840, 560}, {-4, 4}, {-1.5, 1.5}};

std::vector<float> values(double (*f)(double))
{
    std::vector<float> all;
    for (int i = 0; i < grid.count; ++i)
        all.push_back(float(f(grid.at(i))));
    return all;
}

double heightAt(const Polylines &lines, double x)
{
    for (std::size_t r = 0; r < lines.size(); ++r) {
        const auto run = lines.run(r);
        for (std::size_t i = 1; i < run.size(); ++i) {
            if (run[i - 1].x() <= x && x <= run[i].x()) {
                const double share = (x - run[i - 1].x()) / (run[i].x() - run[i - 1].x());
                return run[i - 1].y() + share * (run[i].y() - run[i - 1].y());
            }
        }
    }
    return std::nan("");
}

} // namespace

void TestPolylines::followsTheCurveWithinATwentiethOfAPixel()
{
    const auto y = values([](double x) { return std::sin(2 * x); });
    Polylines lines;
    lines.add(grid, std::span(y), mapping);
    QCOMPARE(lines.size(), std::size_t(1));
    QVERIFY(lines.run(0).size() < y.size());
    for (int i = 0; i < grid.count; ++i) {
        const double expected = mapping.toPixelY(double(y[std::size_t(i)]));
        const double actual = heightAt(lines, mapping.toPixelX(grid.at(i)));
        // The distance is measured along y here, which at slope s is sqrt(1 + s²) times that from the line.
        const double slope = 2 * std::abs(std::cos(2 * grid.at(i))) * (560 / 3.0) / (840 / 8.0);
        QVERIFY(std::abs(actual - expected) <= 0.05 * std::sqrt(1 + slope * slope) * 1.1);
    }
}

void TestPolylines::leavesOutPointsOfAStraightLine()
{
    const auto y = values([](double x) { return 0.3 * x; });
    Polylines lines;
    lines.add(grid, std::span(y), mapping);
    QCOMPARE(lines.size(), std::size_t(1));
    QVERIFY(lines.run(0).size() <= 3); // rounding to float may bend it by less than a hair
    QCOMPARE(lines.run(0).front(), QPointF(50, mapping.toPixelY(-1.2F)));
    QCOMPARE(lines.run(0).back(), QPointF(890, mapping.toPixelY(1.2F)));
}

void TestPolylines::breaksWhereAValueIsNotFinite()
{
    auto y = values([](double x) { return x / 4; });
    y[0] = std::numeric_limits<float>::quiet_NaN();
    y[80] = std::numeric_limits<float>::infinity();
    y[100] = -std::numeric_limits<float>::infinity();
    y[102] = std::numeric_limits<float>::quiet_NaN(); // leaves point 101 alone: no line
    Polylines lines;
    lines.add(grid, std::span(y), mapping);
    QCOMPARE(lines.size(), std::size_t(3));
    QCOMPARE(lines.run(0).front().x(), mapping.toPixelX(grid.at(1)));
    QCOMPARE(lines.run(0).back().x(), mapping.toPixelX(grid.at(79)));
    QCOMPARE(lines.run(1).front().x(), mapping.toPixelX(grid.at(81)));
    QCOMPARE(lines.run(2).front().x(), mapping.toPixelX(grid.at(103)));

    y.assign(y.size(), std::numeric_limits<float>::quiet_NaN());
    lines.clear();
    lines.add(grid, std::span(y), mapping);
    QCOMPARE(lines.size(), std::size_t(0));
}

void TestPolylines::staysNearTheAreaHoweverFarTheValues()
{
    const auto y = values([](double x) { return 1e30 * std::sin(9 * x); });
    Polylines lines;
    lines.add(grid, std::span(y), mapping);
    QVERIFY(lines.size() > 0);
    for (std::size_t r = 0; r < lines.size(); ++r) {
        for (const QPointF &p : lines.run(r))
            QVERIFY(mapping.area.adjusted(-5, -5, 5, 5).contains(p));
    }
}

void TestPolylines::clipsASegmentToABox()
{
    const QRectF box(0, 0, 10, 10);
    QPointF a(-10, 5);
    QPointF b(20, 5);
    QVERIFY(clipSegment(a, b, box));
    QCOMPARE(QLineF(a, b), QLineF(0, 5, 10, 5));
    a = {-5, 0};
    b = {5, 10};
    QVERIFY(clipSegment(a, b, box));
    QCOMPARE(QLineF(a, b), QLineF(0, 5, 5, 10));
    a = {-5, 8};
    b = {5, 18};
    QVERIFY(!clipSegment(a, b, box));
    a = b = {3, 3};
    QVERIFY(clipSegment(a, b, box));
    a = b = {3, 11};
    QVERIFY(!clipSegment(a, b, box));
}

void TestPolylines::polygonsAreCutToABox()
{
    const QRectF box(0, 0, 10, 10);
    const auto area = [](const QPolygonF &polygon) {
        double sum = 0;
        for (qsizetype i = 0; i < polygon.size(); ++i) {
            const QPointF &a = polygon[i], &b = polygon[(i + 1) % polygon.size()];
            sum += a.x() * b.y() - b.x() * a.y();
        }
        return std::abs(sum) / 2;
    };
    const QPolygonF inside({{1, 1}, {9, 1}, {5, 9}});
    QCOMPARE(clipPolygon(inside, box), inside);
    QCOMPARE(area(clipPolygon(QPolygonF({{-5, 5}, {5, -5}, {15, 5}, {5, 15}}), box)), 100.0); // all of the box
    QCOMPARE(area(clipPolygon(QPolygonF({{-10, 0}, {10, 0}, {10, 10}}), box)), 75.0);
    // A double tells 1e-7 of 1e9.
    QVERIFY(std::abs(area(clipPolygon(QPolygonF({{0, 0}, {1e9, 0}, {1e9, 1e9}}), box)) - 50) < 1e-5);
    QVERIFY(clipPolygon(QPolygonF({{11, 0}, {20, 0}, {20, 20}}), box).isEmpty());
    QVERIFY(clipPolygon({}, box).isEmpty());
    // Two teeth that reach into it from above: an edge of the box joins them.
    QCOMPARE(area(clipPolygon(QPolygonF({{0, -5}, {2, 5}, {4, -5}, {6, 5}, {8, -5}}), box)), 10.0);
}

QTEST_APPLESS_MAIN(TestPolylines)
#include "tst_polylines.moc"
