// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the parts of a chart lie: caption, legend and a heading for parts of the plot area above it, axes
// left and below, the plot area in the rest.
// The margins depend on the size, the text size and the legend's rows, never on the tick labels, so the
// plot area does not move while a run plays.

#pragma once

#include "ui/charts/charttext.h"

#include <QRectF>
#include <QSizeF>

namespace npscope {

struct ChartLayout {
    QSizeF size; ///< of the whole
    QRectF plot;
    QRectF caption; ///< empty where there is none, or no room; so are the next two
    QRectF legend;
    QRectF heading; ///< right above the plot area
    bool hasLabels = true;
    bool hasTitles = true;
    bool operator==(const ChartLayout &) const = default;
};

/// The width that a legend has in a chart of this width.
double legendWidth(double chartWidth, const ChartText &text);

/// `isTitled`: with caption and heading.
ChartLayout layOut(const QSizeF &size, double legendHeight, bool isTitled, const ChartText &text);

} // namespace npscope
