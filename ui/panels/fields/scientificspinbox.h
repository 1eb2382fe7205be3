// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panels/fields/numberbox.h"

namespace npscope {

/// A spin box for 0 or a positive number over many orders of magnitude: it steps through 1, 2, 5, 10 … and shows
/// 0.001 and 1e-08 alike.
class ScientificSpinBox : public NumberBox
{
    Q_OBJECT

public:
    ScientificSpinBox(double min, double max, QWidget *parent = nullptr);

    QString textFromValue(double value) const override;
    void stepBy(int steps) override;
    QSize sizeHint() const override;
};

} // namespace npscope
