// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/paint/samplefans.h"
#include "ui/paint/fanpainter.h"
#include "ui/paint/functionpainter.h"
#include "ui/paint/thinlines.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>
#include <limits>

using namespace npscope;

class TestFanPainter : public QObject
{
    Q_OBJECT

private slots:
    void curvesAreOneLogicalPixelWide_data();
    void curvesAreOneLogicalPixelWide();
    void aLineHasNoGaps_data() { curvesAreOneLogicalPixelWide_data(); }
    void aLineHasNoGaps();
    void valuesThatAreNotFiniteDoNoHarm();
    void newFansAndRangesAreShown();
    void aStaleFanIsPaler();
    void bandLiesWhereItsEdgesAre();
    void aFanPaintsInAFewMilliseconds_data();
    void aFanPaintsInAFewMilliseconds();
};

namespace {

const Mapping mapping{{0, 0, 400, 300}, {-4, 4}, {-2, 2}};

QImage blank(double scale)
{
    QImage image(int(400 * scale), int(300 * scale), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    return image;
}

QImage painted(const std::shared_ptr<const Fan> &fan, double scale, bool isStale = false)
{
    QImage image = blank(scale);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    FanPainter fanPainter;
    fanPainter.setFan(fan);
    fanPainter.setMapping(mapping);
    fanPainter.setStale(isStale);
    fanPainter.paintCurves(painter, ChartColours::paper());
    return image;
}

// How much ink is in a column: 1 a device pixel that is quite covered.
double ink(const QImage &image, int x, const QColor &colour)
{
    double sum = 0;
    for (int y = 0; y < image.height(); ++y)
        sum += (255.0 - qRed(image.pixel(x, y))) / (255.0 - colour.red());
    return sum;
}

} // namespace

void TestFanPainter::curvesAreOneLogicalPixelWide_data()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {1.0, 1.25, 1.5, 1.75, 2.0, 3.0, 4.0})
        QTest::addRow("scale %g", scale) << scale;
}

void TestFanPainter::curvesAreOneLogicalPixelWide()
{
    QFETCH(double, scale);
    const QImage image = painted(constantFan(0.337F), scale);
    // A level line's height in a column is its width. Qt's coverage has 256 levels, and a quarter of a device
    // pixel is what the three parallel hairlines at scale 2 may lose or gain by blending their soft edges.
    for (const int x : {40, 120, 350}) {
        const double width = ink(image, int(x * scale), ChartColours::paper().curves[0]);
        QVERIFY2(std::abs(width - scale) < 0.25, qPrintable(QString::number(width)));
    }
}

void TestFanPainter::aLineHasNoGaps()
{
    QFETCH(double, scale);
    const QImage image = painted(sampleFan(1), scale);
    double least = 1e9;
    for (int x = 2; x < image.width() - 2; ++x)
        least = std::min(least, ink(image, x, ChartColours::paper().curves[0]));
    QVERIFY2(least > 0.75 * scale, qPrintable(QString::number(least))); // seams would show as less ink
}

void TestFanPainter::valuesThatAreNotFiniteDoNoHarm()
{
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    constexpr float infinity = std::numeric_limits<float>::infinity();
    for (const float bad : {nan, infinity, -infinity, 3e38F, 1e5F}) {
        Fan fan;
        fan.curves = 2;
        fan.y.assign(std::size_t(2 * fan.grid.count), 0.5F);
        for (int i = 0; i < fan.grid.count; i += 7)
            fan.y[std::size_t(i)] = bad;
        ChartContent content;
        content.fan = completed(fan);
        for (const Band band : {Band::OneSd, Band::TwoSd, Band::Central90}) {
            content.view.band = band;
            content.view.showsBand = content.view.showsMean = true;
            FunctionPainter chart;
            chart.setSize({400, 300});
            chart.setContent(content);
            QImage image = blank(2);
            QPainter painter(&image);
            chart.paintBackdrop(painter);
            chart.paintData(painter);
            painter.end();
            // The second curve is finite, and shows.
            const QPointF at = chart.mapping().toPixel({1, 0.5});
            QVERIFY(image.pixel((at * 2).toPoint()) != qRgb(255, 255, 255));
        }
    }
}

void TestFanPainter::newFansAndRangesAreShown()
{
    FanPainter fanPainter;
    const auto paint = [&] {
        QImage image = blank(1);
        QPainter painter(&image);
        fanPainter.paintCurves(painter, ChartColours::paper());
        return image;
    };
    fanPainter.setMapping(mapping);
    QCOMPARE(paint(), blank(1)); // no fan, no curves
    fanPainter.setFan(sampleFan(5));
    const QImage first = paint();
    QVERIFY(first != blank(1));
    fanPainter.setFan(sampleFan(5, {}, 0.4));
    QVERIFY(paint() != first);
    fanPainter.setFan(sampleFan(5));
    QCOMPARE(paint(), first);
    Mapping other = mapping;
    other.y.max = 3;
    fanPainter.setMapping(other);
    QVERIFY(paint() != first);
    fanPainter.setFan(nullptr);
    QCOMPARE(paint(), blank(1));
}

void TestFanPainter::aStaleFanIsPaler()
{
    const QColor colour = ChartColours::paper().curves[0];
    const double fresh = ink(painted(constantFan(0), 1, false), 100, colour);
    const double stale = ink(painted(constantFan(0), 1, true), 100, colour);
    QVERIFY(stale > 0.2 * fresh && stale < 0.5 * fresh); // a third of the colour is left
}

void TestFanPainter::bandLiesWhereItsEdgesAre()
{
    Fan fan = *constantFan(0);
    fan.sd.assign(fan.sd.size(), 0.5F);
    FanPainter fanPainter;
    fanPainter.setFan(std::make_shared<const Fan>(fan));
    fanPainter.setMapping(mapping);
    const auto covers = [&](Band band, double y) {
        fanPainter.setBand(band);
        QImage image = blank(1);
        QPainter painter(&image);
        fanPainter.paintBandFilling(painter, ChartColours::paper());
        painter.end();
        return image.pixel(mapping.toPixel({1, y}).toPoint()) != qRgb(255, 255, 255);
    };
    QVERIFY(covers(Band::OneSd, 0.45));
    QVERIFY(!covers(Band::OneSd, 0.55));
    QVERIFY(covers(Band::TwoSd, -0.95));
    QVERIFY(!covers(Band::TwoSd, -1.05));
}

void TestFanPainter::aFanPaintsInAFewMilliseconds_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<int>("most");
    // Measured 2 and 7 ms, and 30 and 60 ms through Qt's stroker; the limits leave room for a busy machine
    // and for the sanitizers.
    QTest::newRow("scale 1") << 1.0 << 40;
    QTest::newRow("scale 2") << 2.0 << 120;
}

void TestFanPainter::aFanPaintsInAFewMilliseconds()
{
    QFETCH(double, scale);
    QFETCH(int, most);
    ChartContent content = sampleContent();
    FunctionPainter chart;
    chart.setSize({900, 600});
    QImage image(int(900 * scale), int(600 * scale), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    double best = 1e9;
    for (int i = 0; i < 8; ++i) {
        content.fan = sampleFan(100);
        QElapsedTimer timer;
        timer.start();
        chart.setContent(content);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        chart.paintBackdrop(painter);
        chart.paintData(painter);
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    qInfo("100 curves in %.2f ms", best);
    QVERIFY(best < most);
}

QTEST_MAIN(TestFanPainter)
#include "tst_fanpainter.moc"
