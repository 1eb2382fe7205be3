// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints points. Training points are crosses and context points are rings, so that a coinciding pair is a
// ring around a cross; both have an outline in the colour of the plot area, to be seen on top of curves. They are
// smaller where they are many or the chart is small: the curves are to be seen between them.

#pragma once

#include "ui/charts/colours.h"
#include "ui/charts/mapping.h"
#include "ui/document/pointref.h"

class QPainter;

namespace npscope {

/// How large a glyph is where `count` of them are to be seen in a plot area: 1, or less.
double glyphSize(std::size_t count, const QSizeF &area);
/// The glyph of a kind, at a place in logical pixels.
void paintPoint(QPainter &painter, PointKind kind, const QPointF &at, const ChartColours &colours, double size = 1);
/// All points of a kind that lie in (or reach into) the mapping's area.
void paintPoints(QPainter &painter, PointKind kind, const Points &points, const Mapping &mapping,
                 const ChartColours &colours);

/// Under the glyph of a selected point, or one under the pointer.
void paintSelection(QPainter &painter, const QPointF &at, const ChartColours &colours);
void paintHover(QPainter &painter, const QPointF &at, const ChartColours &colours);

} // namespace npscope
