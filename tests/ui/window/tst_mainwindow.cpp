// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window as its user works it: mouse and keys.

#include "tests/core/train/diverging.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/document/presets.h"
#include "ui/panels/data/pointspanel.h"
#include "ui/panels/training/timeline.h"
#include "ui/panels/verdict/statusline.h"

#include <QCheckBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QTableView>
#include <QTimer>

#include <cmath>
#include <map>

using namespace npscope;

class TestMainWindow : public WindowFixture
{
    Q_OBJECT

private:
    Timeline &timeline() { return *m_window->findChild<Timeline *>(); }
    QString status() { return m_window->findChild<StatusLine *>()->text(); }

    void clickTimeline(Step step)
    {
        QTest::mouseClick(&timeline(), Qt::LeftButton, {}, QPoint(timeline().xOf(step), timeline().height() / 2));
    }

    // Clicks a button of the next message box.
    static void answer(QMessageBox::StandardButton button)
    {
        QTimer::singleShot(0, qApp, [button] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            QTest::mouseClick(box->button(button), Qt::LeftButton);
        });
    }

private slots:
    void playsTheArticlesExperimentAfterPainting()
    {
        create();
        m_window->playWhenPainted();
        QVERIFY(!run().isPlaying());
        m_window->show();
        QVERIFY(await([this] { return run().frame() && run().frame()->step > 0; }));
        QCOMPARE(document().experiment(), Experiment{});
        QVERIFY(run().isPlaying());
        QCOMPARE(run().speed(), 500.0);
    }

    void aClickAddsAContextPointWhereItIs()
    {
        QVERIFY(seek(1000));
        const auto before = curves();
        const Points copy = document().experiment().training.points;
        click({0.5, 0.25});
        const Experiment &experiment = document().experiment();
        QVERIFY(!experiment.question.followsTraining);
        QCOMPARE(experiment.question.context.size(), copy.size() + 1);
        // One pixel of the chart.
        const auto mapping = chart().painter().mapping();
        QVERIFY(std::abs(experiment.question.context.back().x - 0.5) <= mapping.x.size() / mapping.area.width());
        QVERIFY(std::abs(experiment.question.context.back().y - 0.25) <= mapping.y.size() / mapping.area.height());
        // The curves answer without retraining.
        QVERIFY(await([&] { return curves() != before; }));
        QCOMPARE(run().frame()->run, RunId(1));
        QCOMPARE(run().step(), Step(1000));
    }

    void aClickAddsWhilePlaying()
    {
        run().play();
        click({0.5, 0.25});
        QCOMPARE(document().experiment().question.context.size(), std::size_t(6));
        QVERIFY(run().isPlaying());
    }

    void dragRemoveUndoRedoOfATrainingPoint()
    {
        QVERIFY(seek(300));
        const Experiment original = document().experiment();
        const auto before = curves();
        press(Qt::Key_T);
        drag(original.training.points[3], {1.5, -0.5});
        const Experiment moved = document().experiment();
        QVERIFY(std::abs(moved.training.points[3].x - 1.5) < 0.05); // a few pixels of rounding along the drag
        QVERIFY(std::abs(moved.training.points[3].y + 0.5) < 0.05);
        QVERIFY(awaitStep(300)); // retrained to the step on the screen
        QVERIFY(curves() != before);
        QCOMPARE(document().undoStack().count(), 1); // the drag is one change

        click(moved.training.points[3], Qt::RightButton);
        QCOMPARE(document().experiment().training.points.size(), std::size_t(4));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document().experiment(), moved);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document().experiment(), original);
        QVERIFY(awaitStep(300));
        QCOMPARE(curves(), before);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(document().experiment(), moved);
    }

    void initialisationsAreComparedInPlace()
    {
        QVERIFY(seek(9000));
        const auto normal = curves();
        press(Qt::Key_2);
        QVERIFY(awaitStep(9000));
        const auto byDefault = curves();
        QVERIFY(byDefault != normal);
        press(Qt::Key_1);
        QVERIFY(awaitStep(9000));
        QCOMPARE(curves(), normal);
        press(Qt::Key_2);
        QVERIFY(awaitStep(9000));
        QCOMPARE(curves(), byDefault);
    }

    void initialisationGoesOnPlaying()
    {
        QVERIFY(seek(9000));
        run().play();
        press(Qt::Key_3);
        QVERIFY(await([this] {
            const auto frame = run().frame();
            return frame->experiment->training.initialisation == Initialisation::Xavier && frame->step > 9000;
        }));
        QVERIFY(run().isPlaying());
        QVERIFY(run().step() < 20'000);
    }

    void scrubbingBackShowsTheSameBits()
    {
        // First passed by playing, so that frames come at steps nobody chose.
        std::map<Step, std::vector<float>> passed;
        connect(&run(), &RunController::frameChanged, this, [&] {
            if (run().frame()->fan)
                passed[run().frame()->step] = curves();
        });
        run().setSpeed(5000);
        run().play();
        QVERIFY(await([&] { return passed.size() > 12; }));
        run().pause();
        const auto known = passed;
        for (auto it = known.rbegin(); it != known.rend(); ++it) {
            QVERIFY(seek(it->first));
            QCOMPARE(curves(), it->second);
        }
    }

    void theTimelineGoesToTheStepUnderTheMouse()
    {
        clickTimeline(5000);
        const Step first = timeline().stepAt(timeline().xOf(5000));
        QVERIFY(awaitStep(first)); // not computed before
        const auto there = curves();
        clickTimeline(20'000);
        QVERIFY(awaitStep(timeline().stepAt(timeline().xOf(20'000))));
        clickTimeline(5000);
        QVERIFY(awaitStep(first));
        QCOMPARE(curves(), there);
        QVERIFY(run().frame()->loss.known() > 10'000); // what is known beyond stays
    }

    void replayingTwiceIsIdentical()
    {
        document().setSetting(setting("length"), 400);
        std::array<std::map<Step, std::vector<float>>, 2> replays;
        run().setSpeed(1000);
        for (auto &replay : replays) {
            const auto connection = connect(&run(), &RunController::frameChanged, this, [&] {
                if (run().frame()->fan && run().frame()->wishes > 0)
                    replay[run().frame()->step] = curves();
            });
            run().restart();
            QVERIFY(await([&] { return !run().isPlaying() && run().step() == 400; }));
            disconnect(connection);
        }
        int common = 0;
        for (const auto &[step, fan] : replays[0]) {
            if (const auto it = replays[1].find(step); it != replays[1].end()) {
                QCOMPARE(it->second, fan);
                ++common;
            }
        }
        QVERIFY(common >= 1); // the last step at the least
    }

    void spacePlaysAndPauses()
    {
        chart().setFocus();
        press(Qt::Key_Space);
        QVERIFY(run().isPlaying());
        press(Qt::Key_Space);
        QVERIFY(!run().isPlaying());
    }

    void spaceOnAFocusedCheckBoxTogglesIt()
    {
        auto *follows = m_window->findChild<QDockWidget *>("points")->findChild<QCheckBox *>();
        QVERIFY(follows->isChecked());
        follows->setFocus();
        press(Qt::Key_Space);
        QVERIFY(!follows->isChecked());
        QVERIFY(!document().experiment().question.followsTraining);
        QVERIFY(!run().isPlaying());
    }

    void arrowsStepUnlessTheControlUsesThem()
    {
        QVERIFY(seek(500));
        chart().setFocus();
        press(Qt::Key_Right);
        QVERIFY(awaitStep(501));
        press(Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(awaitStep(601));
        press(Qt::Key_Left);
        QVERIFY(awaitStep(600));
        auto *table = m_window->findChild<PointsPanel *>()->findChild<QTableView *>();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        press(Qt::Key_Right);
        QCOMPARE(table->currentIndex().column(), 1);
        QVERIFY(!QTest::qWaitFor([this] { return run().step() != 600; }, 100));
    }

    void anExactNumberIsTypedIntoTheTable()
    {
        auto *table = m_window->findChild<PointsPanel *>()->findChild<QTableView *>();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(2, 1));
        table->edit(table->currentIndex());
        auto *editor = table->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, "0.123456789");
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(document().experiment().context()[2].y, 0.123456789); // the table commits in its own time
    }

    // For what is copied by a key the view asks for its present cell, where there is none, too.
    void noCellIsNoPoint()
    {
        auto *table = m_window->findChild<PointsPanel *>()->findChild<QTableView *>();
        QAbstractItemModel *model = table->model();
        table->setFocus();
        table->setCurrentIndex({});
        QTest::keyClick(table, Qt::Key_Insert, Qt::ControlModifier);
        QVERIFY(!model->data({}, Qt::DisplayRole).isValid());
        QVERIFY(!model->setData({}, "1", Qt::EditRole));
        const QModelIndex last = model->index(model->rowCount() - 1, 0);
        document().clearPoints(PointKind::Training);
        QVERIFY(!model->data(last, Qt::DisplayRole).isValid());
        QVERIFY(!model->setData(last, "1", Qt::EditRole));
    }

    void textInTheTableIsRefusedWithASentence()
    {
        auto *table = m_window->findChild<PointsPanel *>()->findChild<QTableView *>();
        const Experiment before = document().experiment();
        QVERIFY(!table->model()->setData(table->model()->index(0, 0), "abc", Qt::EditRole));
        QCOMPARE(document().experiment(), before);
        QVERIFY(status().contains("abc"));
        QVERIFY(!table->model()->setData(table->model()->index(0, 0), "<b>&", Qt::EditRole));
        QVERIFY2(status().contains("<b>&"), qPrintable(status())); // as it was typed, and no HTML
        QCOMPARE(m_window->findChild<StatusLine *>()->textFormat(), Qt::PlainText);
    }

    void tooFewTrainingPointsLoseNothing()
    {
        QVERIFY(seek(700));
        const auto before = curves();
        document().setPoints(PointKind::Training, {{0, 0}}, "test");
        QVERIFY(await([this] { return run().frame()->step == 0; }));
        QVERIFY(status().contains("at least two"));
        QVERIFY(!timeline().isEnabled());
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(awaitStep(700));
        QCOMPARE(curves(), before);
        QVERIFY(!status().contains("at least two"));
    }

    void aDivergedRunSaysSoAndGoesBack()
    {
        Experiment wild = document().experiment();
        wild.training = divergingTraining();
        document().apply("Diverge", wild);
        run().setSpeed(Worker::unlimited);
        run().play();
        QVERIFY(await([this] { return run().frame()->divergedAt.has_value(); }));
        const Step end = *run().frame()->divergedAt;
        QVERIFY(awaitStep(end));
        QVERIFY(await([this] { return !run().isPlaying(); }));
        QVERIFY2(status().contains(QLocale().toString(end)), qPrintable(status()));
        emit m_window->findChild<StatusLine *>()->linkActivated(QString::number(end - 1));
        QVERIFY(awaitStep(end - 1));
        for (const float y : curves())
            QVERIFY(std::isfinite(y));
    }

    // It plays, and so comes to its end, before it is undone.
    void undoingWhatMadeItDivergeGoesBackToTheStepShown()
    {
        Experiment nearly = document().experiment();
        nearly.training = nearlyDivergingTraining();
        QVERIFY(document().apply("Nearly diverge", nearly));
        QVERIFY(seek(700));
        const auto before = curves();
        document().setSetting(setting("learning_rate"), 10);
        QVERIFY(await([this] { return run().frame()->divergedAt && !run().frame()->isComputing(); }));
        press(Qt::Key_Space); // from the beginning, as it is at its end
        QVERIFY(await([this] { return !run().isPlaying() && run().frame()->step == run().frame()->divergedAt; }));
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(awaitStep(700));
        QCOMPARE(curves(), before);
    }

    void aPresetIsOneChangeThatSetsTheStep()
    {
        QVERIFY(seek(123));
        const Experiment before = document().experiment();
        QAction *action = nullptr;
        const Preset preset = *findPreset("xavier-9001");
        for (QAction *candidate : m_window->menuBar()->actions()[4]->menu()->actions()) {
            if (candidate->text() == preset.title)
                action = candidate;
        }
        QVERIFY(action);
        action->trigger();
        QVERIFY(awaitStep(9001));
        QCOMPARE(document().experiment().training.initialisation, Initialisation::Xavier);
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(awaitStep(123));
        QCOMPARE(document().experiment(), before);
    }

    void aPapersPresetSaysWhatThePaperShows()
    {
        const Preset preset = *findPreset("martens-1");
        QAction *action = nullptr;
        const QMenu *of = nullptr;
        for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
            for (QAction *candidate : menu->actions()) {
                if (candidate->text() != preset.title)
                    continue;
                action = candidate;
                of = menu;
            }
        }
        QVERIFY(action);
        QCOMPARE(of->title(), "Martens 2018");
        QVERIFY(of->toolTipsVisible());
        QCOMPARE(action->toolTip(), preset.published->text());
        action->trigger();
        QVERIFY(awaitStep(5000));
        QCOMPARE(document().experiment(), preset.session.experiment);
    }

    void unsavedChangesAreAskedAbout()
    {
        click({0.5, 0.25});
        QVERIFY(m_window->isWindowModified());
        answer(QMessageBox::Cancel);
        QVERIFY(!m_window->close());
        answer(QMessageBox::Discard);
        QVERIFY(m_window->close());
    }

    void layersAreKeptFromLastTime()
    {
        chart().setFocus();
        press(Qt::Key_M);
        QVERIFY(document().view().showsMean);
        QVERIFY(m_window->close());
        open();
        QVERIFY(document().view().showsMean);
        QCOMPARE(document().experiment(), Experiment{}); // but every start is the article's experiment
    }

    // Else the line at the bottom is beyond a screen of 700 pixels.
    void itAsksForNoMoreThanItsPartsFromTheStart()
    {
        Document document;
        RunController run(document);
        const MainWindow window(document, run); // that is not shown yet: then it is too late
        QVERIFY2(window.minimumHeight() <= window.minimumSizeHint().height(),
                 qPrintable(QString::number(window.minimumHeight())));
    }

    void actionsOfTheMenusHaveKeys()
    {
        int actions = 0;
        for (const QAction *menu : m_window->menuBar()->actions()) {
            const bool needsKeys = menu != m_window->menuBar()->actions()[4]; // the presets are named by their titles
            for (const QAction *action : menu->menu()->actions()) {
                if (action->isSeparator() || action->menu())
                    continue;
                ++actions;
                const bool isAbout = action->text().contains("About");
                if (needsKeys && !isAbout && !action->isCheckable())
                    QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
            }
        }
        QVERIFY(actions > 40);
    }

    void closingWhileTrainingAtFullSpeedIsQuick()
    {
        document().setSetting(setting("length"), 10'000'000);
        document().undoStack().setClean();
        run().setSpeed(Worker::unlimited);
        run().play();
        QVERIFY(await([this] { return run().frame()->step > 1000; }));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_window->close());
        destroy();
        QVERIFY2(timer.elapsed() < 500,
                 qPrintable(QString::number(timer.elapsed()))); // half a second is what a user forgives
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
