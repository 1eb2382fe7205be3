// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/polylines.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace npscope {

namespace {

constexpr double tolerance = 0.05; // logical pixels
constexpr double margin = 4;       // beyond the area, so that ends and caps stay out of sight

bool isFinite(const QPointF &p)
{
    return std::isfinite(p.x()) && std::isfinite(p.y());
}

template <class Value>
std::vector<QPointF> mapped(const Grid &grid, std::span<const Value> values, const Mapping &mapping)
{
    std::vector<QPointF> points(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        points[i] = {mapping.toPixelX(grid.at(int(i))), mapping.toPixelY(double(values[i]))};
    return points;
}

} // namespace

bool clipSegment(QPointF &a, QPointF &b, const QRectF &box)
{
    // Liang and Barsky: the part t0 … t1 of a + t·(b - a) that lies inside all four sides.
    const QPointF d = b - a;
    double t0 = 0;
    double t1 = 1;
    const auto cut = [&](double towards, double room) {
        if (towards == 0)
            return room >= 0;
        (towards < 0 ? t0 : t1) = towards < 0 ? std::max(t0, room / towards) : std::min(t1, room / towards);
        return t0 <= t1;
    };
    if (!cut(-d.x(), a.x() - box.left()) || !cut(d.x(), box.right() - a.x()) || !cut(-d.y(), a.y() - box.top())
        || !cut(d.y(), box.bottom() - a.y()))
        return false;
    // For ends very far out the rounding of t · d is itself many pixels.
    const auto at = [&, start = a](double t) {
        const QPointF p = start + t * d;
        return QPointF(std::clamp(p.x(), box.left(), box.right()), std::clamp(p.y(), box.top(), box.bottom()));
    };
    if (t1 < 1)
        b = at(t1);
    if (t0 > 0)
        a = at(t0);
    return true;
}

QPolygonF clipPolygon(const QPolygonF &polygon, const QRectF &box)
{
    QPolygonF left = polygon;
    // To the inner side of one edge after the other; `room` is how far from it a point is.
    const auto cut = [&left](const auto &room) {
        QPolygonF before;
        before.swap(left);
        for (qsizetype i = 0; i < before.size(); ++i) {
            const QPointF &a = before[i], &b = before[i + 1 < before.size() ? i + 1 : 0];
            const double ofA = room(a), ofB = room(b);
            if (ofA >= 0)
                left << a;
            if ((ofA >= 0) != (ofB >= 0))
                left << a + ofA / (ofA - ofB) * (b - a);
        }
    };
    cut([&](const QPointF &p) { return p.x() - box.left(); });
    cut([&](const QPointF &p) { return box.right() - p.x(); });
    cut([&](const QPointF &p) { return p.y() - box.top(); });
    cut([&](const QPointF &p) { return box.bottom() - p.y(); });
    return left;
}

std::span<const QPointF> Polylines::run(std::size_t i) const
{
    const std::size_t end = i + 1 < m_starts.size() ? m_starts[i + 1] : m_points.size();
    return std::span(m_points).subspan(m_starts[i], end - m_starts[i]);
}

void Polylines::clear()
{
    m_points.clear();
    m_starts.clear();
}

void Polylines::add(const Grid &grid, std::span<const float> values, const Mapping &mapping)
{
    addPoints(mapped(grid, values, mapping), mapping.area.adjusted(-margin, -margin, margin, margin));
}

void Polylines::add(const Grid &grid, std::span<const double> values, const Mapping &mapping)
{
    addPoints(mapped(grid, values, mapping), mapping.area.adjusted(-margin, -margin, margin, margin));
}

void Polylines::addRun(std::span<const QPointF> points)
{
    m_starts.push_back(m_points.size());
    m_points.insert(m_points.end(), points.begin(), points.end());
}

void Polylines::addPoints(std::span<const QPointF> points, const QRectF &box)
{
    bool isOpen = false;
    for (std::size_t i = 1; i < points.size(); ++i) {
        QPointF a = points[i - 1];
        QPointF b = points[i];
        const bool isVisible = isFinite(a) && isFinite(b) && clipSegment(a, b, box);
        if (!isVisible || a != points[i - 1]) { // the run, if one is open, ends at the point before
            if (isOpen)
                simplifyLast();
            isOpen = false;
        }
        if (!isVisible)
            continue;
        if (!isOpen) {
            m_starts.push_back(m_points.size());
            m_points.push_back(a);
            isOpen = true;
        }
        m_points.push_back(b);
    }
    if (isOpen)
        simplifyLast();
}

// From each point that is kept, the directions that pass all later points within the tolerance form a
// cone that narrows; the last point inside it is the next to keep. x increases along a curve.
void Polylines::simplifyLast()
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const std::size_t first = m_starts.back();
    std::size_t kept = first; // index of the last point kept
    std::size_t last = first; // and where it was before
    double low = -infinity;
    double high = infinity;
    for (std::size_t i = first + 1; i < m_points.size(); ++i) {
        const QPointF &p = m_points[i];
        const auto slopeFrom = [&p](const QPointF &q) { return (p.y() - q.y()) / (p.x() - q.x()); };
        double slope = slopeFrom(m_points[kept]);
        if (!(slope >= low && slope <= high)) {
            const QPointF before = m_points[last];
            if (last != kept || before != m_points[kept])
                m_points[++kept] = before;
            low = -infinity;
            high = infinity;
            slope = slopeFrom(m_points[kept]);
        }
        const double reach = tolerance / (p.x() - m_points[kept].x()) * std::sqrt(1 + slope * slope);
        low = std::max(low, slope - reach);
        high = std::min(high, slope + reach);
        last = i;
    }
    if (last != first)
        m_points[++kept] = m_points[last];
    m_points.resize(kept + 1);
}

} // namespace npscope
