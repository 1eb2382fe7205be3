// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/extrapolation.h"
#include "ui/paint/pointpainter.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace npscope;

class TestPointPainter : public QObject
{
    Q_OBJECT

private slots:
    void kindsDifferWithoutColour();
    void aCoincidingPairShowsBoth();
    void pointsShowOnTopOfAnything();
    void manyPointsLookLikeFew();
    void extrapolationIsBeyondTheTrainingPoints();
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
    const auto paint = [&](const std::vector<Points> &parts) {
        QImage image(800, 400, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        for (const Points &part : parts)
            paintPoints(painter, PointKind::Training, part, mapping, colours);
        return image;
    };
    const Points first(points.begin(), points.begin() + 250);
    const Points rest(points.begin() + 250, points.end());
    const QImage few = paint({first, rest});
    const QImage many = paint({points});
    // Blending a glyph with transparency rounds once more than painting it: by two levels at most.
    for (int y = 0; y < few.height(); ++y) {
        for (int x = 0; x < few.width(); ++x)
            QVERIFY(std::abs(qGray(few.pixel(x, y)) - qGray(many.pixel(x, y))) <= 2);
    }
}

void TestPointPainter::extrapolationIsBeyondTheTrainingPoints()
{
    const Mapping mapping{{0, 0, 800, 400}, {-4, 4}, {-1, 1}};
    QCOMPARE(extrapolationAreas({{1, 0}, {-2, 5}, {0, 0}}, mapping),
             (std::vector<QRectF>{{0, 0, 200, 400}, {500, 0, 300, 400}}));
    QCOMPARE(extrapolationAreas({{-9, 0}, {9, 0}}, mapping), std::vector<QRectF>());
    QCOMPARE(extrapolationAreas({{7, 0}, {9, 0}}, mapping), (std::vector<QRectF>{{0, 0, 800, 400}}));
    QCOMPARE(extrapolationAreas({}, mapping), std::vector<QRectF>());
}

QTEST_MAIN(TestPointPainter)
#include "tst_pointpainter.moc"
