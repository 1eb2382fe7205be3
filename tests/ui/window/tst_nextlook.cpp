// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where to look next: the mark on the chart, and the key that adds a context point there.

#include "core/data/questiontask.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/run/nextlook.h"
#include "ui/window/functionactions.h"

#include <cmath>
#include <utility>

using namespace npscope;

class TestNextLook : public WindowFixture
{
    Q_OBJECT

private:
    QAction &look() { return *m_window->findChild<FunctionActions *>()->look; }
    const Question &question() { return document().experiment().question; }
    bool set(const char *name, double value) { return document().setSetting(setting(name), value) && awaitStep(0); }
    std::optional<double> marked() { return chart().painter().marks().leastSure; }

    // Of a family, at a step, with the first function's context.
    void ask(Family family)
    {
        QVERIFY(set("family", double(family)));
        chart().setFocus();
        press(Qt::Key_H);
        QVERIFY(awaitStep(0));
    }
    // One place after the other.
    double plainPlace(double from, double to)
    {
        const Fan &fan = *run().frame()->fan;
        double best = -1, x = 0;
        for (int i = 0; i < fan.grid.count; ++i) {
            const double at = fan.grid.at(i);
            bool isTaken = false;
            for (const Point &point : document().experiment().context())
                isTaken = isTaken || std::abs(point.x - at) <= fan.grid.at(1) / 2 - fan.grid.at(0) / 2;
            if (at >= from && at <= to && !isTaken && double(fan.sd[std::size_t(i)]) > best) {
                best = double(fan.sd[std::size_t(i)]);
                x = at;
            }
        }
        return x;
    }
    // The uppermost pixels of the plot area there.
    QColor edgeAt(double x)
    {
        QImage image(chart().size(), QImage::Format_RGB32);
        chart().render(&image);
        return image.pixelColor(at({x, 0}).x(), int(chart().painter().layout().plot.top()) + 3);
    }

private slots:
    void isMarkedWhereTheNetworkIsLeastSure()
    {
        ask(Family::Sine);
        QVERIFY(marked());
        QVERIFY(std::abs(*marked() - plainPlace(-3, 3)) < 1e-3);
        QCOMPARE(edgeAt(*marked()), chart().painter().colours().contextPoint);
        View view = document().view();
        view.xMin = -1;
        view.xMax = 1.5;
        document().setView(view);
        QVERIFY(await([this] { return run().frame()->fan && run().frame()->fan->grid.max < 2; }));
        QVERIFY(std::abs(*marked() - plainPlace(-1, 1.5)) < 1e-3);
        view.showsContextPoints = false; // nothing is edited then
        document().setView(view);
        QVERIFY(!marked());
    }

    void isNotSoughtWhereNothingWasSeen()
    {
        ask(Family::Sine);
        for (const auto &[min, max] : {std::pair{2.0, 2.5}, std::pair{-2.5, -2.0}}) {
            QVERIFY(set("x_min", -3) && set("x_max", max) && set("x_min", min));
            QVERIFY(marked() && *marked() >= min && *marked() <= max);
            QVERIFY(std::abs(*marked() - plainPlace(min, max)) < 1e-3);
        }
    }

    void theFunctionAnswersWithNoise()
    {
        ask(Family::Sine);
        const Question before = question();
        const auto task = questionTask(document().experiment().training, before);
        const int undos = document().undoStack().count();
        const double x = *marked();
        QVERIFY(look().toolTip().contains("that of the function"));
        press(Qt::Key_W);
        QCOMPARE(question().context.size(), before.context.size() + 1);
        const Point added = question().context.back();
        QCOMPARE(added.x, x);
        const double noise = added.y - task->function.at(x);
        QVERIFY(noise != 0 && std::abs(noise) < 5 * document().experiment().training.functions.noise);
        QCOMPARE(question().function, before.function); // the truth stays
        QCOMPARE(document().undoStack().count(), undos + 1);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(question(), before);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(question().context.back(), added);
    }

    void pressedTwiceItLooksElsewhere()
    {
        ask(Family::Eq);
        const std::size_t points = question().context.size();
        press(Qt::Key_W);
        press(Qt::Key_W); // before the answer to the first has come
        QCOMPARE(question().context.size(), points + 2);
        const Points &context = question().context;
        QVERIFY(std::abs(context[points].x - context[points + 1].x) > 0.01);
        QVERIFY(awaitStep(0));
        for (const Point &point : context)
            QVERIFY(std::abs(point.x - *marked()) > 0.01);
    }

    void withoutAFunctionItIsTheNetworksMean()
    {
        QVERIFY(!marked()); // the article's picture is as it was
        click({1.5, 0.3});
        QVERIFY(awaitStep(0));
        QVERIFY(marked() && *marked() >= -2 && *marked() <= 2);
        QVERIFY(look().toolTip().contains("no function to look at"));
        const Fan fan = *run().frame()->fan;
        const double x = *marked();
        press(Qt::Key_W);
        const Point added = question().context.back();
        QCOMPARE(added.x, x);
        const int i = int(std::lround((x - fan.grid.min) / (fan.grid.max - fan.grid.min) * (fan.grid.count - 1)));
        QVERIFY(std::abs(added.y - double(fan.mean[std::size_t(i)])) < 1e-6);
    }

    void whereNothingIsKnownThereIsNothingToLookAt()
    {
        QVERIFY(look().isEnabled());
        QVERIFY(document().setSetting(setting("hidden"), 9)); // another network, which has not answered yet
        QVERIFY(!look().isEnabled());
        QVERIFY(awaitStep(0));
        QVERIFY(look().isEnabled());
    }
};

QTEST_MAIN(TestNextLook)
#include "tst_nextlook.moc"
