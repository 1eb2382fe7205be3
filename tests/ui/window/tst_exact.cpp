// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The exact answer in the window: its layers by their keys, one function after the other, residuals in its units, and
// what a training on a family leaves out.

#include "core/data/questiontask.h"
#include "core/experiment/settings.h"
#include "core/oracle/exactfan.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/paint/functions/chartcontent.h"
#include "ui/panels/data/editing.h"
#include "ui/panels/data/pointspanel.h"
#include "ui/window/editactions.h"
#include "ui/window/functionactions.h"
#include "ui/window/viewactions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QToolButton>

using namespace npscope;

class TestExact : public WindowFixture
{
    Q_OBJECT

private:
    ViewActions &view() { return *m_window->findChild<ViewActions *>(); }
    EditActions &edit() { return *m_window->findChild<EditActions *>(); }
    FunctionActions &questions() { return *m_window->findChild<FunctionActions *>(); }
    const Question &question() { return document().experiment().question; }
    bool set(const char *name, double value) { return document().setSetting(setting(name), value) && awaitStep(0); }
    void focusChart() { chart().setFocus(); }

private slots:
    void layersHaveKeys()
    {
        QVERIFY(set("family", double(Family::Sine)));
        focusChart();
        QVERIFY(chart().content().exact);
        QVERIFY(document().view().showsExact && document().view().showsTruth);
        const int undos = document().undoStack().count();
        const QImage with = shot();
        press(Qt::Key_E);
        QVERIFY(!document().view().showsExact && !view().exact->isChecked());
        QVERIFY(shot() != with);
        press(Qt::Key_E);
        QCOMPARE(shot(), with);
        press(Qt::Key_E, Qt::ShiftModifier);
        QVERIFY(document().view().showsExactCurves && view().exactCurves->isChecked());
        QVERIFY(!legend().filter("curves of the exact answer").isEmpty());
        QVERIFY(shot() != with);
        press(Qt::Key_H);
        QVERIFY(awaitStep(0));
        press(Qt::Key_U);
        QVERIFY(!document().view().showsTruth && legend().filter("itself").isEmpty());
        press(Qt::Key_U);
        QVERIFY(!legend().filter("function 1 itself").isEmpty());
        QCOMPARE(document().undoStack().count(), undos + 1); // for the function alone
    }

    void withPointsThereIsNothingToShow()
    {
        QVERIFY(!run().frame()->exact);
        for (const QAction *action : {view().exact, view().exactCurves, view().truth, view().exactResiduals,
                                      questions().next, questions().previous, questions().nextOfPool})
            QVERIFY(!action->isEnabled());
        QVERIFY(legend().filter("exact").isEmpty());
    }

    void nextFunctionAsksAboutAnother()
    {
        QVERIFY(set("family", double(Family::Eq)));
        focusChart();
        const Question before = question();
        QVERIFY(!questions().previous->isEnabled());
        for (int i = 1; i <= 3; ++i) {
            press(Qt::Key_H);
            QCOMPARE(question().function, i);
            const auto task = questionTask(document().experiment().training, question());
            QCOMPARE(question().context, task->context);
            QVERIFY(!question().followsTraining);
            QVERIFY(awaitStep(0));
            const auto exact = run().frame()->exact;
            for (int j = 0; j < exact->grid.count; ++j)
                QCOMPARE(exact->truth[std::size_t(j)], float(task->function.at(exact->grid.at(j))));
        }
        press(Qt::Key_H, Qt::ShiftModifier);
        QCOMPARE(question().function, 2);
        // Each is one change.
        for (const int function : {3, 2, 1, 0}) {
            press(Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(question().function, function);
        }
        QCOMPARE(question(), before);
    }

    void anEditedContextKeepsItsTruth()
    {
        QVERIFY(set("family", double(Family::Sine)));
        focusChart();
        press(Qt::Key_H);
        QVERIFY(awaitStep(0));
        const std::vector<float> truth = run().frame()->exact->truth;
        const std::size_t points = question().context.size();
        click({3.5, 0.9}); // beyond the x of the family, where no point is
        QCOMPARE(question().context.size(), points + 1);
        QVERIFY(awaitStep(0));
        QCOMPARE(question().function, 1);
        QCOMPARE(run().frame()->exact->truth, truth);
    }

    void thePoolHasFunctionsOfItsOwn()
    {
        QVERIFY(set("family", double(Family::Sine)));
        focusChart();
        QVERIFY(!questions().nextOfPool->isEnabled());
        QVERIFY(set("functions", 1));
        press(Qt::Key_P);
        QVERIFY(awaitStep(0));
        QCOMPARE(question().functionOf, FunctionOf::Pool);
        const auto exact = run().frame()->exact;
        QCOMPARE(exact->truth, exact->mean); // the only one there is
        QVERIFY(legend().filter("function 1 of the pool itself").size() == 1);
        press(Qt::Key_H);
        QVERIFY(awaitStep(0));
        QCOMPARE(question().functionOf, FunctionOf::New);
        QCOMPARE(question().function, 1);
        QVERIFY(run().frame()->exact->truth != run().frame()->exact->mean);
    }

    // By the keys of its fields: trained on sines, asked about smooth functions, under either exact answer.
    void anotherFamilyIsAskedAbout()
    {
        auto *asked = m_window->findChild<QComboBox *>("asked_family");
        auto *under = m_window->findChild<QComboBox *>("exact_under");
        QVERIFY(!asked->isEnabled() && !under->isEnabled());
        QVERIFY(set("family", double(Family::Sine)));
        QVERIFY(asked->isEnabled() && !under->isEnabled());
        QVERIFY(under->toolTip().contains("the asked family is the one that is trained on"));
        focusChart();
        press(Qt::Key_H);
        QVERIFY(awaitStep(0));
        const Experiment before = document().experiment();
        asked->setFocus();
        for (int i = 0; i < int(Family::Eq); ++i)
            QTest::keyClick(asked, Qt::Key_Down);
        QVERIFY(awaitStep(0));
        QCOMPARE(question().askedFamily, Family::Eq);
        QVERIFY(document().experiment().training == before.training);
        QVERIFY(question().context != before.question.context);
        QVERIFY(under->isEnabled());
        Experiment plain = document().experiment();
        plain.question.askedFamily = Family::Points;
        const Grid grid = run().frame()->exact->grid;
        QCOMPARE(run().frame()->exact->mean, exactFan(*makeOracle(plain.training), plain, grid).mean);
        QCOMPARE(legend().filter("under a sin x").size(), 1);
        under->setFocus();
        QTest::keyClick(under, Qt::Key_Down);
        QVERIFY(awaitStep(0));
        plain.training.functions = functionsOf(Family::Eq, plain.training.functions);
        const ExactFan expected = exactFan(*makeOracle(plain.training), plain, grid);
        QCOMPARE(run().frame()->exact->mean, expected.mean);
        QCOMPARE(run().frame()->exact->truth, expected.truth);
        QCOMPARE(legend().filter("under EQ").size(), 1);
        QVERIFY(chartCaption(document().experiment(), 0).contains("asked: EQ"));
        while (document().experiment() != before)
            document().undoStack().undo();
        QCOMPARE(asked->currentIndex(), 0);
    }

    void residualsAreAlsoInUnitsOfTheExactSd()
    {
        QVERIFY(set("family", double(Family::Eq)));
        focusChart();
        press(Qt::Key_D, Qt::ShiftModifier);
        QVERIFY(document().view().showsResiduals);
        QCOMPARE(document().view().residualUnit, ResidualUnit::ExactSd);
        QVERIFY(view().exactResiduals->isChecked() && !view().residuals->isChecked());
        QVERIFY(legend().contains("±1: exact sd"));
        press(Qt::Key_D);
        QCOMPARE(document().view().residualUnit, ResidualUnit::SigmaY);
        QVERIFY(!view().exactResiduals->isChecked() && view().residuals->isChecked());
        press(Qt::Key_D);
        QVERIFY(!document().view().showsResiduals);
    }

    void theTrainingPointsTrainNothing()
    {
        edit().editTraining->trigger();
        QVERIFY(!legend().filter("training points").isEmpty());
        auto &editing = *m_window->findChild<Editing *>();
        QCOMPARE(editing.kind(), PointKind::Training);
        QVERIFY(set("family", double(Family::Sine)));
        QCOMPARE(editing.kind(), PointKind::Context);
        QCOMPARE(chart().edited(), PointKind::Context);
        QVERIFY(!edit().editTraining->isEnabled() && !edit().followTraining->isEnabled());
        QVERIFY(edit().editTraining->toolTip().contains("train nothing"));
        QVERIFY(legend().filter("training points").isEmpty());
        bool isSaid = false;
        for (const QLabel *label : m_window->findChildren<QLabel *>())
            isSaid = isSaid
                     || (label->isVisible()
                         && (label->text() + label->toolTip()).contains("the training points train nothing"));
        QVERIFY(isSaid);
        const Points before = document().experiment().training.points;
        click({0.3, 0.2});
        QCOMPARE(document().experiment().training.points, before);
        // Back with them comes what was edited.
        QVERIFY(document().setSetting(setting("family"), double(Family::Points)));
        QCOMPARE(editing.kind(), PointKind::Training);
    }

    void theRegionOfTheFamilyIsMarked()
    {
        QVERIFY(set("family", double(Family::Sine)));
        View plain = document().view(); // the marks alone, on what is else the same
        plain.showsCurves = plain.showsContextPoints = plain.showsExact = false;
        plain.xMin = -4;
        plain.xMax = 4;
        document().setView(plain);
        QVERIFY(awaitStep(0));
        const auto isMarked = [this](double x) { // hatched lines are some 18 pixels apart
            const QImage image = shot();
            const int column = at({x, 0}).x();
            const QRectF plot = chart().painter().layout().plot;
            int differing = 0;
            for (int y = int(plot.top()) + 20; y < int(plot.bottom()) - 20; ++y)
                differing += image.pixel(column, y) != image.pixel(at({0.13, 0}).x(), y);
            return differing > plot.height() / 2;
        };
        QVERIFY(isMarked(3.37) && isMarked(-3.37)); // the sines' x is -3 … 3
        QVERIFY(!isMarked(2.37) && !isMarked(-2.37));
        QVERIFY(set("x_max", 2));
        QVERIFY(isMarked(2.37));
    }

    void aConditionalModelHasMeanAndBandForCurves()
    {
        QVERIFY(set("family", double(Family::Eq)));
        QVERIFY(set("model", double(Model::Cnp)));
        QCOMPARE(run().frame()->fan->curves, 0);
        QVERIFY(legend().contains("predicted mean"));
        QVERIFY(!view().startSigmaZ->isEnabled());
        QTest::mouseMove(&chart(), at({0.4, 0.1}));
        for (const int page : {2, 3, 4, 1})
            press(Qt::Key_0 + page, Qt::ControlModifier);
        QVERIFY(seek(30));
        focusChart();
        press(Qt::Key_H);
        QVERIFY(awaitStep(30));
        QCOMPARE(run().frame()->exact->of, Of::Observation);
    }
};

QTEST_MAIN(TestExact)
#include "tst_exact.moc"
