// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Kept moments in the window, by real keys and mouse.

#include "core/live/settled.h"
#include "tests/core/train/diverging.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/document/sessionfile.h"
#include "ui/panels/data/editing.h"
#include "ui/panels/moments/momentmodel.h"
#include "ui/panels/moments/momentstrip.h"
#include "ui/window/exportdialog.h"
#include "ui/window/momentactions.h"
#include "ui/window/tourguide.h"

#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabWidget>

using namespace npscope;

class TestMomentStrip : public WindowFixture
{
    Q_OBJECT

private:
    QString file(const QString &name) { return m_folder.filePath(name); }
    MomentStrip &strip() { return *m_window->findChild<MomentStrip *>(); }
    QVariant cell(int row, int role = Qt::DisplayRole) { return strip().model()->index(row, 0).data(role); }
    QImage picture(int row) { return cell(row, Qt::DecorationRole).value<QPixmap>().toImage(); }
    void keep() { press(Qt::Key_B, Qt::ControlModifier); }
    void undo() { press(Qt::Key_Z, Qt::ControlModifier); }
    QPoint place(int row) { return strip().visualRect(strip().model()->index(row, 0)).center(); }
    void clickOn(int row) { QTest::mouseClick(strip().viewport(), Qt::LeftButton, {}, place(row)); }

    // The article's run at 100, and with another initialisation at 300; the second is on the screen.
    void keepTwo()
    {
        QVERIFY(seek(100));
        keep();
        press(Qt::Key_2);
        QVERIFY(seek(300));
        keep();
        QCOMPARE(document().moments().size(), std::size_t(2));
    }
    std::vector<FanBehind> behind() { return chart().content().behind; }
    static std::vector<float> fanOf(const Moment &moment, const Grid &grid = {})
    {
        return settledFrames(moment.experiment, {moment.step}, grid, Depth::Curves).front()->fan->y;
    }
    // By that key, in the dialog that it brings.
    void writeNote(const QString &note, int key, Qt::KeyboardModifiers modifiers = {})
    {
        withDialogs([note](QWidget *dialog) {
            QVERIFY(qobject_cast<QInputDialog *>(dialog));
            auto *line = dialog->findChild<QLineEdit *>();
            line->selectAll();
            QTest::keyClicks(line, note);
            QTest::keyClick(line, Qt::Key_Return);
        });
        press(key, modifiers);
        m_window->activateWindow(); // the dialog was in front
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

private slots:
    void whatIsOnTheScreenIsKept()
    {
        QVERIFY(!strip().isVisible());
        const int height = chart().height();
        QVERIFY(seek(300));
        keep();
        QCOMPARE(document().moments(), (std::vector<Moment>{{document().experiment(), 300, {}}}));
        QVERIFY(strip().isVisible());
        QVERIFY(m_window->isWindowModified());
        QCOMPARE(cell(0), QVariant("normal · seed 13"));
        QCOMPARE(cell(0, MomentModel::StepRole), QVariant("step 300"));
        QVERIFY(!picture(0).isNull()); // at once: its frame is that on the screen
        QVERIFY(cell(0, MomentModel::PresentRole).toBool());
        keep(); // is kept already
        QCOMPARE(strip().model()->rowCount(), 1);
        undo();
        QVERIFY(!strip().isVisible());
        QVERIFY(await([&] { return chart().height() == height; })); // as if nothing had been there
        QVERIFY(!m_window->isWindowModified());
    }

    void aClickGoesThere()
    {
        keepTwo();
        const Experiment second = document().experiment();
        const int changes = document().undoStack().count();
        chart().setFocus();
        clickOn(0);
        QVERIFY(awaitStep(100));
        QCOMPARE(document().experiment(), document().moments()[0].experiment);
        QCOMPARE(document().undoStack().count(), changes + 1);
        QVERIFY(await([this] { return cell(0, MomentModel::PresentRole).toBool(); }));
        QVERIFY(!cell(1, MomentModel::PresentRole).toBool());
        QVERIFY(chart().hasFocus()); // the keys go on to be the run's
        press(Qt::Key_Right);
        QVERIFY(awaitStep(101));
        QVERIFY(await([this] { return !cell(0, MomentModel::PresentRole).toBool(); }));
        clickOn(0); // no other experiment: nothing to undo
        QVERIFY(awaitStep(100));
        QCOMPARE(document().undoStack().count(), changes + 1);
        undo();
        QVERIFY(awaitStep(300));
        QCOMPARE(document().experiment(), second);
    }

    void theKeyboardReachesAllOfIt()
    {
        keepTwo();
        strip().setFocus(Qt::TabFocusReason);
        QCOMPARE(strip().current(), std::optional<std::size_t>(1));
        press(Qt::Key_Left);
        QCOMPARE(strip().current(), std::optional<std::size_t>(0));
        QCOMPARE(run().step(), Step(300)); // no step back
        press(Qt::Key_Return);
        QVERIFY(awaitStep(100));
        writeNote("wide", Qt::Key_F2);
        QCOMPARE(document().moments()[0].note, QString("wide"));
        QVERIFY(
            cell(0, Qt::AccessibleTextRole).toString().startsWith("Moment 1 of 2, wide, normal · seed 13 · step 100"));
        m_window->findChild<Editing *>()->select({0});
        press(Qt::Key_Delete); // not the point that is selected
        QCOMPARE(document().experiment().context().size(), std::size_t(5));
        QCOMPARE(document().moments().size(), std::size_t(1));
        QCOMPARE(document().moments()[0].step, Step(300));
        undo();
        QCOMPARE(document().moments().size(), std::size_t(2));
        QCOMPARE(cell(0), QVariant("wide"));
        undo();
        QCOMPARE(document().moments()[0].note, QString());
        QVERIFY(!picture(0).isNull());
    }

    void aNoteIsEditedFromTheMenuToo()
    {
        keepTwo();
        writeNote("  two   words ", Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(document().moments()[1].note, QString("two words")); // of the one that is chosen
        QCOMPARE(document().moments()[0].note, QString());
    }

    void nextAndPreviousGoThroughThem()
    {
        keepTwo();
        press(Qt::Key_PageUp, Qt::ControlModifier);
        QVERIFY(awaitStep(100));
        press(Qt::Key_PageUp, Qt::ControlModifier); // the first is the first
        QCOMPARE(strip().current(), std::optional<std::size_t>(0));
        press(Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(awaitStep(300));
        QCOMPARE(document().experiment().training.initialisation, Initialisation::Default);
    }

    void theMenuOfAMomentIsAboutIt()
    {
        keepTwo();
        const auto choose = [this](const QString &text) {
            bool isDone = false;
            QTimer timer;
            connect(&timer, &QTimer::timeout, this, [&] {
                auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
                if (!menu || std::exchange(isDone, true))
                    return;
                for (QAction *action : menu->actions()) {
                    if (action->text().remove('&') == text)
                        return QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                }
                menu->close();
                QFAIL("no such action");
            });
            timer.start(20);
            QContextMenuEvent event(QContextMenuEvent::Mouse, place(0), strip().viewport()->mapToGlobal(place(0)));
            QApplication::sendEvent(strip().viewport(), &event);
            QVERIFY(isDone);
        };
        choose("Ghost Behind the Curves");
        QCOMPARE(document().view().ghost, std::optional(0));
        QCOMPARE(cell(0, MomentModel::GhostRole), QVariant(true));
        choose("Go There");
        QVERIFY(awaitStep(100));
        choose("Remove Moment");
        QCOMPARE(document().moments().size(), std::size_t(1));
        QCOMPARE(document().moments()[0].step, Step(300));
        QVERIFY(!document().view().ghost);
    }

    void theGhostIsBehindWhateverIsShown()
    {
        keepTwo();
        press(Qt::Key_G, Qt::ControlModifier);
        QVERIFY(await([this] { return !behind().empty(); }));
        const Moment ghost = document().moments()[1];
        QVERIFY(behind()[0].kind == FanBehind::Kind::Ghost);
        QCOMPARE(behind()[0].fan->y, fanOf(ghost));
        QCOMPARE(behind()[0].name, QString("default · seed 13 · step 300"));
        QVERIFY(seek(5)); // it stays where it is, whatever is looked at
        press(Qt::Key_1);
        QVERIFY(awaitStep(5));
        QCOMPARE(behind()[0].fan->y, fanOf(ghost));
        QVERIFY(behind()[0].fan->y != curves());
        press(Qt::Key_Z); // and beside the fan with the first sigma_z
        QVERIFY(await([this] { return behind().size() == 2; }));
        press(Qt::Key_Z);
        View view = document().view();
        view.xMin = -6;
        document().setView(view);
        QVERIFY(await([this] { return behind()[0].fan->grid.min == -6; }));
        QCOMPARE(behind()[0].fan->y, fanOf(ghost, {.min = -6, .max = 4}));
        press(Qt::Key_G, Qt::ControlModifier);
        QVERIFY(behind().empty());
    }

    void theyAreSavedAndOpenedAgain()
    {
        keepTwo();
        writeNote("kept", Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(document().view().ghost, std::optional(1));
        const QImage first = picture(0), second = picture(1);
        QVERIFY(!document().save(file("a.npscope"), run().step()));
        const auto moments = document().moments();
        open();
        QVERIFY(!strip().isVisible());
        m_window->open(loadSession(file("a.npscope")), file("a.npscope"));
        QCOMPARE(document().moments(), moments);
        QVERIFY(strip().isVisible());
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(cell(1), QVariant("kept"));
        // Their frames are computed anew, beside the run, and are the same.
        QVERIFY(await([this] { return !picture(0).isNull() && !picture(1).isNull(); }));
        QCOMPARE(picture(0), first);
        QCOMPARE(picture(1), second);
        QVERIFY(await([this] { return !behind().empty(); }));
        QCOMPARE(behind()[0].fan->y, fanOf(moments[1]));
        QCOMPARE(behind()[0].name, QString("kept"));
    }

    void theSheetIsExported()
    {
        keepTwo();
        const QString path = file("moments.png");
        withDialogs([&](QWidget *dialog) {
            auto *options = qobject_cast<ExportDialog *>(dialog);
            if (!options)
                return chooseFile(dialog, path);
            QTest::mouseClick(options->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        });
        m_window->findChild<MomentActions *>()->exportSheet->trigger();
        QCOMPARE(QImage(path).size(), QSize(2 * 900, 600));
        const auto session = loadSession(path);
        QVERIFY(session);
        QCOMPARE(session->session.moments, document().moments());
        QCOMPARE(session->session.picture.figure, FigureId::Moments);
    }

    void onAnotherPageTheStatusBarSaysIt()
    {
        QVERIFY(seek(20));
        press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(await([this] { return m_window->findChild<QTabWidget *>("views")->currentIndex() == 2; }));
        keep();
        QCOMPARE(document().moments().size(), std::size_t(1));
        QCOMPARE(m_window->statusBar()->currentMessage(), QString("Kept: step 20"));
    }

    void whatIsNotFiniteIsNotKept()
    {
        Experiment experiment;
        experiment.training = divergingTraining();
        QVERIFY(document().apply("diverging", experiment));
        run().seek(1000);
        QVERIFY(await([this] { return run().frame()->divergedAt && !run().frame()->isComputing(); }));
        QSignalSpy refused(&document(), &Document::refused);
        keep();
        QCOMPARE(refused.count(), 1);
        QVERIFY(refused.last().first().toString().startsWith("There is nothing to keep at step "));
        QVERIFY(document().moments().empty());
    }

    void theTourKeepsNone()
    {
        auto *tour = m_window->findChild<TourGuide *>();
        QAction *action = m_window->findChild<MomentActions *>()->keep;
        keepTwo();
        QVERIFY(action->isEnabled());
        tour->start->trigger();
        QVERIFY(!action->isEnabled());
        QVERIFY(!strip().isVisible());
        tour->leave->trigger();
        QVERIFY(action->isEnabled());
        QCOMPARE(document().moments().size(), std::size_t(2));
        QVERIFY(strip().isVisible());
    }

    void manyAreReachedSideways()
    {
        for (Step step = 1; step <= Step(mostMoments); ++step)
            QVERIFY(document().keepMoment({document().experiment(), step, {}}));
        QVERIFY(await([this] { return !picture(int(mostMoments) - 1).isNull(); }));
        strip().setFocus(Qt::TabFocusReason);
        press(Qt::Key_End);
        QCOMPARE(strip().current(), std::optional(mostMoments - 1));
        QVERIFY(strip().viewport()->rect().contains(place(int(mostMoments) - 1)));
        press(Qt::Key_Home);
        QVERIFY(strip().viewport()->rect().contains(place(0)));
        QVERIFY(!strip().viewport()->rect().contains(place(int(mostMoments) - 1)));
        QVERIFY2(strip().height() < 130, qPrintable(QString::number(strip().height())));
    }
};

QTEST_MAIN(TestMomentStrip)
#include "tst_momentstrip.moc"
