// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is drawn of an exact answer, as a layer of the chart: by what changes on the picture.

#include "tests/ui/guitest.h"
#include "tests/ui/paint/functions/sampleexact.h"
#include "ui/paint/functions/functionpainter.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace npscope;

namespace {

QImage painted(const ChartContent &content, const ChartColours &colours = ChartColours::paper())
{
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(colours.background);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    FunctionPainter chart;
    chart.setColours(colours);
    chart.setSize(image.size());
    chart.setContent(content);
    chart.paint(painter);
    return image;
}

// Of the plot area alone: the legend says the rest.
ChartContent bare(ChartContent content)
{
    content.hasLegend = false;
    content.view.showsCurves = content.view.showsContextPoints = false;
    content.view.showsExact = content.view.showsExactCurves = content.view.showsTruth = false;
    return content;
}

// Pixels that are about as far in hue as the colour is.
int countOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green())
                         + std::abs(pixel.blue() - colour.blue())
                     < 30;
        }
    }
    return count;
}

} // namespace

class TestExactPainter : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void eachLayerIsDrawnWhereItIsOn_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void eachLayerIsDrawnWhereItIsOn()
    {
        QFETCH(bool, isDark);
        const ChartColours colours = isDark ? ChartColours::dark() : ChartColours::paper();
        const ChartContent nothing = bare(familyContent());
        QCOMPARE(countOf(painted(nothing, colours), colours.exact), 0);
        QCOMPARE(countOf(painted(nothing, colours), colours.truth), 0);
        ChartContent content = nothing;
        content.view.showsExact = true;
        QVERIFY(countOf(painted(content, colours), colours.exact) > 300); // three lines across 560 pixels, in dashes
        content = nothing;
        content.view.showsTruth = true;
        QVERIFY(countOf(painted(content, colours), colours.truth) > 150);
        content = nothing;
        content.view.showsExactCurves = true;
        QVERIFY(painted(content, colours) != painted(nothing, colours));
        QCOMPARE(countOf(painted(content, colours), colours.truth), 0);
    }

    void withoutAFamilyTheLayersChangeNothing()
    {
        ChartContent content = sampleContent();
        const QImage with = painted(content);
        content.view.showsExact = content.view.showsTruth = false;
        QCOMPARE(painted(content), with);
    }

    // The fan is right: its mean and band are the exact ones, and both are to be seen.
    void anExactNetworkDoesNotCoverTheAnswer()
    {
        ChartContent content = bare(familyContent());
        Fan fan = *conditionalFan();
        fan.mean = content.exact->mean;
        fan.sd = content.exact->sd;
        content.fan = std::make_shared<const Fan>(fan);
        content.view.showsExact = content.view.showsMean = true;
        const QImage image = painted(content);
        QVERIFY(countOf(image, ChartColours::paper().exact) > 300);
        QVERIFY(countOf(image, ChartColours::paper().mean) > 100);
    }

    void itsLinesAreToldApartWithoutColours()
    {
        const ChartColours colours = ChartColours::print();
        ChartContent exact = bare(familyContent()), truth = exact, mean = exact;
        exact.exact = truth.exact = [&] { // all three along one line
            ExactFan fan = *exact.exact;
            fan.truth = fan.lower = fan.upper = fan.mean;
            return std::make_shared<const ExactFan>(fan);
        }();
        exact.view.showsExact = truth.view.showsTruth = mean.view.showsMean = true;
        const auto dark = [&](const ChartContent &content) {
            const QImage image = painted(content, colours);
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    count += qGray(image.pixel(x, y)) < 100;
            }
            return count - 0;
        };
        const int nothing = dark(bare(familyContent()));
        const int whole = dark(mean) - nothing, dashes = dark(exact) - nothing, dots = dark(truth) - nothing;
        QVERIFY(dots > 0 && dots < dashes && dashes < whole);
    }

    void residualsInExactSdHaveNoLineWhereThereIsNoUnit()
    {
        ChartContent content = familyContent();
        content.view = withResiduals(content.view, true, ResidualUnit::ExactSd);
        const QImage shown = painted(content);
        ExactFan one = *content.exact;
        one.sd.assign(one.sd.size(), 0);
        content.exact = std::make_shared<const ExactFan>(one);
        content.hasLegend = false;
        const ChartColours colours = ChartColours::paper();
        const QImage without = painted(content);
        QVERIFY(without != shown);
        QCOMPARE(countOf(without, colours.exact), 0);
        // A sentence in the middle says why.
        int ink = 0;
        for (int y = 200; y < 280; ++y) {
            for (int x = 150; x < 500; ++x)
                ink += qGray(without.pixel(x, y)) < 100;
        }
        QVERIFY2(ink > 200, qPrintable(QString::number(ink)));
    }
};

QTEST_MAIN(TestExactPainter)
#include "tst_exactpainter.moc"
