// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A hand that is rough with the program: presses, drags, turns the wheel, types, resizes and opens whatever there is to
// open, at random and as fast as the program takes it. Which numbers are drawn depends on the seed alone.
//
// Its events come as from the system, to the window, so that Qt decides whom they reach; one at a time, from timers of
// their own, so that it goes on inside of a dialog. In dialogs for files and printers it types names and presses no
// buttons: it is not to delete what it finds.

#pragma once

#include <QAbstractPrintDialog>
#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QPrintPreviewDialog>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>
#include <QWindow>

#include <array>
#include <deque>
#include <functional>
#include <mutex>
#include <random>
#include <utility>

namespace npscope {

class RoughHand : public QObject
{
public:
    /// Saves and opens files in that folder only. `window` is asked each time: another one may take its place.
    RoughHand(unsigned seed, std::function<QWidget *()> window, const QString &folder)
        : m_random(seed), m_window(std::move(window)), m_folder(folder)
    {
    }

    void start()
    {
        m_mode = Mode::Rough;
        beginTicking();
    }
    /// Closes what is open, one after the other, until only the window is left; then it rests.
    void calm()
    {
        m_mode = Mode::Calm;
        m_steps.clear();
        beginTicking();
    }
    bool rests() const { return m_mode == Mode::Rests; }

    qint64 events() const { return m_events; }
    /// What it did last; from any thread.
    QString deed() const
    {
        const std::lock_guard lock(m_mutex);
        return m_deed;
    }

private:
    enum class Mode { Rests, Calm, Rough };
    using Do = std::function<void()>;

    int below(int end) { return end <= 1 ? 0 : int(m_random() % unsigned(end)); }
    bool isOnceIn(int times) { return below(times) == 0; }
    template <class List>
    auto any(const List &list)
    {
        return list[decltype(list.size())(below(int(list.size())))];
    }

    void beginTicking()
    {
        if (!std::exchange(m_isTicking, true))
            QTimer::singleShot(1, this, &RoughHand::tick);
    }
    void tick()
    {
        // Before all else: what follows may open a dialog and come back when that is closed.
        QTimer::singleShot(1, this, &RoughHand::tick);
        if (m_mode == Mode::Rests)
            return;
        if (m_mode == Mode::Calm)
            return settle();
        if (m_steps.empty())
            think();
        if (m_steps.empty())
            return;
        const Do step = std::move(m_steps.front());
        m_steps.pop_front();
        ++m_events;
        step();
    }

    static QWidget *above()
    {
        QWidget *popup = QApplication::activePopupWidget();
        return popup ? popup : QApplication::activeModalWidget();
    }

    void settle()
    {
        QWidget *open = above();
        for (QWidget *other : QApplication::topLevelWidgets()) {
            if (!open && other != m_window() && other->isVisible() && other->windowType() == Qt::Dialog)
                open = other;
        }
        if (!open) {
            if (!m_window()->isVisible())
                m_window()->show();
            m_mode = Mode::Rests;
            return;
        }
        if (isOnceIn(2))
            open->close(); // one that asks a question back has to be answered
        else
            key(open, Qt::Key_Escape);
    }

    void say(const QString &deed)
    {
        const std::lock_guard lock(m_mutex);
        m_deed = deed;
    }

    // One deed, as steps of one event each.
    void think()
    {
        QWidget *window = m_window();
        if (!window->isVisible()) {
            say(QStringLiteral("shows the window again"));
            m_steps.push_back([window] { window->show(); });
            return;
        }
        QWidget *top = above();
        if (!top) {
            QWidgetList others;
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                if (widget->isVisible() && widget != window && widget->windowType() == Qt::Dialog)
                    others.append(widget);
            }
            top = others.isEmpty() || !isOnceIn(4) ? window : any(others);
        }
        if (isForFiles(*top))
            return nameFile(*top);
        if (top != window && isOnceIn(top->inherits("QMenu") ? 12 : 25))
            return escape(top);
        if (!top->windowHandle())
            return;
        switch (below(12)) {
        case 0:
        case 1:
        case 2:
            return click(top, Qt::LeftButton);
        case 3:
            return isOnceIn(2) ? click(top, Qt::RightButton) : doubleClick(top);
        case 4:
        case 5:
            return drag(top);
        case 6:
        case 7:
            return wheel(top);
        case 8:
            return hover(top);
        case 9:
        case 10:
            return type(top);
        default:
            return top == window ? change(top) : click(top, Qt::LeftButton);
        }
    }

    static bool isForFiles(const QWidget &top)
    {
        return qobject_cast<const QFileDialog *>(&top) || qobject_cast<const QAbstractPrintDialog *>(&top)
               || qobject_cast<const QPrintPreviewDialog *>(&top) || top.inherits("QPageSetupDialog");
    }
    void nameFile(QWidget &top)
    {
        auto *name = top.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        if (!name || !qobject_cast<QFileDialog *>(&top) || isOnceIn(2))
            return escape(&top);
        static const std::array names{"a.npscope", "b.npscope", "a.png", "a.svg", "a.pdf",  "a.csv",
                                      "b.csv",     "a.gif",     "b",     "",      "no/one", "c.csv"};
        say(QStringLiteral("names a file in %1").arg(top.metaObject()->className()));
        m_steps.push_back([edit = QPointer(name), path = m_folder + QLatin1Char('/') + QLatin1String(any(names))] {
            if (edit)
                edit->setText(path);
        });
        addKey(&top, Qt::Key_Return);
    }
    void escape(QWidget *top)
    {
        say(QStringLiteral("leaves %1").arg(nameOf(*top)));
        addKey(top, Qt::Key_Escape);
    }

    // Anywhere; or on one of what is there, however small that is.
    QPoint placeIn(QWidget *top)
    {
        if (!isOnceIn(3)) {
            const QWidgetList all = top->findChildren<QWidget *>();
            for (int tries = 0; tries < 20 && !all.isEmpty(); ++tries) {
                QWidget *widget = any(all);
                if (widget->isVisible() && widget->window() == top)
                    return widget->mapTo(top, QPoint(below(widget->width()), below(widget->height())));
            }
        }
        return {below(top->width()), below(top->height())};
    }
    static QString nameOf(const QWidget &widget)
    {
        const QString name = widget.objectName().isEmpty() ? widget.accessibleName() : widget.objectName();
        return QStringLiteral("%1 “%2”").arg(widget.metaObject()->className(), name);
    }
    void say(const char *verb, QWidget *top, const QPoint &at)
    {
        const QWidget *under = top->childAt(at);
        say(QLatin1String(verb) + QLatin1Char(' ') + nameOf(under ? *under : *top));
    }

    void addMouse(QWidget *top, QEvent::Type kind, Qt::MouseButton button, const QPoint &at,
                  Qt::KeyboardModifiers modifiers = {})
    {
        m_steps.push_back([this, widget = QPointer(top), kind, button, at, modifiers] {
            if (!widget || !widget->isVisible() || !widget->windowHandle())
                return;
            if (kind == QEvent::MouseButtonPress)
                m_held |= button;
            else if (kind == QEvent::MouseButtonRelease)
                m_held &= ~Qt::MouseButtons(button);
            m_time += 600; // ms: no press is the second click of a double click unless it is meant to be
            qt_handleMouseEvent(widget->windowHandle(), at, widget->mapToGlobal(QPointF(at)), m_held,
                                kind == QEvent::MouseMove ? Qt::NoButton : button, kind, modifiers, m_time);
        });
    }
    Qt::KeyboardModifiers anyModifiers()
    {
        static const std::array modifiers{Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier, Qt::AltModifier};
        return isOnceIn(6) ? any(modifiers) : Qt::NoModifier;
    }
    void click(QWidget *top, Qt::MouseButton button)
    {
        const QPoint at = placeIn(top);
        say("clicks on", top, at);
        const auto modifiers = anyModifiers();
        addMouse(top, QEvent::MouseMove, Qt::NoButton, at);
        addMouse(top, QEvent::MouseButtonPress, button, at, modifiers);
        addMouse(top, QEvent::MouseButtonRelease, button, at, modifiers);
    }
    void doubleClick(QWidget *top)
    {
        click(top, Qt::LeftButton);
        m_steps.push_back([this] { m_time -= 1200; });
        const QPoint at = placeIn(top);
        addMouse(top, QEvent::MouseButtonPress, Qt::LeftButton, at);
        addMouse(top, QEvent::MouseButtonRelease, Qt::LeftButton, at);
    }
    void drag(QWidget *top)
    {
        const QPoint from = placeIn(top);
        const QPoint to = isOnceIn(3) ? placeIn(top) : from + QPoint(below(200) - 100, below(200) - 100);
        say("drags from", top, from);
        const Qt::MouseButton button = isOnceIn(8) ? Qt::MiddleButton : Qt::LeftButton;
        addMouse(top, QEvent::MouseButtonPress, button, from);
        const int moves = 2 + below(12);
        for (int i = 1; i <= moves; ++i)
            addMouse(top, QEvent::MouseMove, button, from + (to - from) * i / moves);
        addMouse(top, QEvent::MouseButtonRelease, button, to);
    }
    void hover(QWidget *top)
    {
        const QPoint from = placeIn(top), to = placeIn(top);
        say("hovers over", top, from);
        for (int i = 0; i <= 8; ++i)
            addMouse(top, QEvent::MouseMove, Qt::NoButton, from + (to - from) * i / 8);
    }
    void wheel(QWidget *top)
    {
        const QPoint at = placeIn(top);
        say("turns the wheel over", top, at);
        const int notches = 1 + below(6), way = isOnceIn(2) ? 120 : -120;
        const auto modifiers = anyModifiers();
        for (int i = 0; i < notches; ++i) {
            m_steps.push_back([widget = QPointer(top), at, way, modifiers] {
                QWidget *under = widget ? widget->childAt(at) : nullptr;
                if (!under)
                    return;
                QWheelEvent event(under->mapFrom(widget.data(), QPointF(at)), widget->mapToGlobal(QPointF(at)), {},
                                  QPoint(0, way), Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
                QSpontaneKeyEvent::setSpontaneous(&event);
                qApp->notify(under, &event);
            });
        }
    }

    static void key(QWidget *top, int code, Qt::KeyboardModifiers modifiers = {}, const QString &text = {})
    {
        if (!top || !top->windowHandle())
            return;
        qt_handleKeyEvent(top->windowHandle(), QEvent::KeyPress, code, modifiers, text);
        qt_handleKeyEvent(top->windowHandle(), QEvent::KeyRelease, code, modifiers, text);
    }
    void addKey(QWidget *top, int code, Qt::KeyboardModifiers modifiers = {}, const QString &text = {})
    {
        m_steps.push_back([=, widget = QPointer(top)] { key(widget.data(), code, modifiers, text); });
    }
    void type(QWidget *top)
    {
        static const std::array moves{Qt::Key_Tab,    Qt::Key_Backtab, Qt::Key_Left,     Qt::Key_Right, Qt::Key_Up,
                                      Qt::Key_Down,   Qt::Key_Home,    Qt::Key_End,      Qt::Key_Space, Qt::Key_Return,
                                      Qt::Key_Escape, Qt::Key_PageUp,  Qt::Key_PageDown, Qt::Key_Delete};
        switch (below(4)) {
        case 0: { // a key of the menus
            QList<QKeySequence> keys;
            for (const QAction *action : top->findChildren<QAction *>()) {
                for (const QKeySequence &sequence : action->shortcuts())
                    keys.append(sequence);
            }
            if (keys.isEmpty())
                return;
            const QKeyCombination pressed = any(keys)[0];
            const QKeySequence shown(pressed);
            say(QStringLiteral("presses ") + shown.toString());
            const bool isLetter = pressed.keyboardModifiers() == Qt::NoModifier && pressed.key() < 0x80;
            return addKey(top, pressed.key(), pressed.keyboardModifiers(),
                          isLetter ? QString(QChar(pressed.key())).toLower() : QString());
        }
        case 1: { // a number
            static const std::array numbers{"0", "1", "5", "0.5", "-1", "12", "64", "1e3", "abc", "200"};
            const QString number = QLatin1String(any(numbers));
            say(QStringLiteral("types ") + number);
            addKey(top, Qt::Key_A, Qt::ControlModifier);
            for (const QChar c : number)
                addKey(top, c.toUpper().unicode(), {}, c);
            return addKey(top, Qt::Key_Return);
        }
        default: {
            const Qt::Key code = any(moves);
            const auto modifiers = anyModifiers();
            say(QStringLiteral("presses ") + QKeySequence(QKeyCombination(modifiers, code)).toString());
            const int times = 1 + below(5);
            for (int i = 0; i < times; ++i)
                addKey(top, code, modifiers, code == Qt::Key_Space ? QStringLiteral(" ") : QString());
        }
        }
    }
    // The window's size, or its page: Ctrl and a digit.
    void change(QWidget *window)
    {
        if (isOnceIn(2)) {
            const int page = below(4);
            say(QStringLiteral("goes to page %1").arg(page + 1));
            return addKey(window, Qt::Key_1 + page, Qt::ControlModifier);
        }
        const QSize size(700 + below(900), 500 + below(500));
        say(QStringLiteral("resizes to %1 × %2").arg(size.width()).arg(size.height()));
        m_steps.push_back([widget = QPointer(window), size] {
            if (widget)
                widget->resize(size);
        });
    }

    std::mt19937 m_random;
    std::function<QWidget *()> m_window;
    QString m_folder;
    Mode m_mode = Mode::Rests;
    bool m_isTicking = false;
    std::deque<Do> m_steps;
    Qt::MouseButtons m_held;
    int m_time = 1000; // ms, of the mouse's events
    qint64 m_events = 0;
    mutable std::mutex m_mutex;
    QString m_deed;
};

} // namespace npscope
