// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/latent/latentrange.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr double reach = 3;         // standard deviations of q that are to be seen
constexpr double roomAround = 1.6;  // of a new fit: the posterior may move and grow within it
constexpr double smallestShare = 4; // of the range that the posterior may take before it is fitted anew
constexpr double least = 3;         // of the prior
constexpr double widest = 1e6;

// 3, 5, 10, 20, 50, 100 …
double level(double needed)
{
    if (!(needed > least))
        return least;
    const double power = std::pow(10, std::floor(std::log10(needed)));
    for (const double times : {1, 2, 5}) {
        if (needed <= times * power && times * power > least)
            return times * power;
    }
    return 10 * power;
}

LatentRange aroundPrior(const LatentRange &now, const Point &mu, double radius)
{
    const double needed = std::min(widest, std::max(std::abs(mu.x), std::abs(mu.y)) + radius);
    const bool isKept = now.centre == Point{} && now.half == level(now.half) && needed <= now.half
                        && level(needed * 1.3) >= now.half; // does not narrow for a moment
    return isKept ? now : LatentRange{{}, level(needed)};
}

LatentRange aroundPosterior(const LatentRange &now, const Point &mu, double radius)
{
    const double away = std::max(std::abs(mu.x - now.centre.x), std::abs(mu.y - now.centre.y));
    if (away + radius <= now.half && radius * smallestShare >= now.half)
        return now;
    return {mu, roomAround * radius};
}

} // namespace

LatentRange followed(const LatentRange &now, LatentFit fit, const Gaussian &q, int x, int y)
{
    const auto at = [](const std::vector<float> &values, int j) { return double(values.at(std::size_t(j))); };
    const Point mu{at(q.mu, x), at(q.mu, y)};
    const double size = std::max(std::abs(mu.x), std::abs(mu.y));
    const double radius = std::max(reach * std::max(at(q.sigma, x), at(q.sigma, y)), 1e-6 * std::max(1.0, size));
    if (fit == LatentFit::Free || !std::isfinite(size + radius))
        return now;
    return fit == LatentFit::Prior ? aroundPrior(now, mu, radius) : aroundPosterior(now, mu, radius);
}

LatentRange zoomed(const LatentRange &range, const Point &about, double factor)
{
    const double half = range.half / factor;
    const double far = std::max({1.0, std::abs(range.centre.x), std::abs(range.centre.y)});
    if (half < 1e-6 * far || half > widest)
        return range;
    return {{about.x + (range.centre.x - about.x) / factor, about.y + (range.centre.y - about.y) / factor}, half};
}

Mapping squareMapping(const LatentRange &range, const QRectF &area)
{
    const double perPixel = 2 * range.half / std::max(1.0, std::min(area.width(), area.height()));
    const double halfWidth = perPixel * area.width() / 2, halfHeight = perPixel * area.height() / 2;
    return {area,
            {range.centre.x - halfWidth, range.centre.x + halfWidth},
            {range.centre.y - halfHeight, range.centre.y + halfHeight}};
}

} // namespace npscope
