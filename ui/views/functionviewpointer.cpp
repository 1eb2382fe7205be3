// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the pointer does to the function view.

#include "core/experiment/settings.h"
#include "ui/charts/ticks.h"
#include "ui/views/functionview.h"
#include "ui/views/viewnavigation.h"

#include <QContextMenuEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QUuid>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr double grabDistance = 8; // pixels
constexpr double dragDistance = 4;
constexpr double zoomPerNotch = 1.2; // a notch of the wheel is 120 units

} // namespace

FunctionView::Zone FunctionView::zoneAt(const QPointF &at) const
{
    const QRectF &plot = m_painter.layout().plot;
    const bool isBeside = at.x() >= plot.left() && at.x() <= plot.right();
    const bool isBelow = at.y() >= plot.top() && at.y() <= plot.bottom();
    if (isBeside && isBelow)
        return Zone::Plot;
    if (isBeside && at.y() > plot.bottom())
        return Zone::XAxis;
    if (isBelow && at.x() < plot.left())
        return Zone::YAxis;
    return Zone::Outside;
}

std::optional<PointRef> FunctionView::pointAt(const QPointF &at) const
{
    if (zoneAt(at) != Zone::Plot || !editsPoints())
        return {};
    const Mapping mapping = m_painter.mapping();
    std::optional<PointRef> nearest;
    double least = grabDistance;
    const Points &points = editedPoints();
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double distance = QLineF(mapping.toPixel(points[i]), at).length();
        if (distance <= least) { // of coinciding ones the last, which is painted on top
            least = distance;
            nearest = PointRef{m_edited, int(i)};
        }
    }
    return nearest;
}

Point FunctionView::valueAt(const QPointF &at) const
{
    return m_painter.mapping().toValue(at);
}

// To a tenth of a pixel at least, so that tables and files show no digits that nobody has pointed at.
Point FunctionView::rounded(const Point &value) const
{
    const Mapping mapping = m_painter.mapping();
    const auto allowed = [](double v, double pixel) {
        return std::clamp(roundedTo(v, pixel / 10), -maxCoordinate, maxCoordinate);
    };
    return {allowed(value.x, mapping.x.size() / mapping.area.width()),
            allowed(value.y, mapping.y.size() / mapping.area.height())};
}

void FunctionView::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    m_keyGesture.clear();
    m_tabLeaves = false;
    if (event->button() == Qt::LeftButton) {
        beginPress(event->position(), true);
    } else if (event->button() == Qt::RightButton && !m_press) {
        if (const auto point = pointAt(event->position()))
            emit pointRemoved(*point);
        else
            emit menuRequested(event->globalPosition().toPoint());
    }
    updateHover(event->position());
}

void FunctionView::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
    if (event->button() == Qt::LeftButton)
        beginPress(event->position(), false);
}

void FunctionView::beginPress(const QPointF &at, bool adds)
{
    Press press;
    press.at = at;
    press.zone = zoneAt(at);
    press.point = pointAt(at);
    press.view = view();
    press.gestureKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    press.adds = adds;
    if (press.point) {
        const Point &point = editedPoints()[std::size_t(press.point->index)];
        const Point pointed = valueAt(at);
        press.offset = {point.x - pointed.x, point.y - pointed.y};
        select(press.point);
    }
    m_press = press;
}

void FunctionView::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
    if (m_press && !event->buttons().testFlag(Qt::LeftButton))
        letGo(); // a dialog has taken the release
    else if (m_press)
        dragTo(event->position());
    updateHover(event->position());
}

void FunctionView::dragTo(const QPointF &at)
{
    if (!m_press->isDragging && QLineF(m_press->at, at).length() < dragDistance)
        return;
    m_press->isDragging = true;
    if (!m_press->point)
        return panTo(at);
    const Point pointed = valueAt(at);
    const Point moved = rounded({pointed.x + m_press->offset.x, pointed.y + m_press->offset.y});
    if (moved == editedPoints()[std::size_t(m_press->point->index)])
        return;
    const Press press = *m_press; // whoever is told may end it
    emit pointMoved(*press.point, moved, press.gestureKey);
}

void FunctionView::panTo(const QPointF &at)
{
    const Mapping mapping = m_painter.mapping();
    const QPointF way = at - m_press->at;
    const bool pansX = m_press->zone == Zone::Plot || m_press->zone == Zone::XAxis;
    const bool pansY = m_press->zone == Zone::Plot || m_press->zone == Zone::YAxis;
    if (pansY && (m_press->zone == Zone::YAxis || std::abs(way.y()) >= dragDistance))
        m_press->pansY = true;
    adopt(panned(m_press->view, pansX ? -way.x() / mapping.area.width() * mapping.x.size() : 0,
                 pansY ? way.y() / mapping.area.height() * mapping.y.size() : 0));
}

// A hand that means to go sideways does not end the automatic range by a pixel or two.
void FunctionView::endPan(const Press &press)
{
    View next = view();
    if (press.pansY || next.yAuto == press.view.yAuto)
        return;
    next.yMin = press.view.yMin;
    next.yMax = press.view.yMax;
    next.yAuto = press.view.yAuto;
    adopt(next);
}

void FunctionView::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    if (event->button() != Qt::LeftButton || !m_press)
        return;
    const Press press = *m_press; // holds the scales until all is done
    m_press.reset();
    if (press.isDragging && !press.point)
        endPan(press);
    if (!press.isDragging && !press.point && press.zone == Zone::Plot && press.adds) {
        select({});
        m_hasRefused = view().showsResiduals;
        updateHint();
        if (!m_hasRefused)
            emit pointAdded(m_edited, rounded(valueAt(press.at)));
    }
    updateHover(event->position());
}

void FunctionView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    const QPointF at = event->position();
    const Zone zone = zoneAt(at);
    // Some platforms turn the wheel sideways while Shift or Alt is held.
    const QPoint turned = event->angleDelta();
    const int units = turned.y() != 0 ? turned.y() : turned.x();
    if (zone == Zone::Outside || units == 0 || Gesture::isHeld())
        return;
    const double factor = std::pow(zoomPerNotch, units / 120.0);
    const bool onlyX = zone == Zone::XAxis || event->modifiers().testFlag(Qt::ControlModifier);
    const bool onlyY = zone == Zone::YAxis || (!onlyX && event->modifiers().testFlag(Qt::ShiftModifier));
    adopt(zoomed(view(), valueAt(at), onlyY ? 1 : factor, onlyX ? 1 : factor));
    updateHover(at);
}

void FunctionView::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    if (event->reason() == QContextMenuEvent::Mouse)
        return; // the press has seen to it
    QPointF at = m_painter.layout().plot.center();
    if (const auto point = selected())
        at = m_painter.mapping().toPixel(pointsOf(content().experiment, point->kind)[std::size_t(point->index)]);
    emit menuRequested(mapToGlobal(at.toPoint()));
}

void FunctionView::leaveEvent(QEvent *event)
{
    PainterView::leaveEvent(event);
    clearHover();
}

} // namespace npscope
