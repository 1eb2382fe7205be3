// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/latent/latentplane.h"

#include <QEvent>
#include <QFontInfo>
#include <QPainter>

#include <algorithm>

namespace npscope {

LatentPlane::LatentPlane(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(160, 96);
    setCursor(Qt::CrossCursor);
    setAccessibleName(tr("Latent plane"));
    setAccessibleDescription(tr("Return puts a probe at the mean, the arrow keys move it"));
    updateStyle();
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

void LatentPlane::setAxes(const LatentAxes &axes)
{
    m_axes = axes;
    refresh();
}

void LatentPlane::setView(const LatentView &view)
{
    m_fit = view.fit;
    m_range = view.range;
    refresh();
}

void LatentPlane::setRange(const LatentRange &range)
{
    m_range = range;
    m_fit = LatentFit::Free;
    refresh();
    emit rangeChanged(m_range, m_fit);
}

void LatentPlane::refresh()
{
    if (!isVisible())
        return;
    bool hasLeft = false; // the run, what was shown of the latent space
    LatentContent content;
    content.range = m_range;
    content.xAxis = m_axes.x;
    content.yAxis = m_axes.y;
    const int zDim = m_frame ? int(m_frame->fan->q.mu.size()) : 0;
    if (std::max(m_axes.x, m_axes.y) < zDim) { // new axes come after a frame of another size
        content.latent = m_frame->latent;
        const bool isMoved = m_moved && m_moved->q.mu.size() == m_frame->fan->q.mu.size();
        content.fan = isMoved ? m_moved : m_frame->fan;
        const LatentRange before = m_range;
        if (!Gesture::isHeld())
            m_range = followed(m_range, m_fit, content.fan->q, m_axes.x, m_axes.y);
        content.range = m_range;
        hasLeft = m_range != before;
    }
    m_painter.setContent(content);
    update();
    if (hasLeft && !visibleRegion().isEmpty()) // another panel may lie before it
        emit rangeChanged(m_range, m_fit);
}

void LatentPlane::mark(const LatentMarks &marks)
{
    if (marks == m_painter.marks())
        return;
    m_painter.setMarks(marks);
    update();
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

void LatentPlane::updateStyle()
{
    m_painter.setColours(ChartColours::fromPalette(palette()));
    m_painter.setText({std::clamp(QFontInfo(font()).pixelSize() - 1, 11, 28)});
    update();
}

void LatentPlane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Active, QPalette::Base));
    m_painter.paint(painter);
}

void LatentPlane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_painter.setSize(QSizeF(size()));
}

void LatentPlane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void LatentPlane::hideEvent(QHideEvent *event)
{
    m_press.reset(); // its release may never come
    QWidget::hideEvent(event);
}

void LatentPlane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        updateStyle();
}

} // namespace npscope
