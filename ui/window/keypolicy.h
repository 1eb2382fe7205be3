// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys without a modifier (Space, arrows, Home, End …) belong first to the control that has the focus. A
// window-wide shortcut would steal them: Space on a focused check box must toggle it, not start the training.

#pragma once

#include <QObject>

namespace npscope {

/// An event filter for the application: gives the focused control the keys it uses itself before shortcuts
/// are looked for.
class KeyPolicy : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace npscope
