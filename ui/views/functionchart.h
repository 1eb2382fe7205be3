// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The function chart: sampled curves, band, mean, points and the marks of what the user is doing with them.

#pragma once

#include "ui/paint/functions/functionpainter.h"
#include "ui/views/plotchart.h"

namespace npscope {

class FunctionChart : public PlotChart
{
    Q_OBJECT

public:
    const ChartContent &content() const { return m_painter.content(); }
    const ChartMarks &marks() const { return m_painter.marks(); }
    const ChartColours &colours() const { return m_painter.colours(); }
    const ChartLayout &parts() const { return m_painter.layout(); }
    Mapping mapping() const { return m_painter.mapping(); }
    const Fan *shownFan() const { return m_painter.shownFan().get(); }

    void setContent(const ChartContent &content);
    void setMarks(const ChartMarks &marks);
    void setColours(const ChartColours &colours);
    void setText(const ChartText &text);

protected:
    void paintBackdrop(QPainter &painter) override { m_painter.paintBackdrop(painter); }
    void paintData(QPainter &painter) override { m_painter.paintData(painter); }
    void setPaintedSize(const QSizeF &size) override;

private:
    void rearranged();

    FunctionPainter m_painter;
};

} // namespace npscope
