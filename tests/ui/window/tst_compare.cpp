// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The comparison as its user works it: mouse and keys.

#include "core/data/questiontask.h"
#include "core/experiment/settings.h"
#include "tests/core/train/diverging.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/document/sessionfile.h"
#include "ui/figures/variantspreads.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/comparepane.h"
#include "ui/pages/elidedlabel.h"
#include "ui/views/seriesview.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace npscope;

class TestCompare : public WindowFixture
{
    Q_OBJECT

private:
    ComparePage &compare() { return m_window->comparePage(); }
    QTabWidget &views() { return *m_window->findChild<QTabWidget *>("views"); }
    ComparePane &pane(int i) { return *m_window->findChildren<ComparePane *>().at(i); }
    std::size_t paneCount() { return document().comparison().variants.size(); }
    template <class Control>
    Control &control(int pane)
    {
        return *this->pane(pane).template findChild<Control *>();
    }
    void clickButton(QWidget &parent, const char *name)
    {
        QTest::mouseClick(parent.findChild<QToolButton *>(name), Qt::LeftButton);
    }

    void openComparison()
    {
        press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(compare().isVisible());
        QVERIFY(awaitPanes(run().step()));
    }
    // Waits until every pane shows its variant of the present experiment at this step.
    bool awaitPanes(Step step)
    {
        return await([=, this] {
            for (std::size_t i = 0; i < paneCount(); ++i) {
                const auto frame = run().variantFrame(i);
                const Experiment wanted = applied(document().comparison().variants[i], document().experiment());
                if (!frame || frame->isComputing() || frame->step != step || *frame->experiment != wanted)
                    return false;
            }
            return true;
        });
    }
    // Shows other values of the compared setting, as the list above the panes does.
    void compareBy(const QString &setting)
    {
        auto *list = m_window->findChild<QComboBox *>("compareBy");
        list->setFocus();
        list->showPopup();
        const int index = list->findData(setting);
        QVERIFY(index >= 0);
        QAbstractItemView *items = list->view();

        items->scrollTo(list->model()->index(index, 0));
        QTest::mouseClick(items->viewport(), Qt::LeftButton, {},
                          items->visualRect(list->model()->index(index, 0)).center());
    }

    // Two CNPs of a few hidden units on sines: quickly trained, and audited.
    void openRace()
    {
        Experiment experiment = document().experiment();
        setting("family").set(experiment, double(Family::Sine));
        experiment.training.model = Model::Cnp;
        experiment.length = 40;
        document().apply("Sines", withDrawnContext(document().experiment(), experiment));
        QVERIFY(document().setVariants("two", {{{&setting("hidden"), 16}}, {{&setting("hidden"), 200}}}));
        QVERIFY(seek(40));
        openComparison();
    }
    QTabBar &charts() { return *compare().findChild<QTabBar *>("compareCharts"); }
    const SeriesContent &below() { return compare().chartBelow().painter().content(); }

private slots:
    void theKeyOpensTheArticlesThree()
    {
        QVERIFY(seek(700));
        QVERIFY(!compare().isVisible());
        openComparison();
        QCOMPARE(run().step(), Step(700));
        QCOMPARE(paneCount(), std::size_t(3));
        const QStringList schemes{"normal", "default", "xavier"};
        for (int i = 0; i < 3; ++i) {
            QVERIFY(pane(i).isVisible());
            const ChartContent &content = pane(i).functionView().content();
            QVERIFY(content.caption.startsWith(schemes[i]));
            QCOMPARE(content.fan, run().variantFrame(std::size_t(i))->fan);
            QCOMPARE(control<QComboBox>(i).currentText(), schemes[i]);
        }
        QVERIFY(!pane(3).isVisible());
        // One of the panes is the main experiment itself.
        QCOMPARE(run().variantFrame(0), run().frame());
    }

    // What is learned moves, and would make a line of where it began untrue.
    void aLearnedNoiseHasNoLine()
    {
        const auto variant = [](double isLearned) { return Variant{{{&setting("noise"), isLearned}}}; };
        QCOMPARE(sigmaYsOf({variant(0), variant(1)}, Experiment{}), std::vector<double>{Experiment().training.sigmaY});
        QVERIFY(sigmaYsOf({variant(1), variant(1)}, Experiment{}).empty());
    }

    // Between the steps that are kept, the present one is known as well.
    void theStepShownIsInTheHistory()
    {
        const auto known = spreadHistory(nullptr, SpreadAt{9001, 0.5F, 0.25F});
        QCOMPARE(known.size(), std::size_t(1));
        QCOMPARE(known.front().step, Step(9001));
    }

    void theViewsHaveKeysAndTheTabsWork()
    {
        QTest::mouseClick(views().tabBar(), Qt::LeftButton, {}, views().tabBar()->tabRect(1).center());
        QVERIFY(compare().isVisible());
        QVERIFY(document().view().page == Page::Compare);
        press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!compare().isVisible());
        QVERIFY(chart().isVisible());
        QVERIFY(document().view().page == Page::Functions);
        QVERIFY(!document().isModified());
    }

    void threePanesPlayInStep()
    {
        openComparison();
        run().setSpeed(Worker::unlimited);
        bool isInStep = true;
        connect(&run(), &RunController::frameChanged, this, [&] {
            for (std::size_t i = 1; i < 3; ++i)
                isInStep = isInStep && run().variantFrame(i)->step == run().variantFrame(0)->step;
        });
        press(Qt::Key_Space);
        QVERIFY(await([this] { return run().step() == 25001 && !run().isPlaying(); }));
        QVERIFY(isInStep);
        QVERIFY(awaitPanes(25001));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(pane(i).functionView().content().fan, run().variantFrame(std::size_t(i))->fan);
        // The spread of the whole run is known, pane by pane.
        QVERIFY(await([this] {
            const auto &lines = compare().chartBelow().painter().content().lines;
            return lines.size() == 6 && std::ranges::all_of(lines, [](const Series &line) {
                       return line.points.size() > 500 && line.points.front().step == 0
                              && line.points.back().step == 25001;
                   });
        }));
    }

    void anotherValueIsShownAtTheSameStep()
    {
        QVERIFY(seek(300));
        openComparison();
        const auto before = run().variantFrame(2)->fan;
        control<QComboBox>(2).setFocus();
        press(Qt::Key_H); // of he-normal
        QCOMPARE(control<QComboBox>(2).currentText(), QString("he-normal"));
        QVERIFY(awaitPanes(300));
        QVERIFY(run().variantFrame(2)->fan != before);
        QVERIFY(pane(2).functionView().content().caption.startsWith("he-normal"));
        QCOMPARE(document().experiment(), Experiment{});
    }

    // As every other change: modified, asked about, undone.
    void aChangeIsUndoneAndAskedAbout()
    {
        openComparison();
        control<QComboBox>(2).setFocus();
        press(Qt::Key_H);
        QVERIFY(m_window->isWindowModified());
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(control<QComboBox>(2).currentText(), QString("xavier"));
        QVERIFY(!m_window->isWindowModified());
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(control<QComboBox>(2).currentText(), QString("he-normal"));
        QVERIFY(compare().isVisible());

        QString asked;
        QTimer::singleShot(0, this, [&] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            asked = box->text();
            QTest::keyClick(box, Qt::Key_Escape);
        });
        m_window->close();
        QVERIFY(asked.startsWith("Save the changes"));
        QVERIFY(m_window->isVisible());
    }

    void aNumberThatIsSteppedThroughIsOneChange()
    {
        openComparison();
        compareBy("learning_rate");
        const std::vector<Variant> before = document().comparison().variants;
        auto &box = control<QDoubleSpinBox>(0);
        box.setFocus();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&box, Qt::Key_Up);
        QVERIFY(document().comparison().variants != before);
        document().undoStack().undo();
        QCOMPARE(document().comparison().variants, before);
        document().undoStack().undo();
        QCOMPARE(document().comparison().variants, articleVariants());
    }

    void anyNumberCanBeCompared()
    {
        QVERIFY(seek(200));
        openComparison();
        compareBy("learning_rate");
        QVERIFY(awaitPanes(200));
        QCOMPARE(paneCount(), std::size_t(3));
        QCOMPARE(run().variantFrame(0)->experiment->training.learningRate, 1e-4);
        QCOMPARE(run().variantFrame(2)->experiment->training.learningRate, 1e-2);
        auto &box = control<QDoubleSpinBox>(0);
        box.setFocus();
        box.selectAll();
        QTest::keyClicks(&box, "0.02");
        QTest::keyClick(&box, Qt::Key_Return);
        QVERIFY(awaitPanes(200));
        QCOMPARE(run().variantFrame(0)->experiment->training.learningRate, 0.02);
    }

    // A field that is taken away while something is typed in it says so once more, at its end.
    void whatIsTypedInAFieldThatGoesIsNoChange_data()
    {
        QTest::addColumn<int>("pane");
        QTest::newRow("by another setting") << 0;
        QTest::newRow("its pane is removed") << 2;
    }
    void whatIsTypedInAFieldThatGoesIsNoChange()
    {
        QFETCH(int, pane);
        openComparison();
        const Setting &rate = setting("learning_rate");
        QVERIFY(document().setVariants("rates", variantsBy(rate, document().experiment(), 3)));
        QVERIFY(awaitPanes(run().step()));
        auto &box = control<QDoubleSpinBox>(std::size_t(pane));
        m_window->activateWindow();
        box.setFocus();
        QTRY_VERIFY(box.hasFocus());
        box.selectAll();
        QTest::keyClicks(&box, "0.5");
        std::vector<Variant> after{{{&setting("seed"), 5}}, {{&setting("seed"), 6}}};
        if (pane == 0)
            after.push_back({{&setting("seed"), 7}});
        QVERIFY(document().setVariants("other", after));
        QCOMPARE(document().comparison().variants, after);
        QVERIFY(awaitPanes(run().step()));
        QCOMPARE(paneCount(), after.size());
    }

    void panesComeAndGo()
    {
        openComparison();
        clickButton(compare(), "addPane");
        QCOMPARE(paneCount(), std::size_t(4));
        QVERIFY(pane(3).isVisible());
        QVERIFY(awaitPanes(0));
        QCOMPARE(pane(3).functionView().view(), document().view());
        QVERIFY(!compare().findChild<QToolButton *>("addPane")->isEnabled());
        const auto badge = [this](int i) { return pane(i).findChild<QLabel *>("badge")->pixmap().toImage(); };
        const auto colour = [&](int i) { return badge(i).pixelColor(badge(i).width() / 2, 2); };
        const QColor third = colour(2), fourth = colour(3);
        clickButton(pane(0), "remove");
        QCOMPARE(colour(1), third); // which is the second now
        clickButton(pane(0), "remove");
        QCOMPARE(colour(0), third);
        QCOMPARE(colour(1), fourth);
        QCOMPARE(paneCount(), fewestVariants);
        QVERIFY(awaitPanes(0));
        QVERIFY(control<QComboBox>(0).currentText() == "xavier");
        QVERIFY(!pane(0).findChild<QToolButton *>("remove")->isEnabled());
    }

    // Their names give way, and are in the tooltip.
    void panesOfTwoSettingsFitASmallScreen()
    {
        std::vector<Variant> variants;
        for (const double size : {1, 2, 4, 8})
            variants.push_back({{&setting("r_dim"), size}, {&setting("z_dim"), size}});
        QVERIFY(document().setVariants("four", variants));
        openComparison();
        QVERIFY2(m_window->minimumSizeHint().width() <= 1024, QByteArray::number(m_window->minimumSizeHint().width()));
        m_window->resize(1024, 700);
        QCOMPARE(m_window->width(), 1024);
        for (int i = 0; i < 4; ++i) {
            const auto *remove = pane(i).findChild<QToolButton *>("remove");
            QVERIFY(pane(i).rect().contains(remove->mapTo(&pane(i), remove->rect().bottomRight())));
            const auto names = pane(i).findChildren<ElidedLabel *>();
            QCOMPARE(names.size(), 2);
            QCOMPARE(names[0]->toolTip(), QString("Dimensions of r"));
            QVERIFY(names[0]->width() >= names[0]->minimumSizeHint().width());
        }
    }

    void anEditOfTheMainExperimentIsInAllPanes()
    {
        QVERIFY(seek(100));
        openComparison();
        FunctionView &second = pane(1).functionView();
        const QPointF pixel = second.painter().mapping().toPixel({0.5, 0.25});
        QTest::mouseClick(&second, Qt::LeftButton, {}, pixel.toPoint());
        QCOMPARE(document().experiment().question.context.size(), std::size_t(6));
        QVERIFY(awaitPanes(100));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(pane(i).functionView().content().experiment.context(), document().experiment().context());
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(awaitPanes(100));
        QCOMPARE(pane(2).functionView().content().experiment.context().size(), std::size_t(5));
    }

    void allPanesHaveOneRange()
    {
        QVERIFY(seek(3000));
        openComparison();
        press(Qt::Key_F);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(pane(i).functionView().view(), document().view());
        for (int i = 0; i < 3; ++i) {
            for (const float y : pane(i).functionView().content().fan->y)
                QVERIFY(double(y) >= document().view().yMin && double(y) <= document().view().yMax);
        }
        const double before = document().view().xMax;
        press(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(document().view().xMax < before);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(pane(i).functionView().view(), document().view());
    }

    void aPaneIsOpenedAsOneChange()
    {
        QVERIFY(seek(400));
        openComparison();
        const auto shown = run().variantFrame(2)->fan->y;
        clickButton(pane(2), "open");
        QVERIFY(!compare().isVisible());
        QVERIFY(chart().isVisible());
        QCOMPARE(document().experiment().training.initialisation, Initialisation::Xavier);
        QCOMPARE(document().undoStack().count(), 1);
        QVERIFY(awaitStep(400));
        QCOMPARE(curves(), shown);
        QCOMPARE(chart().content().fan->y, shown);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document().experiment(), Experiment{});
    }

    void aClickOnTheSpreadGoesToThatStep()
    {
        QVERIFY(seek(2000));
        openComparison();
        SeriesView &spread = compare().chartBelow();
        const SeriesPainter &painter = spread.painter();
        const QPoint pixel(int(painter.xOf(12000)), int(painter.mapping().area.center().y()));
        const Step step = painter.stepAt(pixel.x());
        QTest::mouseClick(&spread, Qt::LeftButton, {}, pixel);
        QVERIFY(awaitPanes(step));
        QCOMPARE(run().step(), step);
    }

    void theChartBelowIsChosen()
    {
        openRace();
        QCOMPARE(charts().currentIndex(), int(CompareChart::Spread));
        QTest::mouseClick(&charts(), Qt::LeftButton, {}, charts().tabRect(1).center());
        QCOMPARE(document().view().compareChart, CompareChart::GapOverUpdates);
        QVERIFY(compare().chartBelow().accessibleName().contains("updates"));
        // Every step is audited some time, and the present one, of which it is said who is nearest.
        QVERIFY(await([this] {
            return below().remark.startsWith("nearest to the exact answer after 40 updates: ")
                   && std::ranges::all_of(below().lines, [](const Series &line) { return line.points.size() == 41; });
        }));
        for (std::size_t i = 0; i < 2; ++i) {
            const auto &steps = run().variantFrame(i)->honesty->steps;
            for (std::size_t k = 0; k < steps.size(); ++k)
                QCOMPARE(below().lines[i].points[k].value, steps[k]->honesty.gap);
        }
        QCOMPARE(below().secondsAStep, 0.0);
        charts().setFocus();
        QTest::keyClick(&charts(), Qt::Key_Right);
        QCOMPARE(document().view().compareChart, CompareChart::GapOverSeconds);
        QVERIFY(compare().chartBelow().accessibleName().contains("seconds"));
        QCOMPARE(below().secondsAStep,
                 std::max(run().variantFrame(0)->secondsPerUpdate, run().variantFrame(1)->secondsPerUpdate));
        for (std::size_t i = 0; i < 2; ++i) // qFuzzyCompare: a division and a multiplication apart
            QCOMPARE(below().lines[i].pace * below().secondsAStep, run().variantFrame(i)->secondsPerUpdate);
        // What is looked at is no change, but kept in the session.
        const QString path = m_folder.filePath("race.npscope");
        QVERIFY(!document().save(path, run().step()));
        document().newSession();
        QCOMPARE(document().view().compareChart, CompareChart::Spread);
        QVERIFY(!document().open(path));
        QCOMPARE(document().view().compareChart, CompareChart::GapOverSeconds);
        QCOMPARE(charts().currentIndex(), int(CompareChart::GapOverSeconds));
    }

    // Its end is where all have made 40 updates; half way along each line they had made half of them.
    void aClickOnALineOverSecondsGoesToItsStep()
    {
        openRace();
        QTest::mouseClick(&charts(), Qt::LeftButton, {}, charts().tabRect(2).center());
        QVERIFY(await([this] {
            return std::ranges::all_of(below().lines, [](const Series &line) { return line.points.size() == 41; });
        }));
        SeriesView &view = compare().chartBelow();
        const SeriesPainter &painter = view.painter();
        for (std::size_t i = 0; i < 2; ++i) {
            const Series &line = below().lines[i];
            const SeriesPoint &point = line.points[20];
            const QPoint pixel =
                painter.mapping()
                    .toPixel({painter.axis().position(20 * line.pace), scaled(painter.content().scale, point.value)})
                    .toPoint();
            const double pace = painter.paceAt(pixel);
            const Step step = painter.stepAt(pixel.x(), pace);
            if (pace == line.pace) // the lines may cross just here
                QVERIFY(std::abs(double(step) - 20) <= 1 + 40 / line.pace / painter.mapping().area.width());
            QTest::mouseClick(&view, Qt::LeftButton, {}, pixel);
            QVERIFY(awaitPanes(step));
            QVERIFY(seek(40));
            QVERIFY(awaitPanes(40));
        }
    }

    void onPointsThereIsNoGap()
    {
        openComparison();
        for (const int chart : {1, 2}) {
            QTest::mouseClick(&charts(), Qt::LeftButton, {}, charts().tabRect(chart).center());
            QVERIFY(below().empty.startsWith("One function has no exact answer"));
            QVERIFY(std::ranges::all_of(below().lines, [](const Series &line) { return line.points.empty(); }));
        }
    }

    void aPaneThatDivergesStaysAndTheOthersGoOn()
    {
        Experiment wild = document().experiment();
        wild.training = nearlyDivergingTraining();
        document().apply("Nearly diverge", wild);
        QVERIFY(
            document().setVariants("two", {{{&setting("learning_rate"), 1e-3}}, {{&setting("learning_rate"), 10}}}));
        openComparison();
        run().setSpeed(Worker::unlimited);
        press(Qt::Key_Space);
        QVERIFY(await([this] { return run().step() == 25001 && !run().isPlaying(); }));
        QVERIFY(run().variantFrame(1)->divergedAt);
        QCOMPARE(run().variantFrame(1)->step, *run().variantFrame(1)->divergedAt);
        QVERIFY(pane(1).functionView().content().caption.contains("diverged at step"));
        QVERIFY(run().isAtEnd());
        QCOMPARE(run().variantFrame(0)->step, Step(25001));
    }

    void aVariantThatIsNotAllowedSaysWhy()
    {
        QVERIFY(document().setVariants("two", {{}, {{&setting("context_min"), 7}}})); // beyond the main context_max
        press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(await([this] { return run().variantFrame(0) != nullptr; }));
        QVERIFY(!run().variantFrame(1));
        QVERIFY(!pane(1).functionView().isVisible());
        const auto labels = pane(1).findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](QLabel *l) { return l->isVisible() && l->text().contains("at most"); }));
    }

    void aSessionKeepsTheComparison()
    {
        QVERIFY(seek(50));
        openComparison();
        compareBy("seed");
        QVERIFY(awaitPanes(50));
        const Comparison saved = document().comparison();
        const QString path = m_folder.filePath("compared.npscope");
        QVERIFY(!document().save(path, run().step()));
        QVERIFY(!document().isModified());
        document().newSession();
        QVERIFY(!compare().isVisible());
        QCOMPARE(document().comparison(), Comparison{});
        QVERIFY(!document().open(path));
        QVERIFY(compare().isVisible());
        QCOMPARE(document().comparison(), saved);
        QVERIFY(awaitPanes(50));
    }

    void theSheetIsAPictureThatCanBeOpenedAgain()
    {
        QVERIFY(seek(600));
        openComparison();
        const QString path = m_folder.filePath("sheet.png");
        QFile::remove(path);
        QTimer::singleShot(0, this, [&] {
            QWidget *options = QApplication::activeModalWidget();
            auto *untilOpen = new QTimer(this); // the file dialog comes when the options have gone
            connect(untilOpen, &QTimer::timeout, this, [path, untilOpen] {
                auto *files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
                if (!files)
                    return;
                untilOpen->deleteLater();
                auto *name = files->findChild<QLineEdit *>("fileNameEdit");
                name->setText(path);
                QTest::keyClick(name, Qt::Key_Return);
            });
            untilOpen->start(0);
            QTest::mouseClick(options->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        });
        press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(QFileInfo::exists(path));
        const QImage sheet(path);
        QCOMPARE(sheet.size(), QSize(3 * 900, 600 + 400));
        document().newSession();
        QVERIFY(!document().open(path));
        QVERIFY(compare().isVisible());
        QVERIFY(awaitPanes(600));
    }

    void hiddenItDoesNoWork()
    {
        QVERIFY(seek(10));
        openComparison();
        press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(seek(500));
        QCOMPARE(pane(0).functionView().content().step, Step(10));
        QVERIFY(!run().variantFrame(1));
    }
};

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
