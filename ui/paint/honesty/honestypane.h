// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A chart of a few values each of several lines, with marks and errors: what is known of the held-out tasks of one
// step, against the number of context points or against a probability.

#pragma once

#include "ui/charts/chartscene.h"
#include "ui/charts/legend.h"
#include "ui/charts/scale.h"
#include "ui/paint/steps/series.h"

class QPainter;

namespace npscope {

struct HonestyLine {
    QString name; ///< of its column in a table, too
    std::function<QColor(const ChartColours &)> colour;
    SeriesStyle style = SeriesStyle::Broad;
    std::vector<double> values = {}; ///< at the pane's places; NaN where there is none
    std::vector<double> errors = {}; ///< standard errors; none where it is empty
};

struct HonestyPane {
    QString name;  ///< in a table
    QString title; ///< above it
    QString xTitle;
    QString yTitle;
    std::vector<Tick> places; ///< the label is what stands in a table
    std::vector<HonestyLine> lines;
    Scale scale = Scale::Linear;
    std::optional<double> exact = {}; ///< a level
    bool isShare = false;             ///< from 0 to 1
    bool isDiagonal = false;          ///< with the line on which values are their places
};

class HonestyPanePainter
{
public:
    void arrange(const HonestyPane &pane, const QRectF &area, const ChartColours &colours, const ChartText &text);
    void paint(QPainter &painter) const;

    QPointF pixelOf(std::size_t line, std::size_t place) const;

private:
    Range valueRange() const;
    void arrangeAxes();
    void arrangeLegend();
    void paintLine(QPainter &painter, const HonestyLine &line) const;

    HonestyPane m_pane;
    ChartColours m_colours = ChartColours::paper();
    ChartText m_text;
    QPointF m_origin;
    Legend m_legend;
    LegendPlaces m_legendPlaces;
    ChartLayout m_layout;
    Mapping m_mapping;
    ChartScene m_chart;
};

} // namespace npscope
