// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/lossview.h"

#include "ui/charts/losschart.h"
#include "ui/paint/historyseries.h"

#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>

namespace npscope {

LossView::LossView(QWidget *parent) : PlotView(new LossChart, parent), m_chart(static_cast<LossChart *>(chart()))
{
    setFocusPolicy(Qt::NoFocus); // keys go to the timeline, which does all that a click here does
    setAccessibleName(tr("Loss chart"));
    setMinimumSize(200, 110);
    viewport()->setCursor(Qt::PointingHandCursor);
    updateStyle();
}

void LossView::setFrame(const std::shared_ptr<const Frame> &frame)
{
    LossContent content;
    content.pointed = m_chart->content().pointed;
    if (frame) {
        content.trace = frame->loss;
        content.step = frame->step;
        const Step length = frame->experiment ? frame->experiment->length : 0;
        content.length = std::max({length, frame->step, frame->loss.known()});
        // The first frames of a new run know no history yet: what was marked stays for that moment.
        const bool isFirst = !frame->history && !frame->isComputing() && !frame->divergedAt;
        content.marks = isFirst ? m_chart->content().marks : runMarks(*frame);
    }
    m_chart->setContent(content);
}

void LossView::applyStyle(const ChartColours &colours, const ChartText &text)
{
    m_chart->setColours(colours);
    m_chart->setText(text);
}

void LossView::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    const QRectF plot = m_chart->mapping().area;
    if (event->button() != Qt::LeftButton || event->position().y() < plot.top())
        return; // the legend is no place on the timeline
    m_isDragging = true;
    m_requested.reset();
    request(event->position());
}

void LossView::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

void LossView::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
    point(event->position());
    if (m_isDragging && event->buttons().testFlag(Qt::LeftButton))
        request(event->position());
}

void LossView::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    if (event->button() == Qt::LeftButton)
        m_isDragging = false;
}

void LossView::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

bool LossView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        unpoint();
    return PlotView::viewportEvent(event);
}

void LossView::point(const QPointF &at)
{
    const QRectF plot = m_chart->mapping().area;
    if (!plot.adjusted(-2, -2, 2, 2).contains(at) && !m_isDragging)
        return unpoint();
    const Step step = m_chart->stepAt(at.x());
    m_chart->setPointed(step);
    emit hovered(step);
}

void LossView::unpoint()
{
    if (!m_chart->content().pointed)
        return;
    m_chart->setPointed({});
    emit hovered({});
}

void LossView::request(const QPointF &at)
{
    const Step step = m_chart->stepAt(at.x());
    if (step == m_requested)
        return;
    m_requested = step;
    emit stepRequested(step);
}

} // namespace npscope
