// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What belongs to the control that has the focus, and to no other.
//
// Keys without a modifier (Space, arrows, Home, End …) belong first to it. A window-wide shortcut would steal them:
// Space on a focused check box must toggle it, not start the training. The wheel belongs to a field only while that
// has the focus: whoever scrolls a panel must not change the settings that pass below the pointer.

#pragma once

#include <QObject>

class QWidget;

namespace npscope {

/// An event filter for the application.
class FocusPolicy : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static bool filterKey(QObject *watched, QEvent *event);
    static bool filterWheel(const QWidget &field, QEvent *event);
};

} // namespace npscope
