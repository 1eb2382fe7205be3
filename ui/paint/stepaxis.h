// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An axis along which measured steps stand in columns of one width.

#pragma once

#include "core/experiment/experiment.h"
#include "ui/paint/charttext.h"
#include "ui/paint/colours.h"
#include "ui/paint/ticks.h"

class QPainter;

namespace npscope {

/// Round steps, at their places between the columns: column i is at i, in the middle of its width.
std::vector<Tick> columnTicks(const std::vector<Step> &steps, int most, const QLocale &locale);

/// Labels below the area; one that would touch the one before is left out.
void paintStepLabels(QPainter &painter, const std::vector<Tick> &ticks, const Mapping &mapping,
                     const ChartColours &colours, const ChartText &text);

} // namespace npscope
