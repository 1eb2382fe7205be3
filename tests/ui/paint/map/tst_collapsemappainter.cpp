// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The collapse map: cells lie where the map says they do, in the colour of what it shows.

#include "tests/ui/guitest.h"
#include "ui/charts/scale.h"
#include "ui/charts/stepaxis.h"
#include "ui/paint/map/collapsemappainter.h"
#include "ui/paint/map/heatcolours.h"
#include "ui/paint/map/mapscale.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace npscope;

namespace {

// Two groups of three seeds at two steps; run r has a spread of 10^-r at step 0 and a tenth of it at step 1.
// Run 4 is not finished, and run 5 diverged before step 1.
CollapseMapContent sample()
{
    Sweep sweep{.groups = std::vector<Experiment>(2), .seeds = {0, 3}, .steps = {0, 100}};
    CollapseMapContent content;
    content.groups = {"first", "second"};
    content.runs.resize(6);
    for (const std::size_t r : {0, 1, 2, 3, 5}) {
        SweptRun run;
        for (int step = 0; step < (r == 5 ? 1 : 2); ++step) {
            Measures measures;
            measures.spread.sigmaY = 0.005F;
            measures.sd.assign(spreadCount, float(std::pow(10, -double(r) - step)));
            run.measures.push_back(measures);
        }
        if (r == 5)
            run.divergedAt = 40;
        content.runs[r] = std::make_shared<const SweptRun>(run);
    }
    content.sweep = std::make_shared<const Sweep>(std::move(sweep));
    return content;
}

// Two groups of three seeds, each after one step: run r covers 0.3 + r / 10, with a gap of r / 100.
CollapseMapContent examined()
{
    Sweep sweep{.groups = std::vector<Experiment>(2), .seeds = {0, 3}, .steps = {7}, .evaluation = {.tasks = 20}};
    CollapseMapContent content;
    content.value.quantity = SweepQuantity::Coverage;
    content.varied = "functions";
    content.groups = {"first", "second"};
    for (std::size_t r = 0; r < 6; ++r) {
        SweptRun run;
        Measures measures;
        measures.sd.assign(spreadCount, 1);
        measures.honesty =
            Honesty{.gap = 0.01 * double(r), .coverage90 = 0.1 * double(r) + 0.3, .exactCoverage90 = 0.9};
        run.measures.push_back(measures);
        content.runs.push_back(std::make_shared<const SweptRun>(run));
    }
    content.sweep = std::make_shared<const Sweep>(std::move(sweep));
    return content;
}

CollapseMapPainter painterOf(const CollapseMapContent &content, const QSizeF &size = {900, 600})
{
    CollapseMapPainter painter;
    painter.setSize(size);
    painter.setContent(content);
    return painter;
}

QImage imageOf(const CollapseMapPainter &map, const QSize &size = {900, 600})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    map.paint(painter);
    return image;
}

} // namespace

class TestCollapseMapPainter : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void everyCellIsWhereItSays_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<bool>("isSorted");
        QTest::newRow("wide") << QSizeF(900, 500) << false;
        QTest::newRow("high") << QSizeF(500, 700) << true;
        QTest::newRow("small") << QSizeF(260, 200) << false;
    }

    void everyCellIsWhereItSays()
    {
        QFETCH(QSizeF, size);
        QFETCH(bool, isSorted);
        CollapseMapContent content = sample();
        content.isSorted = isSorted;
        const CollapseMapPainter painter = painterOf(content, size);
        const QRectF area(QPointF(), size);
        for (std::size_t run = 0; run < 6; ++run) {
            for (std::size_t step = 0; step < 2; ++step) {
                const QRectF place = painter.map().placeOf({run, step});
                QVERIFY(area.contains(place));
                QVERIFY(painter.map().cellAt(place.center()) == (MapCell{run, step}));
            }
        }
        QVERIFY(!painter.map().cellAt({1, 1}));
    }

    // The parts are painted one after the other; none may cover another.
    void everyPartIsSeen()
    {
        const QImage image = imageOf(painterOf(sample()));

        const auto ink = [&](const QRect &area) {
            int count = 0;
            for (int y = area.top(); y <= area.bottom(); ++y) {
                for (int x = area.left(); x <= area.right(); ++x)
                    count += qGray(image.pixel(x, y)) < 128;
            }
            return count;
        };
        const QRect cells = painterOf(sample()).map().placeOf({0, 0}).toRect();
        QVERIFY(ink({0, 0, 300, 22}) > 100);                              // caption
        QVERIFY(ink({0, 30, cells.left() - 8, cells.height() * 2}) > 20); // names of the groups
        QVERIFY(ink({cells.left(), 555, 340, 20}) > 20);                  // steps below the map
        QVERIFY(ink({560, 555, 330, 20}) > 20);                           // and below the lines
    }

    void cellsHaveTheColourOfTheirSpread()
    {
        const CollapseMapPainter painter = painterOf(sample());
        const QImage image = imageOf(painter);
        const auto colour = [&](std::size_t run, std::size_t step) {
            return image.pixel(painter.map().placeOf({run, step}).center().toPoint());
        };
        const Range levels = painter.map().levels();
        for (std::size_t run = 0; run < 4; ++run) {
            for (std::size_t step = 0; step < 2; ++step)
                QCOMPARE(colour(run, step), heatColour((-double(run + step) - levels.min) / levels.size()));
        }
        QVERIFY(colour(4, 0) == colour(4, 1)); // waiting
        QVERIFY(colour(5, 1) != colour(4, 1)); // diverged
        QCOMPARE(colour(5, 0), heatColour(0));
    }

    // With one step the groups are rows, and their seeds columns.
    void ofOneStepSeedsStandSideBySide()
    {
        CollapseMapContent content = examined();
        for (const bool isSorted : {false, true}) {
            content.isSorted = isSorted;
            const CollapseMapPainter painter = painterOf(content);
            for (std::size_t run = 0; run < 6; ++run)
                QVERIFY(painter.map().cellAt(painter.map().placeOf({run, 0}).center()) == (MapCell{run, 0}));
            const auto at = [&](std::size_t run) { return painter.map().placeOf({run, 0}).center(); };
            QCOMPARE(at(0).y(), at(2).y());
            QVERIFY(at(3).y() > at(0).y());
            QVERIFY(isSorted ? at(2).x() < at(0).x() : at(2).x() > at(0).x()); // the highest first
            const MapCell first{isSorted ? 2U : 0U, 0};
            QVERIFY(painter.map().neighbour(first, 1, 0) == (MapCell{isSorted ? 5U : 3U, 0}));
            QVERIFY(painter.map().neighbour(first, 0, 1) == (MapCell{1, 0}));
            QVERIFY(painter.map().neighbour(first, -1, -1) == first);
        }
    }

    void coverageHasColoursFromNoneToAll()
    {
        const CollapseMapPainter painter = painterOf(examined());
        const QImage image = imageOf(painter);
        QVERIFY(painter.map().levels() == (Range{0, 1}));
        for (std::size_t run = 0; run < 6; ++run) {
            const QPoint place = painter.map().placeOf({run, 0}).center().toPoint();
            QCOMPARE(image.pixel(place), heatColour(0.1 * double(run) + 0.3));
        }
    }

    // Every part of the sentence is of the run; gaps are drawn on a logarithmic scale, and one below 0.001 at its end.
    void honestyIsToldInWords()
    {
        QLocale::setDefault(QLocale::c());
        CollapseMapContent content = examined();
        QCOMPARE(cellText(content, {4, 0}), "second · seed 1 · step 7: 90 % covers 0.7 (exact 0.9), gap 0.04 nats");
        content.value.quantity = SweepQuantity::Gap;
        QCOMPARE(cellText(content, {4, 0}), "second · seed 1 · step 7: 90 % covers 0.7 (exact 0.9), gap 0.04 nats");
        QCOMPARE(positionOf(SweepQuantity::Gap, 100), 2.0);
        QCOMPARE(positionOf(SweepQuantity::Gap, -0.5), -3.0);
    }

    void neighboursStayInside()
    {
        const CollapseMapPainter painter = painterOf(sample());
        QVERIFY(painter.map().neighbour({0, 0}, -1, -1) == (MapCell{0, 0}));
        QVERIFY(painter.map().neighbour({2, 0}, 1, 1) == (MapCell{3, 1})); // into the next group
        QVERIFY(painter.map().neighbour({5, 1}, 10, 10) == (MapCell{5, 1}));
    }

    void cellsAreToldInWords()
    {
        CollapseMapContent content = sample();
        QLocale::setDefault(QLocale::c());
        QCOMPARE(cellText(content, {1, 0}), "first · seed 1 · step 0 · x = -4: sd 0.1 = 20 σ_y");
        QCOMPARE(cellText(content, {4, 0}), "second · seed 1 · step 0: not trained yet");
        QCOMPARE(cellText(content, {5, 1}), "second · seed 2 · step 100: diverged at step 40");
    }

    void colourBarRunsFromDarkToLight()
    {
        QCOMPARE(heatColour(-1), heatColour(0));
        QCOMPARE(heatColour(2), heatColour(1));
        double before = -1;
        for (int i = 0; i <= 100; ++i) {
            const QRgb colour = heatColour(i / 100.0);
            const double lightness = 0.2126 * qRed(colour) + 0.7152 * qGreen(colour) + 0.0722 * qBlue(colour);
            QVERIFY(lightness > before);
            before = lightness;
        }
    }

    void logTicksKeepTheirDistance()
    {
        const auto texts = [](const std::vector<Tick> &ticks) {
            QStringList list;
            for (const Tick &tick : ticks)
                list.append(tick.label);
            return list;
        };
        QCOMPARE(texts(scaleTicks(Scale::Log, {-2, 1}, 1, QLocale::c())), (QStringList{"0.01", "0.1", "1", "10"}));
        QCOMPARE(texts(scaleTicks(Scale::Log, {-4, 0}, 1.5, QLocale::c())), (QStringList{"10⁻⁴", "0.01", "1"}));
        QCOMPARE(texts(scaleTicks(Scale::Log, {0, 1}, 0.2, QLocale::c())), (QStringList{"1", "2", "5", "10"}));
        QVERIFY(scaleTicks(Scale::Log, {1, 1}, 1, QLocale::c()).size() < 2);
    }

    void columnsHaveTheirSteps()
    {
        const auto few = columnTicks({1, 3001, 9001}, 10, QLocale::c());
        QCOMPARE(few.size(), 3u);
        QCOMPARE(few[1].label, "3001");
        QCOMPARE(few[1].value, 1.0);
        std::vector<Step> many;
        for (Step step = 0; step <= 1000; step += 10)
            many.push_back(step);
        const auto round = columnTicks(many, 5, QLocale::c());
        QCOMPARE(round.front().value, 0.0);
        QCOMPARE(round.back().value, 100.0);
        QCOMPARE(round[1].label, "200");
        QCOMPARE(round[1].value, 20.0);
    }
};

QTEST_MAIN(TestCollapseMapPainter)
#include "tst_collapsemappainter.moc"
