// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/viewnavigation.h"

#include "ui/document/sessionlimits.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr double narrowest = 1e-6; // relative to the ends, or to 1: where tick labels still fit
constexpr double farthest = 1e7;   // ten times where points may lie

// The automatic range may lead farther than the user can go; from there only the way back is open.
bool isReachable(const Range &to, const Range &from)
{
    if (!isAllowedRange(to.min, to.max))
        return false;
    const double size = std::max({1.0, std::abs(to.min), std::abs(to.max)});
    const double sizeBefore = std::max({1.0, std::abs(from.min), std::abs(from.max)});
    const bool isNearEnough = size <= farthest || size <= sizeBefore;
    const bool isWideEnough = to.size() >= narrowest * size || to.size() >= from.size();
    return isNearEnough && isWideEnough;
}

Range zoomed(const Range &range, double about, double factor)
{
    const Range result{about - (about - range.min) / factor, about + (range.max - about) / factor};
    return isReachable(result, range) ? result : range;
}

Range panned(const Range &range, double by)
{
    const Range result{range.min + by, range.max + by};
    return isReachable(result, range) ? result : range;
}

View with(View view, const Range &x, const Range &y)
{
    view.xMin = x.min;
    view.xMax = x.max;
    view.yAuto = view.yAuto && y == yRange(view);
    view.yMin = y.min;
    view.yMax = y.max;
    return view;
}

} // namespace

View zoomed(const View &view, const Point &about, double xFactor, double yFactor)
{
    return with(view, xFactor == 1 ? xRange(view) : zoomed(xRange(view), about.x, xFactor),
                yFactor == 1 ? yRange(view) : zoomed(yRange(view), about.y, yFactor));
}

View panned(const View &view, double dx, double dy)
{
    return with(view, dx == 0 ? xRange(view) : panned(xRange(view), dx),
                dy == 0 ? yRange(view) : panned(yRange(view), dy));
}

} // namespace npscope
