// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A chart of series against the steps of a run.

#pragma once

#include "ui/paint/steps/seriespainter.h"
#include "ui/views/plotchart.h"

namespace npscope {

class SeriesChart : public PlotChart
{
    Q_OBJECT

public:
    const SeriesPainter &painter() const { return m_painter; }

    void setContent(const SeriesContent &content);
    void setPointed(std::optional<Step> step);
    void setShown(const StepsShown &shown);
    void setColours(const ChartColours &colours);
    void setText(const ChartText &text);

protected:
    void paintBackdrop(QPainter &painter) override { m_painter.paintBackdrop(painter); }
    void paintData(QPainter &painter) override { m_painter.paintData(painter); }
    void setPaintedSize(const QSizeF &size) override;

private:
    void rearranged();

    SeriesPainter m_painter;
};

} // namespace npscope
