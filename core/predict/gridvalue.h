// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is known over a grid, at any x.

#pragma once

#include "core/predict/fan.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace npscope {

/// Linear between the grid's values, of which there are grid.count; NaN beyond them.
inline double valueAt(const Grid &grid, std::span<const float> values, double x)
{
    const double place = (x - grid.min) / (grid.max - grid.min) * (grid.count - 1);
    if (!(place >= -1e-9 && place <= grid.count - 1 + 1e-9))
        return std::numeric_limits<double>::quiet_NaN();
    const auto i = std::size_t(std::clamp(int(place), 0, grid.count - 2));
    return std::lerp(double(values[i]), double(values[i + 1]), std::clamp(place - double(i), 0.0, 1.0));
}

} // namespace npscope
