// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What pointer and keys do to the latent plane.

#include "core/analysis/gaussiandensity.h"
#include "ui/charts/ticks.h"
#include "ui/panels/latent/latentplane.h"

#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr double grabDistance = 8; // pixels
constexpr double zoomPerNotch = 1.2;
constexpr double keyDistance = 2; // pixels
constexpr int farTimes = 10;

QPointF direction(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

// Not before the first fan, nor of a conditional model.
bool LatentPlane::hasLatent() const
{
    const auto &fan = m_painter.content().fan;
    return fan && !fan->isConditional;
}

std::optional<int> LatentPlane::curveAt(const QPointF &at) const
{
    const auto &fan = m_painter.content().fan;
    std::optional<int> nearest;
    double least = grabDistance;
    for (int k = 0; fan && k < fan->curves; ++k) {
        const double distance = QLineF(m_painter.placeOf(m_painter.zOf(k)), at).length();
        if (distance <= least) { // of coinciding ones the last, which is painted on top
            least = distance;
            nearest = k;
        }
    }
    return nearest;
}

// By so many pixels along the axes; to a tenth of a pixel, so that the read-out shows no digits that nobody has
// pointed at. A z that does not move keeps all of its own.
std::vector<float> LatentPlane::moved(std::vector<float> z, const QPointF &by) const
{
    const Mapping &map = m_painter.mapping();
    const double perPixel = map.x.size() / map.area.width();
    const auto shift = [&](int axis, double pixels) {
        float &value = z[std::size_t(axis)];
        if (pixels != 0)
            value = float(std::clamp(roundedTo(double(value) + pixels * perPixel, perPixel / 10), -1e6, 1e6));
    };
    shift(m_painter.content().xAxis, by.x());
    if (!m_painter.content().isLine()) // elsewhere both axes have one scale
        shift(m_painter.content().yAxis, -by.y());
    return z;
}

void LatentPlane::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    const QPointF at = event->position();
    const auto &fan = m_painter.content().fan;
    const bool hasMean = hasLatent() && isFinite(fan->q); // not after a divergence
    const bool pans = event->button() == Qt::MiddleButton || event->modifiers().testFlag(Qt::ControlModifier);
    if (!hasLatent() || !m_painter.mapping().area.contains(at) || (event->button() != Qt::LeftButton && !pans))
        return;
    m_press = Press{at, {}, m_view.range};
    if (pans)
        return setCursor(Qt::ClosedHandCursor);

    const std::vector<float> &probe = m_painter.marks().probe;
    const auto curve = curveAt(at);
    if (!probe.empty() && QLineF(m_painter.placeOf(probe), at).length() <= grabDistance) {
        m_press->z = probe; // keeps its distance from the pointer
    } else if (curve) {
        const auto z = m_painter.zOf(*curve);
        m_press->z.assign(z.begin(), z.end());
    } else if (hasMean) {
        m_press->z = moved(fan->q.mu, at - m_painter.placeOf(fan->q.mu));
    }
    if (!m_press->z.empty())
        emit probePlaced(m_press->z);
}

void LatentPlane::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
    if (event->buttons() == Qt::NoButton)
        m_press.reset(); // a dialog has taken the release
    if (!m_press)
        return hover(event->position());
    const QPointF way = event->position() - m_press->at;
    if (!m_press->z.empty())
        return emit probePlaced(moved(m_press->z, way));
    const Mapping &map = m_painter.mapping();
    const Point &centre = m_press->range.centre;
    setRange({{centre.x - way.x() / map.area.width() * map.x.size(),
               m_painter.content().isLine() ? centre.y : centre.y + way.y() / map.area.height() * map.y.size()},
              m_view.range.half});
}

void LatentPlane::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    if (event->buttons() != Qt::NoButton)
        return;
    m_press.reset();
    setCursor(Qt::CrossCursor);
}

void LatentPlane::hover(const QPointF &at)
{
    emit curveHovered(curveAt(at));
}

void LatentPlane::leaveEvent(QEvent *event)
{
    PainterView::leaveEvent(event);
    emit curveHovered({});
}

void LatentPlane::wheelEvent(QWheelEvent *event)
{
    event->accept();
    const QPoint turned = event->angleDelta();
    const int units = turned.y() != 0 ? turned.y() : turned.x();
    if (units == 0 || m_press || !hasLatent())
        return;
    Point about = m_painter.mapping().toValue(event->position());
    if (m_painter.content().isLine())
        about.y = m_view.range.centre.y;
    setRange(zoomed(m_view.range, about, std::pow(zoomPerNotch, units / 120.0)));
}

bool LatentPlane::usesKey(const QKeyEvent &event) const
{
    if (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier) || !hasLatent())
        return false;
    const bool isReturn = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    return m_painter.marks().probe.empty() ? isReturn && isFinite(m_painter.content().fan->q)
                                           : !direction(event.key()).isNull();
}

void LatentPlane::keyPressEvent(QKeyEvent *event)
{
    if (!usesKey(*event))
        return event->ignore();
    event->accept();
    const std::vector<float> &probe = m_painter.marks().probe;
    if (probe.empty())
        return emit probePlaced(m_painter.content().fan->q.mu);
    const int times = event->modifiers().testFlag(Qt::ShiftModifier) ? farTimes : 1;
    emit probePlaced(moved(probe, direction(event->key()) * keyDistance * times));
}

} // namespace npscope
