// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/guitest.h"
#include "ui/views/seriesview.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace npscope;

namespace {

// Two lines over the steps 0, 10 … 1000: one falls from 1 to 1e-10, one is 2.
SeriesContent sample()
{
    SeriesContent content;
    content.lines = {{"falls", curveColour(0), SeriesStyle::Thin, {}},
                     {"stays", curveColour(1), SeriesStyle::Dashed, {}}};
    for (Step step = 0; step <= 1000; step += 10) {
        content.lines[0].points.push_back({step, std::pow(10, -double(step) / 100)});
        content.lines[1].points.push_back({step, 2});
    }
    content.levels = {{1e-3, "level"}};
    content.marks = {{500, "mark", "m"}};
    content.step = 600;
    content.length = 1000;
    return content;
}

struct Fixture {
    SeriesView view{"sample"};
    QSignalSpy requested{&view, &SeriesView::stepRequested};
    QSignalSpy shown{&view, &SeriesView::shownChanged};

    Fixture()
    {
        view.resize(900, 300);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("the view is not shown");
        view.setContent(sample());
    }
    const SeriesPainter &painter() const { return view.painter(); }
    Mapping mapping() const { return painter().mapping(); }
    QPoint pixelOf(double step) const
    {
        return QPointF(mapping().toPixelX(step), mapping().area.center().y()).toPoint();
    }
    void moveTo(const QPoint &at, Qt::MouseButtons buttons = Qt::NoButton)
    {
        QMouseEvent event(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, buttons, {});
        QCoreApplication::sendEvent(&view, &event);
    }
    void wheel(const QPoint &at, int notches)
    {
        QWheelEvent event(at, view.mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton, {}, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(&view, &event);
    }
};

} // namespace

class TestSeriesView : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void aClickAsksForItsStep()
    {
        Fixture f;
        const double stepsPerPixel = 1000 / f.mapping().area.width();
        QTest::mouseClick(&f.view, Qt::LeftButton, {}, f.pixelOf(321));
        QCOMPARE(f.requested.size(), 1);
        QVERIFY(std::abs(double(f.requested[0][0].value<Step>()) - 321) <= stepsPerPixel);
        QTest::mouseClick(&f.view, Qt::RightButton, {}, f.pixelOf(321));
        QTest::mouseClick(&f.view, Qt::LeftButton, {}, QPoint(400, 4)); // the legend
        QCOMPARE(f.requested.size(), 1);
    }

    void readsTheValuesUnderThePointer()
    {
        Fixture f;
        QVERIFY(f.painter().readout().contains("step 600:")); // the present one
        f.moveTo(f.pixelOf(200));
        QVERIFY2(f.painter().readout().startsWith("step 200:"), qPrintable(f.painter().readout()));
        QVERIFY(f.painter().readout().contains("falls 0.01"));
        QVERIFY(f.painter().readout().contains("stays 2"));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&f.view, &leave);
        QVERIFY(f.painter().readout().contains("step 600:"));
    }

    void theWheelZoomsAboutThePointer()
    {
        Fixture f;
        const QPoint at = f.pixelOf(250);
        const double before = f.mapping().toValue(at).x;
        f.wheel(at, 4);
        QVERIFY(f.mapping().x.size() < 500);
        QVERIFY(std::abs(f.mapping().toValue(at).x - before) < 1e-6);
        const auto shown = f.shown.back()[0].value<StepsShown>();
        QCOMPARE((Range{shown.min, shown.max}), f.mapping().x);
        // What is not visible does not stretch the y-axis: the first steps' 1 is gone, 2 is still there.
        f.wheel(f.pixelOf(250), 40);
        QVERIFY(f.mapping().x.size() >= 10);
        for (int i = 0; i < 60; ++i)
            f.wheel(f.pixelOf(f.mapping().x.min), -1);
        QVERIFY(f.painter().content().shown.isWhole());
        QCOMPARE(f.mapping().x, (Range{0, 1000}));
    }

    void aDragMovesAlongTheSteps()
    {
        Fixture f;
        f.wheel(f.pixelOf(500), 4);
        const Range before = f.mapping().x;
        const QPoint from = f.pixelOf(480);
        QTest::mousePress(&f.view, Qt::LeftButton, {}, from);
        f.moveTo(from - QPoint(50, 0), Qt::LeftButton);
        f.moveTo(from - QPoint(100, 0), Qt::LeftButton);
        QTest::mouseRelease(&f.view, Qt::LeftButton, {}, from - QPoint(100, 0));
        QVERIFY(std::abs(f.mapping().x.min - before.min - 100 * before.size() / f.mapping().area.width()) < 1e-6);
        QVERIFY(std::abs(f.mapping().x.size() - before.size()) < 1e-6);
        QCOMPARE(f.requested.size(), 0);
        // Never beyond the run.
        QTest::mousePress(&f.view, Qt::LeftButton, {}, from);
        f.moveTo(from + QPoint(5000, 0), Qt::LeftButton);
        QCOMPARE(f.mapping().x.min, 0.0);
        QTest::mouseRelease(&f.view, Qt::LeftButton, {}, from);
    }

    void aDoubleClickShowsTheWholeRun()
    {
        Fixture f;
        f.wheel(f.pixelOf(500), 4);
        QTest::mouseDClick(&f.view, Qt::LeftButton, {}, f.pixelOf(500));
        QVERIFY(f.painter().content().shown.isWhole());
        f.wheel(f.pixelOf(900), 4);
        SeriesContent shorter = sample();
        shorter.length = 100;
        f.view.setContent(shorter); // a zoom into steps that are gone ends
        QCOMPARE(f.mapping().x, (Range{0, 100}));
    }

    // Zoomed, it takes the place of the drag that asks for steps everywhere else.
    void thePresentStepsLineIsAHandle()
    {
        Fixture f;
        f.wheel(f.pixelOf(600), 4);
        const Range before = f.mapping().x;
        QTest::mousePress(&f.view, Qt::LeftButton, {}, f.pixelOf(600));
        f.moveTo(f.pixelOf(630), Qt::LeftButton);
        QTest::mouseRelease(&f.view, Qt::LeftButton, {}, f.pixelOf(630));
        QCOMPARE(f.mapping().x, before);
        QCOMPARE(f.requested.size(), 1);
        QVERIFY(std::abs(double(f.requested[0][0].value<Step>()) - 630) <= 1);
    }

    // What is pressed stays under the pointer.
    void logarithmicStepsZoomPanAndSeekAlike()
    {
        Fixture f;
        f.view.setShown({0, 0, true});
        QCOMPARE(f.painter().stepAt(f.painter().xOf(9)), Step(9));
        QVERIFY(f.painter().xOf(9) > f.mapping().area.left() + f.mapping().area.width() / 4);
        QTest::mouseClick(&f.view, Qt::LeftButton, {}, QPoint(int(f.painter().xOf(9)), f.pixelOf(1).y()));
        QCOMPARE(f.requested.back()[0].value<Step>(), Step(9));
        const QPoint at(int(f.painter().xOf(100)), f.pixelOf(1).y());
        const double before = f.painter().axis().step(f.mapping().toValue(at).x);
        f.wheel(at, 3);
        QVERIFY(std::abs(f.painter().axis().step(f.mapping().toValue(at).x) - before) < 1e-6);
        QTest::mousePress(&f.view, Qt::LeftButton, {}, at);
        f.moveTo(at + QPoint(40, 0), Qt::LeftButton);
        QVERIFY(std::abs(f.painter().axis().step(f.mapping().toValue(at + QPoint(40, 0)).x) - before) < 1e-6);
        QTest::mouseRelease(&f.view, Qt::LeftButton, {}, at + QPoint(40, 0));
        QVERIFY(f.shown.back()[0].value<StepsShown>().isLog);
    }

    void whatHasNoPlaceOnTheScaleDoesNoHarm()
    {
        Fixture f;
        SeriesContent content = sample();
        content.lines[0].points = {{0, 0}, {1, -3}, {2, NAN}, {3, INFINITY}, {4, 0.5}};
        content.lines[1].points.clear();
        for (const Scale scale : {Scale::Linear, Scale::Log, Scale::Symlog}) {
            content.scale = scale;
            f.view.setContent(content);
            QVERIFY(std::isfinite(f.mapping().y.min) && std::isfinite(f.mapping().y.max));
            QVERIFY(f.mapping().y.size() > 0);
            f.view.grab();
        }
        f.view.setContent({});
        f.view.grab();
        QVERIFY(f.painter().readout().startsWith("step 0:"));
    }
};

QTEST_MAIN(TestSeriesView)
#include "tst_seriesview.moc"
