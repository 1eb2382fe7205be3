// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints series against the steps of a run: lines on a linear, logarithmic or symlog scale, labelled levels and marks,
// and a legend that reads the values at a step. What lies beyond the present step is paler.

#pragma once

#include "ui/paint/axespainter.h"
#include "ui/paint/legend.h"
#include "ui/paint/series.h"

#include <optional>

class QPainter;

namespace npscope {

class SeriesPainter
{
public:
    const SeriesContent &content() const { return m_content; }
    const ChartColours &colours() const { return m_colours; }
    const ChartLayout &layout() const { return m_layout; }
    /// x in steps, y on the content's scale.
    Mapping mapping() const { return m_mapping; }
    std::optional<Step> pointed() const { return m_pointed; }
    std::optional<Range> zoom() const { return m_zoom; }
    Step stepAt(double pixel) const;
    /// The legend as text: "step 128:  x = −4 0.0123 …", of the step under the pointer, else of the present one.
    QString readout() const;

    void setContent(const SeriesContent &content);
    /// The step under the pointer: nothing else is worked out again.
    void setPointed(std::optional<Step> step);
    /// The steps shown; none for the whole run.
    void setZoom(std::optional<Range> steps);
    void setColours(const ChartColours &colours);
    void setText(const ChartText &text);
    void setSize(const QSizeF &size);

    void paintBackdrop(QPainter &painter);
    void paintData(QPainter &painter);

private:
    void arrange();
    void arrangeLegend();
    void arrangeAxes();
    Range valueRange() const;
    void paintLines(QPainter &painter, double share);
    double levelY(const SeriesLevel &level) const;
    void paintLevels(QPainter &painter);
    void paintLevelLabels(QPainter &painter);
    void paintEmpty(QPainter &painter);

    SeriesContent m_content;
    std::optional<Step> m_pointed;
    std::optional<Range> m_zoom;
    ChartColours m_colours = ChartColours::paper();
    ChartText m_text;
    QSizeF m_size{1, 1};
    Legend m_legend;
    LegendPlaces m_legendPlaces;
    ChartLayout m_layout;
    Mapping m_mapping;
    Axes m_axes;
    std::vector<std::vector<std::vector<QPointF>>> m_runs; ///< of each line: pixels, cut at its gaps
};

} // namespace npscope
