// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/fields/seedbox.h"

#include "core/experiment/settings.h"

namespace npscope {

SeedBox::SeedBox(QWidget *parent) : NumberBox(NumberKind::Whole, setting("seed").min, setting("seed").max, parent)
{
    setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("4294967295")) + 36);
}

} // namespace npscope
