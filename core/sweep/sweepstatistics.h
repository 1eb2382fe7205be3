// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the seeds of a sweep have in common: medians and quartiles of the spread, and how many have collapsed.

#pragma once

#include "core/sweep/sweep.h"

namespace npscope {

/// Where the spread is looked at: spreadX(index), or its mean over the training points.
struct Place {
    std::optional<int> index = 0;
    bool operator==(const Place &) const = default;
};

/// The standard deviation over the curves there.
double sdOf(const Measures &measures, const Place &place);

/// One group at one step, over the finished runs that have not diverged before it.
struct GroupAtStep {
    std::size_t runs = 0;
    double lower = 0; ///< quartile
    double median = 0;
    double upper = 0;
    double collapsed = 0; ///< share of the runs that are, everywhere (verdict.h), 0 … 1; NaN as the rest for no runs
};

/// group × step.
using SweepStatistics = std::vector<std::vector<GroupAtStep>>;
SweepStatistics statisticsOf(const Sweep &sweep, const SweptRuns &runs, const Place &place);

} // namespace npscope
