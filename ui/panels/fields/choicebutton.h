// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panels/fields/actionbutton.h"

namespace npscope {

/// A button for one of several choices, with icon and text. The one that is on is told at a glance in either
/// theme, which the style's own checked state is not.
class ChoiceButton : public ActionButton
{
    Q_OBJECT

public:
    explicit ChoiceButton(QAction *action, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace npscope
