// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the seeds of a sweep have in common: medians and quartiles of one quantity, and how many have the same verdict.

#pragma once

#include "core/sweep/sweep.h"

namespace npscope {

enum class SweepQuantity {
    Spread,   ///< sd over the curves
    Coverage, ///< of the central 90 %, on held-out tasks
    Gap,      ///< to the exact answer, nats per target, on held-out tasks
};

/// What is looked at of each run at each step.
struct SweptValue {
    SweepQuantity quantity = SweepQuantity::Spread;
    std::optional<int> place = 0; ///< of the spread: spreadX(place), or its mean over the training points
    bool operator==(const SweptValue &) const = default;

    /// None where it was not measured.
    std::optional<double> of(const Measures &measures) const;
    /// Its verdict: that the curves are collapsed everywhere (verdict.h), or that the network is honest
    /// (honestyverdict.h).
    bool holds(const Measures &measures) const;
};

/// One group at one step, over the finished runs that have not diverged before it.
struct GroupAtStep {
    std::size_t runs = 0;
    double lower = 0; ///< quartile
    double median = 0;
    double upper = 0;
    double share = 0; ///< of the runs whose verdict holds, 0 … 1; NaN as the rest for no runs
    /// Where coverage is looked at, the median of the exact answer's to the same tasks.
    std::optional<double> exact = {};
};

/// group × step.
using SweepStatistics = std::vector<std::vector<GroupAtStep>>;
SweepStatistics statisticsOf(const Sweep &sweep, const SweptRuns &runs, const SweptValue &value);

} // namespace npscope
