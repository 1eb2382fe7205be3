// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints the heat map of a sweep: a row a run, in blocks a group, a column a measured step; or, of one step, a row a
// group and a column a seed. Beside it a bar says what the colours mean, with the level that they are compared with.

#pragma once

#include "ui/charts/chartscene.h"
#include "ui/paint/map/mapscale.h"

#include <QImage>

class QPainter;

namespace npscope {

class HeatMapPainter
{
public:
    /// Works out everything that depends on these. The content has a sweep.
    void arrange(const CollapseMapContent &content, const SweepStatistics &statistics, const QRectF &area,
                 const ChartColours &colours, const ChartText &text);
    void paint(QPainter &painter) const;
    /// A frame around the cell.
    void paintMark(QPainter &painter, const MapCell &cell) const;

    std::optional<MapCell> cellAt(const QPointF &pixel) const;
    QRectF placeOf(const MapCell &cell) const;
    /// The cell that many rows and columns further on the screen.
    MapCell neighbour(const MapCell &cell, int rows, int columns) const;
    /// The ends of the colours, on the scale of what is shown.
    Range levels() const { return m_levels; }

private:
    void arrangeRows();
    void arrangeLevels();
    void arrangeImage();
    void arrangeAxes();
    double levelOf(double value) const;
    std::size_t rankOf(std::size_t run) const;
    std::size_t rowsOfGroup() const;
    std::size_t columns() const;
    void paintGroups(QPainter &painter) const;
    void paintBar(QPainter &painter) const; // heatmapbar.cpp

    CollapseMapContent m_content;
    ChartColours m_colours = ChartColours::paper();
    ChartText m_text;
    ChartLayout m_layout;
    std::optional<MapLevel> m_mark; ///< among the numbers of the bar
    QPointF m_origin;               ///< of the map's area
    ChartScene m_chart;
    QRectF m_bar;
    QRectF m_names;
    Range m_levels;
    std::vector<std::size_t> m_order; ///< the runs, group by group, as they follow one another in a block
    std::vector<QRectF> m_blocks;     ///< a group each
    std::vector<QImage> m_images;     ///< a pixel a cell
    bool m_hasDiverged = false;
};

} // namespace npscope
