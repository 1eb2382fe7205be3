// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/focuspolicy.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTabBar>

namespace npscope {

namespace {

bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

bool isLeap(int key)
{
    return key == Qt::Key_Home || key == Qt::Key_End || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

bool isPrintable(int key)
{
    return key < Qt::Key_Escape;
}

// Text fields and spin boxes tell Qt of theirs themselves.
bool usesKey(const QObject *control, int key)
{
    if (qobject_cast<const QAbstractButton *>(control))
        return key == Qt::Key_Space;
    if (qobject_cast<const QAbstractSlider *>(control))
        return isArrow(key) || isLeap(key);
    if (qobject_cast<const QTabBar *>(control))
        return isArrow(key) || isLeap(key);
    if (qobject_cast<const QComboBox *>(control) || qobject_cast<const QAbstractItemView *>(control))
        return isArrow(key) || isLeap(key) || isPrintable(key);
    return false;
}

// Those that the wheel changes. Scroll bars are there to be scrolled.
QWidget *fieldOf(QObject *watched)
{
    const bool isField = qobject_cast<QAbstractSpinBox *>(watched) || qobject_cast<QComboBox *>(watched)
                         || qobject_cast<QTabBar *>(watched)
                         || (qobject_cast<QAbstractSlider *>(watched) && !qobject_cast<QScrollBar *>(watched));
    return isField ? static_cast<QWidget *>(watched) : nullptr;
}

} // namespace

bool FocusPolicy::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride)
        return filterKey(watched, event);
    if (event->type() != QEvent::Polish && event->type() != QEvent::Wheel)
        return false;
    QWidget *field = fieldOf(watched);
    if (!field)
        return false;
    if (event->type() == QEvent::Wheel)
        return filterWheel(*field, event);
    if (field->focusPolicy() == Qt::WheelFocus) // Qt would focus it before anybody hears of the wheel
        field->setFocusPolicy(Qt::StrongFocus);
    return false;
}

bool FocusPolicy::filterKey(QObject *watched, QEvent *event)
{
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isPlain = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (!isPlain || !usesKey(watched, key->key()))
        return false;
    key->accept();
    return true;
}

// Ignored, it goes on to what the field lies in: the panel scrolls.
bool FocusPolicy::filterWheel(const QWidget &field, QEvent *event)
{
    if (field.hasFocus())
        return false;
    event->ignore();
    return true;
}

} // namespace npscope
