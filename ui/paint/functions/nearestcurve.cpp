// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/nearestcurve.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

double distanceTo(const QPointF &at, const QPointF &a, const QPointF &b)
{
    const QPointF along = b - a;
    const double length = QPointF::dotProduct(along, along);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(at - a, along) / length, 0.0, 1.0) : 0;
    const QPointF away = at - (a + t * along);
    return std::hypot(away.x(), away.y());
}

} // namespace

std::optional<int> nearestCurve(const Fan &fan, const Mapping &mapping, const QPointF &at, double within)
{
    const double place = (mapping.toValue(at).x - fan.grid.min) / (fan.grid.max - fan.grid.min) * (fan.grid.count - 1);
    if (!(place > -2 && place < fan.grid.count + 1))
        return {};
    const int first = std::clamp(int(std::floor(place)) - 1, 0, fan.grid.count - 2);
    const int last = std::clamp(int(std::floor(place)) + 1, 0, fan.grid.count - 2);
    std::optional<int> nearest;
    double least = within;
    for (int k = 0; k < fan.curves; ++k) {
        const auto y = fan.curve(k);
        const auto pixel = [&](int i) { return mapping.toPixel({fan.grid.at(i), double(y[std::size_t(i)])}); };
        for (int i = first; i <= last; ++i) {
            const double distance = distanceTo(at, pixel(i), pixel(i + 1));
            if (distance <= least) { // false for NaN
                least = distance;
                nearest = k;
            }
        }
    }
    return nearest;
}

} // namespace npscope
