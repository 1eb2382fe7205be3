// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The spread of a comparison's variants: what is read out and where it is drawn.

#include "tests/ui/guitest.h"
#include "tests/ui/paint/samplefans.h"
#include "ui/paint/steps/seriespainter.h"
#include "ui/paint/steps/variantspread.h"

#include <QPainter>
#include <QTest>

#include <cmath>

using namespace npscope;

namespace {

VariantSpreads sample()
{
    VariantSpreads spreads;
    spreads.variants = {{"normal", 4, {{0, 0.5, 0.4}, {10, 0.05, 0.2}, {20, 0.005, 0.1}}, {}},
                        {"xavier", 2, {{0, 0.1, 0.1}, {10, 0.01, 0.02}}, {}}};
    spreads.sigmaYs = {0.005};
    spreads.step = 10;
    spreads.length = 100;
    return spreads;
}

SeriesPainter painterOf(const VariantSpreads &spreads)
{
    SeriesPainter painter;
    painter.setSize({800, 300});
    painter.setContent(variantSeries(spreads));
    return painter;
}

QImage painted(SeriesPainter &painter)
{
    QImage image(800, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter p(&image);
    painter.paint(p);
    return image;
}

} // namespace

class TestVariantSpread : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void theNearestKnownStepIsReadOut()
    {
        const auto points = variantSeries(sample()).lines[0].points;
        QCOMPARE(nearest(points, 10)->value, 0.05);
        QCOMPARE(nearest(points, 14)->step, Step(10));
        QCOMPARE(nearest(points, 16)->step, Step(20));
        QVERIFY(!nearest(points, 21)); // not computed yet
        QVERIFY(!nearest({}, 0));
    }

    void theLegendNamesVariantsAndTheirSpread()
    {
        SeriesPainter painter = painterOf(sample());
        QVERIFY2(painter.readout().contains("1 normal: 0.05 | 0.2"), qPrintable(painter.readout()));
        QVERIFY(painter.readout().contains("2 xavier: 0.01 | 0.02"));
        painter.setPointed(20);
        QVERIFY(painter.readout().startsWith("step 20"));
        QVERIFY(painter.readout().contains("2 xavier: – | –"));
    }

    void theAxesHoldEverySpreadAndTheYardstick()
    {
        VariantSpreads spreads = sample();
        spreads.sigmaYs.push_back(3);
        const Mapping mapping = painterOf(spreads).mapping();
        for (const double value : {0.5, 0.005, 3.0})
            QVERIFY(mapping.y.contains(std::log10(value)));
        QCOMPARE(mapping.x.max, 100.0);
    }

    void valuesWithoutALogarithmDoNoHarm()
    {
        VariantSpreads spreads = sample();
        spreads.variants[0].known = {{0, 0, NAN}, {5, INFINITY, -1}};
        spreads.variants[1].known.clear();
        spreads.sigmaYs.clear();
        SeriesPainter painter = painterOf(spreads);
        QVERIFY(std::isfinite(painter.mapping().y.min) && painter.mapping().y.size() > 0);
        painted(painter);
        SeriesPainter nothing = painterOf({});
        painted(nothing);
    }

    void everyVariantIsDrawnInItsColour()
    {
        SeriesPainter painter = painterOf(sample());
        const QImage image = painted(painter);
        const QRect plot = painter.mapping().area.toRect().adjusted(2, 2, -2, -2);
        for (const std::size_t variant : {0U, 1U}) {
            const QRgb colour = variantColour(sample().variants[variant].colour, painter.colours()).rgb();
            int count = 0;
            for (int y = plot.top(); y <= plot.bottom(); ++y)
                for (int x = plot.left(); x <= plot.right(); ++x)
                    count += image.pixel(x, y) == colour;
            QVERIFY2(count > 50, qPrintable(QString::number(count)));
        }
    }

    void captionsSayWhatIsGiven()
    {
        QCOMPARE(variantCaption("xavier", {}, {}), QString("xavier"));
        QCOMPARE(variantCaption("xavier", {}, SpreadAt{9001, 0.0028, 0.0039}), QString("xavier · sd 0.0028 | 0.0039"));
        QCOMPARE(variantCaption("xavier", 9001, SpreadAt{9001, 0.0028, 0.0039}),
                 QLocale().toString(9001).prepend("xavier · step ") + " · sd 0.0028 at x = −4, 0.0039 at 4");
    }

    void aTitleKeepsItsNumbers()
    {
        const QString title = "xavier-uniform · sd 0.0028 | 0.0039";
        const QFont font = ChartText{}.title();
        const QFontMetricsF metrics(font);
        for (double width = metrics.horizontalAdvance(title) + 1;
             width > metrics.horizontalAdvance("sd 0.0028 | 0.0039 "); width -= 3) {
            const QString fitted = ChartText::caption(title, font, width);
            QVERIFY2(fitted.endsWith("sd 0.0028 | 0.0039"), qPrintable(fitted));
            QVERIFY(metrics.horizontalAdvance(fitted) <= width);
        }
    }
};

QTEST_MAIN(TestVariantSpread)
#include "tst_variantspread.moc"
