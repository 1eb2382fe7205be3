// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The Honesty panel and the calibration below the functions: what they say is of the network, step and context that
// are shown, and follows them.

#include "core/analysis/questionexam.h"
#include "core/oracle/oracle.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/pages/calibrationpanel.h"
#include "ui/panels/verdict/honestypanel.h"
#include "ui/panels/verdict/honestysentences.h"

#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

using namespace npscope;

class TestHonestyPanel : public WindowFixture
{
    Q_OBJECT

private:
    QLabel &label(const char *name) { return *m_window->findChild<QLabel *>(name); }
    CalibrationPanel &calibration()
    {
        return *m_window->findChild<CalibrationPanel *>(chartNames[std::size_t(StepChart::Calibration)]);
    }
    void showPanel()
    {
        View view = document().view();
        view.panels = {Panel::Points, Panel::Honesty};
        document().setView(view);
    }
    void chooseSines(int functions)
    {
        document().setSetting(setting("family"), double(Family::Sine));
        document().setSetting(setting("functions"), functions);
        document().setSetting(setting("batch"), 2);
    }
    // The step, its exam done.
    bool isExamined(Step step)
    {
        const auto frame = run().frame();
        return frame && frame->step == step && *frame->experiment == document().experiment() && frame->honesty
               && frame->honesty->here && frame->honesty->question;
    }

private slots:
    // Beside what is said of them.
    void theTestsOfCharacterAreButtons()
    {
        showPanel();
        const auto &panel = *m_window->findChild<HonestyPanel *>();
        const auto button = [&](const QString &text) {
            const auto all = panel.findChildren<QToolButton *>();
            return *std::ranges::find(all, text, &QToolButton::text);
        };
        QTRY_VERIFY(panel.isVisible());
        QTRY_VERIFY(!button("Other values")->isVisible()); // one function has no exact answer
        document().setSetting(setting("family"), double(Family::Eq));
        document().showFunction(FunctionOf::New, 1);
        QTRY_VERIFY(button("Other values")->isVisible() && button("Move by 4")->isVisible());
        const Points before = document().experiment().context();
        QTest::mouseClick(button("Other values"), Qt::LeftButton);
        QTRY_COMPARE(document().experiment().question.function, 2);
        QTest::mouseClick(button("Move by 4"), Qt::LeftButton);
        QTRY_COMPARE(document().experiment().context().front().x, before.front().x + 4);
    }

    void thePanelJudgesTheContextOnTheScreen()
    {
        showPanel();
        chooseSines(0);
        run().seek(30);
        QVERIFY(await([this] { return isExamined(30); }));
        const auto expected = [this] {
            const Experiment &experiment = document().experiment();
            Run again(experiment.training);
            again.goTo(30);
            QuestionExam exam(experiment.training, quickSamples);
            exam.ask(experiment.context(), answeredTraining(experiment));
            return questionTable(exam.examine(again.theta()), experiment);
        };
        QTRY_COMPARE(label("honestyHere").text(), expected());
        const QString first = label("honestyHere").text();
        QVERIFY2(first.startsWith("The context on the screen, beside the exact answer:"), qPrintable(first));

        // The next function, by its key: another context.
        chart().setFocus();
        QTest::keyClick(&chart(), Qt::Key_H);
        QVERIFY(await([this] { return isExamined(30); }));
        QTRY_COMPARE(label("honestyHere").text(), expected());
        QVERIFY(label("honestyHere").text() != first);
        QVERIFY(label("honestyHere").isEnabled());

        // Functions of another family, beside either exact answer.
        document().setSetting(setting("asked_family"), double(Family::Eq));
        for (const auto &[under, name] : {std::pair{0, "a sin x"}, std::pair{1, "EQ"}}) {
            document().setSetting(setting("exact_under"), under);
            QVERIFY(await([this] { return isExamined(30); }));
            QTRY_COMPARE(label("honestyHere").text(), expected());
            const QString said = label("honestyHere").text();
            const QString title =
                QStringLiteral("The context on the screen, beside the exact answer under %1:").arg(name);
            QVERIFY2(said.startsWith(title), qPrintable(said));
        }
    }

    // It is measured last, and follows the step.
    void theCharacterIsThatOfTheStep()
    {
        showPanel();
        chooseSines(0);
        for (const Step step : {10, 20}) {
            run().seek(step);
            QVERIFY(await([this, step] { return isExamined(step) && run().frame()->honesty->character; }));
            const Character character = *run().frame()->honesty->character;
            QTRY_COMPARE(label("honestyOtherValues").text(), otherValuesSentence(character));
            QCOMPARE(label("honestyMoved").text(), movedSentence(character));
            QVERIFY(label("honestyMoved").isVisible() && label("honestyMoved").isEnabled());
            QVERIFY(label("honestyMoved").text().startsWith("Moved by 4: gap "));
        }
        document().setSetting(setting("family"), double(Family::Points));
        QTRY_VERIFY(!label("honestyMoved").isVisible() && !label("honestyOtherValues").isVisible());
    }

    void thePointsHaveNoExactAnswer()
    {
        showPanel();
        QTRY_COMPARE(label("honestyVerdict").text(), "no exact answer");
        QVERIFY(!label("honestyHere").isVisible());
        run().play(); // nothing is measured on the way
        chooseSines(0);
        QTRY_COMPARE(label("honestyVerdict").text(), "measuring …");
    }

    void calibrationIsOfTheStepThatIsShown()
    {
        showPanel();
        chooseSines(4);
        run().seek(20);
        auto *tabs = m_window->findChild<QTabWidget *>("charts");
        QVERIFY(tabs);
        const int index = tabs->indexOf(&calibration());
        QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(index).center());
        QVERIFY(document().view().chart == StepChart::Calibration);
        const auto shown = [this] { return calibration().painter().content().panes; };
        const auto isOf = [&](Step step) {
            return isExamined(step) && !shown().empty()
                   && shown()[1].lines[0].values.front()
                          == run().frame()->honesty->here->byContext.front().honesty.coverage90;
        };
        QVERIFY(await([&] { return isOf(20); }));
        QVERIFY(calibration().accessibleDescription().startsWith("Calibration"));
        run().seek(300);
        QVERIFY(await([&] { return isOf(300); }));
        document().setSetting(setting("family"), double(Family::Points));
        QTRY_VERIFY(shown().empty());
        QVERIFY(calibration().painter().content().empty.contains("no exact answer"));
    }
};

QTEST_MAIN(TestHonestyPanel)
#include "tst_honestypanel.moc"
