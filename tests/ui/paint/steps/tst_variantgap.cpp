// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The race of a comparison's variants: where their lines stand over seconds, what is read there, and who is nearest.

#include "tests/ui/guitest.h"
#include "ui/paint/steps/honestyseries.h"
#include "ui/paint/steps/seriespainter.h"
#include "ui/paint/steps/variantgap.h"
#include "ui/paint/steps/variantspread.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace npscope;

namespace {

// The second takes a quarter of the first one's time for an update, and is at 1.5 when the first is at 0.5.
VariantGaps sample()
{
    VariantGaps gaps;
    gaps.variants = {{"slow", 4, {{0, 2}, {40, 0.5}, {80, 0.25}}, 0.02, {}},
                     {"fast", 2, {{0, 3}, {40, 1.5}, {80, 1}}, 0.005, {}}};
    gaps.hasExact = true;
    gaps.step = 40;
    gaps.length = 100;
    return gaps;
}

SeriesPainter painterOf(const SeriesContent &content)
{
    SeriesPainter painter;
    painter.setSize({800, 300});
    painter.setContent(content);
    return painter;
}

// Of a point of a line.
QPointF pixelOf(const SeriesPainter &painter, std::size_t line, std::size_t point)
{
    const Series &series = painter.content().lines[line];
    const SeriesPoint &at = series.points[point];
    return painter.mapping().toPixel(
        {painter.axis().position(double(at.step) * series.pace), scaled(painter.content().scale, at.value)});
}

} // namespace

class TestVariantGap : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void secondsAreStepsTimesSecondsPerUpdate()
    {
        const VariantGaps gaps = sample();
        const SeriesContent content = gapSeries(gaps, RaceOver::Seconds);
        QCOMPARE(content.lines.size(), gaps.variants.size());
        for (std::size_t i = 0; i < content.lines.size(); ++i) {
            const Series &line = content.lines[i];
            QCOMPARE(line.points.size(), gaps.variants[i].known.size());
            for (const SeriesPoint &point : line.points) // qFuzzyCompare: a division and a multiplication apart
                QCOMPARE(double(point.step) * line.pace * content.secondsAStep + 1,
                         double(point.step) * gaps.variants[i].secondsPerUpdate + 1);
        }
        for (const Series &line : gapSeries(gaps, RaceOver::Updates).lines)
            QCOMPARE(line.pace, 1.0);
        // The axis says what its positions are: 100 steps of the slow one take two seconds.
        for (const bool isLog : {false, true}) {
            SeriesPainter painter = painterOf(content);
            painter.setShown({0, 0, isLog});
            const auto &ticks = painter.ticks().x;
            QVERIFY(ticks.size() >= 3);
            for (const Tick &tick : ticks) {
                const double seconds = painter.axis().step(tick.value) * 0.02;
                QVERIFY2(std::abs(seconds - QLocale().toDouble(tick.label)) < 1e-9, qPrintable(tick.label));
            }
            QVERIFY(painter.ticks().xTitle.startsWith("seconds of training on this machine"));
        }
    }

    // Twice: at the present step every line says its value there, under the pointer its value at that time.
    void thePointerReadsAllLinesAtOneTime()
    {
        SeriesPainter painter = painterOf(gapSeries(sample(), RaceOver::Seconds));
        QVERIFY2(painter.readout().startsWith("step 40, gap in nats:"), qPrintable(painter.readout()));
        QVERIFY(painter.readout().contains("1 slow: 0.5 ") && painter.readout().contains("2 fast: 1.5"));
        painter.setPointed(10); // steps of the slow one: 0.2 s, in which the fast one makes 40
        QVERIFY2(painter.readout().startsWith("0.2 s, gap in nats:"), qPrintable(painter.readout()));
        QVERIFY(painter.readout().contains("1 slow: 2 ") && painter.readout().contains("2 fast: 1.5"));
        painter.setPointed(40); // 0.8 s: more than is known of the fast one
        QVERIFY(painter.readout().contains("1 slow: 0.5 ") && painter.readout().contains("2 fast: –"));
    }

    void aClickIsTheStepOfTheNearestLine()
    {
        const SeriesPainter painter = painterOf(gapSeries(sample(), RaceOver::Seconds));
        QVERIFY(!painter.presentX()); // each line has its own
        for (std::size_t line = 0; line < 2; ++line) {
            const QPointF pixel = pixelOf(painter, line, 1) - QPointF(0.01, 0); // on it, not at its very corner
            QCOMPARE(painter.paceAt(pixel), painter.content().lines[line].pace);
            QCOMPARE(painter.stepAt(pixel.x(), painter.paceAt(pixel)), Step(40));
        }
        const QPointF beyond(painter.mapping().area.right() - 1, painter.mapping().area.center().y());
        QCOMPARE(painter.paceAt(beyond), 1.0);
        QVERIFY(painter.stepAt(beyond.x(), 0.25) <= 100);
        QCOMPARE(painterOf(gapSeries(sample(), RaceOver::Updates)).presentX().has_value(), true);
    }

    // A line is its own colour up to its own present step, with a point there, and paler behind it.
    void eachLineHasItsOwnPresentStep()
    {
        SeriesContent content = gapSeries(sample(), RaceOver::Seconds);
        for (Series &line : content.lines)
            line.number = 0; // its plate has the colour, too
        SeriesPainter painter = painterOf(content);
        QImage image(800, 300, QImage::Format_RGB32);
        image.fill(Qt::white);
        {
            QPainter p(&image);
            painter.paint(p);
        }
        for (std::size_t line = 0; line < 2; ++line) {
            const QRgb colour = variantColour(sample().variants[line].colour, painter.colours()).rgb();
            QCOMPARE(image.pixel(pixelOf(painter, line, 1).toPoint()), colour);
            const auto countIn = [&](const QPointF &a, const QPointF &b) {
                int count = 0;
                for (int x = int(a.x()) + 6; x < int(b.x()) - 6; ++x) {
                    for (int y = int(std::min(a.y(), b.y())) - 2; y <= int(std::max(a.y(), b.y())) + 2; ++y)
                        count += image.pixel(x, y) == colour;
                }
                return count;
            };
            QVERIFY(countIn(pixelOf(painter, line, 0), pixelOf(painter, line, 1)) > 5);
            QCOMPARE(countIn(pixelOf(painter, line, 1), pixelOf(painter, line, 2)), 0);
        }
    }

    void theNearestIsNamed()
    {
        QCOMPARE(nearestText(sample()), "nearest to the exact answer after 40 updates: 1 slow, 0.5 nats");
        for (const RaceOver over : {RaceOver::Updates, RaceOver::Seconds})
            QVERIFY(painterOf(gapSeries(sample(), over)).readout().endsWith(nearestText(sample())));
        VariantGaps gaps = sample();
        gaps.variants[0].known[1].value = -0.001; // beyond it by the luck of a few tasks
        QVERIFY(nearestText(gaps).endsWith("1 slow, -0.001 nats"));
        gaps.variants[0].known[1].value = 1.75;
        QVERIFY(nearestText(gaps).endsWith("2 fast, 1.5 nats"));
        gaps.variants[0].known[1].value = 1.5;
        QCOMPARE(nearestText(gaps), QString());
    }

    void nobodyIsNearestWhileSomeAreNotKnown()
    {
        VariantGaps gaps = sample();
        gaps.step = 50; // between those that are known
        QCOMPARE(nearestText(gaps), QString());
        gaps = sample();
        gaps.variants[1].known.resize(1);
        QCOMPARE(nearestText(gaps), QString());
        gaps.variants[1].divergedAt = 40;       // and is out of the race
        QCOMPARE(nearestText(gaps), QString()); // with one alone there is none
        gaps.variants.push_back({"third", 1, {{40, 0.125}}, 0.01, {}});
        QVERIFY(nearestText(gaps).endsWith("3 third, 0.125 nats"));
    }

    void whatIsMissingIsSaid()
    {
        VariantGaps gaps = sample();
        gaps.variants[1].secondsPerUpdate = 0; // not timed yet
        QVERIFY(gapSeries(gaps, RaceOver::Seconds).lines[1].points.empty());
        QVERIFY(!gapSeries(gaps, RaceOver::Updates).lines[1].points.empty());
        gaps.variants[0].secondsPerUpdate = 0;
        QVERIFY(gapSeries(gaps, RaceOver::Seconds).empty.contains("timed"));
        gaps = {.variants = {{"a", 0, {}, 0.1, {}}, {"b", 1, {}, 0.1, {}}}, .shown = {}};
        for (const RaceOver over : {RaceOver::Updates, RaceOver::Seconds})
            QCOMPARE(gapSeries(gaps, over).empty, noExactText());
        painterOf(gapSeries(gaps, RaceOver::Seconds));
        painterOf(gapSeries({}, RaceOver::Seconds));
    }

    void aDivergenceIsMarkedAtItsTime()
    {
        VariantGaps gaps = sample();
        gaps.variants[1].divergedAt = 60;
        QCOMPARE(gapSeries(gaps, RaceOver::Updates).marks.at(0).step, Step(60));
        QCOMPARE(gapSeries(gaps, RaceOver::Seconds).marks.at(0).step, Step(15)); // of the slow one's
    }
};

QTEST_MAIN(TestVariantGap)
#include "tst_variantgap.moc"
