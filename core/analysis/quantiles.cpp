// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/quantiles.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace npscope {

double quantile(std::span<float> values, double q)
{
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const double at = q * double(values.size() - 1);
    const auto below = std::size_t(at);
    std::ranges::nth_element(values, values.begin() + std::ptrdiff_t(below));
    const double lower = values[below];
    if (below + 1 == values.size())
        return lower;
    const double upper = *std::ranges::min_element(values.subspan(below + 1));
    return lower + (at - double(below)) * (upper - lower);
}

} // namespace npscope
