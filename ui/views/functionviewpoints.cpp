// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which points the function view edits, and which of them is selected.

#include "ui/views/functionview.h"

namespace npscope {

std::optional<PointRef> FunctionView::selected() const
{
    return m_painter.marks().selected;
}

const Points &FunctionView::editedPoints() const
{
    return pointsOf(content().experiment, m_edited);
}

bool FunctionView::editsPoints() const
{
    return shows(view(), content().experiment, m_edited) && !view().showsResiduals;
}

void FunctionView::setEdited(PointKind kind)
{
    if (kind == m_edited)
        return;
    m_edited = kind;
    letGo();
    clearHover();
    select({});
    updateHint();
}

void FunctionView::setHintVisible(bool visible)
{
    m_hasHint = visible;
    updateHint();
}

void FunctionView::updateHint()
{
    ChartMarks marks = m_painter.marks();
    if (view().showsResiduals)
        marks.hint = !m_hasRefused ? QString()
                     : isInExactSd(view(), content().experiment.training)
                         ? tr("Points are edited where the curves are shown: press Shift+D")
                         : tr("Points are edited where the curves are shown: press D");
    else
        marks.hint = !m_hasHint                       ? QString()
                     : m_edited == PointKind::Context ? tr("Click to add a context point")
                                                      : tr("Click to add a training point");
    mark(marks);
}

void FunctionView::select(const std::optional<PointRef> &point)
{
    const auto exists = [this](const PointRef &ref) {
        return ref.index >= 0 && std::size_t(ref.index) < pointsOf(content().experiment, ref.kind).size();
    };
    if (point == selected() || (point && (!exists(*point) || view().showsResiduals)))
        return;
    ChartMarks marks = m_painter.marks();
    marks.selected = point;
    mark(marks);
    m_keyGesture.clear();
    emit selectionChanged(point);
}

// Points were added, removed or replaced, here or elsewhere: a selection or a drag goes on only where its
// index still means the same point.
void FunctionView::keepSelection(const Experiment &before)
{
    const auto isSame = [&](const PointRef &ref) {
        const Points &now = pointsOf(content().experiment, ref.kind);
        const Points &then = pointsOf(before, ref.kind);
        const auto index = std::size_t(ref.index);
        return index < now.size() && (now.size() == then.size() || (index < then.size() && now[index] == then[index]));
    };
    if (m_press && m_press->point && !isSame(*m_press->point))
        m_press.reset();
    if (selected() && !isSame(*selected()))
        select({});
    ChartMarks marks = m_painter.marks();
    if (marks.hovered && !isSame(*marks.hovered)) {
        marks.hovered.reset();
        mark(marks);
    }
}

void FunctionView::letGo()
{
    m_press.reset();
    m_keyGesture.clear();
}

} // namespace npscope
