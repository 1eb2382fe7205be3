// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The numbers by which a step of a run is judged, for the present question; the columns of
// `npscope train`.

#pragma once

#include "core/analysis/examiner.h"
#include "core/analysis/honesty.h"
#include "core/train/run.h"

namespace npscope {

struct Measures {
    Step step = 0;
    std::optional<Losses> losses; ///< none at step 0
    Gaussian data;                ///< q(z | D)
    Spread spread;
    bool isCollapsed = false;       ///< by the rule of verdict.h; never where there are no curves
    std::vector<float> sd;          ///< at spreadX(0) … spreadX(spreadCount - 1)
    double sdInside = 0;            ///< its mean over x = -2, -1.9 … 2
    double sdData = 0;              ///< its mean over the training points
    double rmse = 0;                ///< of the mean curve at the training points
    std::optional<Honesty> honesty; ///< where it was asked for
};

/// At the run's present step, for the question that the examiner of its training was asked.
Measures measure(const Run &run, Examiner &examiner);

} // namespace npscope
