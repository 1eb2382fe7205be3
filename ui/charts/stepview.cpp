// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/stepview.h"

#include "ui/charts/plotchart.h"

#include <QMouseEvent>
#include <QWheelEvent>

namespace npscope {

StepView::StepView(PlotChart *chart, QWidget *parent) : PlotView(chart, parent)
{
    setFocusPolicy(Qt::NoFocus); // keys go to the timeline, which does all that a click here does
    setMinimumSize(200, 110);
    viewport()->setCursor(Qt::PointingHandCursor);
}

void StepView::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    const QRectF plot = plotArea();
    if (event->button() != Qt::LeftButton || event->position().y() < plot.top())
        return; // the legend is no place on the timeline
    m_isDragging = true;
    m_requested.reset();
    request(event->position());
}

void StepView::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

void StepView::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
    point(event->position());
    if (m_isDragging && event->buttons().testFlag(Qt::LeftButton))
        request(event->position());
}

void StepView::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    if (event->button() == Qt::LeftButton)
        m_isDragging = false;
}

void StepView::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

bool StepView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        unpoint();
    return PlotView::viewportEvent(event);
}

void StepView::point(const QPointF &at)
{
    const QRectF plot = plotArea();
    if (!plot.adjusted(-2, -2, 2, 2).contains(at) && !m_isDragging)
        return unpoint();
    const Step step = stepAt(at.x());
    setPointed(step);
    emit hovered(step);
}

void StepView::unpoint()
{
    if (!pointed())
        return;
    setPointed({});
    emit hovered({});
}

void StepView::request(const QPointF &at)
{
    const Step step = stepAt(at.x());
    if (step == m_requested)
        return;
    m_requested = step;
    emit stepRequested(step);
}

} // namespace npscope
