// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The game of guessing the function, by mouse and keys: all answers are covered, a stroke uncovers them, and nothing of
// the document is lost by it.

#include "tests/ui/window/windowfixture.h"
#include "ui/pages/guessgame.h"
#include "ui/pages/guessnote.h"
#include "ui/run/exploration.h"
#include "ui/views/drawsheet.h"
#include "ui/window/rangekeeper.h"
#include "ui/window/tourguide.h"

#include <QAction>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace npscope;

class TestGuessGame : public WindowFixture
{
    Q_OBJECT

private:
    GuessGame &game() { return *m_window->findChild<GuessGame *>(); }
    GuessNote &note() { return *m_window->findChild<GuessNote *>(); }
    DrawSheet *sheet()
    {
        auto *sheet = m_window->findChild<DrawSheet *>();
        return sheet && sheet->isVisible() ? sheet : nullptr;
    }
    const Question &question() { return document().experiment().question; }
    void ask(Family family)
    {
        QVERIFY(document().setSetting(setting("family"), double(family)));
        chart().setFocus();
        press(Qt::Key_H);
        QVERIFY(awaitStep(0));
        QTRY_VERIFY(chart().content().exact);
        QVERIFY(await([this] { return m_window->findChild<RangeKeeper *>()->isAtRest(); }));
    }
    void stroke(const QList<Point> &values)
    {
        DrawSheet *on = sheet();
        QVERIFY(on);
        QTest::mousePress(on, Qt::LeftButton, {}, at(values.first()));
        for (const Point &value : values)
            QTest::mouseMove(on, at(value));
        QTest::mouseRelease(on, Qt::LeftButton, {}, at(values.last()));
    }
    void draw()
    {
        press(Qt::Key_Q);
        stroke({{-2.5, 0.5}, {0, 0.5}, {2.5, 0.5}});
    }
    QImage plot()
    {
        QImage image(chart().size(), QImage::Format_RGB32);
        chart().render(&image);
        return image.copy(chart().painter().layout().plot.toRect().adjusted(2, 2, -2, -2));
    }

    static int count(const QImage &image, const QColor &colour)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == colour;
        }
        return count;
    }

private slots:
    void aStrokeIsScored()
    {
        ask(Family::Sine);
        const int undos = document().undoStack().count();
        const Experiment before = document().experiment();
        draw();
        QVERIFY(!sheet());
        QVERIFY(game().guess());
        const Guess &guess = *game().guess();
        QVERIFY(std::abs(guess.grid.min + 2.5) < 0.05 && std::abs(guess.grid.max - 2.5) < 0.05);
        for (const float y : guess.y)
            QVERIFY(std::abs(double(y) - 0.5) < 0.05);
        QCOMPARE(chart().painter().marks().guess, game().guess());
        QVERIFY(note().isVisible());

        // The same numbers from what is shown, a place after the other.
        const auto exact = run().frame()->exact;
        double squares = 0, ofTruth = 0, count = 0, inside = 0;
        for (int i = 0; i < exact->grid.count; ++i) {
            if (exact->grid.at(i) < guess.grid.min || exact->grid.at(i) > guess.grid.max)
                continue;
            const auto j = std::size_t(i);
            squares += std::pow(double(guess.y[0]) - double(exact->mean[j]), 2);
            ofTruth += std::pow(double(guess.y[0]) - double(exact->truth[j]), 2);
            inside += guess.y[0] >= exact->lower[j] && guess.y[0] <= exact->upper[j];
            ++count;
        }
        const QStringList words = note().text().replace(QChar(QChar::Nbsp), ' ').split(' ');
        const auto isSaid = [&](double value, double tolerance) {
            return std::ranges::any_of(words, [&](QString word) {
                return std::abs(word.remove(',').toDouble() - value) < tolerance && word != "0";
            });
        };
        QVERIFY2(isSaid(std::sqrt(squares / count), 0.02), qPrintable(note().text()));
        QVERIFY2(isSaid(std::sqrt(ofTruth / count), 0.02), qPrintable(note().text()));
        QVERIFY2(isSaid(100 * inside / count, 2) || inside == 0, qPrintable(note().text()));
        QVERIFY(note().text().contains("network's mean, at step 0"));
        QVERIFY(document().experiment() == before);
        QCOMPARE(document().undoStack().count(), undos);
    }

    void theAnswersAreCoveredUntilThen()
    {
        ask(Family::Sine);
        const QImage open = plot();
        press(Qt::Key_Q);
        const QImage covered = plot();
        QVERIFY(covered != open);
        const ChartColours &colours = chart().painter().colours();
        for (const QColor &answer : {colours.exact, colours.truth}) {
            QVERIFY(count(open, answer) > 50);
            QCOMPARE(count(covered, answer), 0);
        }
        press(Qt::Key_R); // other curves, which are not to be seen
        QVERIFY(awaitStep(0));
        QCOMPARE(plot(), covered);
        press(Qt::Key_E);
        press(Qt::Key_U);
        QVERIFY(!document().view().showsExact && !document().view().showsTruth);
        stroke({{-1, 0}, {1, 0.5}});
        QVERIFY(document().view().showsExact && document().view().showsTruth); // what one wants to see then
        for (const QColor &answer : {colours.exact, colours.truth})
            QVERIFY(count(plot(), answer) > 50);
    }

    void escapeLeavesAllAsItWas()
    {
        ask(Family::Sine);
        press(Qt::Key_D, Qt::ShiftModifier);
        const View view = document().view();
        const Experiment experiment = document().experiment();
        const int undos = document().undoStack().count();
        press(Qt::Key_Q);
        QVERIFY(sheet());
        QVERIFY(!document().view().showsResiduals);
        QTest::mouseClick(sheet(), Qt::LeftButton, {}, at({0, 0.5})); // no stroke
        QTest::mousePress(sheet(), Qt::LeftButton, {}, at({0, 0.5}));
        QTest::mouseRelease(sheet(), Qt::LeftButton, {}, at({0.02, -0.5})); // not along x
        QVERIFY(sheet() && !game().guess());
        press(Qt::Key_Escape);
        QVERIFY(!sheet() && !game().guess());
        QVERIFY(chart().hasFocus());
        QVERIFY(document().view().showsResiduals);
        QCOMPARE(document().view().residualUnit, view.residualUnit);
        QCOMPARE(document().view().showsExact, view.showsExact);
        QVERIFY(document().experiment() == experiment);
        QCOMPARE(document().undoStack().count(), undos);
    }

    void escapePutsTheGuessAwayAndThenTheProbe()
    {
        ask(Family::Sine);
        auto &exploration = *m_window->findChild<Exploration *>();
        exploration.placeProbe(std::vector<float>(std::size_t(document().experiment().training.sizes.zDim), 0.5F));
        QVERIFY(exploration.probe());
        draw();
        QVERIFY(game().putAway->isEnabled());
        press(Qt::Key_Escape);
        QVERIFY(!game().guess() && note().isHidden() && exploration.probe());
        press(Qt::Key_Escape);
        QVERIFY(!exploration.probe());
    }

    void inTheTourEscapeEndsTheGameFirst()
    {
        ask(Family::Sine);
        draw();
        const auto guess = game().guess();
        press(Qt::Key_T, Qt::ControlModifier);
        auto &guide = *m_window->findChild<TourGuide *>();
        QVERIFY(guide.isOn() && !game().guess() && note().isHidden());
        QVERIFY(document().setSetting(setting("family"), double(Family::Sine)));
        press(Qt::Key_Q);
        QVERIFY(sheet());
        press(Qt::Key_Escape);
        QVERIFY(guide.isOn() && !sheet());
        press(Qt::Key_Q);
        press(Qt::Key_Right, Qt::AltModifier); // another scene ends it, too
        QVERIFY(guide.isOn() && !sheet());
        press(Qt::Key_Escape);
        QVERIFY(!guide.isOn());
        QCOMPARE(game().guess(), guess); // the user's own is back
    }

    void belongsToItsQuestion()
    {
        ask(Family::Eq);
        draw();
        const auto guess = game().guess();
        QVERIFY(guess);
        press(Qt::Key_W);
        QVERIFY(!game().guess() && note().isHidden() && !chart().painter().marks().guess);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(game().guess(), guess);
        QVERIFY(awaitStep(0));
        QTRY_VERIFY(note().isVisible());
        QVERIFY(seek(20)); // the same question to another network
        QVERIFY(game().guess() == guess && note().text().contains("at step 20"));
        press(Qt::Key_R);
        QCOMPARE(game().guess(), guess);
        press(Qt::Key_H);
        QVERIFY(!game().guess());
    }

    void theNoteLeadsToTheNext()
    {
        ask(Family::Sine);
        draw();
        const int function = question().function;
        auto *next = note().findChild<QToolButton *>("guessNext");
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(question().function, function + 1);
        QVERIFY(sheet() && note().isHidden());
        stroke({{-1, 0}, {1, 0.5}});
        QVERIFY(awaitStep(0));
        QTRY_VERIFY(note().isVisible());
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(question().function, function);
    }

    void fivePointsHaveNoAnswerToGuess()
    {
        QVERIFY(!game().draw->isEnabled());
        QVERIFY(game().draw->toolTip().contains("choose a family"));
        press(Qt::Key_Q);
        QVERIFY(!sheet());
        ask(Family::Sine);
        press(Qt::Key_Q);
        QVERIFY(sheet());
        press(Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Z, Qt::ControlModifier); // back to the points
        QVERIFY(!document().experiment().training.isOfFamily());
        QVERIFY(!sheet());
    }

    void anotherPageEndsIt()
    {
        ask(Family::Sine);
        press(Qt::Key_Q);
        press(Qt::Key_2, Qt::ControlModifier);
        press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!sheet());
        press(Qt::Key_2, Qt::ControlModifier);
        press(Qt::Key_Q); // from there it comes to the front
        QCOMPARE(document().view().page, Page::Functions);
        QVERIFY(sheet());
    }
};

QTEST_MAIN(TestGuessGame)
#include "tst_guessgame.moc"
