// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints what lies around and under the data: plot area, grid, tick labels, axis titles, frame.

#pragma once

#include "ui/charts/chartlayout.h"
#include "ui/charts/colours.h"
#include "ui/charts/mapping.h"
#include "ui/charts/ticks.h"

#include <QString>

class QPainter;

namespace npscope {

struct Axes {
    std::vector<Tick> x;
    std::vector<Tick> y;
    QString xTitle;
    QString yTitle;
};

/// How many ticks there is room for.
int roomForXTicks(const QRectF &plot, const ChartText &text);
int roomForYTicks(const QRectF &plot, const ChartText &text);

void paintAxes(QPainter &painter, const Axes &axes, const Mapping &mapping, const ChartLayout &layout,
               const ChartColours &colours, const ChartText &text);
/// On top of the data, which may touch it.
void paintFrame(QPainter &painter, const QRectF &plot, const ChartColours &colours);

} // namespace npscope
