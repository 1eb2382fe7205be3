// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/fields/poolsizebox.h"

#include "core/experiment/settings.h"
#include "ui/document/poolsizes.h"

#include <cstdlib>

namespace npscope {

PoolSizeBox::PoolSizeBox(const Setting &setting, QWidget *parent)
    : NumberBox(NumberKind::Whole, setting.min, setting.max, parent)
{
}

void PoolSizeBox::stepBy(int steps)
{
    int count = int(value());
    for (int i = 0; i < std::abs(steps); ++i)
        count = nextPoolSize(count, steps > 0);
    setValue(count);
    selectAll();
}

// "All" is the end, though its number is the least.
QAbstractSpinBox::StepEnabled PoolSizeBox::stepEnabled() const
{
    const int count = int(value());
    StepEnabled enabled = StepNone;
    if (nextPoolSize(count, true) != count)
        enabled |= StepUpEnabled;
    if (nextPoolSize(count, false) != count)
        enabled |= StepDownEnabled;
    return enabled;
}

QSize PoolSizeBox::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("8888")) + 36, NumberBox::minimumSizeHint().height()};
}

QSize PoolSizeBox::sizeHint() const
{
    return {minimumSizeHint().width(), NumberBox::sizeHint().height()};
}

} // namespace npscope
