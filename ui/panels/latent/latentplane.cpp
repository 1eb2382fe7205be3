// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/latent/latentplane.h"

#include "ui/paint/latent/latentcontent.h"

#include <algorithm>

namespace npscope {

LatentPlane::LatentPlane(QWidget *parent) : PainterView(tr("Latent plane"), parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 96);
    setCursor(Qt::CrossCursor);
    setAccessibleDescription(tr("Return puts a probe at the mean, the arrow keys move it"));
    connect(&Gesture::instance(), &Gesture::ended, this, &LatentPlane::refresh);
}

void LatentPlane::setFrame(const std::shared_ptr<const Frame> &frame)
{
    if (!frame || !frame->fan)
        return; // the last one stays until the step that is asked for is reached
    m_frame = frame;
    refresh();
}

void LatentPlane::setMoved(const std::shared_ptr<const Fan> &fan)
{
    m_moved = fan;
    refresh();
}

void LatentPlane::setView(const LatentView &view)
{
    m_view = view;
    refresh();
}

void LatentPlane::setRange(const LatentRange &range)
{
    m_view.range = range;
    m_view.fit = LatentFit::Free;
    refresh();
    emit rangeChanged(m_view.range, m_view.fit);
}

void LatentPlane::refresh()
{
    if (!isVisible())
        return;
    LatentContent content;
    content.range = m_view.range;
    if (m_frame) {
        const bool isMoved = m_moved && m_moved->q.mu.size() == m_frame->fan->q.mu.size();
        content = latentContent(*m_frame, isMoved ? m_moved : m_frame->fan, m_view);
    }
    if (Gesture::isHeld())
        content.range = m_view.range;
    const bool hasLeft = content.range != m_view.range; // the run, what was shown of the latent space
    m_view.range = content.range;
    showContent(content);
    if (hasLeft && !visibleRegion().isEmpty()) // another panel may lie before it
        emit rangeChanged(m_view.range, m_view.fit);
}

void LatentPlane::pointOut(std::optional<int> curve)
{
    LatentMarks marks = m_painter.marks();
    marks.curve = curve;
    mark(marks);
}

void LatentPlane::setProbe(const std::shared_ptr<const LatentProbe> &probe)
{
    LatentMarks marks = m_painter.marks();
    marks.probe = probe ? probe->z : std::vector<float>();
    mark(marks);
}

void LatentPlane::showEvent(QShowEvent *event)
{
    PainterView::showEvent(event);
    refresh();
}

void LatentPlane::hideEvent(QHideEvent *event)
{
    m_press.reset(); // its release may never come
    PainterView::hideEvent(event);
}

} // namespace npscope
