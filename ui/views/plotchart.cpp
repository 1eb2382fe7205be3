// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/plotchart.h"

#include <QGraphicsItem>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

namespace npscope {

class PlotChart::Layer : public QGraphicsItem
{
public:
    using Paint = void (PlotChart::*)(QPainter &);

    Layer(PlotChart *chart, Paint paint) : QGraphicsItem(chart), m_chart(chart), m_paint(paint)
    {
        setAcceptedMouseButtons(Qt::NoButton); // the view does the interaction
    }

    void setSize(const QSizeF &size)
    {
        prepareGeometryChange();
        m_size = size;
    }
    QRectF boundingRect() const override { return {QPointF(), m_size}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        painter->save(); // the view may leave saving to its items
        painter->setRenderHint(QPainter::Antialiasing);
        (m_chart->*m_paint)(*painter);
        painter->restore();
    }

private:
    PlotChart *m_chart;
    Paint m_paint;
    QSizeF m_size;
};

PlotChart::PlotChart()
{
    setAnimationOptions(QChart::NoAnimation);
    setBackgroundVisible(false);
    setPlotAreaBackgroundVisible(false);
    setMargins(QMargins());
    setMinimumSize(0, 0);
    legend()->hide();
    createAxes();
    createLayers();
}

void PlotChart::createAxes()
{
    m_xAxis = new QValueAxis(this);
    m_yAxis = new QValueAxis(this);
    addAxis(m_xAxis, Qt::AlignBottom);
    addAxis(m_yAxis, Qt::AlignLeft);
    auto *series = new QLineSeries(this); // without one, mapToValue answers (0, 0)
    addSeries(series);
    series->attachAxis(m_xAxis);
    series->attachAxis(m_yAxis);
    m_xAxis->setVisible(false);
    m_yAxis->setVisible(false);
}

void PlotChart::createLayers()
{
    m_backdrop = new Layer(this, &PlotChart::paintBackdrop);
    m_backdrop->setZValue(100); // above everything of Qt Charts' own
    m_data = new Layer(this, &PlotChart::paintData);
    m_data->setZValue(101);
}

void PlotChart::setMapping(const Mapping &mapping)
{
    if (plotArea() != mapping.area)
        setPlotArea(mapping.area);
    m_xAxis->setRange(mapping.x.min, mapping.x.max);
    m_yAxis->setRange(mapping.y.min, mapping.y.max);
}

void PlotChart::updateBackdrop()
{
    m_backdrop->update();
    m_data->update();
}

void PlotChart::updateData()
{
    m_data->update();
}

void PlotChart::resizeEvent(QGraphicsSceneResizeEvent *event)
{
    QChart::resizeEvent(event);
    m_backdrop->setSize(size());
    m_data->setSize(size());
    setPaintedSize(size());
}

} // namespace npscope
