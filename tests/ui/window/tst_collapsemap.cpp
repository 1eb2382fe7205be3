// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The collapse map in the window: a sweep is run, looked at, opened, cancelled and exported, by mouse and keys.

#include "core/analysis/measures.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/document/recordtext.h"
#include "ui/document/sessionfile.h"
#include "ui/pages/collapsemappage.h"
#include "ui/pages/collapsemapview.h"
#include "ui/run/sweepcontroller.h"
#include "ui/window/exportdialog.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>

using namespace npscope;

class TestCollapseMap : public WindowFixture
{
    Q_OBJECT

private:
    QTabWidget *views() { return m_window->findChild<QTabWidget *>("views"); }
    CollapseMapPage &page() { return *m_window->findChild<CollapseMapPage *>(); }
    CollapseMapView &map() { return page().view(); }
    SweepController &sweep() { return *m_window->findChild<SweepController *>(); }
    QPushButton *runButton() { return page().findChild<QPushButton *>("runSweep"); }
    QString said() { return map().accessibleDescription(); }

    void openTab()
    {
        QTabBar *bar = views()->tabBar();
        const int index = views()->indexOf(&page());
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(index).center());
        QVERIFY(page().isVisible());
    }
    void type(const char *name, const QString &text)
    {
        auto *box = page().findChild<QWidget *>(name);
        QVERIFY2(box, name);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(box, text);
        QTest::keyClick(box, Qt::Key_Tab);
    }
    void clickRun() { QTest::mouseClick(runButton(), Qt::LeftButton); }
    // 2 groups × 4 seeds × the steps 0, 30, 60.
    void runSmall()
    {
        openTab();
        type("values", "xavier, normal");
        type("seeds", "4");
        type("firstSeed", "20");
        type("columns", "3");
        type("lastStep", "60");
        clickRun();
        QVERIFY(await([this] { return !sweep().isRunning(); }));
        QCOMPARE(sweep().progress().runs, 8u);
        QVERIFY(map().content().sweep == sweep().sweep());
    }
    QPoint placeOf(const MapCell &cell) { return map().painter().map().placeOf(cell).center().toPoint(); }
    void pointAt(const MapCell &cell) { QTest::mouseMove(&map(), placeOf(cell)); }
    void clickOn(const MapCell &cell) { QTest::mouseClick(&map(), Qt::LeftButton, {}, placeOf(cell)); }
    double shown(const MapCell &cell) { return *valueOf(map().content(), cell); }

    void exportPicture(const QString &path)
    {
        withDialogs([path](QWidget *dialog) {
            if (auto *options = qobject_cast<ExportDialog *>(dialog))
                QTest::mouseClick(options->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save),
                                  Qt::LeftButton);
            else
                chooseFile(dialog, path);
        });
        page().exportPicture->trigger();
    }

private slots:
    void itExplainsItselfBeforeTheFirstSweep()
    {
        openTab();
        QVERIFY2(said().contains("300 runs"), qPrintable(said()));
        QVERIFY(!page().exportPicture->isEnabled());
        QVERIFY(!page().exportCsv->isEnabled());
        QTest::mouseClick(&map(), Qt::LeftButton, {}, map().rect().center()); // there is nothing to open
        QVERIFY(page().isVisible());
    }

    void everyRunIsMeasured()
    {
        runSmall();
        QCOMPARE(sweep().sweep()->steps, (std::vector<Step>{0, 30, 60}));
        for (std::size_t r = 0; r < 8; ++r) {
            const Experiment experiment = sweep().sweep()->experiment(r);
            QCOMPARE(experiment.training.initialisation, r < 4 ? Initialisation::Xavier : Initialisation::Normal);
            QCOMPARE(experiment.training.seed, 20 + r % 4);
            QCOMPARE(sweep().runs()[r]->measures.size(), 3u);
        }
    }

    void thePointerTellsTheNumbers()
    {
        runSmall();
        const MapCell cell{6, 1};
        pointAt(cell);
        QTRY_VERIFY(map().pointed() == cell);
        const QString sd = QString::number(shown(cell), 'g', 4);
        for (const QString &word : {QString("normal"), QString("seed 22"), QString("step 30"), QString("x = -4"), sd})
            QVERIFY2(said().contains(word), qPrintable(said() + " lacks " + word));
        QTest::mouseMove(&map(), QPoint(2, 2));
        QTRY_VERIFY(!map().pointed());
    }

    void aClickOpensThatRunAtThatStep()
    {
        QVERIFY(seek(500));
        const Experiment before = document().experiment();
        runSmall();
        const MapCell cell{2, 2};
        clickOn(cell);
        QVERIFY(!page().isVisible()); // the functions are in front
        QVERIFY(awaitStep(60));
        const Experiment opened = document().experiment();
        QCOMPARE(opened.training.seed, 22u);
        QCOMPARE(opened.training.initialisation, Initialisation::Xavier);
        QCOMPARE(opened.length, before.length);

        // The same numbers: core's own, to the bit, and those of the curves on the screen, which are computed over
        // another grid (floats of the order of one).
        Run alone(opened.training);
        alone.goTo(60);
        Examiner examiner(opened);
        QCOMPARE(shown(cell), double(measure(alone, examiner).spread.left));
        const auto fan = run().frame()->fan;
        QCOMPARE(fan->grid.at(0), -4.0);
        const double rounding = 1e-6;
        QVERIFY(std::abs(shown(cell) - double(fan->sd[0])) < rounding);

        press(Qt::Key_Z, Qt::ControlModifier); // one change, with its step
        QCOMPARE(document().experiment(), before);
        QVERIFY(awaitStep(500));
    }

    void keysMoveAndOpen()
    {
        runSmall();
        map().setFocus();
        press(Qt::Key_Down);
        QVERIFY(map().pointed() == (MapCell{0, 2}));
        press(Qt::Key_Down);
        press(Qt::Key_Left);
        press(Qt::Key_Left);
        press(Qt::Key_Left);
        QVERIFY(map().pointed() == (MapCell{1, 0}));
        QCOMPARE(run().step(), run().frame()->step); // the arrows did not step
        press(Qt::Key_Return);
        QVERIFY(awaitStep(0));
        QCOMPARE(document().experiment().training.seed, 21u);
    }

    void thePlaceAndTheOrderCanBeChosen()
    {
        runSmall();
        const double left = shown({0, 2});
        type("mapX", "4");
        QCOMPARE(shown({0, 2}), double(sweep().runs()[0]->measures[2].spread.right));
        QVERIFY(shown({0, 2}) != left);
        for (QCheckBox *box : page().findChildren<QCheckBox *>())
            QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QCOMPARE(shown({0, 2}), sweep().runs()[0]->measures[2].sdData);
        // From above, each group is in descending order.
        const HeatMapPainter &rows = map().painter().map();
        for (std::size_t group = 0; group < 2; ++group) {
            std::vector<std::pair<double, double>> order; // y, spread
            for (std::size_t seed = 0; seed < 4; ++seed)
                order.emplace_back(rows.placeOf({4 * group + seed, 2}).top(), shown({4 * group + seed, 2}));
            std::ranges::sort(order);
            QVERIFY(std::ranges::is_sorted(order, std::greater(), [](const auto &row) { return row.second; }));
        }
    }

    void aSettingCanVary()
    {
        openTab();
        auto *varied = page().findChild<QComboBox *>("varied");
        varied->setFocus();
        QTest::keyClicks(varied, "Noise");
        QCOMPARE(varied->currentData().toString(), "sigma_y");
        QCOMPARE(page().findChild<QLineEdit *>("values")->text(), "0.005, 0.05, 0.5");
        type("seeds", "2");
        type("lastStep", "20");
        clickRun();
        QVERIFY(await([this] { return !sweep().isRunning(); }));
        QCOMPARE(sweep().sweep()->groups.size(), 3u);
        QVERIFY(!commonSigmaY(*sweep().sweep()));
        clickOn({4, sweep().sweep()->steps.size() - 1});
        QCOMPARE(document().experiment().training.sigmaY, 0.5);
    }

    void badValuesCannotBeRun()
    {
        openTab();
        type("values", "normal, glorot");
        QVERIFY(!runButton()->isEnabled());
        type("values", "normal");
        QVERIFY(runButton()->isEnabled());
    }

    void cancelStopsAtOnceAndKeepsWhatIsThere()
    {
        openTab();
        type("seeds", "400");
        type("columns", "5");
        clickRun();
        QVERIFY(await([this] { return sweep().progress().runs >= 3; }));
        QCOMPARE(runButton()->text(), "Cancel");
        QVERIFY(await([this] {
            return valueOf(map().content(), {0, 0}).has_value();
        })); // need not be of the first three
        clickRun();
        QVERIFY(!sweep().isRunning()); // right away, nothing waits
        const std::size_t finished = sweep().progress().runs;
        QVERIFY(finished >= 3 && finished < 1200);
        QTest::qWait(100);
        QCOMPARE(sweep().progress().runs, finished);
        QVERIFY2(said().contains(QString::number(finished) + " of 1200"), qPrintable(said()));
        QCOMPARE(runButton()->text(), "Run");
        // What is there can be looked at; what is not says so.
        pointAt({0, 0});
        QTRY_VERIFY2(said().contains("sd "), qPrintable(said()));
        pointAt({399, 0});
        QTRY_VERIFY2(said().contains("not trained yet"), qPrintable(said()));
    }

    void closingTheWindowCancels()
    {
        openTab();
        type("seeds", "400");
        type("columns", "5");
        clickRun();
        QVERIFY(sweep().isRunning());
        m_window->close();
        QVERIFY(!sweep().isRunning());
    }

    void theMapSaysThatItIsOfAnEarlierExperiment()
    {
        runSmall();
        QVERIFY(runButton()->text() == "Run");
        document().setSetting(setting("samples"), 3);
        QTRY_COMPARE(runButton()->text(), "Run again");
        QVERIFY(map().content().sweep); // and is kept
        document().undoStack().undo();
        QTRY_COMPARE(runButton()->text(), "Run");
        document().setSeed(99); // of the run on the screen, not of the sweep
        document().setInitialisation(Initialisation::Default);
        QCOMPARE(runButton()->text(), "Run");
    }

    void theChoiceOfColoursSaysWhatIsShown()
    {
        View view = document().view();
        view.map.colour = MapColour::SdOverSigmaY;
        document().setView(view);
        runSmall();
        QVERIFY(map().content().overSigmaY);
        auto *colours = page().findChild<QComboBox *>("mapColours");
        QCOMPARE(colours->currentText(), "sd / sigma_y");
        type("values", "0.005; 0.05");
        page().findChild<QComboBox *>("varied")->setCurrentIndex(
            page().findChild<QComboBox *>("varied")->findData("sigma_y"));
        clickRun();
        QVERIFY(await([this] { return !sweep().isRunning(); }));
        QVERIFY(!map().content().overSigmaY); // groups that do not share sigma_y have no such colours
        QCOMPARE(colours->currentText(), "sd");
        QVERIFY(document().view().map.colour == MapColour::SdOverSigmaY); // which come back with a sweep that has them
        // By keys none is chosen that this sweep does not have.
        colours->setFocus();
        QTest::keyClick(colours, Qt::Key_Down);
        QCOMPARE(colours->currentText(), "sd");
    }

    // The honesty map: pools against seeds, after the last step; a click opens the run with the same numbers.
    void aSweepOfPoolsIsComparedWithExactAnswers()
    {
        openTab();
        QVERIFY(!page().findChild<QWidget *>("tasks")->isVisible()); // the points have no exact answer
        document().setSetting(setting("family"), double(Family::Sine));
        document().setSetting(setting("functions"), 1);
        document().setSetting(setting("batch"), 2);
        QTRY_VERIFY(page().findChild<QWidget *>("tasks")->isVisible());
        // Nobody has asked for a sweep yet: it offers what suits a family, and the document says nothing of it.
        QCOMPARE(page().findChild<QComboBox *>("varied")->currentData().toString(), "functions");
        QCOMPARE(page().findChild<QLineEdit *>("values")->text(), "1, 8, 64, all");
        QVERIFY(document().view().map.request == SweepRequest());
        type("values", "1, all");
        type("seeds", "3");
        type("columns", "1");
        type("lastStep", "40");
        clickRun();
        QVERIFY(await([this] { return !sweep().isRunning(); }));
        QVERIFY(map().content().value.quantity == SweepQuantity::Coverage);
        QVERIFY(map().content().isBySeed());
        auto *colours = page().findChild<QComboBox *>("mapColours");
        QCOMPARE(colours->currentText(), "coverage of 90 %");
        colours->setFocus();
        QTest::keyClick(colours, Qt::Key_Down);
        QCOMPARE(colours->currentText(), "gap to exact");
        QVERIFY(map().content().value.quantity == SweepQuantity::Gap);

        const MapCell cell{4, 0}; // all of the family, seed 1
        pointAt(cell);
        QTRY_VERIFY2(said().startsWith("all · seed 1 · step 40: 90 % covers"), qPrintable(said()));
        const Honesty swept = *map().content().runs[4]->measures[0].honesty;
        clickOn(cell);
        QVERIFY(await([&] {
            const auto frame = run().frame();
            return frame && frame->step == 40 && frame->honesty && frame->honesty->here;
        }));
        QCOMPARE(document().experiment().training.functions.count, 0);
        QCOMPARE(document().experiment().training.seed, 1u);
        const Honesty opened = run().frame()->honesty->here->honesty;
        QCOMPARE(opened.tasks, swept.tasks);
        QCOMPARE(opened.gap, swept.gap);
        QCOMPARE(opened.coverage90, swept.coverage90);
    }

    void picturesAndNumbersAreExported()
    {
        runSmall();
        const QString png = m_folder.filePath("map.png"), pdf = m_folder.filePath("map.pdf"),
                      csv = m_folder.filePath("map.csv");
        exportPicture(png);
        QCOMPARE(QImage(png).size(), QSize(900, 600));
        QVERIFY(loadSession(png)); // with the experiment
        exportPicture(pdf);
        QFile pdfFile(pdf);
        QVERIFY(pdfFile.open(QIODevice::ReadOnly));
        QVERIFY(pdfFile.readAll().startsWith("%PDF-"));
        withDialogs([csv](QWidget *dialog) { chooseFile(dialog, csv); });
        page().exportCsv->trigger();
        QFile csvFile(csv);
        QVERIFY(csvFile.open(QIODevice::ReadOnly));
        QByteArrayList rows = csvFile.readAll().split('\n');
        for (QByteArray &row : rows)
            row = row.first(std::max<qsizetype>(0, row.lastIndexOf(','))); // behind it, the sd that is shown
        QCOMPARE(rows.join('\n'), sweepToCsv(*sweep().sweep(), sweep().runs(), {}));
    }
};

QTEST_MAIN(TestCollapseMap)
#include "tst_collapsemap.moc"
