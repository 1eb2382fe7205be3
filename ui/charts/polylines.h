// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Curves as polylines in logical pixels, ready to be drawn.
//
// A curve is cut into runs: where a value is not finite, and where it leaves the area (beyond it a value
// may be millions of pixels away, which no rasteriser takes). Points that a straight line passes within
// 1/20 pixel are left out; smooth curves lose two points in three.

#pragma once

#include "core/predict/fan.h"
#include "ui/charts/mapping.h"

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <span>
#include <vector>

namespace npscope {

class Polylines
{
public:
    std::size_t size() const { return m_starts.size(); }
    std::span<const QPointF> run(std::size_t i) const;

    void clear();
    /// Adds a curve over the grid.
    void add(const Grid &grid, std::span<const float> values, const Mapping &mapping);
    void add(const Grid &grid, std::span<const double> values, const Mapping &mapping);
    /// Adds a run as it is.
    void addRun(std::span<const QPointF> points);

private:
    void addPoints(std::span<const QPointF> points, const QRectF &box);
    void simplifyLast();

    std::vector<QPointF> m_points;
    std::vector<std::size_t> m_starts;
};

/// Cuts the segment to the box; false where nothing is left of it.
bool clipSegment(QPointF &a, QPointF &b, const QRectF &box);
/// What of the polygon is in the box, by the algorithm of Sutherland and Hodgman (1974): where that is in several
/// pieces, edges of the box join them. Empty where nothing is left of it.
QPolygonF clipPolygon(const QPolygonF &polygon, const QRectF &box);

} // namespace npscope
