// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The sheet of the kept moments, and the ghost: what they draw is what the charts of those experiments and steps draw.

#include "core/live/settled.h"
#include "tests/core/train/diverging.h"
#include "tests/ui/guitest.h"
#include "ui/figures/animation.h"
#include "ui/figures/compute.h"
#include "ui/figures/figureparts.h"
#include "ui/figures/paper.h"
#include "ui/paint/functions/autorange.h"
#include "ui/paint/functions/functionlegend.h"
#include "ui/paint/functions/functionpainter.h"

#include <QPainter>
#include <QTest>

#include <cmath>

using namespace npscope;

namespace {

Session sample()
{
    Session session;
    session.step = 900;
    session.picture.width = 480;
    session.picture.height = 320;
    const auto keep = [&](std::uint32_t seed, Step step, const QString &note) {
        Moment &moment = session.moments.emplace_back();
        moment.experiment.training.seed = seed;
        moment.step = step;
        moment.note = note;
    };
    keep(3, 0, "before");
    keep(3, 600, {});
    keep(4, 600, "another seed");
    keep(4, 20, "early");
    return session;
}

std::shared_ptr<const Frame> frameOf(const Experiment &experiment, Step step)
{
    return settledFrames(experiment, {step}, Grid{}, Depth::Curves).front();
}

QImage draw(FigureId id, Session session)
{
    const auto results = compute(id, session);
    if (!results)
        qFatal("%s", qPrintable(results.error()));
    session.view = fittedView(id, session, *results, false);
    return paintImage(makeFigure(id, session, *results), session.picture, ChartColours::paper());
}

QImage paint(const ChartContent &content, const QSize &size)
{
    FunctionPainter chart;
    chart.setColours(ChartColours::paper());
    chart.setSize(size);
    chart.setContent(content);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(ChartColours::paper().background);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    chart.paint(painter);
    return image;
}

} // namespace

class TestMomentsFigure : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void eachCellIsTheChartOfItsMoment()
    {
        const Session session = sample();
        std::vector<ChartContent> contents;
        for (const Moment &moment : session.moments)
            contents.push_back(chartContent(*frameOf(moment.experiment, moment.step), session.view));
        const QStringList captions{"before · normal · seed 3 · step 0 (untrained)", "normal · seed 3 · step 600",
                                   "another seed · normal · seed 4 · step 600", "early · normal · seed 4 · step 20"};
        const View view = fitted(session.view, contents);
        const QImage sheet = draw(FigureId::Moments, session);
        QCOMPARE(QSizeF(sheet.size()), figureSize(FigureId::Moments, session));
        QCOMPARE(sheet.size(), QSize(960, 640));

        // The legend is shared above; the four charts divide the rest, in whole pixels.
        const ChartText text;
        const Legend legend = functionLegend(contents.front(), ChartColours::paper());
        const int top = int(std::ceil(placeLegend(legend, legendWidth(960, text), text).height + 12));
        const double rest = 640 - top;
        for (int i = 0; i < 4; ++i) {
            ChartContent content = contents[std::size_t(i)];
            content.view = view;
            content.caption = captions[i];
            content.hasLegend = false;
            const int y = int(std::round(rest * (i / 2) / 2)), below = int(std::round(rest * (i / 2 + 1) / 2));
            const QImage chart = paint(content, {480, below - y});
            const QImage cell = sheet.copy(480 * (i % 2), top + y, 480, below - y);
            QCOMPARE(cell.convertToFormat(QImage::Format_RGB32), chart.convertToFormat(QImage::Format_RGB32));
        }
    }

    void theNumbersNameTheirMoment()
    {
        const Session session = sample();
        const QByteArrayList lines =
            makeFigure(FigureId::Moments, session, *compute(FigureId::Moments, session)).csv().trimmed().split('\n');
        QVERIFY2(lines[0].startsWith("pane,step,x,mean,sd,curve_1,"), lines[0]);
        const int points = Grid{}.count;
        QCOMPARE(lines.size(), 1 + 4 * points);
        QVERIFY2(lines[1].startsWith("1 · before,0,-4,"), lines[1]);
        QVERIFY2(lines[1 + points].startsWith("2 · normal · seed 3,600,-4,"), lines[1 + points]);
    }

    void withoutMomentsThereIsNothingToDraw()
    {
        Session session = sample();
        session.moments.clear();
        const auto results = compute(FigureId::Moments, session);
        QVERIFY(!results);
        QVERIFY2(results.error().startsWith("there are no moments to draw"), qPrintable(results.error()));
    }

    void aMomentThatIsNotFiniteIsNamed()
    {
        Session session = sample();
        session.moments[2].experiment.training = divergingTraining();
        session.moments[2].step = 1000;
        const auto results = compute(FigureId::Moments, session);
        QVERIFY(!results);
        QVERIFY2(results.error().startsWith("moment 3: the run is no longer finite at step "),
                 qPrintable(results.error()));
    }

    void theGhostIsTheMomentsFanBehindTheCurves()
    {
        Session session = sample();
        const QImage without = draw(FigureId::Functions, session);
        session.view.ghost = 2;
        const QImage with = draw(FigureId::Functions, session);
        QVERIFY(with != without);

        const Moment &moment = session.moments[2];
        ChartContent content = chartContent(*frameOf(session.experiment, session.step), session.view);
        content.view = fitted(content.view, {content});
        content.behind = {ghostOf(moment, frameOf(moment.experiment, moment.step)->fan)};
        QCOMPARE(with.convertToFormat(QImage::Format_RGB32),
                 paint(content, {480, 320}).convertToFormat(QImage::Format_RGB32));
        QStringList entries;
        for (const LegendEntry &entry : functionLegend(content, ChartColours::paper()))
            entries << entry.text;
        QVERIFY2(entries.contains("ghost: another seed"), qPrintable(entries.join(", ")));
        content.behind = {ghostOf(session.moments[1], content.fan)};
        QCOMPARE(functionLegend(content, ChartColours::paper())[1].text, QString("ghost: normal · seed 3 · step 600"));
    }

    void theGhostIsInEveryChartOfASheetAndInEveryFrame()
    {
        Session session = sample();
        session.picture.steps = {1, 900};
        const QImage without = draw(FigureId::Functions, session);
        session.view.ghost = 0;
        const QImage with = draw(FigureId::Functions, session);
        for (const int left : {0, 480}) {
            const QRect middle(left + 100, 120, 300, 150); // of the plot, below the legend
            QVERIFY(with.copy(middle) != without.copy(middle));
        }
        std::vector<QImage> frames;
        const auto failure = paintSteps(FigureId::Functions, session, {1, 900}, ChartColours::paper(),
                                        [&](const QImage &image, const Session &) {
                                            frames.push_back(image);
                                            return true;
                                        });
        QVERIFY(!failure);
        session.view.ghost.reset();
        std::size_t i = 0;
        paintSteps(FigureId::Functions, session, {1, 900}, ChartColours::paper(),
                   [&](const QImage &image, const Session &) { return image != frames[i++]; });
        QCOMPARE(i, frames.size());
    }

    void otherFiguresHaveNoGhost()
    {
        Session session = sample();
        for (const FigureId id : {FigureId::Moments, FigureId::Compare}) {
            session.view.ghost.reset();
            const QImage without = draw(id, session);
            session.view.ghost = 0;
            QCOMPARE(draw(id, session), without);
        }
    }
};

QTEST_MAIN(TestMomentsFigure)
#include "tst_momentsfigure.moc"
