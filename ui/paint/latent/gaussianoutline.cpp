// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/latent/gaussianoutline.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace npscope {

namespace {

constexpr double margin = 4;    // pixels beyond the area, so that ends stay out of sight
constexpr double sagitta = 0.2; // pixels by which a chord may miss the arc

// Chords that are at most so far from a circle of this radius.
int chords(double radius)
{
    const double angle = std::sqrt(8 * sagitta / std::max(radius, sagitta));
    return int(std::clamp(2 * std::numbers::pi / angle, 24.0, 20'000.0));
}

} // namespace

void addEllipse(Polylines &lines, const Point &centre, const Point &halfAxes, const Mapping &mapping)
{
    const QRectF box = mapping.area.adjusted(-margin, -margin, margin, margin);
    const QPointF middle = mapping.toPixel(centre);
    const double rx = halfAxes.x / mapping.x.size() * mapping.area.width();
    const double ry = halfAxes.y / mapping.y.size() * mapping.area.height();
    if (!std::isfinite(middle.x() + middle.y() + rx + ry))
        return;
    const int count = chords(std::max(rx, ry));
    const auto at = [&](int i) {
        const double angle = 2 * std::numbers::pi * i / count;
        return QPointF(middle.x() + rx * std::cos(angle), middle.y() + ry * std::sin(angle));
    };
    std::vector<QPointF> run;
    const auto close = [&] {
        if (run.size() > 1)
            lines.addRun(run);
        run.clear();
    };
    for (int i = 0; i < count; ++i) {
        QPointF a = at(i), b = at(i + 1);
        const QPointF begin = a;
        const bool isVisible = clipSegment(a, b, box);
        if (!isVisible || a != begin)
            close();
        if (!isVisible)
            continue;
        if (run.empty())
            run.push_back(a);
        run.push_back(b);
    }
    close();
}

Polylines bellOutline(double mu, double sigma, const Mapping &mapping)
{
    constexpr int steps = 160;
    const Range peak{std::max(mapping.x.min, mu - 4 * sigma), std::min(mapping.x.max, mu + 4 * sigma)};
    Polylines lines;
    if (!(peak.size() > 0))
        return lines;
    const Grid grid{.min = peak.min, .max = peak.max, .count = steps + 1};
    std::vector<double> heights;
    for (int i = 0; i <= steps; ++i) {
        const double away = (grid.at(i) - mu) / sigma;
        heights.push_back(std::exp(-away * away / 2));
    }
    lines.add(grid, std::span(std::as_const(heights)), mapping);
    return lines;
}

} // namespace npscope
