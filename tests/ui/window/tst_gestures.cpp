// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Gestures in the window: from press to release no scale changes, and what is pressed stays under the pointer.

#include "core/sweep/sweep.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/pages/collapsemapview.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/comparepane.h"
#include "ui/pages/latentgridview.h"
#include "ui/panels/data/editing.h"
#include "ui/panels/latent/latentplane.h"
#include "ui/run/exploration.h"
#include "ui/run/motion.h"
#include "ui/views/gesture.h"

#include <QDockWidget>
#include <QLineF>
#include <QSignalSpy>

#include <algorithm>

using namespace npscope;

class TestGestures : public WindowFixture
{
    Q_OBJECT

    LatentPlane &plane() { return *m_window->findChild<LatentPlane *>(); }
    LatentGridView &grid() { return *m_window->findChild<LatentGridView *>(); }
    Editing &editing() { return *m_window->findChild<Editing *>(); }
    static Mapping mappingOf(FunctionView &view) { return view.painter().mapping(); }
    Mapping mapping() { return mappingOf(chart()); }
    // Waits until the worker has answered what is wanted now, whichever step it is at.
    bool awaitAnswer()
    {
        return await([this] {
            const auto frame = run().frame();
            return frame && !frame->isComputing() && *frame->experiment == document().experiment();
        });
    }
    // A pixel is half of one for where the press is rounded to, and a tenth for the value.
    static bool isUnder(const QPointF &pixel, const QPointF &pointer) { return QLineF(pixel, pointer).length() <= 1; }

private slots:
    // The article's run is trained anew with every move, and its curves follow the point.
    void aDraggedTrainingPointStaysUnderThePointer()
    {
        QVERIFY(seek(3000));
        press(Qt::Key_T);
        const Mapping before = mapping();
        const QPoint from = before.toPixel(document().experiment().training.points[4]).toPoint();
        QTest::mousePress(&chart(), Qt::LeftButton, {}, from);
        QPoint to = from;
        while (to.y() < before.area.bottom() + 30) { // and out of the plot area
            to += QPoint(-2, 40);
            QTest::mouseMove(&chart(), to);
            QVERIFY(awaitAnswer());
            QCOMPARE(mapping(), before);
            QVERIFY(isUnder(mapping().toPixel(document().experiment().training.points[4]), to));
        }
        QTest::mouseRelease(&chart(), Qt::LeftButton, {}, to);
        QCOMPARE(document().experiment().training.points.size(), std::size_t(5));
        QVERIFY(await([&] { return mapping().y.min < document().experiment().training.points[4].y; })); // the refit
        QCOMPARE(mapping().area, before.area);
    }

    // What comes into the range, or leaves it, while it moves changes the y-range only after the release.
    void panningIsByThePointerAlone()
    {
        document().addPoint(PointKind::Context, {6, 8}); // comes into sight
        QVERIFY(seek(1000));
        QVERIFY(awaitAnswer());
        const Mapping before = mapping();
        QVERIFY(document().view().yAuto && before.y.max < 8);
        const QPoint from = before.area.center().toPoint() + QPoint(100, 60);
        const Point pressed = before.toValue(from);
        QTest::mousePress(&chart(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 8; ++i) {
            const QPoint to = from + QPoint(-60 * i, i % 4); // a hand that means to go sideways
            QTest::mouseMove(&chart(), to);
            QVERIFY(awaitAnswer());
            QVERIFY(isUnder(mapping().toPixel(pressed), to));
            QCOMPARE(mapping().area, before.area);
            QVERIFY(std::abs(mapping().y.size() - before.y.size()) < 1e-9); // moved there and back
        }
        QVERIFY(mapping().x.max > 6);
        QTest::mouseRelease(&chart(), Qt::LeftButton, {}, from - QPoint(480, 0));
        QVERIFY(document().view().yAuto);
        QVERIFY(await([&] { return mapping().y.max > 8; }));
    }

    void framesOfPlayingChangeNoScale()
    {
        QVERIFY(seek(0));
        View tight = document().view();
        tight.yMin = -1; // the fan of the steps that come leaves it
        tight.yMax = 1;
        tight.yAuto = false;
        document().setView(tight);
        const Mapping before = mapping();
        const QPoint at = before.toPixel({3, 0.4}).toPoint();
        QTest::mousePress(&chart(), Qt::LeftButton, {}, at);
        tight.yAuto = true;
        document().setView(tight);
        document().addPoint(PointKind::Training, {3.5, 40});
        run().play();
        QVERIFY(await([this] { return run().frame()->step > 200; }));
        QCOMPARE(mapping(), before);
        run().pause();
        QTest::keyClick(&chart(), Qt::Key_F);
        QCOMPARE(mapping(), before);
        QTest::mouseRelease(&chart(), Qt::LeftButton, {}, at);
        QVERIFY(await([&] { return mapping().y.max > 40; }));
    }

    void theComparisonsPanesKeepTheirScales()
    {
        press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(m_window->comparePage().isVisible() && seek(500));
        press(Qt::Key_T);
        FunctionView &first = *m_window->comparePage().functionViews()[0];
        FunctionView &second = *m_window->comparePage().functionViews()[1];
        QVERIFY(await([&] { return first.content().fan && second.content().fan; }));
        const Mapping before = mappingOf(first), beside = mappingOf(second);
        const QPoint from = before.toPixel(document().experiment().training.points[4]).toPoint();
        QTest::mousePress(&first, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 6; ++i) {
            const QPoint to = from + QPoint(0, 60 * i);
            QTest::mouseMove(&first, to);
            QVERIFY(awaitAnswer());
            QCOMPARE(mappingOf(first), before);
            QCOMPARE(mappingOf(second), beside);
            QVERIFY(isUnder(mappingOf(first).toPixel(document().experiment().training.points[4]), to));
        }
        QTest::mouseRelease(&first, Qt::LeftButton, {}, from + QPoint(0, 360));
        QVERIFY(await([&] { return mappingOf(second).y.min < document().experiment().training.points[4].y; }));
        QCOMPARE(mappingOf(first).y, mappingOf(second).y);
    }

    void theProbeStaysUnderThePointer()
    {
        m_window->findChild<QDockWidget *>("latent-plane")->raise();
        QVERIFY(seek(300) && await([this] { return plane().isVisible(); }));
        fitPlane(LatentFit::Posterior);
        const Mapping before = plane().painter().mapping();
        const QPoint from = before.area.center().toPoint();
        const auto probe = [this] { return m_window->findChild<Exploration *>()->probe(); };
        QTest::mousePress(&plane(), Qt::LeftButton, {}, from);
        QVERIFY(probe());
        const QPointF offset =
            plane().painter().placeOf(probe()->z) - from; // pressed on a curve's z, it begins at that
        for (int i = 1; i <= 4; ++i) {
            run().seek(300 + 1500 * i); // where q has moved and shrunk
            QVERIFY(awaitStep(300 + 1500 * i));
            const QPoint to = from + QPoint(8 * i, -5 * i);
            QTest::mouseMove(&plane(), to);
            QCOMPARE(plane().painter().mapping(), before);
            QVERIFY(probe() && isUnder(plane().painter().placeOf(probe()->z) - offset, to));
        }
        QTest::mouseRelease(&plane(), Qt::LeftButton, {}, from + QPoint(32, -20));
        QVERIFY(await([&] { return plane().painter().mapping() != before; }));
    }

    void theLatentGridKeepsItsRange()
    {
        press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(seek(0) && await([this] { return grid().isVisible() && !grid().painter().yRange().contains(60); }));
        const Range before = grid().painter().yRange();
        QTest::mousePress(&grid(), Qt::LeftButton, {}, grid().painter().areaOf(12).center().toPoint());
        document().addPoint(PointKind::Training, {1.5, 60});
        QVERIFY(awaitAnswer());
        QCOMPARE(grid().painter().content().training.size(), std::size_t(6)); // which is shown at once
        QCOMPARE(grid().painter().yRange(), before);
        QTest::mouseRelease(&grid(), Qt::LeftButton, {}, grid().painter().areaOf(12).center().toPoint());
        QVERIFY(await([this] { return grid().painter().yRange().contains(60); }));
    }

    // Sorted rows change places with every run that is finished.
    void theMapsRowsStayWhileOneIsPressed()
    {
        auto sweep = std::make_shared<Sweep>();
        sweep->groups = {Experiment{}};
        sweep->seeds = {0, 4};
        sweep->steps = {0, 50};
        const auto runOf = [](float sd) {
            auto swept = std::make_shared<SweptRun>();
            for (const Step step : {0, 50}) {
                Measures &measures = swept->measures.emplace_back();
                measures.step = step;
                measures.spread.left = sd;
                measures.sd.assign(spreadCount, sd);
            }
            return std::shared_ptr<const SweptRun>(swept);
        };
        CollapseMapContent content;
        content.sweep = sweep;
        content.groups = {"normal"};
        content.isSorted = true;
        content.runs = {runOf(0.1F), nullptr, runOf(0.2F), nullptr};
        CollapseMapView map;
        map.resize(800, 500);
        map.setContent(content);
        map.show();
        QVERIFY(QTest::qWaitForWindowExposed(&map));
        QSignalSpy chosen(&map, &CollapseMapView::cellChosen);

        const MapCell pressed{2, 1};
        const QPoint at = map.painter().map().placeOf(pressed).center().toPoint();
        QTest::mousePress(&map, Qt::LeftButton, {}, at);
        content.runs = {runOf(0.1F), runOf(0.9F), runOf(0.2F), runOf(0.5F)};
        map.setContent(content);
        QCOMPARE(map.painter().map().cellAt(at), pressed);
        QTest::mouseRelease(&map, Qt::LeftButton, {}, at);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<MapCell>(), pressed);
        QVERIFY(map.painter().map().cellAt(at) != pressed); // by now
        QCOMPARE(map.content().runs, content.runs);
    }

    void whatTakesTheReleaseEndsTheGesture()
    {
        const QPoint at = mapping().toPixel({3, 0.4}).toPoint();
        QTest::mousePress(&chart(), Qt::LeftButton, {}, at);
        QVERIFY(Gesture::isHeld());
        press(Qt::Key_3, Qt::ControlModifier); // another page comes to the front
        QVERIFY(!Gesture::isHeld());
        QTest::mouseRelease(&chart(), Qt::LeftButton, {}, at);
        QCOMPARE(document().experiment(), Experiment{});
    }

    void newForgetsThePointersState()
    {
        QVERIFY(seek(300));
        press(Qt::Key_T);
        const Points points = document().experiment().training.points;
        QTest::mouseClick(&chart(), Qt::LeftButton, {}, mapping().toPixel(points[3]).toPoint());
        QCOMPARE(editing().kind(), PointKind::Training);
        QCOMPARE(editing().selected(), std::vector<int>{3});
        Exploration &exploration = *m_window->findChild<Exploration *>();
        exploration.placeProbe(run().frame()->fan->q.mu);
        QVERIFY(exploration.probe());
        m_window->findChild<Motion *>()->action->trigger();
        QVERIFY(m_window->findChild<Motion *>()->isMoving());

        press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(editing().kind(), PointKind::Context);
        QVERIFY(editing().selected().empty());
        QVERIFY(!chart().selected());
        QCOMPARE(chart().edited(), PointKind::Context);
        QVERIFY(!exploration.probe());
        QVERIFY(!m_window->findChild<Motion *>()->isMoving());
    }

    // Of the keys that reach the window while a button is down, this one takes away what is pressed.
    void newDuringADragEndsIt()
    {
        press(Qt::Key_T);
        const QPoint from = mapping().toPixel(document().experiment().training.points[3]).toPoint();
        QTest::mousePress(&chart(), Qt::LeftButton, {}, from);
        document().newSession();
        QVERIFY(!Gesture::isHeld());
        QTest::mouseMove(&chart(), from + QPoint(0, 80));
        QTest::mouseRelease(&chart(), Qt::LeftButton, {}, from + QPoint(0, 80));
        QCOMPARE(document().experiment(), Experiment{});
    }
};

QTEST_MAIN(TestGestures)
#include "tst_gestures.moc"
