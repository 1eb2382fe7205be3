// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The tour by keys and clicks: every scene is what its data says, and what was there before comes back.

#include "tests/ui/window/windowfixture.h"
#include "ui/document/tour.h"
#include "ui/paint/functions/latentprobe.h"
#include "ui/panels/data/editing.h"
#include "ui/run/exploration.h"
#include "ui/window/outline.h"
#include "ui/window/tourbar.h"
#include "ui/window/tourguide.h"
#include "ui/window/windowlayout.h"

#include <QDockWidget>
#include <QLabel>
#include <QMessageBox>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

using namespace npscope;

class TestTourGuide : public WindowFixture
{
    Q_OBJECT

private:
    TourGuide &guide() { return *m_window->findChild<TourGuide *>(); }
    QTabWidget &tabs(const QString &name) { return *m_window->findChild<QTabWidget *>(name); }
    QWidget *bar() { return m_window->findChild<TourBar *>(); }

    void begin()
    {
        press(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(guide().isOn());
    }
    void goOn() { press(Qt::Key_Right, Qt::AltModifier); }
    bool isInBar(const QString &text)
    {
        const QList<QLabel *> labels = bar()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text; });
    }
    // Behind another one, Qt puts it beyond the left edge.
    static bool isInFront(const QDockWidget &dock) { return dock.isVisible() && dock.geometry().right() >= 0; }
    // But for the ranges, which follow what is shown.
    bool isShown(const Session &session)
    {
        View view = document().view();
        view.latent.range = session.view.latent.range;
        view.yMin = session.view.yMin;
        view.yMax = session.view.yMax;
        return document().experiment() == session.experiment && view == session.view;
    }

private slots:
    void everyNameInTheScenesIsThere()
    {
        for (const Scene &scene : tour()) {
            QVERIFY2(scene.pointsAt.isEmpty() || findPart(*m_window, scene.pointsAt), qPrintable(scene.name));
        }
        QVERIFY(!findPart(*m_window, "nowhere"));
    }

    void fromStartToEndEachSceneIsWhatItsDataSays()
    {
        begin();
        const std::vector<Scene> scenes = tour();
        for (std::size_t i = 0; i < scenes.size(); ++i) {
            const Scene &scene = scenes[i];
            QVERIFY2(isShown(scene.session), qPrintable(scene.name));
            QCOMPARE(run().isPlaying(), scene.plays);
            QCOMPARE(run().speed(), scene.speed);
            if (scene.plays)
                QVERIFY(await([&] { return run().frame()->step > scene.session.step; }));
            else
                QVERIFY(awaitStep(scene.session.step));
            const View &view = scene.session.view;
            QCOMPARE(m_window->findChild<Editing *>()->kind(), view.edits);
            QCOMPARE(tabs("views").currentWidget()->objectName(), pageNames.at(std::size_t(view.page)));
            QCOMPARE(tabs("charts").currentWidget()->objectName(), chartNames.at(std::size_t(view.chart)));
            QVERIFY(document().comparison() == scene.session.comparison);
            for (const Panel panel : view.panels) {
                const auto *dock = m_window->findChild<QDockWidget *>(panelNames.at(std::size_t(panel)));
                QVERIFY2(dock && isInFront(*dock), qPrintable(scene.name));
            }
            const auto *outline = m_window->findChild<Outline *>();
            QCOMPARE(outline->isVisible(), !scene.pointsAt.isEmpty());
            QVERIFY(isInBar(scene.title) && isInBar(scene.text));
            QVERIFY(isInBar(QString("%1 of %2").arg(i + 1).arg(scenes.size())));
            QCOMPARE(guide().next->isEnabled(), i + 1 < scenes.size());
            goOn();
        }
        QCOMPARE(guide().scene(), int(scenes.size()) - 1);
        press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(isShown(scenes[scenes.size() - 2].session));
    }

    void whatWasThereComesBack()
    {
        document().setSeed(3);
        document().setSeed(4);
        document().undoStack().undo();
        document().addPoint(PointKind::Context, {3, 0.5});
        View view = document().view();
        view.showsBand = true;
        view.xMin = -5;
        document().setView(view);
        std::vector<Variant> variants = document().comparison().variants;
        variants.pop_back();
        document().setVariants("two", variants);
        run().setSpeed(50);
        QVERIFY(seek(777));
        auto *editing = m_window->findChild<Editing *>();
        editing->setKind(PointKind::Training);
        editing->select({1, 2});
        m_window->findChild<QDockWidget *>("read-out")->raise();
        tabs("charts").setCurrentIndex(int(StepChart::Anatomy));
        auto *points = m_window->findChild<QDockWidget *>("points");
        points->hide();
        auto *splitter = qobject_cast<QSplitter *>(chart().parentWidget());
        splitter->setSizes({300, 200});
        QCoreApplication::processEvents();

        const Session session = document().session(777);
        const int changes = document().undoStack().count();
        const QList<int> sizes = splitter->sizes();
        const QSize size = m_window->size();
        const QRect chartPlace = chart().rect();

        begin();
        QVERIFY(points->isVisible());
        for (std::size_t i = 1; i < tour().size(); ++i) {
            document().setSeed(std::uint32_t(i)); // is played with in each scene
            goOn();
        }
        press(Qt::Key_Escape);
        QVERIFY(!guide().isOn());
        QVERIFY(awaitStep(777));
        QVERIFY(document().session(777) == session);
        QCOMPARE(document().undoStack().count(), changes);
        QVERIFY(document().isModified());
        QVERIFY(!run().isPlaying());
        QCOMPARE(run().speed(), 50.);
        QCOMPARE(editing->kind(), PointKind::Training);
        QCOMPARE(editing->selected(), (std::vector<int>{1, 2}));
        QCOMPARE(tabs("views").currentWidget()->objectName(), "functions");
        QCOMPARE(tabs("charts").currentWidget()->objectName(), "anatomy");
        QVERIFY(points->isHidden());
        QVERIFY(m_window->findChild<QDockWidget *>("read-out")->isVisible());
        QVERIFY(!bar());
        QVERIFY(!m_window->findChild<QToolBar *>("tour"));
        QCoreApplication::processEvents();
        QCOMPARE(m_window->size(), size);
        QTRY_COMPARE(splitter->sizes(), sizes);
        QTRY_COMPARE(chart().rect(), chartPlace);
        document().undoStack().undo();
        QCOMPARE(document().experiment().training.seed, 3u);
    }

    void aRunThatPlayedPlaysOn()
    {
        run().setSpeed(20);
        QVERIFY(seek(500));
        run().play();
        begin();
        while (tour().at(std::size_t(guide().scene())).name != "remedies")
            goOn();
        QVERIFY(await([this] { return run().frame()->step == 9001; }));
        press(Qt::Key_End);
        QVERIFY(awaitStep(25001)); // the tour's run is at its end, the user's is not
        press(Qt::Key_Escape);
        QVERIFY(run().isPlaying());
        QVERIFY(await([this] { return run().frame()->step > 500 && run().frame()->step < 25001; }));
    }

    void anEditInASceneIsForgottenByTheNext()
    {
        begin();
        click({3, 0.5});
        QCOMPARE(document().points(PointKind::Training).size(), 6u);
        QVERIFY(document().isModified());
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document().points(PointKind::Training).size(), 5u);
        click({3, 0.5});
        QCOMPARE(document().points(PointKind::Training).size(), 6u);
        goOn();
        QVERIFY(isShown(tour()[1].session));
        press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(isShown(tour()[0].session));
        press(Qt::Key_Escape);
        QVERIFY(document().experiment() == Experiment());
        QVERIFY(!document().undoStack().canUndo());
    }

    void escapeFirstDeselectsAPoint()
    {
        begin();
        click({1, std::sin(1)});
        QCOMPARE(m_window->findChild<Editing *>()->selected().size(), 1u);
        press(Qt::Key_Escape);
        QVERIFY(guide().isOn());
        QVERIFY(m_window->findChild<Editing *>()->selected().empty());
        press(Qt::Key_Escape);
        QVERIFY(!guide().isOn());
    }

    void aProbeGoesAndComesBack()
    {
        auto &exploration = *m_window->findChild<Exploration *>();
        exploration.placeProbe({0.5f, -0.25f});
        QVERIFY(exploration.probe());
        begin();
        QVERIFY(!exploration.probe());
        exploration.placeProbe({1, 1});
        press(Qt::Key_Escape); // one key, one thing at a time
        QVERIFY(guide().isOn());
        QVERIFY(!exploration.probe());
        exploration.placeProbe({1, 1});
        goOn();
        QVERIFY(!exploration.probe());
        press(Qt::Key_Escape);
        QVERIFY(!guide().isOn());
        QCOMPARE(exploration.probe()->z, (std::vector<float>{0.5f, -0.25f}));
    }

    void theTitleSaysWhoseDocumentItIs()
    {
        document().setSeed(3);
        const QString title = m_window->windowTitle();
        begin();
        QVERIFY2(m_window->windowTitle().startsWith("Tour"), qPrintable(m_window->windowTitle()));
        QVERIFY(!m_window->isWindowModified());
        press(Qt::Key_Escape);
        QCOMPARE(m_window->windowTitle(), title);
        QVERIFY(m_window->isWindowModified());
    }

    void theButtonsLeadTheSameWay()
    {
        begin();
        const auto clickOn = [this](const QAction *action) {
            for (QToolButton *button : bar()->findChildren<QToolButton *>()) {
                if (button->defaultAction() == action)
                    return QTest::mouseClick(button, Qt::LeftButton);
            }
            QFAIL("no such button");
        };
        clickOn(guide().next);
        clickOn(guide().next);
        QCOMPARE(guide().scene(), 2);
        clickOn(guide().back);
        QCOMPARE(guide().scene(), 1);
        clickOn(guide().leave);
        QVERIFY(!guide().isOn());
    }

    void nothingMovesFromSceneToScene()
    {
        begin();
        QCoreApplication::processEvents();
        const QSize size = bar()->size();
        for (std::size_t i = 1; i < tour().size(); ++i) {
            goOn();
            QCoreApplication::processEvents();
            QCOMPARE(bar()->size(), size);
            for (const QLabel *label : bar()->findChildren<QLabel *>()) {
                if (label->wordWrap())
                    QVERIFY(label->heightForWidth(label->width()) <= label->height());
            }
        }
    }

    void aSmallWindowStaysAsSmall()
    {
        m_window->resize(1004, 650);
        QCoreApplication::processEvents();
        QCOMPARE(m_window->size(), QSize(1004, 650));
        begin();
        for (std::size_t i = 0; i < tour().size(); ++i) {
            QTest::qWait(100); // frames come, and texts with them
            QCOMPARE(m_window->size(), QSize(1004, 650));
            goOn();
        }
        // From functions of a family back to points, and in again at once.
        press(Qt::Key_Escape);
        QVERIFY(!guide().isOn());
        begin();
        QTest::qWait(100);
        QCOMPARE(m_window->size(), QSize(1004, 650));
    }

    void openingAFileAsksAboutTheUsersOwnDocument()
    {
        document().setSeed(3);
        begin();
        document().setSeed(4);
        QString asked;
        QTimer::singleShot(0, m_window.get(), [&] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            asked = box->text();
            QCOMPARE(document().experiment().training.seed, 3u);
            QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
        });
        press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY2(asked.contains("Untitled"), qPrintable(asked));
        QVERIFY(!guide().isOn());
        QCOMPARE(document().experiment().training.seed, 3u);
    }

    void closingDoesNotAskAboutTheTour()
    {
        begin();
        document().setSeed(4);
        goOn();
        document().setSeed(5);
        QVERIFY(m_window->close());
        QVERIFY(!guide().isOn());
    }

    void theFirstStartHintsAtIt()
    {
        auto *hint = m_window->findChild<QToolButton *>("tourHint");
        QVERIFY(hint && hint->isVisible());
        QTest::mouseClick(hint, Qt::LeftButton);
        QVERIFY(guide().isOn());
        QVERIFY(!hint->isVisible());
        m_window->close();
        open();
        QVERIFY(!m_window->findChild<QToolButton *>("tourHint"));
    }
};

QTEST_MAIN(TestTourGuide)
#include "tst_tourguide.moc"
