// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The spread of a comparison's variants against their steps.

#pragma once

#include "ui/charts/plotchart.h"
#include "ui/paint/variantspreadpainter.h"

namespace npscope {

class VariantSpreadChart : public PlotChart
{
    Q_OBJECT

public:
    const VariantSpreads &content() const { return m_painter.content(); }
    const ChartColours &colours() const { return m_painter.colours(); }
    Mapping mapping() const { return m_painter.mapping(); }
    Step stepAt(double pixel) const { return m_painter.stepAt(pixel); }
    /// What the legend reads: the step under the pointer (or the present one) and the values there.
    QString readout() const { return m_painter.readout(); }

    void setContent(const VariantSpreads &content);
    void setPointed(std::optional<Step> step);
    void setColours(const ChartColours &colours);
    void setText(const ChartText &text);

protected:
    void paintBackdrop(QPainter &painter) override { m_painter.paintBackdrop(painter); }
    void paintData(QPainter &painter) override { m_painter.paintData(painter); }
    void setPaintedSize(const QSizeF &size) override;

private:
    void rearranged();

    VariantSpreadPainter m_painter;
};

} // namespace npscope
