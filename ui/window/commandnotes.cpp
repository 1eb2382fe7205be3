// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/commandnotes.h"

#include "ui/document/crashhandler.h"
#include "ui/document/mnemonic.h"

#include <QAbstractButton>
#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace npscope {

namespace {

void note(const char *by, const QAction *action)
{
    if (action)
        noteCommand(QLatin1String(by) + withoutMnemonic(action->text()));
}

// One without a text has a name for a screen reader.
void note(const QAbstractButton &button)
{
    const QString text = button.text().isEmpty() ? button.accessibleName() : withoutMnemonic(button.text());
    noteCommand(QLatin1String("Button: ") + text);
}

bool isPressing(const QEvent &event)
{
    const int key = static_cast<const QKeyEvent &>(event).key();
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
}

} // namespace

bool CommandNotes::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Shortcut) {
        note("Key: ", qobject_cast<QAction *>(watched));
    } else if (type == QEvent::MouseButtonRelease) {
        if (const auto *menu = qobject_cast<QMenu *>(watched))
            note("Menu: ", menu->actionAt(static_cast<QMouseEvent *>(event)->position().toPoint()));
        else if (const auto *button = qobject_cast<QAbstractButton *>(watched))
            note(*button);
    } else if (type == QEvent::KeyPress && isPressing(*event)) {
        if (const auto *menu = qobject_cast<QMenu *>(watched))
            note("Menu: ", menu->activeAction());
    } else if (type == QEvent::KeyRelease && isPressing(*event)) {
        if (const auto *button = qobject_cast<QAbstractButton *>(watched))
            note(*button);
    } else if (type == QEvent::Close || type == QEvent::Drop) {
        if (watched->isWidgetType())
            noteCommand(QLatin1String(type == QEvent::Close ? "Close: " : "Drop: ")
                        + QLatin1String(watched->metaObject()->className()));
    }
    return QObject::eventFilter(watched, event);
}

} // namespace npscope
