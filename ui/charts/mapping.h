// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where values lie on the screen: two ranges laid over a rectangle of logical pixels, y upwards.

#pragma once

#include "core/experiment/experiment.h"
#include "ui/document/session.h"

#include <QPointF>
#include <QRectF>

namespace npscope {

struct Range {
    double min = 0;
    double max = 1;
    double size() const { return max - min; }
    bool contains(double value) const { return value >= min && value <= max; }
    bool operator==(const Range &) const = default;
};

struct Mapping {
    QRectF area{0, 0, 1, 1};
    Range x;
    Range y;
    bool operator==(const Mapping &) const = default;

    double toPixelX(double value) const { return area.left() + (value - x.min) / x.size() * area.width(); }
    double toPixelY(double value) const { return area.bottom() - (value - y.min) / y.size() * area.height(); }
    QPointF toPixel(const Point &p) const { return {toPixelX(p.x), toPixelY(p.y)}; }
    Point toValue(const QPointF &pixel) const
    {
        return {x.min + (pixel.x() - area.left()) / area.width() * x.size(),
                y.min + (area.bottom() - pixel.y()) / area.height() * y.size()};
    }
};

inline Range xRange(const View &view)
{
    return {view.xMin, view.xMax};
}

inline Range yRange(const View &view)
{
    return {view.yMin, view.yMax};
}

} // namespace npscope
