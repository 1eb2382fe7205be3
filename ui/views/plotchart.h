// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A Qt Chart whose axes, grid and data are painted by ui/paint, in two graphics items.
//
// Qt Charts keeps the plot area, the two axes' ranges and the mapping between values and pixels (for which
// an empty series must be attached); what it would draw by itself is switched off. One item that paints all
// curves takes a tenth of the time of a series each.

#pragma once

#include "ui/charts/mapping.h"

#include <QChart>

class QLineSeries;
class QPainter;
class QValueAxis;

namespace npscope {

class PlotChart : public QChart
{
    Q_OBJECT

public:
    PlotChart();

protected:
    /// What a subclass paints, in the chart's own coordinates; the data lies over the backdrop.
    virtual void paintBackdrop(QPainter &painter) = 0;
    virtual void paintData(QPainter &painter) = 0;
    virtual void setPaintedSize(const QSizeF &size) = 0;

    /// Tells Qt Charts where the plot area lies and what it shows.
    void setMapping(const Mapping &mapping);
    void updateBackdrop();
    void updateData();
    void resizeEvent(QGraphicsSceneResizeEvent *event) override;

private:
    class Layer;
    void createAxes();
    void createLayers();

    QValueAxis *m_xAxis = nullptr;
    QValueAxis *m_yAxis = nullptr;
    Layer *m_backdrop = nullptr;
    Layer *m_data = nullptr;
};

} // namespace npscope
