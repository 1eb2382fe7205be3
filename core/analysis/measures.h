// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The numbers by which a step of a run is judged, for the present question; the columns of
// `npscope train`.

#pragma once

#include "core/analysis/fanwidth.h"
#include "core/predict/predictor.h"
#include "core/train/run.h"

namespace npscope {

struct Measures {
    Step step = 0;
    std::optional<Losses> losses; ///< none at step 0
    Gaussian data;                ///< q(z | D)
    double sdLeft = 0;            ///< population standard deviation over the curves at x = -4
    double sdRight = 0;           ///< at x = 4
    double sdInside = 0;          ///< its mean over x = -2, -1.9 … 2
    double sdData = 0;            ///< its mean over the training points
    std::vector<float> sd;        ///< it at spreadX(0) … spreadX(spreadCount - 1)
    double rmse = 0;              ///< of the mean curve at the training points
    double sigmaY = 0;            ///< of the likelihood, learned or not
    Width widest;                 ///< of the fan, over all x by which a run is judged
    bool isCollapsed = false;     ///< by the rule of verdict.h
};

/// At the run's present step, for the experiment's question (its context, number of curves and draw).
Measures measure(Run &run, Predictor &predictor, const Experiment &experiment);

} // namespace npscope
