// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/guitest.h"
#include "ui/paint/functions/extrapolation.h"
#include "ui/paint/functions/pointpainter.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace npscope;

class TestPointPainter : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void kindsDifferWithoutColour();
    void aCoincidingPairShowsBoth();
    void pointsShowOnTopOfAnything();
    void manyPointsLookLikeFew();
    void manyPointsLeaveRoomForTheCurves();
    void fewPointsLeaveRoomInASmallChart();
    void extrapolationIsBeyondWhatIsTrainedOn();
};

namespace {

const ChartColours colours = ChartColours::paper();

QImage painted(const std::vector<PointKind> &kinds, QRgb background = qRgb(255, 255, 255))
{
    QImage image(41, 41, QImage::Format_RGB32);
    image.fill(background);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PointKind kind : kinds)
        paintPoint(painter, kind, {20.5, 20.5}, colours);
    return image;
}

// Covered well enough to be seen.
bool isDark(const QImage &image, int x, int y)
{
    return qGray(image.pixel(x, y)) < 160;
}

} // namespace

void TestPointPainter::kindsDifferWithoutColour()
{
    const QImage cross = painted({PointKind::Training});
    const QImage ring = painted({PointKind::Context});
    QVERIFY(isDark(cross, 20, 20));
    QVERIFY(!isDark(ring, 20, 20));
    QVERIFY(isDark(ring, 20 + 9, 20));
    QVERIFY(!isDark(cross, 20 + 9, 20));
}

void TestPointPainter::aCoincidingPairShowsBoth()
{
    const QImage pair = painted({PointKind::Training, PointKind::Context});
    for (const QPoint arm : {QPoint(20, 20), QPoint(17, 17), QPoint(23, 17)})
        QVERIFY(isDark(pair, arm.x(), arm.y()));
    for (const QPoint rim : {QPoint(29, 20), QPoint(11, 20), QPoint(20, 29), QPoint(20, 11)})
        QVERIFY(isDark(pair, rim.x(), rim.y()));
    QVERIFY(!isDark(pair, 26, 20)); // and what lies between them
}

void TestPointPainter::pointsShowOnTopOfAnything()
{
    // On black, as on curves as dark as the glyph itself, the outline carries it.
    const QImage cross = painted({PointKind::Training}, qRgb(0, 0, 0));
    const QImage ring = painted({PointKind::Context}, qRgb(0, 0, 0));
    const auto hasWhite = [](const QImage &image) {
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (qGray(image.pixel(x, y)) > 220)
                    return true;
        return false;
    };
    QVERIFY(hasWhite(cross));
    QVERIFY(hasWhite(ring));
}

void TestPointPainter::manyPointsLookLikeFew()
{
    const Mapping mapping{{0, 0, 800, 400}, {0, 800}, {0, 400}};
    Points points; // at whole pixels, where the stamp lies as the glyph does
    for (int i = 0; i < 31 * 15; ++i)
        points.push_back({double(20 + i % 31 * 25), double(20 + i / 31 * 25)});
    const double size = glyphSize(points.size(), mapping.area.size());
    const auto paint = [&](bool isStamped) {
        QImage image(800, 400, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isStamped)
            paintPoints(painter, PointKind::Training, points, mapping, colours);
        for (const Point &point : isStamped ? Points() : points)
            paintPoint(painter, PointKind::Training, mapping.toPixel(point), colours, size);
        return image;
    };
    const QImage few = paint(false);
    const QImage many = paint(true);
    // Blending a glyph with transparency rounds once more than painting it: by two levels at most.
    for (int y = 0; y < few.height(); ++y) {
        for (int x = 0; x < few.width(); ++x)
            QVERIFY(std::abs(qGray(few.pixel(x, y)) - qGray(many.pixel(x, y))) <= 2);
    }
}

void TestPointPainter::manyPointsLeaveRoomForTheCurves()
{
    const QSizeF area(840, 500);
    QCOMPARE(glyphSize(5, area), 1.0);
    QVERIFY(glyphSize(100, area) < 0.8);
    QVERIFY(glyphSize(10'000, area) < glyphSize(100, area));
    QVERIFY(glyphSize(10'000, area) * 4 >= 0.6); // and are still to be seen
    // Ten thousand, of both kinds, evenly spread over a black chart: it stays mostly black.
    const Mapping mapping{{{0, 0}, area}, {0, 125}, {0, 80}};
    Points points;
    for (int i = 0; i < 10'000; ++i)
        points.push_back({i % 125 + 0.5, i / 125 + 0.5});
    QImage image(840, 500, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PointKind kind : {PointKind::Training, PointKind::Context})
        paintPoints(painter, kind, points, mapping, colours);
    painter.end();
    int free = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            free += qGray(image.pixel(x, y)) < 16;
    QVERIFY2(free > 840 * 500 / 2, qPrintable(QString::number(free)));
}

void TestPointPainter::fewPointsLeaveRoomInASmallChart()
{
    QVERIFY(glyphSize(5, {170, 90}) < 0.5);
    QVERIFY(glyphSize(5, {170, 90}) < glyphSize(5, {300, 200}));
    QCOMPARE(glyphSize(0, {170, 90}), 1.0);
}

void TestPointPainter::extrapolationIsBeyondWhatIsTrainedOn()
{
    const Mapping mapping{{0, 0, 800, 400}, {-4, 4}, {-1, 1}};
    QCOMPARE(extrapolationAreas(Interval{-2, 1}, mapping), (std::vector<QRectF>{{0, 0, 200, 400}, {500, 0, 300, 400}}));
    QCOMPARE(extrapolationAreas(Interval{-9, 9}, mapping), std::vector<QRectF>());
    QCOMPARE(extrapolationAreas(Interval{7, 9}, mapping), (std::vector<QRectF>{{0, 0, 800, 400}}));
    QCOMPARE(extrapolationAreas({}, mapping), std::vector<QRectF>());
}

QTEST_MAIN(TestPointPainter)
#include "tst_pointpainter.moc"
