// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the function view has to do with single curves: the one under the pointer, the probe, the fan in motion.

#include "ui/paint/functions/autorange.h"
#include "ui/paint/functions/nearestcurve.h"
#include "ui/views/functionchart.h"
#include "ui/views/functionview.h"

namespace npscope {

namespace {

constexpr double pointDistance = 6; // pixels

} // namespace

std::optional<int> FunctionView::curveAt(const QPointF &at) const
{
    const Fan *fan = m_chart->shownFan();
    if (zoneAt(at) != Zone::Plot || !view().showsCurves || !fan || content().stale)
        return {};
    return nearestCurve(*fan, m_chart->mapping(), at, pointDistance);
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
    ChartMarks marks = m_chart->marks();
    marks.curve = curve;
    m_chart->setMarks(marks);
}

void FunctionView::setProbe(const std::shared_ptr<const LatentProbe> &probe)
{
    ChartMarks marks = m_chart->marks();
    marks.probe = probe;
    m_chart->setMarks(marks);
}

std::shared_ptr<const Fan> FunctionView::moved() const
{
    return m_chart->marks().moved;
}

void FunctionView::setMoved(const std::shared_ptr<const Fan> &fan)
{
    ChartMarks marks = m_chart->marks();
    marks.moved = fan;
    m_chart->setMarks(marks);
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

} // namespace npscope
