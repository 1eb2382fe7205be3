// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The numbers of a band: its lower and upper edge at every point of the fan's grid.

#pragma once

#include "core/oracle/exactfan.h"
#include "core/predict/fan.h"
#include "ui/document/session.h"

#include <vector>

namespace npscope {

struct BandEdges {
    std::vector<double> lower;
    std::vector<double> upper;
};

/// Mean ± 1 or 2 population standard deviations over the curves, or the 5 % and 95 % quantiles of the
/// curves' values (linearly interpolated between them, values that are not finite left out). An edge is
/// NaN where it is not defined. Of a conditional model's fan, which has no curves, the quantiles are those of its
/// normal distribution.
BandEdges bandEdges(const Fan &fan, Band band);
/// Of the exact distribution: its own quantiles, or by its sd.
BandEdges bandEdges(const ExactFan &exact, Band band);

} // namespace npscope
