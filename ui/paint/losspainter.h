// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints the loss of a run against its steps: total loss, -log likelihood and KL on a symlog scale, with
// marks at the present step, under the pointer and where the run diverged. What lies beyond the present step
// (known from before, or trained again) is paler.

#pragma once

#include "ui/paint/axespainter.h"
#include "ui/paint/legend.h"
#include "ui/paint/losslines.h"

#include <array>
#include <optional>

class QPainter;

namespace npscope {

class LossPainter
{
public:
    const LossContent &content() const { return m_content; }
    const ChartLayout &layout() const { return m_layout; }
    const ChartColours &colours() const { return m_colours; }
    /// x in steps, y in symlog.
    Mapping mapping() const { return m_mapping; }
    Step stepAt(double pixel) const;
    /// The read-out, as the legend writes it: "step 33 … 64: loss …".
    QString readout() const;

    void setContent(const LossContent &content);
    /// Only another step under the pointer: nothing else is worked out again.
    void setPointed(std::optional<Step> step);
    void setColours(const ChartColours &colours);
    void setText(const ChartText &text);
    void setSize(const QSizeF &size);

    void paintBackdrop(QPainter &painter);
    void paintData(QPainter &painter);

private:
    void arrange();
    void arrangeAxes();
    void arrangeLegend();
    std::vector<QPointF> outline(LossRange LossColumn::*range) const;
    void paintLines(QPainter &painter, double share);

    LossContent m_content;
    ChartColours m_colours = ChartColours::paper();
    ChartText m_text;
    QSizeF m_size{1, 1};
    Legend m_legend;
    LegendPlaces m_legendPlaces;
    ChartLayout m_layout;
    Mapping m_mapping;
    Axes m_axes;
    std::vector<LossColumn> m_columns;
    std::array<std::vector<QPointF>, 3> m_outlines; ///< of the lines, in the legend's order
};

} // namespace npscope
