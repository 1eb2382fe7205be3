// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/leastsure.h"

#include <algorithm>
#include <cmath>

namespace npscope {

std::optional<LeastSure> leastSure(const Fan &fan, const Points &context, const Interval &shown,
                                   const std::optional<Interval> &trained)
{
    Interval within = shown;
    if (trained && std::max(shown.min, trained->min) <= std::min(shown.max, trained->max))
        within = {std::max(shown.min, trained->min), std::min(shown.max, trained->max)};
    const double half = (fan.grid.max - fan.grid.min) / (fan.grid.count - 1) / 2;
    std::optional<LeastSure> found;
    for (int i = 0; i < fan.grid.count; ++i) {
        const double x = fan.grid.at(i);
        const double sd = double(fan.sd[std::size_t(i)]), mean = double(fan.mean[std::size_t(i)]);
        const bool isThere = x >= within.min && x <= within.max && std::isfinite(sd) && std::isfinite(mean);
        if (!isThere || (found && sd <= found->sd)
            || std::ranges::any_of(context, [&](const Point &p) { return std::abs(p.x - x) <= half; }))
            continue;
        found = LeastSure{x, sd, mean};
    }
    return found;
}

} // namespace npscope
