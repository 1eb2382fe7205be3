// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints a collapse map as a whole: caption, heat map, and the two charts of what its seeds have in common. The same
// in the window and in exports.

#pragma once

#include "ui/paint/map/heatmappainter.h"
#include "ui/paint/map/sweeplinespainter.h"

class QPainter;

namespace npscope {

class CollapseMapPainter
{
public:
    void setContent(const CollapseMapContent &content);
    void setColours(const ChartColours &colours);
    void setText(const ChartText &text);
    void setSize(const QSizeF &size);

    const CollapseMapContent &content() const { return m_content; }
    const SweepStatistics &statistics() const { return m_statistics; }
    const HeatMapPainter &map() const { return m_map; }

    /// Nothing where there is no sweep.
    void paint(QPainter &painter) const;
    /// Over it: a frame around the cell, and its numbers in place of the caption.
    void paintPointed(QPainter &painter, const MapCell &cell) const;
    QString caption() const;

private:
    void arrange();
    void paintCaption(QPainter &painter, const QString &text) const;

    CollapseMapContent m_content;
    SweepStatistics m_statistics;
    ChartColours m_colours = ChartColours::paper();
    ChartText m_text;
    QSizeF m_size{1, 1};
    QRectF m_caption;
    HeatMapPainter m_map;
    SweepLinesPainter m_values{SweepLinesPainter::Of::Values};
    SweepLinesPainter m_verdicts{SweepLinesPainter::Of::Verdicts};
};

} // namespace npscope
