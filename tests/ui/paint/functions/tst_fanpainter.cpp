// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/guitest.h"
#include "tests/ui/paint/samplefans.h"
#include "ui/charts/thinlines.h"
#include "ui/paint/functions/fanpainter.h"
#include "ui/paint/functions/functionpainter.h"
#include "ui/paint/functions/latentcolour.h"

#include <QImage>
#include <QPainter>
#include <QPicture>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace npscope;

class TestFanPainter : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void curvesAreOneLogicalPixelWide_data();
    void curvesAreOneLogicalPixelWide();
    void aLineHasNoGaps_data() { curvesAreOneLogicalPixelWide_data(); }
    void aLineHasNoGaps();
    void valuesThatAreNotFiniteDoNoHarm();
    void newFansAndRangesAreShown();
    void aStaleFanIsPaler();
    void bandLiesWhereItsEdgesAre();
    void aBandThatLeadsFarOutIsFilledWhereItIs_data();
    void aBandThatLeadsFarOutIsFilledWhereItIs();
    void neighboursInZAreNeighboursInColour();
    void aCurveKeepsItsColourWhileItsPosteriorMoves();
    void fiveHundredCurvesHideNothing();
    void noCurveLiesOnTop();
    void aFanBesideAnotherHasOneColour();
    void aVectorFormatHasLines();
    void aSteepLineKeepsItsDashes();
    void manyShortRunsAreOneDenseLine();
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

// Of a fan that has no z: as in the middle of q(z).
QColor lineColour()
{
    return latentColour({}, {}, ChartColours::paper());
}

// Curves whose z lie all over q(z), each level at a height of its own.
std::shared_ptr<const Fan> levels(int curves, const Gaussian &q)
{
    Fan fan;
    fan.curves = curves;
    fan.q = q;
    for (int k = 0; k < curves; ++k) {
        const double share = (k + 0.5) / curves;
        const std::array noise{float(4 * share - 2), float(std::sin(9 * share))};
        for (std::size_t j = 0; j < 2; ++j)
            fan.z.push_back(q.mu[j] + q.sigma[j] * noise[j]);
        fan.y.insert(fan.y.end(), std::size_t(fan.grid.count), float(3 * share - 1.5));
    }
    return completed(std::move(fan));
}

double distance(const QColor &a, const QColor &b)
{
    return std::hypot(a.red() - b.red(), std::hypot(a.green() - b.green(), a.blue() - b.blue()));
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
    // A level line's height in a column is its width. Coverage has 256 levels, and at most two pixels are in part
    // covered: less than a hundredth; the quarter is for the painter's own rounding of the image's place.
    for (const int x : {40, 120, 350}) {
        const double width = ink(image, int(x * scale), lineColour());
        QVERIFY2(std::abs(width - scale) < 0.25, qPrintable(QString::number(width)));
    }
}

void TestFanPainter::aLineHasNoGaps()
{
    QFETCH(double, scale);
    const QImage image = painted(sampleFan(1), scale);
    double least = 1e9;
    for (int x = 2; x < image.width() - 2; ++x)
        least = std::min(least, ink(image, x, lineColour()));
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
            chart.paint(painter);
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
    const QColor colour = lineColour();
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

void TestFanPainter::aBandThatLeadsFarOutIsFilledWhereItIs_data()
{
    QTest::addColumn<double>("far"); // to which y it goes up and down
    QTest::addColumn<bool>("isOneShape");
    QTest::newRow("a fan") << 0.3 << true;
    QTest::newRow("over the whole area") << 2.0 << false;
    QTest::newRow("further") << 50.0 << false;
    QTest::newRow("as far as a float goes") << 3e38 << false;
}

// Pixel by pixel, but for those that an edge may touch. What is not there is not left to the rasterizer, which is slow
// at it.
void TestFanPainter::aBandThatLeadsFarOutIsFilledWhereItIs()
{
    QFETCH(double, far);
    QFETCH(bool, isOneShape);
    const Grid grid{-4, 4, 41};
    BandEdges edges;
    for (int i = 0; i < grid.count; ++i) {
        edges.lower.push_back(i % 3 == 0 ? -far : 0.1);
        edges.upper.push_back(edges.lower.back() + (i % 2 == 0 ? 0.4 : far));
    }
    const std::vector<QPolygonF> shapes = bandShapes(grid, edges, mapping);
    QCOMPARE(shapes.size() == 1, isOneShape);
    QImage image = blank(1);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    for (const QPolygonF &shape : shapes) {
        QVERIFY(mapping.area.adjusted(-5, -5, 5, 5).contains(shape.boundingRect()));
        painter.drawPolygon(shape);
    }
    painter.end();

    const auto isInside = [&](double px, double py) {
        const Point at = mapping.toValue({px, py});
        const double place = std::clamp((at.x - grid.min) / (grid.max - grid.min), 0.0, 1.0) * (grid.count - 1);
        const auto i = std::size_t(std::min(int(place), grid.count - 2));
        const auto between = [&](const std::vector<double> &edge) {
            return edge[i] + (place - double(i)) * (edge[i + 1] - edge[i]);
        };
        return at.y >= between(edges.lower) && at.y <= between(edges.upper);
    };
    int checked = 0;
    for (int x = 2; x < 398; ++x) {
        for (int y = 2; y < 298; ++y) {
            const bool isIn = isInside(x + 0.5, y + 0.5);
            bool isAtEdge = false;
            for (const auto &[dx, dy] : {std::pair(1, 0), {-1, 0}, {0, 1}, {0, -1}})
                isAtEdge = isAtEdge || isInside(x + 0.5 + dx, y + 0.5 + dy) != isIn;
            if (isAtEdge)
                continue;
            ++checked;
            const bool isFilled = qGray(image.pixel(x, y)) < 128; // a seam between two shapes has a quarter of white
            QVERIFY2(isFilled == isIn, qPrintable(QString("%1, %2").arg(x).arg(y)));
        }
    }
    QVERIFY(checked > 30'000);
}

void TestFanPainter::neighboursInZAreNeighboursInColour()
{
    for (const bool isDark : {false, true}) {
        ChartColours colours = ChartColours::paper();
        if (isDark)
            colours.plot = QColor(30, 32, 36);
        const Gaussian q{{0.5F, -1}, {0.1F, 2}};
        const auto at = [&](double u, double v) {
            return latentColour(std::array{float(0.5 + 0.1 * u), float(-1 + 2 * v)}, q, colours);
        };
        // From end to end a hundred steps of a twentieth of sigma, and 300 levels at most.
        for (double u = -3; u <= 3; u += 0.25) {
            for (double v = -3; v <= 3; v += 0.25) {
                QVERIFY(distance(at(u, v), at(u + 0.05, v)) < 20);
                QVERIFY(distance(at(u, v), at(u, v + 0.05)) < 20);
            }
        }
        for (const auto &[u, v] : {std::pair(1.5, 0.0), std::pair(0.0, 1.5), std::pair(1.0, -1.0)})
            QVERIFY(distance(at(u, v), at(-u, -v)) > 80); // the far sides differ
    }
}

void TestFanPainter::aCurveKeepsItsColourWhileItsPosteriorMoves()
{
    const auto early = levels(20, {{0, 0}, {1, 1}}), late = levels(20, {{0.5F, -3}, {0.01F, 0.002F}});
    for (int k = 0; k < 20; ++k) // floats of z hold its noise to a ten-thousandth here
        QVERIFY(distance(curveColour(*early, k, ChartColours::paper()), curveColour(*late, k, ChartColours::paper()))
                < 3);
}

void TestFanPainter::fiveHundredCurvesHideNothing()
{
    // All over the area there are two or three a pixel, and the colours of q(z) show from one end to the other.
    const auto fan = levels(500, {{0, 0}, {1, 1}});
    const QImage image = painted(fan, 1);
    const auto at = [&](double y) { return image.pixelColor(200, int(mapping.toPixelY(y))); };
    QVERIFY(distance(at(-1.4), at(1.4)) > 60);
    for (const double y : {-1.2, -0.4, 0.3, 1.1})
        QVERIFY(distance(at(y), at(y + 0.05)) < 30); // one gradient, no lottery of what came last
    // And one that is by itself is seen, but does not shout.
    Fan lone = *fan;
    std::fill_n(lone.y.begin(), lone.grid.count, 1.8F);
    const QImage alone = painted(std::make_shared<const Fan>(lone), 1);
    const int seen = qGray(alone.pixel(200, int(mapping.toPixelY(1.8))));
    QVERIFY2(seen < 248 && seen > 150, qPrintable(QString::number(seen)));
}

void TestFanPainter::noCurveLiesOnTop()
{
    const auto fan = levels(2, {{0, 0}, {1, 1}});
    Fan same = *fan;
    std::ranges::fill(same.y, 0.3F);
    Fan turned = same;
    std::ranges::rotate(turned.z, turned.z.begin() + 2);
    QCOMPARE(painted(std::make_shared<const Fan>(turned), 2), painted(std::make_shared<const Fan>(same), 2));
}

void TestFanPainter::aFanBesideAnotherHasOneColour()
{
    FanPainter fanPainter;
    fanPainter.setFan(levels(5, {{0, 0}, {1, 1}}));
    fanPainter.setMapping(mapping);
    fanPainter.setColour(QColor(255, 0, 0));
    QImage image = blank(1);
    QPainter painter(&image);
    fanPainter.paintCurves(painter, ChartColours::paper());
    painter.end();
    bool isDrawn = false;
    for (int y = 0; y < image.height(); ++y) {
        const QColor colour = image.pixelColor(100, y);
        QCOMPARE(colour.green(), colour.blue());
        QVERIFY(colour.red() >= 254); // on white nothing but red is left
        isDrawn = isDrawn || colour.green() < 160;
    }
    QVERIFY(isDrawn);
}

void TestFanPainter::aVectorFormatHasLines()
{
    QPicture picture; // as a vector format: no pixels to count on
    QPainter painter(&picture);
    FanPainter fanPainter;
    fanPainter.setFan(sampleFan(3));
    fanPainter.setMapping(mapping);
    fanPainter.paintCurves(painter, ChartColours::paper());
    painter.end();
    QVERIFY(picture.size() > 0 && picture.size() < 40'000); // an image of the area would be ten times that
    QImage image = blank(1);
    QPainter replayed(&image);
    replayed.drawPicture(0, 0, picture);
    replayed.end();
    QVERIFY(image != blank(1));
}

// It is painted in pieces; in one it would be the same, but for the corners between them.
void TestFanPainter::aSteepLineKeepsItsDashes()
{
    std::vector<QPointF> points;
    for (int i = 0; i <= 24; ++i)
        points.emplace_back(10 + 24 * i, i % 2 == 0 ? 20 : 480);
    Polylines line;
    line.addRun(points); // 11,000 pixels
    QPen pen(Qt::black, 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setDashPattern({6, 4});
    const auto painted = [](const auto &paint) {
        QImage image(600, 500, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(painter);
        return image;
    };
    const QImage pieces = painted([&](QPainter &painter) { drawLines(painter, line, pen); });
    const QImage whole = painted([&](QPainter &painter) {
        painter.setPen(pen);
        painter.drawPolyline(points.data(), int(points.size()));
    });
    int dark = 0, others = 0;
    for (int y = 0; y < whole.height(); ++y) {
        for (int x = 0; x < whole.width(); ++x) {
            const int a = qGray(whole.pixel(x, y)), b = qGray(pieces.pixel(x, y));
            dark += a < 128 ? 1 : 0;
            others += std::abs(a - b) > 64 ? 1 : 0;
        }
    }
    QVERIFY2(dark > 9000 && others < 40, qPrintable(QString("%1, %2").arg(dark).arg(others))); // at two corners
}

// As of one that leaves the plot again and again: plain, without the gaps of its dashes.
void TestFanPainter::manyShortRunsAreOneDenseLine()
{
    Polylines lines;
    for (int i = 0; i < 60; ++i)
        lines.addRun(std::array{QPointF(10.5 + 9 * i, 0.5), QPointF(10.5 + 9 * i, 500.5)}); // 30,000 pixels
    QPen pen(Qt::black, 2, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({6, 4});
    QImage image(600, 500, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawLines(painter, lines, pen);
    QVERIFY(painter.testRenderHint(QPainter::Antialiasing));
    for (int y = 1; y < 499; ++y)
        QCOMPARE(image.pixelColor(10, y), QColor(Qt::black));
}

QTEST_MAIN(TestFanPainter)
#include "tst_fanpainter.moc"
