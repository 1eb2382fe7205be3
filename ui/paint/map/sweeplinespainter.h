// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints what the seeds of a sweep have in common, a line a group against the steps: either the median between its
// quartiles, with the levels to compare with, or the share of seeds that have the same verdict. Of a sweep that has one
// step the groups stand side by side instead, with all their seeds.

#pragma once

#include "ui/charts/chartscene.h"
#include "ui/charts/legend.h"
#include "ui/paint/map/mapscale.h"

class QPainter;

namespace npscope {

class SweepLinesPainter
{
public:
    enum class Of { Values, Verdicts };
    explicit SweepLinesPainter(Of of) : m_of(of) {}

    /// The content has a sweep; `statistics` are of it.
    void arrange(const CollapseMapContent &content, const SweepStatistics &statistics, const QRectF &area,
                 const ChartColours &colours, const ChartText &text);
    void paint(QPainter &painter) const;

private:
    void arrangeAxes();
    void arrangeLines();
    Range valueRange() const;
    double positionOf(double value) const;
    void paintLine(QPainter &painter, std::size_t group) const;
    void paintGroup(QPainter &painter, std::size_t group) const;
    void paintLevels(QPainter &painter) const;

    struct Line {
        std::vector<QPointF> values;
        std::vector<QPointF> lower;
        std::vector<QPointF> upper;
    };

    Of m_of;
    CollapseMapContent m_content;
    SweepStatistics m_statistics;
    ChartColours m_colours = ChartColours::paper();
    ChartText m_text;
    QPointF m_origin;
    Legend m_legend;
    LegendPlaces m_legendPlaces;
    ChartLayout m_layout;
    Mapping m_mapping; ///< values on their scale, shares in percent
    Axes m_axes;
    ChartScene m_chart;
    std::vector<Line> m_lines;
};

} // namespace npscope
