// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A monkey at the window: wheel, hovering, keys that walk through the controls, presses that are thought better of,
// over every page, panel and chart. Nothing may change that the pointer did not press on.

#include "tests/ui/window/windowfixture.h"
#include "ui/panels/data/editing.h"
#include "ui/panels/latent/latentplane.h"
#include "ui/window/exportdialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDockWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QWheelEvent>

#include <map>
#include <random>

using namespace npscope;

namespace {

/// What there is to change, by name: of the experiment, by the registry of settings; of the window, by its fields.
using Known = std::map<QString, QString>;

QString pointsText(const Points &points)
{
    QString text;
    for (const Point &p : points)
        text += QStringLiteral("(%1, %2) ").arg(p.x, 0, 'g', 17).arg(p.y, 0, 'g', 17);
    return text;
}

void addExperiment(Known &state, const Experiment &experiment)
{
    for (const Setting &setting : settings())
        state[QStringLiteral("setting ") + QLatin1String(setting.name)] =
            QString::number(setting.get(experiment), 'g', 17);
    state["training points"] = pointsText(experiment.training.points);
    state["context"] = pointsText(experiment.context());
}

// The text of a spin box is what it would say after the edit that is under way, too.
QString textOf(const QWidget &field)
{
    if (const auto *box = qobject_cast<const QAbstractSpinBox *>(&field))
        return box->text();
    if (const auto *list = qobject_cast<const QComboBox *>(&field))
        return list->currentText();
    if (qobject_cast<const QScrollBar *>(&field))
        return {}; // scrolling is what the wheel is for
    if (const auto *slider = qobject_cast<const QAbstractSlider *>(&field))
        return QString::number(slider->value());
    if (const auto *tabs = qobject_cast<const QTabBar *>(&field))
        return QString::number(tabs->currentIndex());
    if (const auto *button = qobject_cast<const QAbstractButton *>(&field))
        return button->isChecked() ? "checked" : "not";
    return {};
}

void addFields(Known &state, const QWidget &window)
{
    for (const QWidget *field : window.findChildren<QWidget *>()) {
        const QString text = textOf(*field);
        if (text.isEmpty())
            continue;
        const QString name = QStringLiteral("%1 %2 “%3” ")
                                 .arg(field->metaObject()->className(), field->objectName(), field->accessibleName());
        state[name + QString::number(quintptr(field), 16)] = text; // many have no name of their own
    }
}

QString difference(const Known &before, const Known &after)
{
    QStringList lines;
    for (const auto &[name, value] : before) {
        const auto now = after.find(name);
        if (now == after.end())
            lines << name + " is gone";
        else if (now->second != value)
            lines << QStringLiteral("%1: %2 → %3").arg(name, value, now->second);
    }
    return lines.join('\n');
}

} // namespace

class TestMonkey : public WindowFixture
{
    Q_OBJECT

    std::mt19937 m_random{20260101}; // a fixed seed: what fails once fails again

    int below(int end) { return end <= 1 ? 0 : int(m_random() % unsigned(end)); }
    QPoint placeIn(const QRect &rect) { return rect.topLeft() + QPoint(below(rect.width()), below(rect.height())); }

    Known state()
    {
        Known state;
        addExperiment(state, document().experiment());
        state["comparison"] = QString::number(document().comparison().variants.size());
        for (std::size_t i = 0; i < document().comparison().variants.size(); ++i) {
            for (const SettingValue &value : document().comparison().variants[i])
                state[QStringLiteral("pane %1 %2").arg(i).arg(QLatin1String(value.setting->name))] =
                    QString::number(value.value, 'g', 17);
        }
        state["step"] = QString::number(run().step());
        state["speed"] = QString::number(run().speed());
        state["undo"] = QString::number(document().undoStack().count());
        const auto &editing = *m_window->findChild<Editing *>();
        state["edited kind"] = QString::number(int(editing.kind()));
        addFields(state, *m_window);
        return state;
    }

    /// Of the window, and those that can be pressed or turned there.
    std::vector<QWidget *> shown()
    {
        std::vector<QWidget *> widgets;
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (widget->isVisible() && !widget->visibleRegion().isEmpty())
                widgets.push_back(widget);
        }
        return widgets;
    }

    static void turnWheel(QWidget *under, const QPoint &at, int notches)
    {
        QWheelEvent event(at, under->mapToGlobal(QPointF(at)), {}, QPoint(0, 120 * notches), Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&event); // as from the system: it may give the focus, too
        qApp->notify(under, &event);
    }

    void wheelOver(QWidget *widget)
    {
        const QPoint at = placeIn(widget->visibleRegion().boundingRect());
        QWidget *under = m_window->childAt(widget->mapTo(m_window.get(), at));
        if (under && !qobject_cast<LatentPlane *>(under)) // which zooms, and its list then says so
            turnWheel(under, under->mapFrom(m_window.get(), widget->mapTo(m_window.get(), at)), below(2) ? 1 : -1);
    }

    void hoverOver(QWidget *widget) { QTest::mouseMove(widget, placeIn(widget->visibleRegion().boundingRect())); }

    // A press on a button that is released outside of it is no click.
    void pressAndLeave(QWidget *widget)
    {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const auto *tool = qobject_cast<QToolButton *>(widget);
        if (!button || !button->isEnabled() || (tool && tool->menu()))
            return;
        QTest::mousePress(widget, Qt::LeftButton, {}, widget->rect().center());
        QTest::mouseMove(widget, {-40, -40});
        QTest::mouseRelease(widget, Qt::LeftButton, {}, {-40, -40});
    }

    // Walking through the fields edits none of them.
    void walk()
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : m_window.get(), below(4) ? Qt::Key_Tab : Qt::Key_Backtab);
    }

    void play(int times, const QString &where)
    {
        chart().setFocus();
        const Known before = state();
        for (int i = 0; i < times; ++i) {
            const std::vector<QWidget *> widgets = shown();
            QWidget *widget = widgets[std::size_t(below(int(widgets.size())))];
            const int what = below(8);
            const QString deed = QStringLiteral("%1, %2: %3 over %4 “%5”")
                                     .arg(where)
                                     .arg(i)
                                     .arg(what)
                                     .arg(widget->metaObject()->className(), widget->objectName());
            if (what < 4) {
                if (QWidget *focused = QApplication::focusWidget())
                    focused->clearFocus(); // the one field that may take it
                wheelOver(widget);
            } else if (what < 5) {
                hoverOver(widget);
            } else if (what < 7) {
                pressAndLeave(widget);
            } else {
                walk();
            }
            const QString changed = difference(before, state());
            QVERIFY2(changed.isEmpty(), qPrintable(deed + '\n' + changed));
        }
    }

private slots:
    void everywhere_data()
    {
        QTest::addColumn<int>("page");
        for (int page = 0; page < 4; ++page)
            QTest::addRow("page %d", page + 1) << page;
    }
    void everywhere()
    {
        QFETCH(int, page);
        QVERIFY(seek(200));
        press(Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
        QVERIFY(seek(200));
        auto *charts = m_window->findChild<QTabWidget *>("charts");
        int round = 0;
        for (QDockWidget *dock : m_window->findChildren<QDockWidget *>()) {
            dock->raise();
            charts->setCurrentIndex(round++ % charts->count());
            QCoreApplication::processEvents();
            QVERIFY(dock->widget()->isVisible());
            play(40, QStringLiteral("%1 and %2").arg(dock->objectName(), charts->currentWidget()->objectName()));
            if (QTest::currentTestFailed())
                return;
        }
    }

    // Whichever field it is: the panel scrolls instead.
    void theWheelScrollsThePanel()
    {
        QVERIFY(seek(200));
        m_window->resize(1024, 700);
        int fields = 0;
        for (const char *name : {"settings", "remedies"}) {
            auto *dock = m_window->findChild<QDockWidget *>(name);
            dock->raise();
            QCoreApplication::processEvents();
            auto *area = dock->findChild<QScrollArea *>();
            QVERIFY(area->verticalScrollBar()->maximum() > 0);
            for (QWidget *field : area->findChildren<QWidget *>()) {
                const bool isField = qobject_cast<QComboBox *>(field) || qobject_cast<QAbstractSpinBox *>(field);
                if (!isField || !field->isEnabled() || !field->isVisible())
                    continue;
                area->ensureWidgetVisible(field);
                area->verticalScrollBar()->setValue(area->verticalScrollBar()->value() - 1); // room to scroll
                chart().setFocus();
                const Known before = state();
                const int scrolled = area->verticalScrollBar()->value();
                const int notches = scrolled == area->verticalScrollBar()->maximum() ? 1 : -1;
                turnWheel(field, field->rect().center(), notches);
                const QString changed = difference(before, state());
                QVERIFY2(changed.isEmpty(), qPrintable(changed));
                QVERIFY(area->verticalScrollBar()->value() != scrolled);
                QVERIFY(!field->hasFocus());
                ++fields;
            }
        }
        QVERIFY(fields > 5);
    }

    // The one that was clicked into takes it, as ever.
    void aFocusedFieldTakesTheWheel()
    {
        QVERIFY(seek(200));
        auto *dock = m_window->findChild<QDockWidget *>("settings");
        dock->raise();
        QCoreApplication::processEvents();
        auto *box = dock->findChild<QAbstractSpinBox *>("curves");
        box->setFocus();
        const QString before = box->text();
        turnWheel(box, box->rect().center(), 1);
        QVERIFY(box->text() != before);
    }

    void dialogsDoNotTakeItEither()
    {
        ExportDialog dialog(Session{}, m_window.get());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const Picture before = dialog.picture();
        for (QWidget *field : dialog.findChildren<QWidget *>()) {
            if (!field->isVisible())
                continue;
            if (QWidget *focused = QApplication::focusWidget())
                focused->clearFocus();
            turnWheel(field, field->rect().center(), -1);
            turnWheel(field, field->rect().center(), 1);
            turnWheel(field, field->rect().center(), 1);
            QCOMPARE(dialog.picture(), before);
        }
    }

    // Whatever a press on a field changes is that one setting, and undo gives it back.
    void aPressChangesOnlyWhatItIsOn()
    {
        QVERIFY(seek(200));
        auto *dock = m_window->findChild<QDockWidget *>("settings");
        dock->raise();
        QCoreApplication::processEvents();
        int changes = 0;
        for (QAbstractSpinBox *box : dock->findChildren<QAbstractSpinBox *>()) {
            if (!box->isVisible() || !box->isEnabled())
                continue;
            dock->findChild<QScrollArea *>()->ensureWidgetVisible(box);
            Known before, after;
            addExperiment(before, document().experiment());
            const Experiment experiment = document().experiment();
            QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(box->width() - 6, box->height() / 4)); // its upper arrow
            chart().setFocus();
            addExperiment(after, document().experiment());
            const QString changed = difference(before, after);
            QVERIFY2(changed.count('\n') == 0, qPrintable(box->accessibleName() + '\n' + changed));
            changes += changed.isEmpty() ? 0 : 1;
            while (document().undoStack().canUndo())
                document().undoStack().undo();
            QCOMPARE(document().experiment(), experiment);
        }
        QVERIFY(changes > 3);
    }
};

QTEST_MAIN(TestMonkey)
#include "tst_monkey.moc"
