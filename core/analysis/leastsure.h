// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a network is least sure: the x at which what it predicts has the greatest standard deviation.

#pragma once

#include "core/predict/fan.h"

#include <optional>

namespace npscope {

struct LeastSure {
    double x = 0;
    double sd = 0;   ///< over the curves; of a conditional model that of an observation, as the fan's
    double mean = 0; ///< predicted there
    bool operator==(const LeastSure &) const = default;
};

/// Of the fan's x within both ranges, or within the shown one alone where they do not meet; not where the context has a
/// point already. Of equals the first; none where nothing there is finite.
std::optional<LeastSure> leastSure(const Fan &fan, const Points &context, const Interval &shown,
                                   const std::optional<Interval> &trained);

} // namespace npscope
