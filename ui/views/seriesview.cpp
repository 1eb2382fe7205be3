// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/seriesview.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace npscope {

namespace {

constexpr double dragDistance = 4;
constexpr double handleReach = 5;     // to either side of the present step's line
constexpr double zoomPerNotch = 1.25; // a notch of the wheel is 120 units

} // namespace

SeriesView::SeriesView(const QString &name, QWidget *parent) : PainterView(name, parent)
{
    setFocusPolicy(Qt::NoFocus); // keys go to the timeline, which goes to every step
    setMinimumSize(160, 60);
    setCursor(Qt::PointingHandCursor);
}

void SeriesView::setContent(SeriesContent content)
{
    content.shown = m_painter.content().shown;
    showContent(content);
}

void SeriesView::setPointed(std::optional<Step> step)
{
    if (step == m_painter.pointed())
        return;
    m_painter.setPointed(step);
    update();
}

void SeriesView::setShown(const StepsShown &shown)
{
    if (shown == m_painter.content().shown)
        return;
    m_painter.setShown(shown);
    update();
}

bool SeriesView::isAtPresentStep(const QPointF &at) const
{
    const auto present = m_painter.presentX();
    return present && std::abs(at.x() - *present) <= handleReach;
}

void SeriesView::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    if (event->button() != Qt::LeftButton || event->position().y() < m_painter.layout().plot.top())
        return; // the legend is no place in the run
    const double pace = m_painter.paceAt(event->position());
    m_press = Press{event->position(), m_painter.content().shown, Drag::None, pace, {}};
    if (!m_press->shown.isWhole() && !isAtPresentStep(event->position()))
        return;
    m_press->drag = Drag::Scrub;
    if (m_press->shown.isWhole()) // a press on the handle is the beginning of a drag, and no wish for another step
        request(event->position().x());
}

void SeriesView::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
    if (m_press && event->buttons().testFlag(Qt::LeftButton))
        drag(event->position());
    point(event->position());
}

// To where the pointer is, from where the button went down: what is pressed stays under the pointer.
void SeriesView::drag(const QPointF &to)
{
    if (m_press->drag == Drag::Scrub)
        return request(to.x());
    const double way = to.x() - m_press->at.x();
    if (m_press->drag == Drag::None && std::abs(way) < dragDistance)
        return;
    m_press->drag = Drag::Pan;
    setCursor(Qt::ClosedHandCursor);
    const double by = -way / m_painter.mapping().area.width() * m_painter.mapping().x.size();
    choose(panned(m_press->shown, m_painter.content().length, by));
}

void SeriesView::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    if (event->button() != Qt::LeftButton || !m_press)
        return;
    if (!m_press->requested && m_press->drag != Drag::Pan)
        request(m_press->at.x());
    m_press.reset();
    point(event->position());
}

// Its first click has asked for the step already.
void SeriesView::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
    if (event->button() == Qt::LeftButton)
        choose({0, 0, m_painter.content().shown.isLog});
}

void SeriesView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (m_press)
        return; // one gesture at a time
    const QPoint turned = event->angleDelta();
    const int units = turned.y() != 0 ? turned.y() : turned.x();
    const double about = m_painter.mapping().toValue(event->position()).x;
    choose(zoomed(m_painter.content().shown, m_painter.content().length, about, std::pow(zoomPerNotch, units / 120.0)));
    point(event->position());
}

void SeriesView::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    if (!actions().isEmpty())
        QMenu::exec(actions(), event->globalPos(), nullptr, this);
}

void SeriesView::leaveEvent(QEvent *event)
{
    PainterView::leaveEvent(event);
    setPointedByUser({});
}

void SeriesView::point(const QPointF &at)
{
    const QRectF plot = m_painter.mapping().area;
    const bool isDragging = m_press && m_press->drag != Drag::None;
    if (!isDragging) {
        const bool isHandle = !m_painter.content().shown.isWhole() && isAtPresentStep(at);
        setCursor(isHandle ? Qt::SizeHorCursor : Qt::PointingHandCursor);
    }
    const bool isInside = isDragging || plot.adjusted(-2, -2, 2, 2).contains(at);
    setPointedByUser(isInside ? std::optional(m_painter.stepAt(at.x())) : std::nullopt);
}

void SeriesView::setPointedByUser(std::optional<Step> step)
{
    if (step == m_painter.pointed())
        return;
    setPointed(step);
    emit pointed(step);
}

void SeriesView::request(double pixel)
{
    const Step step = m_painter.stepAt(pixel, m_press->pace);
    if (m_press->requested == step)
        return;
    m_press->requested = step;
    emit stepRequested(step);
}

void SeriesView::choose(const StepsShown &shown)
{
    if (shown == m_painter.content().shown)
        return;
    setShown(shown);
    emit shownChanged(shown);
}

} // namespace npscope
