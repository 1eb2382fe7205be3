// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The latent space in the window: what is pointed at or put there in one view shows in the others.

#include "tests/ui/window/windowfixture.h"
#include "ui/pages/latentgridpage.h"
#include "ui/pages/latentgridview.h"
#include "ui/panels/fields/numberbox.h"
#include "ui/panels/latent/latentplane.h"
#include "ui/panels/latent/latentplanepanel.h"
#include "ui/panels/verdict/statusline.h"
#include "ui/run/exploration.h"
#include "ui/run/motion.h"

#include <QComboBox>
#include <QDockWidget>
#include <QTabWidget>

using namespace npscope;

class TestExploration : public WindowFixture
{
    Q_OBJECT

    LatentPlane &plane() { return *m_window->findChild<LatentPlane *>(); }
    LatentPlanePanel &panel() { return *m_window->findChild<LatentPlanePanel *>(); }
    LatentGridView &grid() { return *m_window->findChild<LatentGridView *>(); }
    Motion &motion() { return *m_window->findChild<Motion *>(); }
    const Exploration &exploration() { return *m_window->findChild<Exploration *>(); }
    const Fan &fan() { return *run().frame()->fan; }

    /// At a step where the curves' z lie apart, fitted.
    bool openPlane(Step step = 300)
    {
        m_window->findChild<QDockWidget *>("latent-plane")->raise();
        if (!seek(step) || !await([this] { return plane().isVisible(); }))
            return false;
        fitPlane(LatentFit::Posterior);
        return plane().painter().content().fan != nullptr;
    }
    bool setZDim(int zDim) { return document().setSetting(setting("z_dim"), zDim) && awaitStep(run().frame()->step); }
    QPoint placeOf(std::span<const float> z) { return plane().painter().placeOf(z).toPoint(); }
    /// A curve whose z no other one lies near.
    int lonely()
    {
        const LatentPainter &painter = plane().painter();
        int best = 0;
        double most = 0;
        for (int k = 0; k < fan().curves; ++k) {
            double nearest = 1e9;
            for (int other = 0; other < fan().curves; ++other) {
                if (other != k)
                    nearest = std::min(
                        nearest, QLineF(painter.placeOf(painter.zOf(k)), painter.placeOf(painter.zOf(other))).length());
            }
            if (nearest > most && painter.mapping().area.contains(painter.placeOf(painter.zOf(k)))) {
                most = nearest;
                best = k;
            }
        }
        return best;
    }
    /// QTest::mouseMove tells of no buttons.
    static void moveTo(QWidget *widget, const QPoint &at, Qt::MouseButtons buttons = {})
    {
        QMouseEvent event(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, buttons, {});
        QCoreApplication::sendEvent(widget, &event);
    }
    bool isDecoded(const LatentProbe &probe)
    {
        const auto &weights = *run().frame()->weights;
        return probe.y == decode(weights, probe.z, probe.grid) && chart().painter().marks().probe->y == probe.y;
    }

private slots:
    void aCurveUnderThePointerShowsItsLatent()
    {
        QVERIFY(openPlane());
        // At x = -3.99 on the outermost curve, which no other one covers.
        const auto first = std::size_t(1);
        int top = 0;
        for (int k = 1; k < fan().curves; ++k) {
            if (fan().curve(k)[first] > fan().curve(top)[first])
                top = k;
        }
        moveTo(&chart(), at({fan().grid.at(int(first)), double(fan().curve(top)[first])}) - QPoint(0, 2));
        QCOMPARE(plane().painter().marks().curve, std::optional(top));
        QCOMPARE(chart().painter().marks().curve, std::optional(top));
        QVERIFY(panel().readout().startsWith(QString("Curve %1:").arg(top + 1)));
        moveTo(&chart(), at({0, -1.4}));
        QCOMPARE(plane().painter().marks().curve, std::optional<int>());
    }

    void aLatentUnderThePointerShowsItsCurve()
    {
        QVERIFY(openPlane());
        const int k = lonely();
        moveTo(&plane(), placeOf(plane().painter().zOf(k)));
        QCOMPARE(chart().painter().marks().curve, std::optional(k));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&plane(), &leave);
        QCOMPARE(chart().painter().marks().curve, std::optional<int>());
    }

    void aDraggedLatentDrawsTheCurveThatTheWeightsDecode()
    {
        QVERIFY(openPlane());
        const int k = lonely();
        const QPoint from = placeOf(plane().painter().zOf(k));
        QTest::mousePress(&plane(), Qt::LeftButton, {}, from);
        QVERIFY(exploration().probe());
        const auto z = plane().painter().zOf(k);
        QVERIFY(std::equal(z.begin(), z.end(), exploration().probe()->z.begin())); // exactly the curve's
        const auto curve = fan().curve(k);
        QVERIFY(std::equal(curve.begin(), curve.end(), exploration().probe()->y.begin()));
        const QPoint to = plane().painter().mapping().area.center().toPoint() + QPoint(-20, 13);
        for (int i = 1; i <= 4; ++i) {
            moveTo(&plane(), from + (to - from) * i / 4, Qt::LeftButton);
            QVERIFY(isDecoded(*exploration().probe()));
        }
        QTest::mouseRelease(&plane(), Qt::LeftButton, {}, to);
        QVERIFY(exploration().probe()->z[0] != z[0]);
        // It lies under the pointer, but for the rounding of the pointer to pixels.
        QVERIFY(QLineF(plane().painter().placeOf(exploration().probe()->z), to).length() < 1.5);
        QVERIFY(panel().readout().startsWith("Probe z = ("));
    }

    void theProbeStaysThroughTheRunAndItsCurveFollows()
    {
        QVERIFY(openPlane());
        QTest::mouseClick(&plane(), Qt::LeftButton, {},
                          plane().painter().mapping().area.topLeft().toPoint() + QPoint(9, 9));
        const LatentProbe before = *exploration().probe();
        QVERIFY(seek(900));
        QCOMPARE(exploration().probe()->z, before.z);
        QVERIFY(exploration().probe()->y != before.y);
        QVERIFY(isDecoded(*exploration().probe()));
        QVERIFY(setZDim(3)); // another latent space
        QVERIFY(!exploration().probe());
        QVERIFY(!chart().painter().marks().probe);
    }

    void keysPlaceMoveAndRemoveTheProbe()
    {
        QVERIFY(openPlane());
        plane().setFocus();
        QVERIFY(await([this] { return plane().hasFocus(); }));
        const Step step = run().frame()->step;
        press(Qt::Key_Return);
        QCOMPARE(exploration().probe()->z, fan().q.mu);
        press(Qt::Key_Right);
        QVERIFY(exploration().probe()->z[0] > fan().q.mu[0]);
        QCOMPARE(exploration().probe()->z[1], fan().q.mu[1]);
        const float little = exploration().probe()->z[0] - fan().q.mu[0];
        press(Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(fan().q.mu[1] - exploration().probe()->z[1] > 5 * little); // both axes have one scale
        QCOMPARE(run().step(), step);                                      // the run does not step meanwhile
        press(Qt::Key_Escape);
        QVERIFY(!exploration().probe());
        press(Qt::Key_Right); // without a probe the arrows are the run's again
        QVERIFY(awaitStep(step + 1));
    }

    void axesAreChosenWhereThereAreMoreThanTwo()
    {
        QVERIFY(openPlane());
        QList<QComboBox *> boxes = panel().findChildren<QComboBox *>();
        QCOMPARE(boxes.size(), 2);
        QVERIFY(!boxes[0]->isVisible());
        QVERIFY(setZDim(3));
        QTRY_VERIFY(boxes[0]->isVisible());
        boxes[1]->setFocus();
        QTest::keyClick(boxes[1], Qt::Key_Down); // from z2 to z3
        QCOMPARE(plane().painter().content().yAxis, 2);
        QTest::mouseClick(&plane(), Qt::LeftButton, {},
                          plane().painter().mapping().area.topLeft().toPoint() + QPoint(20, 9));
        const LatentProbe probe = *exploration().probe();
        QCOMPARE(probe.z[1], fan().q.mu[1]); // what is on no axis stays at the mean
        QVERIFY(probe.z[2] != fan().q.mu[2]);
        QVERIFY(isDecoded(probe));
        boxes[0]->setFocus();
        QTest::keyClick(boxes[0], Qt::Key_End); // the same as the other: they change places
        QCOMPARE(exploration().axes(), (LatentAxes{2, 0}));
    }

    void oneDimensionIsALine()
    {
        QVERIFY(openPlane());
        QVERIFY(setZDim(1));
        QVERIFY(plane().painter().content().isLine());
        plane().grab();
        const QPoint at = plane().painter().mapping().area.center().toPoint() + QPoint(11, -5);
        QTest::mouseClick(&plane(), Qt::LeftButton, {}, at);
        QVERIFY(std::abs(plane().painter().placeOf(exploration().probe()->z).x() - at.x()) < 1.5);
        QVERIFY(isDecoded(*exploration().probe()));
        m_window->findChild<QTabWidget *>("views")->setCurrentWidget(m_window->findChild<LatentGridPage *>());
        QTRY_VERIFY(grid().isVisible());
        QCOMPARE(grid().painter().cellCount(), 9);
        grid().grab();
    }

    void aClickInTheGridPlacesTheProbe()
    {
        QVERIFY(seek(50));
        m_window->findChild<QTabWidget *>("views")->setCurrentWidget(m_window->findChild<LatentGridPage *>());
        QTRY_VERIFY(grid().isVisible() && grid().painter().content().weights);
        QVERIFY(m_window->findChild<LatentGridPage *>()->readout().startsWith("Outlined:"));
        QVERIFY(m_window->findChild<StatusLine *>()->text().isEmpty()); // a click adds no point here
        const int cell = 2 * 9 + 7; // the third row from above: z2 = 2, the eighth column: z1 = 3
        moveTo(&grid(), grid().painter().areaOf(cell).center().toPoint());
        QCOMPARE(m_window->findChild<LatentGridPage *>()->readout(), QString("z1 = 3, z2 = 2"));
        QTest::mouseClick(&grid(), Qt::LeftButton, {}, grid().painter().areaOf(cell).center().toPoint());
        QCOMPARE(exploration().probe()->z, (std::vector<float>{3, 2}));
        QVERIFY(isDecoded(*exploration().probe()));
        const auto shown = grid().painter().curveOf(cell);
        const auto expected = decode(*run().frame()->weights, exploration().probe()->z, grid().painter().curveGrid());
        QVERIFY(std::equal(shown.begin(), shown.end(), expected.begin(), expected.end()));
        m_window->findChild<LatentGridPage *>()->findChild<NumberBox *>()->setValue(15);
        QCOMPARE(grid().painter().cellCount(), 225);
        grid().setFocus();
        for (const int key : {Qt::Key_Left, Qt::Key_Left, Qt::Key_Up, Qt::Key_Return}) // the first goes to the middle
            press(key);
        QCOMPARE(exploration().probe()->z, (std::vector<float>{-4.0F / 7, 4.0F / 7}));
    }

    void theFanIsSetInMotionAndStopped()
    {
        QVERIFY(openPlane());
        const auto still = plane().painter().content().fan;
        m_window->activateWindow();
        chart().setFocus();
        press(Qt::Key_G);
        QVERIFY(motion().isMoving());
        QVERIFY(await([&] { return motion().angle() > 0.01; }));
        const auto moved = motion().fan();
        QCOMPARE(chart().painter().marks().moved, moved); // fan and plane are one
        QCOMPARE(plane().painter().content().fan, moved);
        QVERIFY(moved->z != still->z);
        const auto frame = run().frame();
        QCOMPARE(moved->z, turnedFan(*frame->weights, *frame->experiment, *frame->fan, motion().angle()).z);
        QCOMPARE(decode(*frame->weights, moved->z, moved->grid), moved->y);

        QVERIFY(seek(301)); // goes on with the new weights
        QVERIFY(motion().isMoving());
        QCOMPARE(motion().fan()->q.mu, fan().q.mu);

        press(Qt::Key_G);
        QVERIFY(!motion().isMoving());
        QVERIFY(!chart().painter().marks().moved);
        QCOMPARE(plane().painter().content().fan, run().frame()->fan);
    }

    void playingStopsTheMotion()
    {
        QVERIFY(openPlane());
        motion().action->trigger();
        QVERIFY(motion().isMoving());
        run().play();
        QVERIFY(!motion().isMoving());
        QVERIFY(!motion().action->isEnabled());
        QVERIFY(!motion().action->isChecked());
        run().pause();
        QVERIFY(motion().action->isEnabled());
    }

    void rangesFollowWithoutUnrest()
    {
        QVERIFY(openPlane());
        fitPlane(LatentFit::Prior);
        const Mapping prior = plane().painter().mapping();
        QVERIFY(seek(320));
        QCOMPARE(plane().painter().mapping(), prior);
        const QPointF middle = prior.area.center();
        QWheelEvent wheel(middle, plane().mapToGlobal(middle), {}, QPoint(0, 120), Qt::NoButton, {}, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(&plane(), &wheel);
        QCOMPARE(document().view().latent.fit, LatentFit::Free);
        QVERIFY(plane().painter().mapping().x.size() < prior.x.size());
        const Mapping zoomed = plane().painter().mapping();
        QVERIFY(seek(25));
        QCOMPARE(plane().painter().mapping(), zoomed);
    }
};

QTEST_MAIN(TestExploration)
#include "tst_exploration.moc"
