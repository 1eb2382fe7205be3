// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A legend: samples with their names, flowing from left to right over as many rows as needed. A name that is too
// long for a row takes several.

#pragma once

#include "ui/charts/charttext.h"

#include <QColor>
#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace npscope {

struct LegendEntry {
    QString text;
    /// The longest that the text may become without a change of layout; empty where it does not change.
    QString reserve;
    /// Paints the sample into the rectangle; none for an entry that is text only.
    std::function<void(QPainter &, const QRectF &)> sample;
};
using Legend = std::vector<LegendEntry>;

struct LegendPlaces {
    std::vector<QRectF> entries; ///< relative to the top left of the legend
    double height = 0;
};

LegendPlaces placeLegend(const Legend &legend, double width, const ChartText &text);
void paintLegend(QPainter &painter, const Legend &legend, const LegendPlaces &places, const QPointF &topLeft,
                 const QColor &colour, const ChartText &text);

} // namespace npscope
