// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints what the seeds of a sweep have in common, a line a group against the steps: either the median spread between
// its quartiles, with the level of sigma_y, or the share of seeds that have collapsed.

#pragma once

#include "ui/charts/chartscene.h"
#include "ui/charts/legend.h"
#include "ui/paint/map/collapsemapcontent.h"

class QPainter;

namespace npscope {

class SweepLinesPainter
{
public:
    enum class Quantity { Spread, CollapsedShare };
    explicit SweepLinesPainter(Quantity quantity) : m_quantity(quantity) {}

    /// The content has a sweep; `statistics` are of it.
    void arrange(const CollapseMapContent &content, const SweepStatistics &statistics, const QRectF &area,
                 const ChartColours &colours, const ChartText &text);
    void paint(QPainter &painter) const;

private:
    void arrangeAxes();
    void arrangeLines();
    Range valueRange() const;
    void paintLine(QPainter &painter, std::size_t group) const;
    void paintSigmaY(QPainter &painter) const;

    struct Line {
        std::vector<QPointF> values;
        std::vector<QPointF> lower;
        std::vector<QPointF> upper;
    };

    Quantity m_quantity;
    CollapseMapContent m_content;
    SweepStatistics m_statistics;
    ChartColours m_colours = ChartColours::paper();
    ChartText m_text;
    QPointF m_origin;
    Legend m_legend;
    LegendPlaces m_legendPlaces;
    ChartLayout m_layout;
    Mapping m_mapping; ///< the spread in powers of ten, the share in percent
    Axes m_axes;
    ChartScene m_chart;
    std::vector<Line> m_lines;
};

} // namespace npscope
