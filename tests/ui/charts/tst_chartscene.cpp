// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What Qt Charts carries lies where the mapping says: grid, axes and labels, at every scale, and follows every change.

#include "tests/ui/guitest.h"
#include "ui/charts/chartscene.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace npscope;

namespace {

constexpr QSize size{600, 400};

struct Sample {
    ChartText text;
    ChartLayout layout = layOut(size, 0, false, text);
    Mapping mapping{layout.plot, {-4, 4}, {-1, 1}};
    Axes axes{{{-2, "left"}, {1, "right"}}, {{0.5, "up"}}, "along", "upwards"};
    ChartColours colours = distinct();

    // Each thing has a colour of its own, so that it can be found.
    static ChartColours distinct()
    {
        ChartColours colours = ChartColours::paper();
        colours.background = colours.plot = Qt::white;
        colours.grid = Qt::red;
        colours.frame = Qt::blue;
        colours.text = Qt::black;
        return colours;
    }
};

QImage paint(ChartScene &chart, const Sample &sample, double scale = 1)
{
    chart.setAxes(sample.axes, sample.mapping, sample.layout, sample.colours, sample.text);
    QImage image(size * scale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    chart.paint(painter);
    return image;
}

// Of the pixels of this colour: along the middle row or column of the plot area, where no label is.
QList<int> columns(const QImage &image, const QRectF &plot, double scale, QRgb colour)
{
    QList<int> found;
    const int y = int(plot.center().y() * scale);
    for (int x = 0; x < image.width(); ++x) {
        if (image.pixel(x, y) == colour)
            found.append(x);
    }
    return found;
}

// What is dark of the text, which is black and blurred at its edges.
QRect inkOf(const QImage &image, const QRect &area)
{
    QRect ink;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (image.rect().contains(x, y) && qRed(image.pixel(x, y)) < 128 && qBlue(image.pixel(x, y)) < 128)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

} // namespace

class TestChartScene : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void linesLieOnWholePixels_data()
    {
        QTest::addColumn<double>("scale");
        for (const double scale : {1.0, 2.0, 4.0})
            QTest::addRow("%g", scale) << scale;
    }
    // Pure colours only, and as many pixels as the scale: nothing is blurred over two.
    void linesLieOnWholePixels()
    {
        QFETCH(double, scale);
        Sample sample;
        ChartScene chart;
        const QImage image = paint(chart, sample, scale);
        QList<int> expected;
        for (const Tick &tick : sample.axes.x) {
            const int x = int(std::floor(sample.mapping.toPixelX(tick.value)) * scale);
            for (int i = 0; i < int(scale); ++i)
                expected.append(x + i);
        }
        QCOMPARE(columns(image, sample.layout.plot, scale, qRgb(255, 0, 0)), expected);
        QList<int> axis;
        for (int i = 0; i < int(scale); ++i)
            axis.append(int((sample.layout.plot.left() - 1) * scale) + i); // beside the plot area
        QCOMPARE(columns(image, sample.layout.plot, scale, qRgb(0, 0, 255)), axis);
    }

    void labelsStandAtTheirTicks()
    {
        const Sample sample;
        ChartScene chart;
        const QImage image = paint(chart, sample);
        const QRectF plot = sample.layout.plot;
        for (const Tick &tick : sample.axes.x) {
            const double x = sample.mapping.toPixelX(tick.value);
            const QRect below(int(x) - 40, int(plot.bottom()) + 6, 80, int(sample.text.lineHeight()) + 2);
            const QRect ink = inkOf(image, below);
            QVERIFY(!ink.isEmpty());
            // Half a letter: side bearings and rounding.
            QVERIFY2(std::abs(QRectF(ink).center().x() - x) < 4, qPrintable(QString::number(ink.center().x() - x)));
        }
        const double y = sample.mapping.toPixelY(0.5);
        const QRect ink = inkOf(image, QRect(24, int(y) - 20, int(plot.left()) - 30, 40));
        QVERIFY(std::abs(QRectF(ink).center().y() - y) < 6); // "up" has a descender and no ascender
    }

    void aChangeOfAnythingIsSeen()
    {
        const Sample before;
        ChartScene chart;
        const QImage image = paint(chart, before);
        QCOMPARE(paint(chart, before), image);
        const auto differs = [&](auto change) {
            Sample after = before;
            change(after);
            const QImage changed = paint(chart, after);
            ChartScene fresh;
            const bool isAsFresh = paint(fresh, after) == changed; // nothing is left of what was
            return changed != image && isAsFresh && paint(chart, before) == image;
        };
        QVERIFY(differs([](Sample &s) { s.axes.x[0].value = -1; }));
        QVERIFY(differs([](Sample &s) { s.axes.y[0].label = "down"; }));
        QVERIFY(differs([](Sample &s) { s.axes.xTitle = "other"; }));
        QVERIFY(differs([](Sample &s) { s.mapping.y = {-2, 2}; }));
        QVERIFY(differs([](Sample &s) { s.colours.grid = Qt::green; }));
        QVERIFY(differs([](Sample &s) { s.text.size = 15; }));
        QVERIFY(differs([](Sample &s) { s.layout.hasTitles = false; }));
        QVERIFY(differs([](Sample &s) { s.layout.hasLabels = s.layout.hasTitles = false; }));
    }

    // Labels may be as long as they need: none is cut to "…", and the same text may stand twice.
    void labelsAreNeverCut()
    {
        Sample sample;
        sample.axes.x = {{-2, "1,000,000"}, {2, "1,000,000"}};
        ChartScene chart;
        const QImage image = paint(chart, sample);
        const double width = QFontMetricsF(sample.text.normal()).horizontalAdvance("1,000,000");
        for (const Tick &tick : sample.axes.x) {
            const double x = sample.mapping.toPixelX(tick.value);
            const QRect below(int(x) - 60, int(sample.layout.plot.bottom()) + 6, 120, int(sample.text.lineHeight()));
            QVERIFY(inkOf(image, below).width() > 0.8 * width);
        }
    }
};

QTEST_MAIN(TestChartScene)
#include "tst_chartscene.moc"
