// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What lies under the pointer in the function view, and single curves: the one pointed at, the probe, the fan in
// motion.

#include "core/live/frame.h"
#include "ui/paint/functions/autorange.h"
#include "ui/paint/functions/nearestcurve.h"
#include "ui/views/functionview.h"

namespace npscope {

namespace {

constexpr double pointDistance = 6; // pixels

} // namespace

std::optional<int> FunctionView::curveAt(const QPointF &at) const
{
    const Fan *fan = m_painter.shownFan().get();
    if (zoneAt(at) != Zone::Plot || !view().showsCurves || !fan || content().stale)
        return {};
    return nearestCurve(*fan, m_painter.mapping(), at, pointDistance);
}

void FunctionView::hoverCurve(const std::optional<int> &curve)
{
    if (curve == m_hoveredCurve)
        return;
    m_hoveredCurve = curve;
    emit curveHovered(curve);
}

void FunctionView::pointOut(std::optional<int> curve)
{
    ChartMarks marks = m_painter.marks();
    marks.curve = curve;
    mark(marks);
}

void FunctionView::setProbe(const std::shared_ptr<const LatentProbe> &probe)
{
    ChartMarks marks = m_painter.marks();
    marks.probe = probe;
    mark(marks);
}

void FunctionView::setGuess(const std::shared_ptr<const Guess> &guess)
{
    ChartMarks marks = m_painter.marks();
    marks.guess = guess;
    mark(marks);
}

void FunctionView::setLeastSure(const std::optional<double> &x)
{
    ChartMarks marks = m_painter.marks();
    marks.leastSure = x;
    mark(marks);
}

std::shared_ptr<const Fan> FunctionView::moved() const
{
    return m_painter.marks().moved;
}

void FunctionView::setMoved(const std::shared_ptr<const Fan> &fan)
{
    ChartMarks marks = m_painter.marks();
    marks.moved = fan;
    mark(marks);
    refit();
}

void FunctionView::setBehind(const std::vector<FanBehind> &behind)
{
    if (behind == content().behind)
        return;
    ChartContent next = content();
    next.behind = behind;
    present(next);
}

void FunctionView::updateHover(const QPointF &at)
{
    const Zone zone = zoneAt(at);
    const auto point = pointAt(at);
    ChartMarks marks = m_painter.marks();
    marks.hovered = m_press ? m_press->point : point;
    mark(marks);

    Qt::CursorShape shape = Qt::ArrowCursor;
    if (m_press && m_press->isDragging && !m_press->point)
        shape = Qt::ClosedHandCursor;
    else if (point || (m_press && m_press->point))
        shape = Qt::SizeAllCursor;
    else if (zone == Zone::Plot && !view().showsResiduals)
        shape = Qt::CrossCursor;
    else if (zone == Zone::XAxis)
        shape = Qt::SizeHorCursor;
    else if (zone == Zone::YAxis)
        shape = Qt::SizeVerCursor;
    if (cursor().shape() != shape)
        setCursor(shape);
    lookFrom(zone == Zone::Plot && !m_press ? std::optional(valueAt(at).x) : std::nullopt);
    emit hovered(zone == Zone::Plot ? std::optional(rounded(valueAt(at))) : std::nullopt);
    hoverCurve(m_press || point ? std::nullopt : curveAt(at));
}

// At the points of the context, where the model does by attention.
void FunctionView::lookFrom(std::optional<double> x)
{
    ChartMarks marks = m_painter.marks();
    marks.attention.reset();
    if (x && m_frame && m_frame->weights)
        marks.attention = AttentionMark{*x, attention(*m_frame->weights, m_frame->experiment->context(), *x)};
    if (marks.attention && marks.attention->weights.empty())
        marks.attention.reset();
    mark(marks);
}

void FunctionView::clearHover()
{
    ChartMarks marks = m_painter.marks();
    marks.hovered.reset();
    mark(marks);
    lookFrom({});
    emit hovered({});
    hoverCurve({});
}

} // namespace npscope
