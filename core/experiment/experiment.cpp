// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/experiment.h"

#include <algorithm>
#include <cmath>

namespace npscope {

Points articlePoints()
{
    Points points;
    for (int x = -2; x <= 2; ++x)
        points.push_back({double(x), std::sin(double(x))});
    return points;
}

std::optional<Interval> Training::trainedX() const
{
    if (isOfFamily())
        return functions.x;
    if (points.empty())
        return {};
    const auto [first, last] = std::ranges::minmax_element(points, {}, &Point::x);
    return Interval{first->x, last->x};
}

} // namespace npscope
