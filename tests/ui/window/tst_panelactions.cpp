// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window's room: enough for the chart on a small screen, all of it on a key, and the way back.

#include "core/experiment/settings.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/views/seriesview.h"

#include <QDockWidget>
#include <QMenuBar>
#include <QTabBar>
#include <QTabWidget>
#include <QUndoStack>
#include <QWheelEvent>

using namespace npscope;

class TestPanelActions : public WindowFixture
{
    Q_OBJECT

private:
    QTabWidget *charts() { return m_window->findChild<QTabWidget *>("charts"); }
    QList<QDockWidget *> docks() { return m_window->findChildren<QDockWidget *>(); }
    bool areAllHidden()
    {
        return charts()->isHidden() && std::ranges::all_of(docks(), [](QDockWidget *d) { return d->isHidden(); });
    }
    QAction *action(const QString &text)
    {
        for (QAction *menu : m_window->menuBar()->actions()) {
            for (QAction *action : menu->menu()->actions()) {
                if (action->text().remove('&') == text)
                    return action;
            }
        }
        qFatal("no action is called %s", qPrintable(text));
    }

private slots:
    void theChartHasRoomOnASmallScreen()
    {
        m_window->resize(1024, 660); // of 1024 × 700, without the window's frame
        QTRY_COMPARE(m_window->size(), QSize(1024, 660));
        for (int i = 0; i < charts()->count(); ++i) {
            charts()->setCurrentIndex(i);
            QCoreApplication::processEvents();
            QVERIFY2(chart().height() >= 260, qPrintable(charts()->tabText(i)));
            QVERIFY(charts()->currentWidget()->height() >= 100);
            QCOMPARE(m_window->size(), QSize(1024, 660)); // nothing forced it to grow
        }
    }

    void aKeyHidesAllPanelsAndBringsThemBack()
    {
        QDockWidget *points = m_window->findChild<QDockWidget *>("points");
        points->close();
        const int height = chart().height(), width = chart().width();
        press(Qt::Key_F9);
        QVERIFY(areAllHidden());
        QTRY_VERIFY(chart().height() > height + 100 && chart().width() > width + 100);
        press(Qt::Key_F9);
        QVERIFY(!charts()->isHidden());
        QVERIFY(points->isHidden()); // as it was
        QTRY_COMPARE(chart().width(), width);
    }

    void hiddenPanelsStayHiddenTillTheyAreAskedFor()
    {
        press(Qt::Key_F9);
        QVERIFY(m_window->close());
        open();
        QVERIFY(areAllHidden());
        press(Qt::Key_F9);
        QVERIFY(!charts()->isHidden());
        for (QDockWidget *dock : docks())
            QVERIFY2(!dock->isHidden(), qPrintable(dock->objectName()));
    }

    void theLayoutCanBeReset()
    {
        const int width = chart().width();
        QDockWidget *points = m_window->findChild<QDockWidget *>("points");
        points->setFloating(true);
        m_window->findChild<QDockWidget *>("read-out")->close();
        press(Qt::Key_F9);
        action("Reset Layout")->trigger();
        QVERIFY(!charts()->isHidden());
        for (QDockWidget *dock : docks())
            QVERIFY2(!dock->isHidden() && !dock->isFloating(), qPrintable(dock->objectName()));
        QTRY_VERIFY(std::abs(chart().width() - width) <= 2); // the docks' widths are divided anew
    }

    void aDocksNameIsSaidOnce()
    {
        for (QDockWidget *dock : docks())
            QTRY_VERIFY2(dock->titleBarWidget(), qPrintable(dock->objectName())); // all of them share a place
        QDockWidget *points = m_window->findChild<QDockWidget *>("points");
        points->setFloating(true);
        QTRY_VERIFY(!points->titleBarWidget()); // there is no tab any more
        points->setFloating(false);
    }

    void theStepsShownAreOneForAllChartsAndSavedWithTheView()
    {
        QVERIFY(seek(1000));
        SeriesView &loss = m_window->lossView();
        const QPoint at = loss.rect().center();
        QWheelEvent event(at, loss.mapToGlobal(at), {}, QPoint(0, 480), Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&loss, &event);
        const StepsShown shown = document().view().steps;
        QVERIFY(!shown.isWhole());
        for (SeriesView *view : m_window->findChildren<SeriesView *>())
            QCOMPARE(view->painter().content().shown, shown);
        press(Qt::Key_L);
        QVERIFY(document().view().steps.isLog);
        QVERIFY(loss.painter().axis().isLog);
        QTest::mouseDClick(&loss, Qt::LeftButton, {}, at);
        QVERIFY(document().view().steps.isWhole());
        QVERIFY(document().view().steps.isLog);
        QVERIFY(!document().isModified()); // a view is no work
    }

    void aLongRunLeavesNothingToTheAxisOfTheNext()
    {
        QVERIFY(document().setSetting(setting("length"), 1'000'000));
        QVERIFY(seek(400'000));
        QCOMPARE(m_window->lossView().painter().axis().steps.max, 1e6);
        document().undoStack().undo();
        run().seek(500);
        QVERIFY(await([this] { return run().step() == 500 && !run().frame()->isComputing(); }));
        for (int i = 0; i < 3; ++i) {
            charts()->setCurrentIndex(i);
            for (SeriesView *view : charts()->currentWidget()->findChildren<SeriesView *>())
                QCOMPARE(view->painter().axis().steps.max, 25'001.0);
        }
    }
};

QTEST_MAIN(TestPanelActions)
#include "tst_panelactions.moc"
