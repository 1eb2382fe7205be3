// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/endofedit.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QEvent>

namespace npscope {

EndOfEdit::EndOfEdit(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

// A press beside the field: many a button and chart takes no focus, by which the field would take what is in it.
bool EndOfEdit::eventFilter(QObject *watched, QEvent *event)
{
    const QWidget *focus = QApplication::focusWidget();
    const bool isBeside = event->type() == QEvent::MouseButtonPress && watched->isWidgetType() && focus
                          && watched != focus && !focus->isAncestorOf(static_cast<QWidget *>(watched));
    if (isBeside || event->type() == QEvent::Shortcut)
        endEdit();
    return false;
}

void endEdit()
{
    QWidget *focus = QApplication::focusWidget();
    if (auto *box = qobject_cast<QAbstractSpinBox *>(focus))
        box->interpretText();
    // An editor in a table: the one that has it there gives back the focus to the table.
    for (QWidget *above = focus ? focus->parentWidget() : nullptr; above; above = above->parentWidget()) {
        auto *view = qobject_cast<QAbstractItemView *>(above);
        if (view && focus->parentWidget() == view->viewport())
            return view->setFocus();
    }
}

} // namespace npscope
