// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/seriesview.h"

#include "ui/charts/serieschart.h"

#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr double dragDistance = 4;
constexpr double zoomPerNotch = 1.25; // a notch of the wheel is 120 units
constexpr double fewestSteps = 10;

} // namespace

SeriesView::SeriesView(const QString &name, QWidget *parent)
    : PlotView(new SeriesChart, parent), m_chart(static_cast<SeriesChart *>(chart()))
{
    setFocusPolicy(Qt::NoFocus); // keys go to the timeline, which goes to every step
    setAccessibleName(name);
    setMinimumSize(160, 140); // with its legend
    viewport()->setCursor(Qt::PointingHandCursor);
    updateStyle();
}

void SeriesView::setContent(const SeriesContent &content)
{
    // A run may have become shorter than what was zoomed into.
    if (const auto zoom = m_chart->painter().zoom(); zoom && zoom->max > double(content.length))
        setZoom({});
    m_chart->setContent(content);
}

void SeriesView::setPointed(std::optional<Step> step)
{
    m_chart->setPointed(step);
}

void SeriesView::setZoom(std::optional<Range> steps)
{
    m_chart->setZoom(steps);
}

void SeriesView::applyStyle(const ChartColours &colours, const ChartText &text)
{
    m_chart->setColours(colours);
    m_chart->setText(text);
}

void SeriesView::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    const QRectF plot = m_chart->painter().layout().plot;
    if (event->button() == Qt::LeftButton && event->position().y() >= plot.top()) // the legend is no place in the run
        m_press = Press{event->position(), m_chart->painter().mapping().x, false};
}

void SeriesView::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
    const double way = m_press ? event->position().x() - m_press->at.x() : 0;
    if (m_press && event->buttons().testFlag(Qt::LeftButton) && m_chart->painter().zoom()
        && (m_press->isDragging || std::abs(way) >= dragDistance)) {
        m_press->isDragging = true;
        const double steps = -way / m_chart->painter().mapping().area.width() * m_press->steps.size();
        showSteps({m_press->steps.min + steps, m_press->steps.max + steps});
    }
    const bool isInside = m_chart->painter().mapping().area.adjusted(-2, -2, 2, 2).contains(event->position());
    point(isInside ? std::optional(m_chart->painter().stepAt(event->position().x())) : std::nullopt);
}

void SeriesView::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    if (event->button() != Qt::LeftButton || !m_press)
        return;
    const bool isClick = !m_press->isDragging;
    const QPointF at = m_press->at;
    m_press.reset();
    if (isClick)
        emit stepRequested(m_chart->painter().stepAt(at.x()));
}

// Its first click has asked for the step already.
void SeriesView::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
    if (event->button() != Qt::LeftButton)
        return;
    setZoom({});
    emit zoomed({});
}

void SeriesView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    const QPoint turned = event->angleDelta();
    const int units = turned.y() != 0 ? turned.y() : turned.x();
    const Range shown = m_chart->painter().mapping().x;
    const double size = std::max(fewestSteps, shown.size() / std::pow(zoomPerNotch, units / 120.0));
    const double about = m_chart->painter().mapping().toValue(event->position()).x;
    const double share = std::clamp((about - shown.min) / shown.size(), 0.0, 1.0);
    showSteps({about - share * size, about + (1 - share) * size});
    if (m_press)
        m_press.reset();
}

bool SeriesView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        point({});
    return PlotView::viewportEvent(event);
}

void SeriesView::point(std::optional<Step> step)
{
    if (step == m_chart->painter().pointed())
        return;
    setPointed(step);
    emit pointed(step);
}

// Moved so that it lies in the run; all of it is no zoom.
void SeriesView::showSteps(Range steps)
{
    const double end = double(std::max<Step>(1, m_chart->painter().content().length));
    std::optional<Range> zoom;
    if (steps.size() < end) {
        const double by = std::max(0.0, -steps.min) - std::max(0.0, steps.max - end);
        zoom = Range{steps.min + by, steps.max + by};
    }
    setZoom(zoom);
    emit zoomed(zoom);
}

} // namespace npscope
