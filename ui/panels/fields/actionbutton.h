// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QToolButton>

namespace npscope {

/// The button of its default action, for whoever does not press it, too: what a screen reader switches triggers the
/// action, which Qt's own button only checks.
class ActionButton : public QToolButton
{
    Q_OBJECT

public:
    explicit ActionButton(QAction *action, QWidget *parent = nullptr) : QToolButton(parent)
    {
        setDefaultAction(action);
    }

protected:
    void checkStateSet() override
    {
        QAction *action = defaultAction();
        if (!action || isChecked() == action->isChecked())
            return; // it follows the action
        action->trigger();
        setChecked(action->isChecked()); // the only one of a group stays on
    }
};

} // namespace npscope
