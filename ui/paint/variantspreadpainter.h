// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints the spread of a comparison's variants against their steps on a logarithmic scale, with sigma_y, the step
// shown and the one under the pointer. What lies beyond the step shown is paler.

#pragma once

#include "ui/paint/axespainter.h"
#include "ui/paint/variantspread.h"

#include <QPointF>

#include <array>
#include <optional>

class QPainter;

namespace npscope {

class VariantSpreadPainter
{
public:
    const VariantSpreads &content() const { return m_content; }
    const ChartLayout &layout() const { return m_layout; }
    const ChartColours &colours() const { return m_colours; }
    /// x in steps, y in log10 of the spread.
    Mapping mapping() const { return m_mapping; }
    Step stepAt(double pixel) const;
    /// What the legend says.
    QString readout() const;

    void setContent(const VariantSpreads &content);
    void setPointed(std::optional<Step> step);
    void setColours(const ChartColours &colours);
    void setText(const ChartText &text);
    void setSize(const QSizeF &size);

    void paintBackdrop(QPainter &painter);
    void paintData(QPainter &painter);

private:
    struct Lines {
        std::vector<QPointF> left;
        std::vector<QPointF> right;
    };
    void arrange();
    void arrangeLegend();
    void arrangeAxes();
    void paintLines(QPainter &painter, double share);
    void paintNumbers(QPainter &painter);
    void paintYardsticks(QPainter &painter);
    void paintMarks(QPainter &painter);

    VariantSpreads m_content;
    ChartColours m_colours = ChartColours::paper();
    ChartText m_text;
    QSizeF m_size{1, 1};
    Legend m_legend;
    LegendPlaces m_legendPlaces;
    ChartLayout m_layout;
    Mapping m_mapping;
    Axes m_axes;
    std::vector<Lines> m_lines; ///< of each variant
};

} // namespace npscope
