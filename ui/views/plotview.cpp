// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/plotview.h"

#include "ui/views/plotchart.h"

#include <QEvent>
#include <QFontInfo>

#include <algorithm>

namespace npscope {

PlotView::PlotView(PlotChart *chart, QWidget *parent) : QChartView(chart, parent)
{
    setRubberBand(QChartView::NoRubberBand);
    setFrameShape(QFrame::NoFrame);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setOptimizationFlags(QGraphicsView::DontSavePainterState | QGraphicsView::DontAdjustForAntialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
}

void PlotView::updateStyle()
{
    const ChartColours colours = ChartColours::fromPalette(palette());
    setBackgroundBrush(colours.background);
    // Somewhat smaller than the window's text, as on paper, but growing with it.
    applyStyle(colours, ChartText{std::clamp(QFontInfo(font()).pixelSize() - 1, 11, 28)});
}

void PlotView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        updateStyle();
}

} // namespace npscope
