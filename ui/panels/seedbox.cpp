// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/seedbox.h"

#include "core/experiment/settings.h"

namespace npscope {

SeedBox::SeedBox(QWidget *parent) : QDoubleSpinBox(parent)
{
    setDecimals(0);
    setRange(setting("seed").min, setting("seed").max);
    setKeyboardTracking(false);
    setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("4294967295")) + 36);
}

QString SeedBox::textFromValue(double value) const
{
    return QString::number(value, 'f', 0);
}

} // namespace npscope
