// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/keypolicy.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QComboBox>
#include <QKeyEvent>
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

} // namespace

bool KeyPolicy::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isPlain = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (!isPlain || !usesKey(watched, key->key()))
        return false;
    key->accept();
    return true;
}

} // namespace npscope
