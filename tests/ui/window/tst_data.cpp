// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Training data from the Presets menu, and drawn on the chart.

#include "tests/ui/window/windowfixture.h"
#include "ui/document/datapresets.h"
#include "ui/views/drawsheet.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

using namespace npscope;

class TestData : public WindowFixture
{
    Q_OBJECT

private:
    QMenu *dataMenu()
    {
        for (const QAction *menu : m_window->menuBar()->actions()) {
            for (const QAction *action : menu->menu()->actions()) {
                if (action->text() == "Training &Data")
                    return action->menu();
            }
        }
        return nullptr;
    }
    DrawSheet *sheet() { return m_window->findChild<DrawSheet *>(); }
    void stroke(const QList<Point> &values)
    {
        QTest::mousePress(sheet(), Qt::LeftButton, {}, at(values.first()));
        for (const Point &value : values)
            QTest::mouseMove(sheet(), at(value));
        QTest::mouseRelease(sheet(), Qt::LeftButton, {}, at(values.last()));
    }
    const Points &points() { return document().experiment().training.points; }

private slots:
    void aPresetIsOneChangeAtTheSameStep()
    {
        QVERIFY(seek(50));
        QMenu *menu = dataMenu();
        QVERIFY(menu);
        emit menu->aboutToShow();
        const std::vector<DataPreset> presets = dataPresets();
        for (std::size_t i = 1; i < presets.size(); ++i) {
            QAction *action = menu->actions().at(int(i));
            QCOMPARE(action->text(), presets[i].title);
            QVERIFY(!action->icon().isNull());
            action->trigger();
            QCOMPARE(points(), presets[i].points);
            QVERIFY(awaitStep(50));
            press(Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(points(), articlePoints());
            QVERIFY(!document().isModified());
        }
    }

    void aStrokeBecomesTheTrainingPoints()
    {
        QVERIFY(seek(20));
        const View view = document().view();
        press(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(sheet());
        stroke({{-3, -1}, {-1, 1}, {1, 1}, {3, -1}});
        QVERIFY(!document().experiment().training.points.empty());
        QVERIFY(points().size() > 10 && points().size() <= 30);
        const double pixel = 0.06; // of x at this size, more than one of y
        const auto isNear = [&](const Point &p, const Point &q) {
            return std::abs(p.x - q.x) < pixel && std::abs(p.y - q.y) < pixel;
        };
        QVERIFY(isNear(points().front(), {-3, -1}));
        QVERIFY(isNear(points().back(), {3, -1}));
        for (const Point &p : points())
            QVERIFY2(p.y < 1 + pixel && p.y > -1 - pixel && std::abs(p.x) < 3 + pixel, "along the stroke");
        QVERIFY(awaitStep(20));
        QCOMPARE(document().view().xMin, view.xMin);
        QCOMPARE(document().undoStack().count(), 1);
        QVERIFY(await([this] { return !sheet(); }));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document().experiment(), Experiment{});
    }

    void aClickDrawsNothingAndEscapeEndsIt()
    {
        press(Qt::Key_D, Qt::ControlModifier);
        QTest::mouseClick(sheet(), Qt::LeftButton, {}, at({0, 0.5}));
        QVERIFY(sheet() && sheet()->isVisible());
        QCOMPARE(document().experiment(), Experiment{});
        press(Qt::Key_Escape);
        QVERIFY(await([this] { return !sheet(); }));
        QVERIFY(chart().hasFocus());
        QCOMPARE(document().experiment(), Experiment{});
    }
};

QTEST_MAIN(TestData)
#include "tst_data.moc"
