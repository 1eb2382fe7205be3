// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/thinlines.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace npscope {

double deviceScale(const QPainter &painter)
{
    return std::sqrt(std::abs(painter.deviceTransform().determinant()));
}

bool isRaster(const QPainter &painter)
{
    const QPaintEngine *engine = painter.paintEngine();
    return engine && engine->type() == QPaintEngine::Raster;
}

void drawThin(QPainter &painter, const Polylines &lines, const QColor &colour)
{
    ThinPen pen(painter, colour);
    for (std::size_t i = 0; i < lines.size(); ++i)
        pen.draw(lines.run(i));
}

ThinPen::ThinPen(QPainter &painter, const QColor &colour) : m_painter(painter), m_scale(deviceScale(painter))
{
    if (!isRaster(painter))
        m_way = Way::Stroke; // a vector format wants the curve in one piece
    else if (m_scale <= 1.05)
        m_way = Way::Hairline;
    else if (m_scale > 1.9 && m_scale < 2.1)
        m_way = Way::ParallelHairlines;
    else
        m_way = Way::SeparateLines;

    QPen pen(colour, 1, Qt::SolidLine, m_way == Way::Stroke ? Qt::RoundCap : Qt::FlatCap, Qt::RoundJoin);
    pen.setCosmetic(m_way == Way::Hairline || m_way == Way::ParallelHairlines);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
}

void ThinPen::draw(std::span<const QPointF> run)
{
    if (run.size() < 2)
        return;
    if (m_way == Way::ParallelHairlines)
        drawParallel(run);
    else if (m_way == Way::SeparateLines)
        drawSeparately(run);
    else
        m_painter.drawPolyline(run.data(), int(run.size()));
}

// Three lines of one device pixel side by side: the outer two give the width, the one between closes the
// gap. Half the time of drawSeparately, and the same to the eye; not so at other scales, where the soft
// edges of the three add up to too much.
void ThinPen::drawParallel(std::span<const QPointF> run)
{
    const double reach = (m_scale - 1) / 2 / m_scale;
    std::vector<QPointF> shifted(run.size());
    for (const double side : {-reach, 0.0, reach}) {
        for (std::size_t i = 0; i < run.size(); ++i) {
            const QPointF along = run[std::min(i + 1, run.size() - 1)] - run[i > 0 ? i - 1 : 0];
            const double length = std::hypot(along.x(), along.y());
            const double share = length > 0 ? side / length : 0;
            shifted[i] = run[i] + QPointF(-along.y(), along.x()) * share;
        }
        m_painter.drawPolyline(shifted.data(), int(shifted.size()));
    }
}

// Every segment by itself with flat caps: no joins to be computed. Each is drawn half a device pixel
// longer at both ends, so that no seam shows between them.
void ThinPen::drawSeparately(std::span<const QPointF> run)
{
    std::vector<QLineF> lines;
    lines.reserve(run.size());
    for (std::size_t i = 1; i < run.size(); ++i) {
        const QPointF along = run[i] - run[i - 1];
        const double length = std::hypot(along.x(), along.y());
        if (length == 0)
            continue;
        const QPointF more = along * (0.5 / m_scale / length);
        lines.emplace_back(run[i - 1] - more, run[i] + more);
    }
    m_painter.drawLines(lines.data(), int(lines.size()));
}

} // namespace npscope
